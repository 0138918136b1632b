/** Who is it: people of one name, names that are long or written from the right, and the picture beside them. */
import { expect, type Locator, type Page, test } from 'playwright/test';

import { stripJpeg } from '#shared/clinical/photos/jpeg.ts';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { ask, type Bridge, drawn } from './helpers/photos.ts';

const BLANK = { sex: 'female', weightG: null, phone: '', email: '', reference: '', notes: '' } as const;
const ELDER = { family: 'Muster', given: 'Anna', birthDate: '1961-04-02', ...BLANK } as const;
const YOUNGER = { ...ELDER, birthDate: '1993-11-20' } as const;
const FROM_THE_RIGHT = { ...ELDER, family: 'حسين', given: 'فاطمة', birthDate: '1979-12-31' } as const;
const LONG = {
  ...ELDER,
  family: 'Wolfeschlegelsteinhausenbergerdorff-Habsburg-Lothringen von und zu Unterwaldhausen',
  given: 'Maximiliana Theodora Anastasia',
  birthDate: '1958-07-14',
} as const;

let data: string;
let running: RunningApp;
const ids = new Map<string, string>();

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
  for (const patient of [ELDER, YOUNGER, FROM_THE_RIGHT, LONG]) {
    const { id } = await ask<{ id: string }>(running.page, 'patient:create', patient);
    ids.set(patient.birthDate, id);
    await ask(running.page, 'session:start', { patientId: id, copyFrom: null });
  }
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

const idOf = ({ birthDate }: { readonly birthDate: string }) => ids.get(birthDate) ?? '';

async function addPhoto(page: Page, patientId: string): Promise<void> {
  const sent = [await drawn(page, 1_200, 900), await drawn(page, 320, 240)].map((jpeg) =>
    Buffer.from(stripJpeg(jpeg) ?? []).toString('base64'),
  );
  await page.evaluate(
    async ([patient, ...pictures]) => {
      const [picture, thumb] = pictures.map((base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
      const about = { takenAt: null, takenOn: null, moment: 'before', view: 'face-front', caption: '' };
      const { mesochart } = window as unknown as { mesochart: Bridge };
      const input = {
        id: 'face',
        patientId: patient,
        sessionId: null,
        picture,
        thumb,
        width: 1_200,
        height: 900,
        about,
      };
      const answer = await mesochart['photo:add']!(input);
      if (!answer.ok) throw new Error(answer.error.code);
    },
    [patientId, ...sent] as const,
  );
}

test('a photo becomes the picture beside the name', async () => {
  const { page } = running;
  await addPhoto(page, idOf(ELDER));
  await go(page, `/patients/${idOf(ELDER)}/photos`);
  await page.locator('li button:has(img)').first().click();
  const choose = page.getByRole('button', { name: 'Use as the patient’s picture' });
  await choose.click();
  await expect(page.getByRole('button', { name: 'The patient’s picture' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page, 'a photo that is the patient’s picture');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('[data-photo="face"] img')).toBeVisible();
});

test('of two people of one name each list shows whose picture and birth date it is', async () => {
  const { page } = running;
  const [elder, younger] = [/2 Apr 1961/, /20 Nov 1993/];
  const expectBoth = async (lines: Locator) => {
    await expect(lines).toHaveCount(2);
    await expect(lines.filter({ hasText: elder }).locator('[data-photo="face"] img')).toBeVisible();
    await expect(lines.filter({ hasText: younger })).toBeVisible();
    await expect(lines.filter({ hasText: younger }).locator('[data-photo]')).toHaveCount(0);
  };
  await go(page, '/');
  const recent = page.getByRole('region', { name: 'Recent patients' });
  await expectBoth(recent.getByRole('listitem').filter({ hasText: 'Muster, Anna' }));
  await expect(page.getByRole('link').filter({ hasText: 'Muster, Anna' }).filter({ hasText: younger })).toBeVisible();
  const found = page.getByRole('option').filter({ hasText: 'Muster, Anna' });
  await page.getByPlaceholder('Name, birth date or reference').fill('muster anna');
  await expectBoth(found);
  await go(page, '/patients');
  await expectBoth(found);
  await expectAccessible(page, 'patients with pictures');
});

for (const patient of [ELDER, FROM_THE_RIGHT, LONG]) {
  test(`the chart of ${patient.birthDate} shows who it is, whatever the name`, async () => {
    const { page } = running;
    const sessions = await ask<{ id: string }[]>(page, 'session:list', { patientId: idOf(patient) });
    await go(page, `/session/${sessions[0]?.id ?? ''}`);
    await page.getByTestId('chart-canvas').waitFor();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText(patient.family);
    const born = page.getByText(new RegExp(`${patient.birthDate.slice(0, 4)} \\(\\d+ years\\)`));
    const sign = page.getByRole('button', { name: 'Sign chart' });
    const [name, date, next] = [await heading.boundingBox(), await born.boundingBox(), await sign.boundingBox()];
    if (name === null || date === null || next === null) throw new Error('not on the screen');
    expect(date.x).toBeGreaterThanOrEqual(name.x + name.width);
    expect(date.x + date.width).toBeLessThanOrEqual(next.x);
    expect(await born.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    if (patient === FROM_THE_RIGHT)
      expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    if (patient === ELDER) await expect(page.locator('[data-photo="face"] img')).toBeVisible();
    await go(page, `/patients/${idOf(patient)}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(patient.family);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBeLessThanOrEqual(0);
  });
}

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
