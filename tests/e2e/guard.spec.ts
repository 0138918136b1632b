import { expect, type Page, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { startSessionWith, untilSaved } from './helpers/record.ts';

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

const PLAIN = 'Lidocaine without epinephrine';
const openTab = (page: Page, name: 'Cocktail' | 'Findings') => page.getByRole('tab', { name }).click();
const findings = (page: Page, words: RegExp) => page.getByRole('complementary').getByText(words);
const limit = (page: Page) => page.getByRole('region', { name: PLAIN });
const openPatient = async (page: Page) => {
  await goTo(page, 'Patients');
  await page.getByPlaceholder('Name, birth date or reference').fill('guard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start session', exact: true })).toBeVisible();
};
const leaveSession = async (page: Page) => {
  await untilSaved(page);
  await page.keyboard.press('r');
  await openPatient(page);
};

test('the first mark waits for nothing, and no limit counts that nobody has confirmed', async () => {
  const { page } = running;
  await startSessionWith(page, 'Guard', 'Nora');
  await page.getByRole('group', { name: 'Next point' }).getByLabel('Volume').fill('1');
  await page.keyboard.press('Enter');
  await clickPlace(page, { u: 0, v: 157 });
  await openTab(page, 'Cocktail');
  await page.getByRole('button', { name: 'Add a component' }).click();
  const card = page.getByRole('region', { name: 'Component 1:' });
  await card.getByLabel('Name of the product').fill('Lidocaine 2 %');
  await card.getByLabel('Strength', { exact: true }).fill('20');
  await card.getByLabel('Volume').fill('20');
  await card.getByLabel('Lot').fill('AB-12');
  await card.getByLabel('Lot').press('Tab');
  await expect(page.getByText('No limit of lidocaine counts')).toBeVisible();
  await expect(limit(page)).toHaveCount(0);
  await untilSaved(page);
});

test('a published limit shows its source and grade, and counts once its label has been read', async () => {
  const { page } = running;
  await page.getByRole('link', { name: 'Open the limits' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Limits' })).toBeVisible();
  const row = page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: PLAIN }) });
  await expect(row).toContainText(/4\.5\smg for each kg/);
  await expect(row).toContainText('Lidocaine, topical label (A): 4.5 mg/kg, not above 300 mg');
  await expect(row).toContainText('Off');
  await row.getByRole('button', { name: `Confirm on our product’s label: ${PLAIN}` }).click();
  await expect(row.getByRole('button', { name: 'Switch on' })).toBeDisabled();
  await row.getByLabel('Product, and what its label says').fill('Xylocaine 2 %, section 4.2');
  await expectAccessible(page, 'limits, confirming');
  await row.getByRole('button', { name: 'Switch on' }).click();
  await expect(row).toContainText('Xylocaine 2 %, section 4.2, checked on');
  await expect(row).toContainText('Counts');
});

test('a limit of the clinic’s own has the numbers of its label and nothing else, and keeps its history', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'New limit' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Name').fill('Tranexamic acid');
  await drawer.getByLabel('Amount in a point').fill('4');
  await drawer.getByLabel('Product, and where its label says so').fill('TXA leaflet');
  await expectAccessible(page, 'own limit');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toHaveCount(0);
  const row = page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: 'Tranexamic acid' }) });
  await expect(row).toContainText(/4\smg in a point/);
  await row.getByRole('button', { name: 'Edit limit: Tranexamic acid' }).click();
  await drawer.getByLabel('Volume in a session').fill('2.5');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText(/2\.5\smL in a session/);
  await row.getByRole('button', { name: 'History of Tranexamic acid' }).click();
  await expect(
    page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'mg in a point' }).first(),
  ).toBeVisible();
  await expectAccessible(page, 'history of a limit');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the limit runs along the cocktail, and says itself that the weight is missing', async () => {
  const { page } = running;
  await openPatient(page);
  await page.getByRole('link', { name: /Draft/ }).first().click();
  await openTab(page, 'Cocktail');
  await expect(limit(page).getByText('This limit needs the patient’s weight')).toBeVisible();
  await expect(limit(page).getByText(/20\smg of 300\smg/)).toBeVisible();
  await leaveSession(page);
  await page
    .getByRole('button', { name: /^(Edit|Edit patient|Change)/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Weight').fill('60');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toHaveCount(0);
  await page.getByRole('link', { name: /Draft/ }).first().click();
  await openTab(page, 'Cocktail');
  await expect(limit(page).getByText(/20\smg of 270\smg/)).toBeVisible();
  await expect(limit(page).getByText(/4\.5\smg\/kg × 60\s?kg, not above 300\smg/)).toBeVisible();
  await expect(limit(page).getByText(/400\smg with all that is drawn up or planned/)).toBeVisible();
  await expect(limit(page)).toContainText('Xylocaine 2 %, section 4.2');
  await expect(page.getByText(/\bsafe\b/i)).toHaveCount(0);
  await expectAccessible(page, 'cocktail with a gauge');
});

test('above a limit and against an allergy the chart wants a reason, which can be given where it is said', async () => {
  const { page } = running;
  await page.keyboard.press('Control+a');
  await openTab(page, 'Findings');
  await expect(findings(page, /more than the limit/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Next point' }).getByLabel('Volume').fill('14');
  await page.keyboard.press('Enter');
  await clickPlace(page, { u: 1.5, v: 157 });
  await expect(findings(page, /300\smg, more than the limit of 270\smg/)).toBeVisible();
  await untilSaved(page);
  await page.getByRole('button', { name: 'Sign chart', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(/A limit is exceeded, and no reason to go on is given/)).toBeVisible();
  await drawer.getByRole('button', { name: 'Go on with a reason…' }).click();
  await drawer.getByRole('textbox', { name: 'Reason to go on' }).fill('Spread over two hours');
  await expectAccessible(page, 'a reason while signing');
  await drawer.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(drawer.getByText(/A limit is exceeded/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(findings(page, /Goes on: Spread over two hours/)).toBeVisible();
  await expectAccessible(page, 'findings with a decision');
});

test('an allergy is held against the mixture the moment it is written down', async () => {
  const { page } = running;
  await leaveSession(page);
  await page.getByRole('navigation', { name: /parts/i }).getByRole('link', { name: 'Consultation' }).click();
  await page.getByRole('button', { name: 'Allergy', exact: true }).click();
  await page.getByLabel('Substance').fill('Lidocaine');
  await page.getByText('Severe', { exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: /Lidocaine/ })).toBeVisible();
  await page.getByRole('navigation', { name: /parts/i }).getByRole('link', { name: 'Sessions' }).click();
  await page.getByRole('link', { name: /Draft/ }).first().click();
  await openTab(page, 'Findings');
  await expect(findings(page, /Lidocaine 2 %: the patient is allergic to Lidocaine.*severe/)).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('allergy');
  expect(running.complaints).toEqual([]);
});
