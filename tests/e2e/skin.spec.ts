import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';

import { liftToSkin, projectToView } from '#shared/anatomy/lift.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import type { ViewId } from '#shared/anatomy/views.ts';

import { newDataFolder, removeFolder, ROOT, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace, dragPlace, onScreen, type PlaceCm } from './helpers/canvas.ts';
import { sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

const UM_PER_CM = 10_000;
const RIGHT_CHEEK = { u: -3, v: 147.5 };
const LEFT_CHEEK = { u: 3, v: 147.5 };
const LEFT_TEMPLE = { u: 5.6, v: 153.6 };

let data: string;
let running: RunningApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
  await startSessionWith(running.page, 'Skin', 'Sara');
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

async function hover(page: Page, place: PlaceCm): Promise<void> {
  const { x, y } = await onScreen(page, place);
  await page.mouse.move(x, y);
}

/** The first number of a text. */
const numberIn = (text: string | null): number => Number(/\d+(?:\.\d+)?/.exec(text ?? '')?.[0]);

const rulerCm = async (page: Page): Promise<number> => numberIn(await page.getByTestId('ruler').textContent());

/** Where a place of one view lies on another, cm. */
async function placeOn(page: Page, from: ViewId, { u, v }: PlaceCm, to: ViewId): Promise<PlaceCm> {
  const { anatomy } = await storedChart(page, sessionIdOf(page));
  const surface = createSurface(
    decodeSkin(readFileSync(join(ROOT, 'resources/anatomy', anatomy.set, anatomy.sex, 'skin.bin'))),
  );
  const point = liftToSkin(surface, from, u * UM_PER_CM, v * UM_PER_CM);
  if (point === null) throw new Error('there is no skin');
  const there = projectToView(surface, to, point);
  expect(there.visible).toBe(true);
  return { u: there.uUm / UM_PER_CM, v: there.vUm / UM_PER_CM };
}

test('the ruler says how far two places are apart along the skin and on the drawing, and Esc takes it up', async () => {
  const { page } = running;
  await clickPlace(page, RIGHT_CHEEK);
  await clickPlace(page, LEFT_CHEEK);
  await expect(page.getByTestId('mark-count')).toHaveText('2 given');
  await page.getByTestId('chart-canvas').press('m');
  await dragPlace(page, RIGHT_CHEEK, LEFT_CHEEK);
  await expect(page.getByTestId('ruler')).toHaveText(/^\d+\.\d\d\scm along the skin, \d+\.\d\d\scm on the drawing$/);
  const [along = 0, straight = 0] = ((await page.getByTestId('ruler').textContent()) ?? '')
    .split(',')
    .map((part) => numberIn(part));
  expect(straight).toBeCloseTo(6, 1);
  expect(along).toBeGreaterThan(straight * 1.1);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('ruler')).toHaveCount(0);
});

