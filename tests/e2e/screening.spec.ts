import { expect, type Page, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { OWNER } from './helpers/clinic.ts';
import { startSessionWith } from './helpers/record.ts';
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

const findPatient = async (page: Page) => {
  await goTo(page, 'Patients');
  await page.getByPlaceholder('Name, birth date or reference').fill('falk');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start session', exact: true })).toBeVisible();
};
const openPatient = async (page: Page, tab: 'Consultation' | 'Screening') => {
  await findPatient(page);
  await page.getByRole('navigation', { name: /parts/i }).getByRole('link', { name: tab, exact: true }).click();
};
const openSessionScreening = async (page: Page) => {
  await page.keyboard.press('r');
  const parts = page.getByRole('navigation', { name: 'Parts of this visit’s record' });
  await parts.getByRole('link', { name: 'Screening', exact: true }).click();
};
const question = (page: Page, name: string) => page.getByRole('radiogroup', { name, exact: true });
const finding = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: name }) });
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible();
const dayAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('the consultation keeps history, allergies, medicines, skin and hair, and what is hoped for', async () => {
  const { page } = running;
  await startSessionWith(page, 'Falk', 'Mira');
  await page.keyboard.press('r');
  await openPatient(page, 'Consultation');
  await page.getByLabel('No known allergies').check();
  await page.getByRole('button', { name: 'Allergy', exact: true }).click();
  await page.getByLabel('Substance').fill('Salmon');
  await expect(page.getByRole('combobox', { name: 'Class' })).toHaveValue('Fish, salmon');
  await page.getByLabel('Reaction').fill('hives');
  await page.getByText('Moderate', { exact: true }).click();
  await expectAccessible(page, 'allergy');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: /Salmon/ })).toContainText('Fish, salmon · hives · Moderate');
  await expect(page.getByLabel('No known allergies')).toHaveCount(0);

  await page.getByRole('button', { name: 'Medicine', exact: true }).click();
  await page.getByRole('textbox', { name: 'Medicine' }).fill('Apixaban');
  await page.getByLabel('Dose').fill('5 mg');
  await page.getByLabel('Last taken').fill(dayAgo(1));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: /Apixaban/ })).toContainText('5 mg');

  await page.getByRole('button', { name: 'Analysis', exact: true }).click();
  await page.getByRole('combobox', { name: 'Skin type (Fitzpatrick)' }).click();
  await page.getByRole('option', { name: 'Fitzpatrick III', exact: true }).click();
  await page.getByRole('combobox', { name: 'Hair (Ludwig)' }).click();
  await page.getByRole('option', { name: 'II', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: /Fitzpatrick III · Ludwig II/ })).toBeVisible();

  await page.getByRole('button', { name: 'Consultation', exact: true }).click();
  await page.getByLabel('Concern').fill('Thinning at the crown');
  await page.getByLabel('Indication').fill('Hair loss');
  await page.getByText('Realistic', { exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: /Hair loss/ })).toContainText('Thinning at the crown');

  await page.getByRole('combobox', { name: 'Illnesses and operations' }).fill('Asthma');
  await page.keyboard.press('Enter');
  await saved(page);
  await expectAccessible(page, 'consultation');

  await page.getByRole('button', { name: /Apixaban/ }).click();
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByLabel('Why it is removed').fill('entered for somebody else');
  await page.getByRole('button', { name: 'Remove…' }).click();
  await expect(page.getByRole('button', { name: /Apixaban/ })).toHaveCount(0);
  await expect(page.getByLabel('Takes no medicines')).toBeVisible();
});

