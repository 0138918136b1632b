import { expect, type Locator, type Page, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { OWNER } from './helpers/clinic.ts';
import { sessionIdOf, startSessionWith } from './helpers/record.ts';
import { openSection } from './helpers/settings.ts';

let data: string;
let running: RunningApp;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

const openTexts = async (page: Page) => {
  await openSection(page, 'Texts of consent');
  await expect(page.getByRole('heading', { level: 1, name: 'Texts of consent' })).toBeVisible();
};
const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: title }) });
const takeOver = async (page: Page, title: string) => {
  await row(page, title).getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};
const openConsents = async (page: Page) => {
  await goTo(page, 'Patients');
  await page.getByPlaceholder('Name, birth date or reference').fill('falk');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: /parts/i }).getByRole('link', { name: 'Consents', exact: true }).click();
};
const pickText = async (page: Page, name: RegExp) => {
  await page.getByRole('button', { name: 'Sign a consent' }).click();
  await page.getByRole('menuitem', { name }).click();
};
const card = (page: Page, title: string) => page.getByRole('article', { name: title });

/** Draws a line across a field with the mouse, as a hand would. */
async function drawIn(page: Page, field: Locator): Promise<void> {
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error('there is no field to sign in');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.2, 0.7));
  await page.mouse.down();
  for (const step of [1, 2, 3, 4, 5, 6]) await page.mouse.move(...at(0.2 + step * 0.08, step % 2 === 0 ? 0.7 : 0.3));
  await page.mouse.up();
}

test('a proposed text is taken over, stays unreviewed, and is approved', async () => {
  const { page } = running;
  await startSessionWith(page, 'Falk', 'Mira');
  await page.keyboard.press('r');
  await openTexts(page);
  await expect(page.getByText('No source on file: Hyperpigmentation.')).toBeVisible();
  await takeOver(page, 'Consent to mesotherapy');
  await takeOver(page, 'Consentement aux photographies');
  await expectAccessible(page, 'texts of consent');
  const own = row(page, 'Consent to mesotherapy').filter({ hasText: 'Version 1' });
  await expect(own).toContainText('Unreviewed');
  await own.getByRole('button', { name: 'Approve' }).click();
  await expect(row(page, 'Consent to mesotherapy').filter({ hasText: 'Version 2' })).not.toContainText('Unreviewed');
});

test('a patient signs with the mouse, a witness too, and the exact text stays after the text is changed', async () => {
  const { page } = running;
  await openConsents(page);
  await pickText(page, /^Consent to mesotherapy/);
  const view = page.getByRole('dialog');
  await expect(view.getByText('A result cannot be promised.')).toBeVisible();
  await expect(view.getByLabel('Name of who signs')).toHaveValue('Mira Falk');
  const consent = view.getByRole('button', { name: 'I consent' });
  await expect(consent).toBeDisabled();
  const field = view.getByRole('img', { name: 'Sign here' });
  await drawIn(page, field);
  await expect(consent).toBeEnabled();
  await view.getByRole('button', { name: 'Clear' }).first().click();
  await expect(consent).toBeDisabled();
  await drawIn(page, field);
  await view.getByLabel('A witness signs too').check();
  await expect(consent).toBeDisabled();
  await view.getByLabel('Name of the witness').fill('Sofia Lind');
  await drawIn(page, view.getByRole('img', { name: 'The witness signs here' }));
  await expectAccessible(page, 'signing');
  await consent.click();
  await expect(view).toHaveCount(0);

  const kept = card(page, 'Consent to mesotherapy');
  await expect(kept).toContainText('A result cannot be promised.');
  await expect(kept.getByRole('img', { name: 'Mira Falk (Patient)' })).toBeVisible();
  await expect(kept.getByRole('img', { name: 'Sofia Lind (witness)' })).toBeVisible();
  await expect(kept).toContainText('Version 2 of the text');
  await expectAccessible(page, 'consents');

  await openTexts(page);
  await row(page, 'Consent to mesotherapy')
    .filter({ hasText: 'Version 2' })
    .getByRole('button', { name: 'Change' })
    .click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Quite other words.');
  await expect(page.getByRole('checkbox', { name: 'Read and approved by the clinic' })).not.toBeChecked();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const third = row(page, 'Consent to mesotherapy').filter({ hasText: 'Version 3' });
  await expect(third).toContainText('Unreviewed');
  await third.getByRole('button', { name: /^History of/ }).click();
  const first = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Version 1' });
  await first.getByText('The whole version').click();
  await expect(first.getByText('A result cannot be promised.').last()).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await openConsents(page);
  await kept.getByRole('button', { name: 'Show' }).click();
  await expect(kept).toContainText('A result cannot be promised.');
  await expect(kept).not.toContainText('Quite other words');
});

