/** Measures everyday tasks in the built app: node scripts/with-electron.mjs node tests/bench/tasks/measure-tasks.ts */
import { existsSync } from 'node:fs';

import { expect, type Locator } from 'playwright/test';

import { newDataFolder, removeFolder, startApp } from '../../e2e/helpers/app.ts';
import { clickPlace, onScreen } from '../../e2e/helpers/canvas.ts';
import { OWNER } from '../../e2e/helpers/clinic.ts';
import {
  answerSaveDialog,
  sessionIdOf,
  settleScreening,
  storedChart,
  untilSaved,
  writeEntry,
} from '../../e2e/helpers/record.ts';
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

/** The set-up of a clinic in a folder of its own; writing the code down, or printing it, is not in it. */
async function firstStart(): Promise<void> {
  const folder = newDataFolder();
  const first = await startApp(folder, undefined, [], { door: 'as-is' });
  const name = 'Aurelia Clinic';
  const { keyboard } = first.page;
  await task('The first start: clinic, person, password, recovery code typed back (101 letters)', async (hand) => {
    hand.think();
    await expect(first.page.getByLabel('Clinic name')).toBeFocused();
    await hand.type(name.length, () => keyboard.type(name));
    await hand.type(1, () => keyboard.press('Tab'));
    await hand.type(OWNER.name.length, () => keyboard.type(OWNER.name));
    const password = first.page.getByLabel('Password', { exact: true });
    await hand.type(
      1,
      () => keyboard.press('Enter'),
      () => expect(password).toBeFocused(),
    );
    hand.think();
    await hand.type(OWNER.password.length, () => keyboard.type(OWNER.password));
    await tabTo(hand, first.page.getByLabel('Type it again'), first.page);
    await hand.type(OWNER.password.length, () => keyboard.type(OWNER.password));
    const groups = first.page.getByTestId('recovery-code').getByRole('listitem');
    await hand.type(
      1,
      () => keyboard.press('Enter'),
      () => expect(groups).toHaveCount(9),
    );
    const code = (await groups.allTextContents()).join('');
    hand.think();
    await hand.click(
      () => first.page.getByRole('button', { name: 'I have it on paper' }).click(),
      () => expect(first.page.getByLabel('The code from your paper')).toBeFocused(),
    );
    await hand.type(code.length, () => keyboard.type(code));
    await hand.type(
      1,
      () => keyboard.press('Enter'),
      () => first.page.getByText('Your clinic is set up.').waitFor(),
    );
    hand.think();
    await hand.click(
      () => first.page.getByRole('button', { name: 'Later' }).click(),
      () => first.page.getByRole('heading', { name: 'Who is here?' }).waitFor(),
    );
  });
  await first.app.close();
  removeFolder(folder);
}