test('the questions are answered by keys, the others at once, and a yes asks for what it needs', async () => {
  const { page } = running;
  await openPatient(page, 'Screening');
  await expect(page.getByText('by birth date')).toHaveCount(0);
  await question(page, 'Under 18 years old').getByRole('radio', { name: 'Yes' }).focus();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(question(page, 'Pregnant').getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await expect(question(page, 'Breastfeeding').getByRole('radio', { name: 'Yes' })).toBeFocused();
  await question(page, 'Diabetes').getByRole('radio', { name: 'Yes' }).click();
  await page.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Type 2' }).click();
  await page.getByRole('textbox', { name: 'HbA1c', exact: true }).fill('6.8');
  await page.keyboard.press('Tab');
  await question(page, 'Laser treatment').getByRole('radio', { name: 'Yes' }).click();
  await page.getByLabel('Last time').fill(dayAgo(35));
  await expect(page.getByText(/Not before .* at the earliest/)).toBeVisible();
  await expect(page.getByText(/Eco Skin Clinic.*\(C\)/).first()).toBeVisible();
  await page.getByRole('button', { name: /^No to all \d+ others$/ }).click();
  await expect(page.getByText('Every question is answered')).toBeVisible();
  await saved(page);
  await expectAccessible(page, 'screening');
});

test('at the visit the answers are confirmed in one press, and a contraindication wants a reason', async () => {
  const { page } = running;
  await findPatient(page);
  await page.getByRole('button', { name: 'Start session', exact: true }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await openSessionScreening(page);
  await expect(page.getByText('Salmon, hives, Moderate')).toBeVisible();
  await expect(finding(page, 'Diabetes')).toContainText('Missing: HbA1c date');
  await expect(finding(page, 'Diabetes')).toContainText('Needs a reason');
  await expect(finding(page, 'Laser treatment')).toContainText(/Not before/);
  await page.getByRole('button', { name: /^Unchanged since / }).click();
  await expect(page.getByText(new RegExp(`confirmed by ${OWNER.name}`))).toBeVisible();
  await expectAccessible(page, 'screening at a visit');

  await finding(page, 'Diabetes').getByRole('button', { name: 'Treat all the same…' }).click();
  await page.getByLabel('Why it is done all the same').fill('well controlled, diabetologist agrees');
  await page.getByRole('button', { name: 'Keep reason' }).click();
  await expect(finding(page, 'Diabetes')).toContainText('well controlled, diabetologist agrees');
  await expect(finding(page, 'Diabetes')).toContainText(OWNER.name);
  await expect(finding(page, 'Diabetes')).not.toContainText('Needs a reason');

  await question(page, 'Keloid or hypertrophic scars').getByRole('radio', { name: 'Yes' }).click();
  await expect(page.getByText('Answers were changed after they had been confirmed.')).toBeVisible();
  await expect(finding(page, 'Keloid')).toContainText('Needs a reason');
  await page.getByRole('button', { name: 'Confirm today’s answers' }).click();
  await expect(page.getByText(new RegExp(`Answered anew and confirmed by ${OWNER.name}`))).toBeVisible();

  await finding(page, 'Diabetes').getByRole('button', { name: 'Take back' }).click();
  await page.getByLabel('Why it is taken back').fill('not today');
  await page.getByRole('button', { name: 'Take back' }).last().click();
  await expect(finding(page, 'Diabetes')).toContainText('Needs a reason');
});

test('the clinic sets how grave a question is, and goes back to the proposal', async () => {
  const { page } = running;
  await openSection(page, 'Screening tiers');
  const keloid = page.getByRole('listitem').filter({ hasText: 'Keloid' });
  await expect(keloid).toContainText('Relative: general introduction to mesotherapy (C)');
  await expect(page.getByRole('listitem').filter({ hasText: 'Fish allergy' })).toContainText('no source on file');
  await expectAccessible(page, 'tiers');
  await keloid.getByText('Consult', { exact: true }).click();
  await expect(keloid.getByRole('button', { name: /^Reset/ })).toBeVisible();
  await openPatient(page, 'Screening');
  const row = page.getByRole('listitem').filter({ has: question(page, 'Keloid or hypertrophic scars') });
  await expect(row).toContainText('Consult');
  await openSection(page, 'Screening tiers');
  await keloid.getByRole('button', { name: /^Reset/ }).click();
  await expect(keloid.getByRole('button', { name: /^Reset/ })).toHaveCount(0);
  await expect(keloid.getByRole('radio', { name: 'Relative' })).toBeChecked();
});

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
