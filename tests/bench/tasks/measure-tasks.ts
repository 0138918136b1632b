/** Measures everyday tasks in the built app: node scripts/with-electron.mjs node tests/bench/tasks/measure-tasks.ts */
import { expect } from 'playwright/test';

import { newDataFolder, removeFolder, startApp } from '../../e2e/helpers/app.ts';
import { clickPlace, onScreen } from '../../e2e/helpers/canvas.ts';
import { aHand, type Hand } from './hand.ts';

const POINTS = 20;

const data = newDataFolder();
const { app, page } = await startApp(data);
const rows: string[] = [];

async function task(name: string, work: (hand: Hand) => Promise<void>): Promise<void> {
  const hand = aHand();
  await work(hand);
  const { clicks, keys, handS, programS } = hand.cost();
  rows.push(
    `| ${name} | ${clicks} | ${keys} | ${handS.toFixed(1)} | ${programS.toFixed(1)} | ${(handS + programS).toFixed(1)} |`,
  );
}

const toStart = () => page.goto(`${page.url().split('#')[0]}#/`);
const canvas = () => page.getByTestId('chart-canvas').waitFor();
const count = (start: RegExp) => () => expect(page.getByTestId('mark-count')).toHaveText(start);

await task('New patient with a session (9 letters)', async (hand) => {
  hand.think();
  await hand.click(
    () => page.getByRole('button', { name: 'New patient', exact: true }).click(),
    () => page.getByLabel('Family name').waitFor(),
  );
  await hand.type(5, () => page.keyboard.type('Weber'));
  await hand.type(1, () => page.keyboard.press('Tab'));
  await hand.type(4, () => page.keyboard.type('Lena'));
  await hand.click(() => page.getByRole('button', { name: 'Save and start session' }).click(), canvas);
});
await toStart();
await task('From the start to the first mark of a new session', async (hand) => {
  hand.think();
  await hand.click(() => page.getByRole('button', { name: 'Start session: Weber, Lena' }).click(), canvas);
  await hand.click(() => clickPlace(page, { u: 0, v: 157 }), count(/^1\s/));
});
await task(`${POINTS} points with the volume of the stamp, by mouse`, async (hand) => {
  hand.think();
  for (let i = 0; i < POINTS; i++) {
    const place = { u: -3 + (i % 5) * 1.5, v: 158.3 + Math.floor(i / 5) * 0.6 };
    // Where it lies is found before the clock runs: waiting for a still drawing is the test's, not the program's.
    const { x, y } = await onScreen(page, place);
    await hand.click(() => page.mouse.click(x, y), count(new RegExp(`^${i + 2}\\s`)));
  }
});
await task('Take up a tool with the palette (3 letters)', async (hand) => {
  hand.think();
  await hand.type(
    1,
    () => page.keyboard.press('Control+k'),
    () => page.getByRole('combobox', { name: 'Commands and patients' }).waitFor(),
  );
  await hand.type(3, () => page.keyboard.type('rul'));
  await hand.type(
    1,
    () => page.keyboard.press('Enter'),
    () => expect(page.getByRole('button', { name: 'Ruler', exact: true })).toHaveAttribute('aria-pressed', 'true'),
  );
});
await toStart();
await task('Open the last chart of a patient seen lately', async (hand) => {
  hand.think();
  await hand.click(() => page.getByRole('button', { name: 'Finish draft: Weber, Lena' }).click(), canvas);
});
await task('Find a patient from a drawing, by keyboard (3 letters)', async (hand) => {
  hand.think();
  await hand.type(
    1,
    () => page.keyboard.press('Control+k'),
    () => page.getByRole('combobox', { name: 'Commands and patients' }).waitFor(),
  );
  await hand.type(
    3,
    () => page.keyboard.type('web'),
    () => page.getByRole('option', { name: /Weber, Lena.*Patients/ }).waitFor(),
  );
  await hand.type(1, () => page.keyboard.press('ArrowDown'));
  await hand.type(
    1,
    () => page.keyboard.press('Enter'),
    () =>
      page
        .getByRole('link', { name: /Weber|Point by point/ })
        .first()
        .waitFor(),
  );
});
await app.close();
removeFolder(data);
console.log(
  ['| Task | Clicks | Keys | Hand, s | Program, s | Together, s |', '|---|---|---|---|---|---|', ...rows].join('\n'),
);
