import { expect, type Locator, type Page, test } from 'playwright/test';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { OWNER } from './helpers/clinic.ts';
import {
  sessionIdOf,
  settleScreening,
  startSessionWith,
  storedChart,
  untilSaved,
  writeEntry,
} from './helpers/record.ts';
import { scan } from './helpers/scanner.ts';

const GTIN = '09506000134352';
const CODE = `(01)${GTIN}(17)890131(10)AB-12`;

let data: string;
let running: RunningApp;
let sessionId: string;

const drawer = (page: Page): Locator => page.getByRole('dialog');
const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name });

/** Writes down what a signature asks for beside the chart, and opens what is to be signed. */
async function openSigning(page: Page): Promise<void> {
  const { patient } = await storedChart(page, sessionId);
  await writeEntry(page, 'no-consent', { patientId: patient.id, sessionId }, { reason: 'Given by word' });
  await settleScreening(page, sessionId);
  await page.getByRole('button', { name: 'Sign chart' }).click();
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('a catalogue begins with products whose facts are known, gone over before they are added', async () => {
  const { page } = running;
  await page.getByRole('link', { name: 'Catalogue' }).click();
  await expect(page.getByText('No products yet')).toBeVisible();
  await expectAccessible(page, 'empty catalogue');
  await page.getByRole('button', { name: 'Suggested products' }).click();
  await expect(drawer(page).getByText('Flagged by an authority')).toBeVisible();
  await expectAccessible(page, 'suggestions');
  await drawer(page).getByRole('button', { name: 'Go over and add Lidocaine 2 %' }).click();
  await expect(drawer(page).getByLabel('Name', { exact: true })).toHaveValue('Lidocaine 2 %');
  await drawer(page).getByLabel('Manufacturer').fill('Example Pharma');
  await drawer(page).getByLabel('Volume of one vial').fill('2');
  await drawer(page).getByLabel('Low at (vials)').fill('2');
  await drawer(page).getByRole('switch', { name: 'Single use' }).check();
  await expectAccessible(page, 'product form');
  // The number of the barcode is scanned into the form, and leaves no trace in the field that had the focus.
  await drawer(page).getByLabel('Manufacturer').focus();
  await scan(page, CODE);
  await expect(drawer(page).getByLabel('GTIN')).toHaveValue(GTIN);
  await expect(drawer(page).getByLabel('Manufacturer')).toHaveValue('Example Pharma');
  await drawer(page).getByRole('button', { name: 'Add to the catalogue' }).click();
  await expect(row(page, 'Lidocaine 2 %')).toContainText('Low');
});

test('a pack that is scanned is received with its lot and date; each further scan is one more vial', async () => {
  const { page } = running;
  await page.locator('h1').click();
  await scan(page, CODE);
  await expect(drawer(page).getByLabel('Lot', { exact: true })).toHaveValue('AB-12');
  await expect(drawer(page).getByRole('combobox', { name: 'Product' })).toHaveValue('Lidocaine 2 %');
  await expect(drawer(page).getByLabel('Expiry date')).toHaveValue('1989-01-31');
  await expect(drawer(page).getByText('This pack has expired.')).toBeVisible();
  // The next packs are of another date, and so none of the first one's.
  for (let more = 0; more < 5; more++) await scan(page, CODE.replace('890131', '490131'));
  await expect(drawer(page).getByLabel('Vials')).toHaveValue('5');
  await expect(drawer(page).getByLabel('Expiry date')).toHaveValue('2049-01-31');
  await drawer(page).getByLabel('Supplier').fill('Example Supply');
  await expectAccessible(page, 'receiving');
  await drawer(page).getByRole('button', { name: 'Receive' }).click();
  await expect(drawer(page).getByText('5 vials of Lidocaine 2 %, lot AB-12, received')).toBeVisible();
  // A misread code says what is wrong with it.
  await drawer(page).getByLabel('Barcode').fill(CODE.replace('134352', '134353'));
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByText('its last digit does not fit')).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Finish' }).click();
  await expect(row(page, 'Lidocaine 2 %')).toContainText('5');
  await expect(row(page, 'Lidocaine 2 %')).not.toContainText('Low');
});

