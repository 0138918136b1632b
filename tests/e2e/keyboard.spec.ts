import { expect, type Locator, type Page, test } from 'playwright/test';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { OWNER } from './helpers/clinic.ts';
import { pressTimes, tabTo } from './helpers/keys.ts';
import { sessionIdOf, settleScreening, storedChart, untilSaved, writeEntry } from './helpers/record.ts';

let data: string;
let running: RunningApp;

const canvas = (page: Page): Locator => page.getByTestId('chart-canvas');
const said = (page: Page): Locator => page.getByTestId('announcer');
const cursor = (page: Page): Locator => page.getByTestId('key-cursor');

/** Where the cursor says it is, cm. */
async function reading(page: Page): Promise<{ u: number; v: number }> {
  const [, u, v] = /x\s(-?[\d.]+)\s·\sy\s(-?[\d.]+)/.exec((await cursor(page).textContent()) ?? '') ?? [];
  return { u: Number(u), v: Number(v) };
}

/** Walks the cursor to a place of the drawing, reading what it says, as a person would. */
async function walkTo(page: Page, to: { u: number; v: number }): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    const { u, v } = await reading(page);
    const [du, dv] = [to.u - u, to.v - v];
    const far = Math.max(Math.abs(du), Math.abs(dv));
    if (far < 0.02) return;
    const key = Math.abs(du) >= Math.abs(dv) ? (du > 0 ? 'Right' : 'Left') : dv > 0 ? 'Up' : 'Down';
    await page.keyboard.press(`${far > 0.6 ? 'Shift+' : far > 0.12 ? '' : 'Control+'}Arrow${key}`);
  }
  throw new Error('the cursor does not come there');
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data, { width: 1366, height: 768 }, [], { door: 'closed' });
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('the main job is done by keyboard alone, from signing in to signing and paper', async () => {
  const { page } = running;
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(OWNER.password);
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('button', { name: 'New patient', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Family name'));
  await page.keyboard.type('Okafor');
  await tabTo(page, page.getByLabel('Given name'));
  await page.keyboard.type('Ada');
  await tabTo(page, page.getByRole('button', { name: 'Save and start session' }));
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeVisible();
  await expect(page.getByText('Measuring is being prepared…')).toHaveCount(0);

  // Five points at places of their own; the second is too close, and is said to be.
  await page.keyboard.press('p');
  await page.keyboard.press('c');
  await expect(canvas(page)).toBeFocused();
  await expect(cursor(page)).toBeVisible();
  await walkTo(page, { u: -3, v: 157 });
  await page.keyboard.press('Space');
  await expect(said(page)).toHaveText(/^Mark 1 set, .+\.$/);
  await pressTimes(page, 'ArrowRight', 7);
  await expect(said(page)).toHaveText(/, x -2\.\d\d, y 15[67]\.\d\d, 0\.[67]\d\scm to point 1$/);
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(/Mark 2 set, .+ Too close: 0\.[67]\d\scm to point 1, needs 1\scm\./);

  // The cursor is put away: arrows move the mark that is in hand.
  await page.keyboard.press('Escape');
  await expect(cursor(page)).toBeHidden();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(said(page)).toHaveText(/Mark 2 moved, .+ 1 finding resolved\. 1\.[12]\d\scm to point 1\./);
  await page.keyboard.press('c');
  for (let points = 0; points < 3; points++) {
    // Fifteen millimetres of skin on.
    await pressTimes(page, 'Shift+ArrowRight', 3);
    await page.keyboard.press('Space');
  }
  await expect(said(page)).toHaveText(/^(3 marks set|Mark 5 set, .+ 1\.[45]\d\scm to point 4)\.$/);
  await expect(page.getByTestId('mark-count')).toHaveText('5 given');

  // From mark to mark; the volume is typed, and the focus comes back.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+n');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(said(page)).toHaveText(/^Mark 1 selected, .+, 0\.05\smL, given\.$/);
  await page.keyboard.press('F2');
  await expect(page.getByRole('group', { name: 'Selected marks' }).getByLabel('Volume')).toBeFocused();
  await page.keyboard.type('0.08');
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeFocused();
  await expect(said(page)).toHaveText(/^Mark 1: 0\.08\smL, given\.$/);
  await page.keyboard.press('Shift+g');
  await expect(page.getByTestId('mark-count')).toHaveText('4 given · 1 planned');

  // The menu of the mark, by its key.
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu).toBeVisible();
  await expect(menu).toContainText(/Mark 1 · .+\d\.\d\d\scm to mark 2/);
  await expectAccessible(page, 'menu');
  await page.keyboard.press('ArrowDown');
  await expect(menu.getByRole('menuitem', { name: 'Confirm given' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(canvas(page)).toBeFocused();
  await expect(page.getByTestId('mark-count')).toHaveText('5 given');
  await expect(said(page)).toHaveText(/^Mark 1: 0\.08\smL, given\./);
  await page.keyboard.press('Control+z');
  await expect(said(page)).toHaveText(/^Undone\. Mark 1: 0\.08\smL, planned\./);
  await page.keyboard.press('Control+y');
  await expect(said(page)).toHaveText(/^Done again\. Mark 1: 0\.08\smL, given\./);
  await untilSaved(page);

  // Tab leaves the drawing.
  await page.keyboard.press('Tab');
  await expect(canvas(page)).not.toBeFocused();

  const sessionId = sessionIdOf(page);
  const patientId = (await storedChart(page, sessionId)).patient.id;
  await writeEntry(page, 'no-consent', { patientId, sessionId }, { reason: 'Given by word' });
  await settleScreening(page, sessionId);
  await page.keyboard.press('Control+Enter');
  const drawer = page.getByRole('dialog');
  await tabTo(page, drawer.getByLabel('Your password'));
  await page.keyboard.type(OWNER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'State of the record' })).toContainText(`Signed by ${OWNER.name}`);
  await expect(drawer).toHaveCount(0);
  expect((await storedChart(page, sessionId)).marks.map(({ volumeUl }) => volumeUl)).toEqual([80, 50, 50, 50, 50]);

  await tabTo(page, page.getByRole('button', { name: 'More', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Save as PDF…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Print', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/print\//);
  await tabTo(page, page.getByRole('button', { name: /^Print/ }));
  expect(running.complaints).toEqual([]);
});
