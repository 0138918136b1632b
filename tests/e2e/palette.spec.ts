/** The quick ways: the palette by keyboard, the sheet of keys, two clicks to the first mark, a file dropped. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'playwright/test';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { dropFile } from './helpers/drop.ts';
import { sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

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

test('the palette runs a command of the drawing and finds a patient without accents, by keyboard', async () => {
  const { page } = running;
  await startSessionWith(page, 'Müller', 'Zoé');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Commands and patients' });
  await expect(field).toBeFocused();
  await expectAccessible(page, 'the palette');
  await field.fill('rul');
  await expect(page.getByRole('option', { name: /Ruler/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ruler', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+k');
  await expect(page.getByText('Used just now')).toBeVisible();
  await field.fill('muller zo');
  await expect(page.getByRole('option', { name: /Müller, Zoé.*Patients/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible();
  await page.keyboard.press('F1');
  await page.getByLabel('Find a key').fill('undo');
  await expect(page.getByRole('dialog').getByText('Ctrl+Z', { exact: true })).toBeVisible();
  await expectAccessible(page, 'the sheet of keys');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what a part says of its own look holds over the library’s', async () => {
  const button = running.page.getByRole('button', { name: /^Commands/ });
  await expect(button).toHaveCSS('border-top-width', '1px');
  await expect(button).toHaveCSS('padding-left', '8px');
});

test('the list of keys is in the menu at one’s name too', async () => {
  const { page } = running;
  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitem', { name: /^Keys/ }).click();
  await expect(page.getByLabel('Find a key')).toBeFocused();
  await page.keyboard.press('Escape');
});

test('two clicks lead from the start to the first mark of a patient seen lately', async () => {
  const { page } = running;
  await page.goto(`${page.url().split('#')[0]}#/`);
  const recent = page.getByRole('region', { name: 'Recent patients' });
  await expect(recent.getByRole('button', { name: /Finish draft.*Müller, Zoé/ })).toBeVisible();
  await expectAccessible(page, 'the start with recent patients');
  await recent.getByRole('button', { name: /Start session.*Müller, Zoé/ }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await expect(page.getByTestId('mark-count')).toHaveText(/^0/);
  await clickPlace(page, { u: 0, v: 157 });
  await expect(page.getByTestId('mark-count')).toHaveText(/^1\s/);
  await page.getByRole('tab', { name: 'Cocktail' }).click();
  await page.getByRole('button', { name: 'Add a component' }).click();
  await expect(page.getByLabel('Name of the product')).toBeFocused();
  await page.keyboard.type('Lidocaine 1 %');
  await page.keyboard.press('Tab');
  await untilSaved(page);
  expect((await storedChart(page, sessionIdOf(page))).treatments[0]?.cocktail.components[0]?.name).toBe(
    'Lidocaine 1 %',
  );
  expect(running.complaints).toEqual([]);
});

test('a chart file dropped on a screen is looked through, and nothing is taken in unasked', async () => {
  const { page } = running;
  const id = sessionIdOf(page);
  const file = join(data, 'chart.json');
  writeFileSync(file, JSON.stringify(await storedChart(page, id)));
  await page.goto(`${page.url().split('#')[0]}#/patients`);
  await dropFile(page, file, () => expect(page.getByText('Drop to look through')).toBeVisible());
  await expect(page.getByRole('row').filter({ hasText: 'Müller' })).toBeVisible();
  await expect(page.getByText('Drop to look through')).toHaveCount(0);
  expect(running.complaints).toEqual([]);
});
