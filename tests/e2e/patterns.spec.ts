import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';

import { liftToSkin, projectToView } from '#shared/anatomy/lift.ts';
import { decodeSkin } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import type { Chart, Mark, PointMark } from '#shared/chart/schema.ts';

import { newDataFolder, removeFolder, ROOT, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace, dragPlace, onScreen, type PlaceCm } from './helpers/canvas.ts';
import { sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

const UM_PER_CM = 10_000;
const LEFT_CHEEK = { u: 3.4, v: 147.5 };

let data: string;
let running: RunningApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
  await startSessionWith(running.page, 'Pattern', 'Paula');
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

const chartOf = async (page: Page): Promise<Chart> => {
  await untilSaved(page);
  return await storedChart(page, sessionIdOf(page));
};
const marksOf = async (page: Page): Promise<Chart['marks']> => (await chartOf(page)).marks;
const isPoint = (mark: Mark): mark is PointMark => mark.kind === 'point';

/** The number of marks that the pattern bar promises. */
async function promised(page: Page): Promise<number> {
  const reading = page.getByTestId('pattern-reading');
  await expect(reading).toBeVisible();
  return Number(/\d[\d,]*/.exec((await reading.textContent()) ?? '')?.[0].replace(',', ''));
}

async function setSpacing(page: Page, label: string, cm: string): Promise<void> {
  await page.getByRole('group', { name: 'Pattern' }).getByLabel(label).fill(cm);
  await page.keyboard.press('Enter');
}

async function takeAllBack(page: Page): Promise<void> {
  await page.getByTestId('chart-canvas').focus();
  const undo = page.getByRole('button', { name: 'Undo' });
  while (await undo.isEnabled()) await undo.click();
  expect(await marksOf(page)).toHaveLength(0);
}

test('the left cheek is filled at 1.5 cm as one group of planned points, adjusted, and copied to the other side', async () => {
  const { page } = running;
  await page.keyboard.press('l');
  await setSpacing(page, 'Spacing', '1.5');
  await clickPlace(page, LEFT_CHEEK);
  const first = await promised(page);
  expect(first).toBeGreaterThan(3);
  await page.getByTestId('chart-canvas').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('mark-count')).toHaveText(`0 given · ${first} planned`);
  const set = await marksOf(page);
  expect(new Set(set.map((mark) => mark['pattern'])).size).toBe(1);
  expect(set.every(({ region }) => region?.endsWith(':left'))).toBe(true);

  await expect(page.getByTestId('pattern-adjust')).toBeVisible();
  await setSpacing(page, 'Spacing', '2');
  await expect(page.getByTestId('mark-count')).not.toHaveText(`0 given · ${first} planned`);
  const fewer = (await marksOf(page)).length;
  expect(fewer).toBeLessThan(first);
  await expectAccessible(page, 'pattern set');

  await page.getByTestId('chart-canvas').focus();
  await page.keyboard.press('x');
  await expect(page.getByTestId('mark-count')).toHaveText(`0 given · ${2 * fewer} planned`);
  const both = await marksOf(page);
  expect(both.filter(({ region }) => region?.endsWith(':right'))).toHaveLength(fewer);
});

test('on the profile one of its points is moved: it is a group no more; undo takes everything back', async () => {
  const { page } = running;
  const chart = await chartOf(page);
  const surface = createSurface(
    decodeSkin(readFileSync(join(ROOT, 'resources/anatomy', chart.anatomy.set, chart.anatomy.sex, 'skin.bin'))),
  );
  const seen = chart.marks.filter(isPoint).flatMap((mark): { mark: PointMark; place: PlaceCm; facing: number }[] => {
    const point = liftToSkin(surface, mark.view, mark.uUm, mark.vUm);
    if (point === null) return [];
    const { uUm, vUm, visible, facing } = projectToView(surface, 'face-left', point);
    return visible ? [{ mark, place: { u: uUm / UM_PER_CM, v: vUm / UM_PER_CM }, facing }] : [];
  });
  const [best] = seen.sort((a, b) => b.facing - a.facing);
  if (best === undefined) throw new Error('nothing of the left cheek shows in profile');
  await page.keyboard.press('2');
  await page.keyboard.press('v');
  await dragPlace(page, best.place, { u: best.place.u + 0.3, v: best.place.v + 0.4 });
  await expect
    .poll(async () => (await marksOf(page)).find(({ id }) => id === best.mark.id))
    .toMatchObject({ view: 'face-left' });
  const moved = await marksOf(page);
  expect(moved.every((mark) => mark['pattern'] === undefined)).toBe(true);
  await takeAllBack(page);
  await page.keyboard.press('1');
});

test('parallel threads lie on the scalp at their distance; dragging one moves it whole', async () => {
  const { page } = running;
  await page.keyboard.press('s');
  await page.keyboard.press('l');
  await page.getByText('Threads', { exact: true }).click();
  await page.getByLabel('Per cm').fill('0.02');
  await page.keyboard.press('Enter');
  await setSpacing(page, 'Distance', '1');
  await dragPlace(page, { u: -3, v: 2 }, { u: -3, v: 7 });
  expect(await promised(page)).toBe(5);
  await page.getByRole('button', { name: 'Set as planned' }).click();
  await expect(page.getByTestId('mark-count')).toHaveText('0 given · 5 planned');
  const threads = await marksOf(page);
  expect(threads.map(({ kind, volumeUl }) => [kind, Math.round(volumeUl / 2)])).toEqual(
    Array.from({ length: 5 }, () => ['thread', 30]),
  );
  await expect(page.getByRole('row').filter({ hasText: '3.00 cm' })).toHaveCount(5);
  await takeAllBack(page);
});