test('a translated text is read, answered and signed in its language, and says that it is unreviewed', async () => {
  const { page } = running;
  await openConsents(page);
  await pickText(page, /^Consentement aux photographies.*Unreviewed/);
  const view = page.getByRole('dialog');
  await drawIn(page, view.getByRole('img', { name: 'Signez ici' }));
  const consent = view.getByRole('button', { name: 'Je consens' });
  await expect(consent).toBeDisabled();
  for (const [name, answer] of [
    [/enseignement/, 'Oui'],
    [/articles scientifiques/, 'Non'],
    [/publicité/, 'Non'],
  ] as const) {
    await view.getByRole('radiogroup', { name }).getByLabel(answer).check();
  }
  await expectAccessible(page, 'signing in French');
  await consent.click();
  const kept = card(page, 'Consentement aux photographies');
  await expect(kept).toContainText('Unreviewed');
  await expect(kept).toContainText(/enseignement, sans mon nom\. Oui/);
  await expect(kept).toContainText(/publicité, sans mon nom\. Non/);
});

test('a consent is taken back, and the visit wants another or the reason why it was done without', async () => {
  const { page } = running;
  const kept = card(page, 'Consent to mesotherapy');
  await kept.getByRole('button', { name: 'Take back', exact: true }).click();
  await kept.getByLabel('Reason, if one is given').fill('wants to think about it');
  await kept.getByRole('button', { name: 'Take the consent back' }).click();
  await expect(kept).toContainText('wants to think about it');
  await expect(kept).toContainText('Taken back');
  await expect(kept.getByRole('button', { name: 'Take back', exact: true })).toHaveCount(0);

  await page.getByRole('navigation', { name: /parts/i }).getByRole('link', { name: 'Sessions', exact: true }).click();
  await page.getByRole('button', { name: 'Start session', exact: true }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await page.keyboard.press('r');
  const parts = page.getByRole('navigation', { name: 'Parts of this visit’s record' });
  await parts.getByRole('link', { name: 'Consent', exact: true }).click();
  await expect(page.getByText('The consent to the procedure was taken back.')).toBeVisible();
  await page.getByLabel('Performed without written consent, because').fill('the patient cannot write today');
  await page.getByRole('button', { name: 'Write down' }).click();
  await expect(
    page.getByText('Performed without written consent: the patient cannot write today', { exact: true }),
  ).toBeVisible();
  await expectAccessible(page, 'consent at a visit');

  const sessionId = sessionIdOf(page);
  await page.evaluate((id) => {
    window.location.hash = `#/print/${id}`;
  }, sessionId);
  await expect(page.locator('html[data-print-ready]')).toBeAttached({ timeout: 30_000 });
  const printed = (label: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
  await expect(printed('Performed without written consent')).toContainText('the patient cannot write today');
  await expect(printed('Performed without written consent')).toContainText(OWNER.name);
  await expect(printed('Consent taken back')).toContainText('wants to think about it');
  await expect(printed('Consent to photographs')).toContainText(/publicité, sans mon nom\. Non/);
  await page.evaluate((id) => {
    window.location.hash = `#/session/${id}/record/consent`;
  }, sessionId);

  await pickText(page, /^Consent to mesotherapy/);
  const view = page.getByRole('dialog');
  await expect(view.getByText('Quite other words.')).toBeVisible();
  await drawIn(page, view.getByRole('img', { name: 'Sign here' }));
  await view.getByRole('button', { name: 'I consent' }).click();
  await expect(page.getByText(/^A written consent to the procedure stands, signed /)).toBeVisible();
  await expect(page.getByText('A consent has been signed since.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Take the reason back' }).click();
  await expect(page.getByText('A consent has been signed since.', { exact: false })).toHaveCount(0);
  await expect(page.getByLabel('Performed without written consent, because')).toHaveCount(0);
});

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