const toStart = () => page.goto(`${page.url().split('#')[0]}#/`);
/** The tab key until a field has the focus. */
async function tabTo(hand: Hand, field: Locator, on = page): Promise<void> {
  for (let i = 0; i < 8; i++) {
    await hand.type(1, () => on.keyboard.press('Tab'));
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The tab key does not come to ${String(field)}.`);
}
const canvas = () => page.getByTestId('chart-canvas').waitFor();
const count = (start: RegExp) => () => expect(page.getByTestId('mark-count')).toHaveText(start);

await firstStart();
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
await task('The volume of every point on the drawing, by keyboard', async (hand) => {
  await page.keyboard.press('Escape');
  await page.getByTestId('chart-canvas').focus();
  hand.think();
  await hand.type(1, () => page.keyboard.press('Control+a'));
  await hand.type(
    1,
    () => page.keyboard.press('F2'),
    () => expect(page.getByRole('group', { name: 'Selected marks' }).getByLabel('Volume')).toBeFocused(),
  );
  await hand.type(3, () => page.keyboard.type('0.1'));
  await hand.type(
    1,
    () => page.keyboard.press('Enter'),
    () => expect(page.getByText(/2\.1\smL given/).first()).toBeVisible(),
  );
});
await task('A region filled with a pattern at its spacing, set', async (hand) => {
  await page.keyboard.press('Escape');
  const cheek = await onScreen(page, { u: 4.2, v: 148.6 });
  hand.think();
  await hand.type(1, () => page.keyboard.press('l'));
  await hand.click(
    () => page.mouse.click(cheek.x, cheek.y),
    () => page.getByTestId('pattern-reading').waitFor(),
  );
  await page.getByTestId('chart-canvas').focus();
  await hand.type(
    1,
    () => page.keyboard.press('Enter'),
    () => expect(page.getByTestId('mark-count')).toHaveText(/planned$/),
  );
});
await task('All planned marks confirmed as given', async (hand) => {
  await page.getByTestId('chart-canvas').focus();
  hand.think();
  await hand.type(
    1,
    () => page.keyboard.press('Control+g'),
    () => expect(page.getByTestId('mark-count')).toHaveText(/given$/),
  );
});
await task(
  'A component of the cocktail with strength, volume, lot and expiry (36 letters and digits)',
  async (hand) => {
    hand.think();
    await hand.click(() => page.getByRole('tab', { name: 'Cocktail' }).click());
    await hand.click(
      () => page.getByRole('button', { name: 'Add a component' }).click(),
      () => page.getByRole('region', { name: 'Component 1:' }).waitFor(),
    );
    const card = page.getByRole('region', { name: 'Component 1:' });
    await expect(card.getByLabel('Name of the product')).toBeFocused();
    await hand.type(16, () => page.keyboard.type('Hyaluronate 1.5 %'));
    for (const [label, text] of [
      ['Strength', '15'],
      ['Volume', '3'],
      ['Lot', 'HA-4711'],
    ] as const) {
      await tabTo(hand, card.getByLabel(label, { exact: true }));
      await hand.type(text.length, () => page.keyboard.type(text));
    }
    await tabTo(hand, card.getByLabel('Expiry date'));
    await hand.type(10, () => card.getByLabel('Expiry date').fill('2027-12-31'));
  },
);
await task('Sign, password typed (18 letters); what is missing was settled before', async (hand) => {
  await untilSaved(page);
  const sessionId = sessionIdOf(page);
  const patientId = (await storedChart(page, sessionId)).patient.id;
  await writeEntry(page, 'no-consent', { patientId, sessionId }, { reason: 'Given by word' });
  await settleScreening(page, sessionId);
  await page.getByTestId('chart-canvas').focus();
  hand.think();
  await hand.type(
    1,
    () => page.keyboard.press('Control+Enter'),
    () => expect(page.getByLabel('Your password')).toBeFocused(),
  );
  await hand.type(OWNER.password.length, () => page.keyboard.type(OWNER.password));
  await hand.type(
    1,
    () => page.keyboard.press('Enter'),
    () => expect(page.getByRole('region', { name: 'State of the record' })).toContainText('Signed by'),
  );
});
await task('The chart as a PDF', async (hand) => {
  const file = `${data}/chart.pdf`;
  await answerSaveDialog(app, file);
  hand.think();
  await hand.click(() => page.getByRole('button', { name: 'More', exact: true }).click());
  await hand.click(
    () => page.getByRole('menuitem', { name: 'Save as PDF…' }).click(),
    () => expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true),
  );
});
await task('Who got a lot (7 letters)', async (hand) => {
  hand.think();
  await hand.type(1, () => page.keyboard.press('Control+k'));
  await hand.type(
    3,
    () => page.keyboard.type('who'),
    () => page.getByRole('option', { name: /Who got a lot/ }).waitFor(),
  );
  await hand.click(
    () => page.getByRole('option', { name: /Who got a lot/ }).click(),
    () => page.getByLabel('Lot number').waitFor(),
  );
  await hand.type(7, () => page.keyboard.type('HA-4711'));
  await hand.type(
    1,
    () => page.keyboard.press('Enter'),
    () => page.getByRole('heading', { name: /HA-4711: 1 patient/ }).waitFor(),
  );
});
await toStart();
await task('Open the last chart of a patient seen lately', async (hand) => {
  hand.think();
  await hand.click(
    () => page.getByRole('button', { name: /^(?:Finish draft|Last chart): Weber, Lena$/ }).click(),
    canvas,
  );
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
