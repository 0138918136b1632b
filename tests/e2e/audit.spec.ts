import { expect, type Page, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { OWNER } from './helpers/clinic.ts';
import { startSessionWith, untilSaved } from './helpers/record.ts';
import { openSection } from './helpers/settings.ts';

let data: string;
let running: RunningApp;

const openFromSettings = async (page: Page, name: string): Promise<void> => {
  await openSection(page, name);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('the trail says who saw and changed a patient, from the patient page', async () => {
  const { page } = running;
  await startSessionWith(page, 'Abendroth', 'Maja');
  await clickPlace(page, { u: 1, v: 152 });
  await untilSaved(page);
  await page.getByRole('button', { name: 'Back to the patient' }).click();
  await page.getByRole('button', { name: 'More about these records' }).click();
  await page.getByRole('menuitem', { name: 'Who saw or changed this patient' }).click();
  await expect(page.getByRole('heading', { name: 'Who saw or changed this patient' })).toBeVisible();
  await expect(page.getByLabel('Patient', { exact: true })).toHaveValue('Abendroth, Maja');
  const rows = page.getByRole('table', { name: 'Entries of the audit trail' });
  for (const words of ['Added the patient', 'Started a session', 'Changed the chart', 'Opened the patient’s page']) {
    await expect(rows.getByRole('button', { name: words }).first()).toBeVisible();
  }
  await expect(rows.getByText(OWNER.name).first()).toBeVisible();
  await expectAccessible(page, 'audit of a patient');
});

test('entries are opened by keys and tell everything they hold; filters narrow and are cleared', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByRole('heading', { name: 'Audit trail', exact: true })).toBeVisible();
  const entries = page.locator('[data-index] [aria-expanded]');
  await entries.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-index="1"] [aria-expanded]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-index="1"] [aria-expanded]')).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText('Exact time (UTC)')).toBeVisible();
  await page.getByRole('combobox', { name: 'What was done' }).fill('Signed in');
  await page.getByRole('option', { name: 'Signed in', exact: true }).click();
  await expect(page.getByText('1 entry', { exact: true })).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await expect(page.getByText('No entry matches these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('No entry matches these filters')).toHaveCount(0);
});

test('the whole trail is verified on request, and its end can be written down', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText('The audit trail is whole')).toBeVisible();
  expect(((await page.getByTestId('anchor').textContent()) ?? '').replaceAll(/\s/g, '')).toMatch(/^[0-9a-f]{64}$/);
  await expectAccessible(page, 'audit, verified');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'End of the audit trail', includeHidden: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Audit trail', exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});

test('a patient is erased with care: gone from the search, kept as a fact', async () => {
  const { page } = running;
  await openFromSettings(page, 'Retention and erasure');
  await expect(page.getByText('No retention period is decided')).toBeVisible();
  await expect(page.getByText('Nothing was ever erased')).toBeVisible();
  await expectAccessible(page, 'retention, empty');

  await goTo(page, 'Patients');
  await page.getByPlaceholder('Name, birth date or reference').fill('abendroth');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More about these records' }).click();
  await page.getByRole('menuitem', { name: /Erase this patient/ }).click();
  await expect(page.getByText('1 session with its chart, mixture and signatures')).toBeVisible();
  const erase = page.getByRole('button', { name: 'Erase for good' });
  await expect(erase).toBeDisabled();
  await page.getByRole('combobox', { name: 'Legal basis' }).fill('GDPR Article 17');
  await page.getByLabel('Reason').fill('Ms Abendroth asked in writing');
  await expect(page.getByText('Leave the patient’s name out: this text stays')).toBeVisible();
  await page.getByLabel('Reason').fill('Asked for in writing');
  await page.getByLabel(/Type the family name/).fill('Abendrot');
  await page.getByRole('textbox', { name: 'Your password' }).fill('not the password');
  await expect(erase).toBeDisabled();
  await page.getByLabel(/Type the family name/).fill('abendroth');
  await expectAccessible(page, 'erase');
  await erase.click();
  await expect(page.getByText('The password or code is not right')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your password' }).fill(OWNER.password);
  await erase.click();
  await expect(page.getByText('The records were erased')).toBeVisible();
  await page.getByRole('link', { name: 'To the list of erasures' }).click();
  await expect(page.getByText('Asked for in writing')).toBeVisible();
  await expect(page.getByText('GDPR Article 17')).toBeVisible();
  await expectAccessible(page, 'retention, with an erasure');

  await goTo(page, 'Patients');
  await page.getByPlaceholder('Name, birth date or reference').fill('abendroth');
  await expect(page.getByText(/Nobody matches/)).toBeVisible();
  await openFromSettings(page, 'Audit trail');
  await expect(page.getByRole('button', { name: 'Erased the patient’s records' })).toBeVisible();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText('The audit trail is whole')).toBeVisible();
});

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