test('a patient with a broader face has longer ways across it, in the ruler and in the table', async () => {
  const { page } = running;
  await dragPlace(page, RIGHT_CHEEK, LEFT_CHEEK);
  const before = await rulerCm(page);
  await page.getByRole('button', { name: 'Uncalibrated' }).click();
  const panel = page.getByRole('dialog', { name: 'Measure the patient' });
  const field = panel.getByLabel('Breadth across the cheekbones');
  const reference = numberIn(
    (await panel
      .getByText(/^Reference body/)
      .first()
      .textContent()) ?? '',
  );
  await expectAccessible(page, 'measures');

  await field.fill('3');
  await expect(panel.getByText(/Refused: less than half/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Use these measures' })).toBeDisabled();
  await field.fill('17');
  await expect(panel.getByText('More than 3 SD from the mean: check')).toBeVisible();
  await field.fill((reference * 1.1).toFixed(2));
  await expect(panel.getByText('More than 3 SD from the mean: check')).toHaveCount(0);
  await expect(panel.getByRole('row', { name: /head and neck/ })).toHaveText(/100%\s*1(?:09\.\d|10|10\.\d)%/);
  await panel.getByRole('button', { name: 'Use these measures' }).click();
  await expect(page.getByRole('button', { name: /^Calibrated/ })).toBeVisible();

  // The ruler still lies there and reads anew.
  await expect.poll(async () => (await rulerCm(page)) / before).toBeGreaterThan(1.07);
  expect((await rulerCm(page)) / before).toBeLessThan(1.11);
  const after = await rulerCm(page);
  await expect(page.getByRole('grid', { name: 'Marks' }).locator('[data-mark="1"]')).toContainText(after.toFixed(2));
  await untilSaved(page);
  const { calibration } = await storedChart(page, sessionIdOf(page));
  expect(calibration?.parts?.head?.around).toBeCloseTo(1.1, 2);

  await page.getByTestId('chart-canvas').press('Control+z');
  await expect(page.getByRole('button', { name: /^Uncalibrated/ })).toBeVisible();
  await expect.poll(() => rulerCm(page)).toBe(before);
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('button', { name: /^Calibrated/ })).toBeVisible();
});

test('a way may begin on one view and end on another', async () => {
  const { page } = running;
  await page.keyboard.press('Escape');
  await clickPlace(page, { u: 0, v: 148.6 });
  await expect(page.getByTestId('ruler')).toHaveText('Ruler: now the second place');
  await page.keyboard.press('2');
  await expect(page.getByTestId('chart-canvas')).toHaveAttribute('data-view', 'face-left');
  await clickPlace(page, await placeOn(page, 'face-front', LEFT_TEMPLE, 'face-left'));
  await expect(page.getByTestId('ruler')).toHaveText(/along the skin/);
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
});

test('a place has the same region in every view, and so has the mark set there', async () => {
  const { page } = running;
  await page.keyboard.press('p');
  await hover(page, LEFT_TEMPLE);
  await expect(page.getByTestId('region')).toHaveText('Temple, left');
  await clickPlace(page, LEFT_TEMPLE);
  const row = page.getByRole('grid', { name: 'Marks' }).locator('[data-mark="3"]');
  await expect(row).toContainText('Temple, left');
  await page.keyboard.press('2');
  await hover(page, await placeOn(page, 'face-front', LEFT_TEMPLE, 'face-left'));
  await expect(page.getByTestId('region')).toHaveText('Temple, left');
  await page.keyboard.press('1');

  const select = page.getByRole('group', { name: 'Selected marks' }).getByRole('combobox', { name: 'Region' });
  await select.fill('malar');
  await page.getByRole('option', { name: 'Malar region, left' }).click();
  await expect(row).toContainText('Malar region, left');
  await select.click();
  await page.getByRole('option', { name: 'As found on the skin' }).click();
  await expect(row).toContainText('Temple, left');
});

test('regions are totalled, shown and selected', async () => {
  const { page } = running;
  await page.getByRole('tab', { name: 'Regions' }).click();
  const rows = page.getByRole('table', { name: /Rest on a row/ }).getByRole('row');
  await expect(rows.filter({ hasText: 'Temple, left' })).toHaveText(/Temple, left\s*1\s*–\s*0\.05/);
  await expect(rows.last()).toHaveText(/All\s*3\s*0\s*0\.15/);
  await expectAccessible(page, 'regions');
  await page.getByRole('button', { name: 'Temple, left' }).click();
  await page.getByRole('tab', { name: 'Marks' }).click();
  await expect(page.getByText('1 mark selected')).toBeVisible();
});

test('zones of care are a layer that says what they are and by whom', async () => {
  const { page } = running;
  await page.getByTestId('chart-canvas').press('d');
  const note = page.getByTestId('caution-note');
  await expect(note).toContainText('Hatched');
  const { anatomy } = await storedChart(page, sessionIdOf(page));
  const eyeCm = anatomy.sex === 'male' ? 164.46 : 152.21;
  await hover(page, { u: 1.75, v: eyeCm + 1.65 });
  await expect(note).toContainText('supratrochlear bundle');
  await expect(note).toContainText('BESO Academy');
  await clickPlace(page, { u: 1.75, v: eyeCm + 1.65 });
  await page.getByRole('tab', { name: /Findings/ }).click();
  await expect(page.getByRole('heading', { name: '1 × supratrochlear bundle' })).toBeVisible();
  await expectAccessible(page, 'zones of care');
  await page.getByTestId('chart-canvas').press('d');
  await expect(note).toHaveCount(0);
  expect(running.complaints).toEqual([]);
});