test('lots are listed with their stock, and can be discarded, blocked and released', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Lidocaine 2 %' }).click();
  const lots = drawer(page).getByRole('list', { name: 'Lots' });
  await expect(lots).toContainText('5 vials');
  await expectAccessible(page, 'product');
  const actions = drawer(page).getByRole('button', { name: 'Actions for lot AB-12' });
  await actions.click();
  await page.getByRole('menuitem', { name: 'Discard, count or correct…' }).click();
  await page.getByRole('dialog', { name: 'Stock of lot AB-12' }).getByLabel('Vials').fill('1');
  await page.getByRole('button', { name: 'Write down' }).click();
  await expect(lots).toContainText('4 vials');
  await actions.click();
  await page.getByRole('menuitem', { name: 'Block' }).click();
  await expect(lots.getByText('Blocked')).toBeVisible();
  await actions.click();
  await page.getByRole('menuitem', { name: 'Release' }).click();
  await expect(lots.getByText('Blocked')).toHaveCount(0);
  await actions.click();
  await page.getByRole('menuitem', { name: 'In and out' }).click();
  await expect(drawer(page).getByRole('table', { name: 'In and out' })).toContainText('Discarded');
  // A menu on its way out takes the key for itself.
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toHaveCount(0);
});

test('a vial that is scanned at the chart is in the cocktail with its label, and taken from stock by the signature', async () => {
  const { page } = running;
  await page.getByRole('link', { name: 'Mesochart' }).click();
  await startSessionWith(page, 'Weber', 'Ina');
  sessionId = sessionIdOf(page);
  await clickPlace(page, { u: 0, v: 157 });
  await page.getByRole('tab', { name: 'Cocktail' }).click();
  await expect(page.getByRole('combobox', { name: 'Search the catalogue, or scan a vial' })).toBeVisible();
  await scan(page, CODE.replace('890131', '490131'));
  const card = page.getByRole('region', { name: 'Component 1: Lidocaine 2 %' });
  await expect(card.getByLabel('Lot', { exact: true })).toHaveValue('AB-12');
  await expect(card.getByText('Allergens: Amide local anaesthetic')).toBeVisible();
  await expect(card.getByLabel('Vials used')).toHaveValue('1');
  await card.getByLabel('Volume', { exact: true }).fill('3');
  await page.keyboard.press('Enter');
  await expect(card.getByLabel('Vials used')).toHaveValue('2');
  await expectAccessible(page, 'cocktail');
  // The same from the search box, by a few letters.
  // Letter by letter, as a hand does: the first opens the list, the next ones choose in it.
  await page.getByRole('combobox', { name: 'Search the catalogue, or scan a vial' }).pressSequentially('lido');
  await expect(page.locator('[role="option"][data-combobox-selected]')).toContainText('Lidocaine 2 %');
  await page.keyboard.press('Enter');
  const second = page.getByRole('region', { name: 'Component 2: Lidocaine 2 %' });
  await second.getByRole('button', { name: 'Move or remove this component' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await untilSaved(page);
  expect((await storedChart(page, sessionId)).treatments[0]?.cocktail.components).toMatchObject([
    { lot: 'AB-12', expiry: '2049-01-31', vials: 2, allergens: ['amide-anaesthetic'], packUl: 2_000 },
  ]);
  await openSigning(page);
  await drawer(page).getByLabel('Your password').fill(OWNER.password);
  await drawer(page).getByRole('button', { name: 'Sign and lock' }).click();
  await expect(page.getByRole('region', { name: 'State of the record' })).toContainText('Signed by');
});

test('who got the lot is answered with patient, day, sites and amount, on a page that prints', async () => {
  const { page } = running;
  await page.evaluate(() => {
    window.location.hash = '#/catalogue';
  });
  await expect(row(page, 'Lidocaine 2 %')).toContainText('2');
  await page.getByRole('link', { name: 'Who got a lot?' }).click();
  await expectAccessible(page, 'asking');
  await page.getByLabel('Lot number').fill('ab-12');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Lot ab-12: 1 patient, 1 session' })).toBeVisible();
  const list = page.getByRole('table', { name: 'Who got it' });
  await expect(list).toContainText('Weber, Ina');
  await expect(list).toContainText('0.05 mL, 2 vials');
  await expect(list).toContainText('Signed');
  await expectAccessible(page, 'traced');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Lot number')).toBeHidden();
  await expect(list).toBeVisible();
  await expect(page.getByText('Contains patient data.')).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.getByLabel('Lot number').fill('AB 12');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'AB-12', exact: true }).click();
  await expect(list).toContainText('Weber, Ina');
  await page.getByRole('combobox', { name: 'Or a product' }).click();
  await page.getByRole('option', { name: 'Lidocaine 2 %' }).click();
  await expect(page.getByRole('heading', { name: 'Lidocaine 2 %: 1 patient, 1 session' })).toBeVisible();
  await expectAccessible(page, 'product use');
  expect(running.complaints).toEqual([]);
});
