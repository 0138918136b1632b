import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';
import { z } from 'zod';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { dropFile } from './helpers/drop.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  sessionIdOf,
  startSessionWith,
  storedChart,
  untilSaved,
} from './helpers/record.ts';
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

const inspector = (page: Page, tab: string) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('tab', { name: tab, exact: true });
const drawer = (page: Page, name: string) => page.getByRole('dialog', { name });
const own = (page: Page) => page.getByRole('list', { name: 'The clinic’s own' }).getByRole('listitem');
const treatmentOf = async (page: Page) => {
  const { treatments } = await storedChart(page, sessionIdOf(page));
  return treatments[0]!;
};
const openProtocols = async (page: Page) => {
  await openSection(page, 'Protocols');
  await expect(page.getByRole('heading', { level: 1, name: 'Protocols' })).toBeVisible();
};
const stampVolume = (page: Page) =>
  page.getByRole('group', { name: 'Next point' }).getByRole('textbox', { name: 'Volume' });
const leaveChart = (page: Page) => page.getByRole('button', { name: 'Back to the patient' }).click();
/** The search field takes the focus once the drawer is there. */
const openApply = async (page: Page) => {
  await page.keyboard.press('o');
  await expect(page.getByRole('combobox', { name: 'Search protocols' })).toBeFocused();
};
const fieldOf = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a published protocol sets up a new treatment, and one undo takes all of it back', async () => {
  const { page } = running;
  await startSessionWith(page, 'Adler', 'Ida');
  const before = await treatmentOf(page);
  await inspector(page, 'Technique').click();
  await expectAccessible(page, 'technique');
  await page.getByRole('button', { name: 'Start from a protocol' }).click();
  await expectAccessible(page, 'apply a protocol');
  await page.keyboard.type('deoxycholic');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('Published · A');
  await page.keyboard.press('Enter');
  await expect(drawer(page, 'Apply a protocol')).toHaveCount(0);
  await untilSaved(page);
  expect(await treatmentOf(page)).toMatchObject({
    indication: 'Submental fat',
    technique: { code: 'deoxycholic-acid', spacingUm: [10_000, 40_000] },
    cocktail: { components: [{ name: 'Kybella', strength: { value: 10_000, unit: 'ug/mL' } }] },
  });
  await expect(stampVolume(page)).toHaveValue('0.2');
  await page.keyboard.press('l');
  await expect(page.getByRole('combobox', { name: 'Arrangement' })).toHaveValue('Square');
  await expect(fieldOf(page, 'Spacing')).toHaveValue('1');

  await page.keyboard.press('Control+z');
  await untilSaved(page);
  expect(await treatmentOf(page)).toEqual(before);
  await expect(stampVolume(page)).toHaveValue('0.05');
  await expect(page.getByRole('combobox', { name: 'Arrangement' })).toHaveValue('Hexagonal');
  await expect(fieldOf(page, 'Spacing')).toHaveValue('2.5');
});

test('a treatment is saved as a protocol, without lots', async () => {
  const { page } = running;
  await fieldOf(page, 'Indication').fill('Tired skin');
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Depth').fill('1.5');
  await page.keyboard.press('Tab');
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Needle lot').fill('N-77');
  await stampVolume(page).fill('0.03');
  await page.keyboard.press('Enter');
  await inspector(page, 'Cocktail').click();
  await page.getByRole('button', { name: 'Add a component' }).click();
  await page.getByPlaceholder('Name of the product').fill('House mix');
  await page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Lot', { exact: true }).fill('L-88');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Add or remove treatments' }).click();
  await page.getByRole('menuitem', { name: 'Save as protocol…' }).click();
  await fieldOf(page, 'Name').fill('House glow');
  await expect(page.getByRole('checkbox', { name: /With the pattern/ })).toBeChecked();
  await expectAccessible(page, 'save as protocol');
  await page.getByRole('button', { name: 'Save protocol' }).click();
  await expect(page.getByText('Protocol “House glow” was saved.')).toBeVisible();
  await untilSaved(page);
});

test('it is edited on the screen for protocols, which leads back to the chart', async () => {
  const { page } = running;
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Edit protocols' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Protocols' })).toBeVisible();
  await expect(own(page)).toHaveCount(1);
  await expect(own(page)).toContainText('Tired skin · Point by point');
  await expectAccessible(page, 'protocols');
  await own(page)
    .getByRole('button', { name: /^House glow/ })
    .click();
  await expect(fieldOf(page, 'Volume at a point')).toHaveValue('0.03');
  await expect(fieldOf(page, 'Name of the product')).toHaveValue('House mix');
  await expect(page.getByText(/N-77|L-88/)).toHaveCount(0);
  await fieldOf(page, 'Volume at a point').fill('0.04');
  await fieldOf(page, 'Closest').fill('5');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Closest must not be more than farthest')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await fieldOf(page, 'Closest').fill('0.8');
  await fieldOf(page, 'Farthest').fill('2');
  await page.getByRole('radio', { name: 'Fill an area' }).check({ force: true });
  await fieldOf(page, 'Spacing').fill('1.2');
  await page.keyboard.press('Tab');
  await expectAccessible(page, 'edit a protocol');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(own(page)).toContainText(/0\.8\scm to 2\scm apart/);
  await page.getByRole('link', { name: 'Back to the chart' }).click();
  await page.getByTestId('chart-canvas').waitFor();
});

