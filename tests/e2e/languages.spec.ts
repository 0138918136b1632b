/** The program in other languages: from the computer, changed at once with what was typed, and on paper. */
import { expect, type Page, test } from 'playwright/test';

import { type Language } from '#shared/language.ts';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { clickPlace } from './helpers/canvas.ts';
import { OWNER } from './helpers/clinic.ts';
import { ask } from './helpers/photos.ts';
import { storedChart } from './helpers/record.ts';
import { englishOn, textsOn, wordsIn } from './helpers/words.ts';

const fr = wordsIn('fr');
const es = wordsIn('es');
const it = wordsIn('it');

const PATIENT = {
  ...{ family: 'Müller', given: 'Zoé', birthDate: '1984-03-09', sex: 'female', weightG: 61_500 },
  ...{ phone: '', email: '', reference: '', notes: '' },
} as const;

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, hash);

/** Chooses a language in the settings, which speak another one now. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await goTo(page, '/settings/language');
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .click();
  await page.getByRole('option', { name }).click();
}

const expectNoEnglish = async (page: Page, language: Language): Promise<void> => {
  await expect.poll(() => englishOn(page, language)).toEqual([]);
};

async function withApp(
  options: { readonly door: 'closed' | 'as-is'; readonly language: string },
  use: (running: RunningApp) => Promise<void>,
): Promise<void> {
  const data = newDataFolder();
  const running = await startApp(data, { width: 1366, height: 768 }, [], options);
  try {
    await use(running);
    expect(running.complaints).toEqual([]);
  } finally {
    await running.app.close();
    removeFolder(data);
  }
}

test('the language is the computer’s before anything is set up, and another one keeps what was typed', async () => {
  await withApp({ door: 'as-is', language: 'it' }, async ({ page }) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    await page.getByLabel(it('access:setUp.clinic')).fill('Aurelia');
    await expectNoEnglish(page, 'it');
    await page.getByRole('button', { name: 'Italiano' }).click();
    await page.getByRole('menuitemradio', { name: 'Español' }).click();
    await expect(page.getByLabel(es('access:setUp.clinic'))).toHaveValue('Aurelia');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expectNoEnglish(page, 'es');
    await page.reload();
    await expect(page.getByLabel(es('access:setUp.clinic'))).toBeVisible();
  });
});

test('a French computer charts with commas and French dates; Spanish follows at once, and paper speaks Italian', async () => {
  test.setTimeout(90_000);
  await withApp({ door: 'closed', language: 'fr-CA' }, async ({ page }) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr-CA');
    await expectNoEnglish(page, 'fr');
    await page.getByLabel(fr('access:signIn.password'), { exact: true }).fill(OWNER.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: fr('common:nav.label') })).toBeVisible();
    await expectNoEnglish(page, 'fr');

    const { id: patientId } = await ask<{ id: string }>(page, 'patient:create', PATIENT);
    const { chart } = await ask<{ chart: { session: { id: string; startedAt: string; zone: string } } }>(
      page,
      'session:start',
      { patientId, copyFrom: null },
    );
    const { id: sessionId, startedAt, zone: timeZone } = chart.session;
    await goTo(page, `/session/${sessionId}`);
    const stamp = page.getByRole('group', { name: fr('session:stamp.label') });
    const volume = stamp.getByLabel(fr('session:stamp.volume'), { exact: true });
    await volume.fill('0,075');
    await volume.press('Enter');
    await clickPlace(page, { u: 0, v: 157 });
    await volume.fill('0.025');
    await volume.press('Enter');
    await clickPlace(page, { u: 2, v: 157 });
    await expect(volume).toHaveValue('0,025');
    await expect(page.getByText(fr('session:status.total', { volume: '0,1\u00a0mL' }))).toBeVisible();
    await expect
      .poll(async () => (await storedChart(page, sessionId)).marks.map(({ volumeUl }) => volumeUl))
      .toEqual([75, 25]);
    await expectNoEnglish(page, 'fr');

    await goTo(page, `/patients/${patientId}`);
    const dayIn = (locale: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(startedAt));
    await expect(page.getByText(dayIn('fr-CA'), { exact: false }).first()).toBeVisible();
    await expect(
      page
        .getByText(
          new Intl.DateTimeFormat('fr-CA', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date('1984-03-09')),
        )
        .first(),
    ).toBeVisible();
    await expectNoEnglish(page, 'fr');

    await choose(page, fr('language:label'), 'Español');
    await expect(page.getByRole('heading', { name: es('language:title') }).first()).toBeVisible();
    await expectNoEnglish(page, 'es');
    await goTo(page, `/patients/${patientId}`);
    await expect(page.getByText(dayIn('es'), { exact: false }).first()).toBeVisible();
    await expectNoEnglish(page, 'es');
    await goTo(page, '/guide/patterns');
    await expect(page.getByRole('heading', { name: 'Patrones' })).toBeInViewport();
    await page.getByRole('searchbox', { name: es('guide:search') }).fill('retiradas existencias');
    await expect(page.getByRole('link', { name: /Catálogo, existencias y retiradas/ }).first()).toBeVisible();

    await choose(page, es('language:label'), 'Italiano');
    await goTo(page, `/print/${sessionId}?paper=A4`);
    await expect(page.locator(`html[data-print-ready="${sessionId}"]`)).toBeAttached({ timeout: 20_000 });
    await expect(page.getByRole('heading', { name: it('print:title') })).toBeVisible();
    const printed = (await textsOn(page)).join('\n');
    for (const key of ['print:regions.title', 'print:record.title', 'print:findings.title'])
      expect(printed).toContain(it(key));
    expect(printed).toMatch(/0,1\smL/);
    expect(printed).toContain(dayIn('it'));
    await expectNoEnglish(page, 'it');
  });
});