test('a thread is drawn from entry to exit, an area is drawn round, and a hole is left out of it', async () => {
  const { page } = running;
  await page.keyboard.press('f');
  await page.keyboard.press('t');
  await dragPlace(page, { u: 2.5, v: 146 }, { u: 4.5, v: 149 });
  await expect(page.getByTestId('stroke-line')).toHaveText(/^Thread of \d\.\d\d\scm along the skin/);
  await page.keyboard.press('a');
  const round = async (centre: PlaceCm, radius: number) => {
    for (let i = 0; i <= 24; i++) {
      const angle = (i * 2 * Math.PI) / 24;
      const { x, y } = await onScreen(page, {
        u: centre.u + radius * Math.cos(angle),
        v: centre.v + radius * Math.sin(angle),
      });
      await page.mouse.move(x, y);
      if (i === 0) await page.mouse.down();
    }
    await page.mouse.up();
  };
  await round({ u: 0, v: 159 }, 2.5);
  const line = page.getByTestId('stroke-line');
  await expect(line).toHaveText(/^Area of \d+\.\d\scm² of skin/);
  const cm2 = async () => Number(/\d+\.\d/.exec((await line.textContent()) ?? '')?.[0]);
  const whole = await cm2();
  expect(whole).toBeGreaterThan(19);
  await page.keyboard.down('Alt');
  await round({ u: 0, v: 159 }, 1.2);
  await page.keyboard.up('Alt');
  await expect.poll(cm2).toBeLessThan(whole - 3);
  await takeAllBack(page);
});

test('three hundred points on the abdomen leave the window free', async () => {
  const { page } = running;
  await page.keyboard.press('b');
  await page.keyboard.press('l');
  await page.getByText('Fill', { exact: true }).click();
  await setSpacing(page, 'Spacing', '1.5');
  // The longest time between two frames from here on.
  await page.evaluate(() => {
    let last = performance.now();
    const step = () => {
      const now = performance.now();
      document.body.dataset['longest'] = String(Math.max(Number(document.body.dataset['longest'] ?? 0), now - last));
      last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  await page.getByRole('button', { name: 'Regions…' }).click();
  for (const name of ['Epigastric', 'Umbilical', 'Hypogastric'])
    await page.getByRole('menuitemcheckbox', { name: new RegExp(`^${name}`) }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => promised(page)).toBeGreaterThan(250);
  const count = await promised(page);
  await page.getByRole('button', { name: 'Set as planned' }).click();
  await expect(page.getByTestId('mark-count')).toHaveText(`0 given · ${count} planned`);
  await untilSaved(page);
  const longest = Number(await page.evaluate(() => document.body.dataset['longest']));
  console.log(`${count} points on the abdomen, longest frame ${Math.round(longest)} ms`);
  expect(longest).toBeLessThan(1_500);
  await expectAccessible(page, 'pattern of hundreds');
  await takeAllBack(page);
  expect(running.complaints).toEqual([]);
});

test('gaps in the regions to be covered are told of and shown, until the regions are covered', async () => {
  const { page } = running;
  await page.keyboard.press('f');
  await page.keyboard.press('p');
  await clickPlace(page, { u: -3, v: 158.5 });
  await untilSaved(page);
  await page.getByRole('tab', { name: 'Technique' }).click();
  await page.getByRole('button', { name: 'Use the regions of the marks' }).click();
  await page.getByRole('tab', { name: /^Findings/ }).click();
  const gap = page.getByRole('button', { name: /along the skin to the nearest mark, farther than 4\scm/ });
  await expect(gap.first()).toBeVisible();
  await gap.first().click();
  await expectAccessible(page, 'gaps');
  await page.getByTestId('chart-canvas').focus();
  await page.keyboard.press('l');
  await setSpacing(page, 'Spacing', '2.5');
  await clickPlace(page, { u: 1, v: 158.5 });
  await promised(page);
  await page.getByRole('button', { name: 'Set as planned' }).click();
  await expect(gap).toHaveCount(0);
  expect((await chartOf(page)).treatments[0]?.['regions']).toEqual(['forehead']);
  await page.getByRole('tab', { name: 'Marks' }).click();
});

test('an earlier session shows beneath the marks, and a place used again is told of on request', async () => {
  const { page } = running;
  await takeAllBack(page);
  await page.keyboard.press('p');
  await clickPlace(page, { u: 2, v: 158 });
  await untilSaved(page);
  await page.getByRole('button', { name: 'Back to the patient' }).click();
  // Two sessions of one minute would be told apart by nothing.
  await page.waitForTimeout(1_100);
  await page.getByRole('button', { name: 'Start session', exact: true }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await expect(page.getByText('Measuring is being prepared…')).toHaveCount(0);
  await page.getByRole('button', { name: 'Earlier sessions' }).click();
  await page.getByRole('menuitemcheckbox', { name: /1 mark$/ }).click();
  await page.keyboard.press('Escape');
  await clickPlace(page, { u: 2.1, v: 158.1 });
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await page.getByLabel(/^Say when a place is used again/).fill('28');
  await expect(page.getByRole('button', { name: /from a point given the same day/ })).toBeVisible();
  await expectAccessible(page, 'earlier sessions');
  expect(running.complaints).toEqual([]);
});