test('in another session it sets everything at once, keeps a cocktail that is there, and one undo takes all back', async () => {
  const { page } = running;
  await leaveChart(page);
  await page.getByRole('banner').getByRole('link').first().click();
  await startSessionWith(page, 'Brandt', 'Jon');
  await openApply(page);
  await page.keyboard.type('house');
  await page.keyboard.press('Enter');
  await untilSaved(page);
  const applied = await treatmentOf(page);
  expect(applied).toMatchObject({
    indication: 'Tired skin',
    technique: { code: 'point-by-point', spacingUm: [8_000, 20_000], depthUm: 1_500 },
    cocktail: { components: [{ name: 'House mix' }] },
  });
  expect(JSON.stringify(applied)).not.toMatch(/N-77|L-88/);
  await expect(stampVolume(page)).toHaveValue('0.04');
  await page.keyboard.press('l');
  await expect(fieldOf(page, 'Spacing')).toHaveValue('1.2');

  await openApply(page);
  await page.keyboard.type('kybella');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The cocktail was kept as it is/)).toBeVisible();
  await page.getByRole('button', { name: 'Add its component' }).click();
  await untilSaved(page);
  expect((await treatmentOf(page)).cocktail.components.map(({ name }) => name)).toEqual(['House mix', 'Kybella']);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await untilSaved(page);
  expect(await treatmentOf(page)).toMatchObject({ indication: '', cocktail: { components: [], preparedUl: 0 } });
  await expect(stampVolume(page)).toHaveValue('0.05');
  await expect(fieldOf(page, 'Spacing')).toHaveValue('2.5');
});

test('a published one is read, and copied to be changed', async () => {
  const { page } = running;
  await leaveChart(page);
  await openProtocols(page);
  await fieldOf(page, 'Search protocols').fill('nappage');
  await page.getByRole('button', { name: /^Nappage/ }).click();
  await expect(drawer(page, 'Protocol')).toContainText(/Depth: 2\smm to 4\smm/);
  await expect(drawer(page, 'Protocol')).toContainText('Beauty Training Portal, Mesotherapy (FCCD) [C]');
  await expectAccessible(page, 'a published protocol');
  await page.getByRole('button', { name: 'Copy and edit' }).click();
  await fieldOf(page, 'Name').fill('House glow');
  await expect(page.getByText('Another protocol has this name')).toBeVisible();
  await fieldOf(page, 'Name').fill('Fine nappage');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await fieldOf(page, 'Search protocols').fill('');
  await expect(own(page)).toHaveCount(2);
});

test('one is put away, and taken out again where that is said', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'More for Fine nappage' }).click();
  await page.getByRole('menuitem', { name: 'Put away' }).click();
  await expect(own(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(own(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'More for Fine nappage' }).click();
  await page.getByRole('menuitem', { name: 'Put away' }).click();
  await expect(own(page)).toHaveCount(1);
  await page.getByRole('switch', { name: 'Show 1 that was put away' }).check({ force: true });
  await expect(own(page)).toHaveCount(2);
});

test('they leave as an open file, and come in after a look at what is new, changed and the same', async () => {
  const { app, page } = running;
  const path = join(data, 'protocols.json');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(`Saved: ${path}`)).toBeVisible();
  const file = z
    .looseObject({ protocols: z.array(z.looseObject({ name: z.string() })) })
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  expect(file).toMatchObject({ format: 'mesochart-protocols', version: 1, protocols: [{ name: 'House glow' }] });
  const [glow] = file.protocols;
  const changed = {
    ...file,
    protocols: [glow, { ...glow, name: 'Sent by a colleague' }, { ...glow, name: 'Fine nappage' }],
  };
  const bad = join(data, 'bad.json');
  await answerOpenDialog(app, bad);
  writeFileSync(bad, JSON.stringify({ ...file, protocols: [{ ...glow, volumeUl: 'much' }] }));
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('bad.json, at $.protocols[0].volumeUl');
  writeFileSync(bad, JSON.stringify({ ...file, version: 2 }));
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This file comes from a newer Mesochart');

  writeFileSync(bad, JSON.stringify(changed));
  await page.getByRole('button', { name: 'Import…' }).click();
  const rows = drawer(page, 'Protocols from bad.json').getByRole('listitem');
  await expect(rows.nth(0)).toContainText('The same as yours');
  await expect(rows.nth(1)).toContainText('New');
  await expect(rows.nth(2)).toContainText('Replaces one that was put away');
  await expectAccessible(page, 'import');
  await rows.nth(2).getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Take over 1 protocol' }).click();
  await expect(page.getByText('1 protocol was taken over')).toBeVisible();
  await expect(own(page)).toHaveCount(3);
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});

test('a file of protocols dropped on the page is shown before anything is taken over', async () => {
  const { page } = running;
  const file = join(data, 'bad.json');
  // A dialog in front takes nothing, not even while it goes.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await dropFile(page, file, () => expect(page.getByText('A file of protocols is shown first')).toBeVisible());
  await expect(drawer(page, 'Protocols from bad.json').getByRole('listitem').nth(1)).toContainText('The same as yours');
  await page.keyboard.press('Escape');
  await expect(own(page)).toHaveCount(3);
});

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
