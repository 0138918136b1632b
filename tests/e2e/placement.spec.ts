import { expect, type Page, test } from 'playwright/test';

import { type Chart } from '#shared/chart/schema.ts';

import { newDataFolder, removeFolder, startApp } from './helpers/app.ts';
import { clickPlace, onScreen, type PlaceCm, placeUnder } from './helpers/canvas.ts';
import { sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

const UM_PER_CM = 10_000;

const scaleOf = async (page: Page): Promise<number> =>
  Number(await page.getByTestId('chart-canvas').getAttribute('data-scale-px-per-cm'));

/** The newest mark lies where it was clicked, to within a screen pixel. */
async function expectNewestAt(page: Page, { u, v }: PlaceCm, count: number): Promise<void> {
  await expect(page.getByTestId('mark-count')).toHaveText(`${count} given`);
  await untilSaved(page);
  const chart: Chart = await storedChart(page, sessionIdOf(page));
  const mark = chart.marks.at(-1);
  if (mark?.kind !== 'point') throw new Error('no point was set');
  const onePixelCm = 1.01 / (await scaleOf(page));
  expect(Math.abs(mark.uUm / UM_PER_CM - u)).toBeLessThan(onePixelCm);
  expect(Math.abs(mark.vUm / UM_PER_CM - v)).toBeLessThan(onePixelCm);
}

for (const [size, ratio] of [
  [{ width: 1366, height: 768 }, 1],
  [{ width: 1100, height: 700 }, 2],
  [{ width: 1900, height: 1000 }, 1.25],
] as const) {
  test(`marks lie where they are set at ${size.width}x${size.height}, pixel ratio ${ratio}, at any zoom and after panning`, async () => {
    const data = newDataFolder();
    const { app, page, complaints } = await startApp(data, size, [`--force-device-scale-factor=${ratio}`]);
    await startSessionWith(page, 'Place', 'Petra');
    expect(await page.evaluate(() => window.devicePixelRatio)).toBe(ratio);
    await clickPlace(page, { u: 2, v: 156 });
    await expectNewestAt(page, { u: 2, v: 156 }, 1);

    const before = await scaleOf(page);
    // Mouse events come in whole pixels.
    const near = await onScreen(page, { u: -2, v: 157 });
    const cursor = { x: Math.round(near.x), y: Math.round(near.y) };
    const place = await placeUnder(page, cursor);
    await page.mouse.move(cursor.x, cursor.y);
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -120);
    await expect.poll(() => scaleOf(page)).toBeGreaterThan(before * 1.5);
    // Zooming keeps the place under the cursor where it is.
    const after = await onScreen(page, place);
    expect(Math.hypot(after.x - cursor.x, after.y - cursor.y)).toBeLessThan(0.01);
    await clickPlace(page, { u: -2.3, v: 157.4 });
    await expectNewestAt(page, { u: -2.3, v: 157.4 }, 2);

    await page.mouse.move(cursor.x, cursor.y);
    await page.mouse.down({ button: 'middle' });
    await page.mouse.move(cursor.x + 60, cursor.y + 35, { steps: 5 });
    await page.mouse.up({ button: 'middle' });
    const panned = await onScreen(page, place);
    expect(Math.abs(panned.x - after.x - 60)).toBeLessThan(1.5);
    await clickPlace(page, { u: -3, v: 156.2 });
    await expectNewestAt(page, { u: -3, v: 156.2 }, 3);

    await page.keyboard.press('0');
    await expect.poll(() => scaleOf(page)).toBeCloseTo(before, 3);
    // A frame drawn round all of them, and arrow keys: a millimetre each.
    await page.keyboard.press('v');
    const from = await onScreen(page, { u: -5, v: 160 });
    const to = await onScreen(page, { u: 4, v: 154.5 });
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await expect(page.getByText('3 marks selected')).toBeVisible();
    const start = await storedChart(page, sessionIdOf(page));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await untilSaved(page);
    await expect
      .poll(async () => (await storedChart(page, sessionIdOf(page))).marks.map((m) => (m.kind === 'point' ? m.vUm : 0)))
      .toEqual(start.marks.map((m) => (m.kind === 'point' ? m.vUm + 2_000 : 0)));
    expect(complaints).toEqual([]);
    await app.close();
    removeFolder(data);
  });
}
