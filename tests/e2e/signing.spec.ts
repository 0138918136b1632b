import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, type Locator, type Page, test } from 'playwright/test';

import { type Chart } from '#shared/chart/schema.ts';

import { requireCommand } from '../../scripts/electron/system.mjs';
import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace, dragPlace } from './helpers/canvas.ts';
import { OWNER } from './helpers/clinic.ts';
import {
  answerSaveDialog,
  sessionIdOf,
  settleScreening,
  startSessionWith,
  storedChart,
  untilSaved,
} from './helpers/record.ts';

const PLACES = [-3, -1.5, 0, 1.5, 3].map((u) => ({ u, v: 157 }));
const REMARK = 'Slight bruising at the left temple the next morning; no pain.';
const REASON = 'Charted for the wrong patient';

let data: string;
let running: RunningApp;
let sessionId: string;
let signed: Chart;

const drawer = (page: Page): Locator => page.getByRole('dialog');
const state = (page: Page): Locator => page.getByRole('region', { name: 'State of the record' });

async function giveName(page: Page, button: string, password: string): Promise<void> {
  await drawer(page).getByLabel('Your password').fill(password);
  await drawer(page).getByRole('button', { name: button }).click();
}

/** The text of the session's PDF, white space and line breaks taken out of hashes by whoever looks for one. */
async function pdfText(page: Page, name: string): Promise<string> {
  const pdf = join(data, name);
  await answerSaveDialog(running.app, pdf);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as PDF…' }).click();
  await expect(page.getByText(`Saved: ${pdf}`)).toBeVisible({ timeout: 30_000 });
  requireCommand('pdftotext', 'pdf', () => undefined);
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
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

test('a draft says on every page of paper that it is one', async () => {
  const { page } = running;
  await startSessionWith(page, 'Weber', 'Ina');
  sessionId = sessionIdOf(page);
  for (const place of PLACES) await clickPlace(page, place);
  await page.keyboard.press('v');
  await clickPlace(page, PLACES[0]!);
  await page.keyboard.press('Shift+g');
  await expect(page.getByTestId('mark-count')).toHaveText('4 given · 1 planned');
  await untilSaved(page);
  const text = await pdfText(page, 'draft.pdf');
  const pages = Number(/Page 1 of (\d+)/.exec(text)?.[1]);
  expect(text.match(/DRAFT – not signed/g)?.length).toBeGreaterThanOrEqual(pages);
});

test('without a written consent the signature waits, and the reason is written down where the list leads', async () => {
  const { page } = running;
  await settleScreening(page, sessionId);
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page).getByText('There is no written consent')).toBeVisible();
  await drawer(page).getByLabel('Your password').fill(OWNER.password);
  await expect(drawer(page).getByRole('button', { name: 'Sign and lock' })).toBeDisabled();
  await drawer(page).getByRole('button', { name: 'Open Consent' }).click();
  await expect(page.getByText('There is no written consent to the procedure.')).toBeVisible();
  await page.getByLabel('Performed without written consent, because').fill('Given by word, arm in plaster');
  await page.getByRole('button', { name: 'Write down' }).click();
  await expect(page.getByText('Performed without written consent: Given by word')).toBeVisible();
  await expectAccessible(page, 'without consent');
  await page.getByRole('button', { name: 'Back to the chart' }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await expect(page.getByText('Measuring is being prepared…')).toHaveCount(0);
});

test('planned marks left over block the signature until somebody says that they were given', async () => {
  const { page } = running;
  await page.keyboard.press('Control+Enter');
  await expect(drawer(page).getByText('1 mark is still planned')).toBeVisible();
  await expect(drawer(page).getByText('There is no written consent')).toHaveCount(0);
  await drawer(page).getByLabel('Your password').fill(OWNER.password);
  await expect(drawer(page).getByRole('button', { name: 'Sign and lock' })).toBeDisabled();
  await expectAccessible(page, 'blocked');
  await drawer(page).getByRole('button', { name: 'Mark as given' }).click();
  await drawer(page).getByRole('button', { name: 'Undo' }).click();
  await expect(drawer(page).getByRole('button', { name: 'Sign and lock' })).toBeDisabled();
  await drawer(page).getByRole('button', { name: 'Mark as given' }).click();
  await expect(drawer(page).getByText('5 marks given, 0.25 mL')).toBeVisible();
  await expect(drawer(page).getByRole('button', { name: 'Sign and lock' })).toBeEnabled();
  await expectAccessible(page, 'ready');
});

test('a wrong password signs nothing', async () => {
  const { page } = running;
  await giveName(page, 'Sign and lock', 'not this one, surely');
  await expect(drawer(page).getByText('That is not your password')).toBeVisible();
  await expectAccessible(page, 'refused');
  expect((await storedChart(page, sessionId)).session.status).toBe('draft');
});

test('with the right one the chart is signed, locked and found unchanged', async () => {
  const { page } = running;
  await giveName(page, 'Sign and lock', OWNER.password);
  await expect(state(page)).toContainText(`Signed by ${OWNER.name}`);
  await expect(state(page)).toContainText('Unchanged since signing');
  await expect(drawer(page)).toHaveCount(0);
  signed = await storedChart(page, sessionId);
  expect(signed.session.status).toBe('signed');
  expect(signed.withoutConsent).toMatchObject([{ reason: 'Given by word, arm in plaster' }]);
  expect(signed.overrides).toMatchObject([{ item: 'screening' }]);
  expect(signed.marks.map((mark) => mark.state)).toEqual(Array.from({ length: 5 }, () => 'given'));
  await expectAccessible(page, 'signed');
});

test('a signed chart is not changed by clicks, drags, keys or undo; it can still be looked at', async () => {
  const { page } = running;
  await clickPlace(page, { u: 0, v: 160 });
  await page.keyboard.press('p');
  await clickPlace(page, { u: 1.5, v: 160 });
  await dragPlace(page, PLACES[2]!, { u: 0, v: 162 });
  await clickPlace(page, PLACES[2]!);
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
  for (const key of ['Delete', 'Backspace', 'ArrowLeft', 'Shift+g', 'Control+g', 'Control+z', 'Control+y', 'e']) {
    await page.keyboard.press(key);
  }
  await clickPlace(page, PLACES[2]!);
  await expect(page.getByTestId('mark-count')).toHaveText('5 given');
  const scale = () => page.getByTestId('chart-canvas').getAttribute('data-scale-px-per-cm').then(Number);
  const before = await scale();
  await page.keyboard.press('+');
  expect(await scale()).toBeGreaterThan(before);
  await page.keyboard.press('0');
  expect(await storedChart(page, sessionId)).toEqual(signed);
  await page.reload();
  await page.getByTestId('chart-canvas').waitFor();
  await expect(state(page)).toContainText(`Signed by ${OWNER.name}`);
  expect(await storedChart(page, sessionId)).toEqual(signed);
});

test('opening a signed chart is one reading in the audit trail', async () => {
  const { page } = running;
  const readings = () =>
    page.evaluate(async (id) => {
      const bridge = window as unknown as {
        mesochart: Record<string, (input: unknown) => Promise<{ value: { entries: { sessionId: string }[] } }>>;
      };
      const everything = { patientId: null, actorId: null, from: null, to: null, limit: 500, offset: 0 };
      const { value } = await bridge.mesochart['audit:list']!({ ...everything, action: 'chart.view' });
      return value.entries.filter(({ sessionId }) => sessionId === id).length;
    }, sessionId);
  await page.getByRole('button', { name: 'Back to the patient' }).click();
  await expect(page.getByRole('button', { name: 'Start session', exact: true })).toBeVisible();
  const before = await readings();
  await page.getByRole('link', { name: /Signed/ }).click();
  await expect(state(page)).toContainText(`Signed by ${OWNER.name}`);
  await expect(page.getByRole('region', { name: 'Signatures and addenda' })).toBeVisible();
  expect(await readings()).toBe(before + 1);
});

test('a remark is put under it with its name, and the chart stays as it was', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Add addendum' }).click();
  await drawer(page).getByLabel('Remark').fill(REMARK);
  await expectAccessible(page, 'addendum');
  await giveName(page, 'Add addendum', OWNER.password);
  const record = page.getByRole('region', { name: 'Signatures and addenda' });
  await expect(record.getByText(REMARK)).toBeVisible();
  await expect(state(page)).toContainText('Unchanged since signing');
  expect(await storedChart(page, sessionId)).toEqual(signed);
});

test('the PDF holds the name, the hash, the addendum and the head of the audit trail on every page', async () => {
  const { page } = running;
  const shown = await page.getByRole('region', { name: 'Signatures and addenda' }).textContent();
  const hash = /[0-9a-f]{64}/.exec((shown ?? '').replace(/(?<=[0-9a-f]{8})\s(?=[0-9a-f]{8})/g, ''))?.[0];
  expect(hash).toBeDefined();
  const text = await pdfText(page, 'signed.pdf');
  expect(text.replace(/\s/g, '')).toContain(hash);
  expect(text).toContain(OWNER.name);
  expect(text).toContain('signed as author');
  expect(text.replace(/\s+/g, ' ')).toContain(REMARK);
  expect(text).not.toContain('DRAFT');
  const pages = Number(/Page 1 of (\d+)/.exec(text)?.[1]);
  expect(text.match(/Audit \d+ · [0-9a-f]{12}/g)?.length).toBeGreaterThanOrEqual(pages);
});

test('entered in error, it stays: struck through in the list, marked on screen and on paper', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Entered in error…' }).click();
  await drawer(page).getByLabel('Why it is an error').fill(REASON);
  await expectAccessible(page, 'retract');
  await giveName(page, 'Mark as entered in error', OWNER.password);
  await expect(state(page)).toContainText('ENTERED IN ERROR');
  await expect(state(page)).toContainText(REASON);
  await expectAccessible(page, 'in error');
  const text = await pdfText(page, 'error.pdf');
  expect(text).toContain('This session was entered in error');
  expect(text).toContain(REASON);

  await page.getByRole('button', { name: 'Back to the patient' }).click();
  const line = page.getByRole('link', { name: /Entered in error/ });
  await expect(line).toBeVisible();
  const struck = line.getByText('5 given');
  expect(await struck.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
  await expectAccessible(page, 'history');
});

test('a wrong patient is put right: the content goes to the right one as a new draft', async () => {
  const { page } = running;
  await page.goto(`${page.url().split('#')[0]}#/`);
  await startSessionWith(page, 'Weber', 'Ida');
  await clickPlace(page, PLACES[1]!);
  await untilSaved(page);
  const wrong = sessionIdOf(page);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Entered in error…' }).click();
  await drawer(page).getByLabel('Why it is an error').fill(REASON);
  await drawer(page).getByLabel('It belongs to another patient').check();
  await drawer(page).getByRole('combobox').fill('ina');
  await drawer(page)
    .getByRole('option', { name: /Weber, Ina/ })
    .click();
  await expectAccessible(page, 'patient chosen');
  await giveName(page, 'Mark as entered in error', OWNER.password);
  await expect(page.getByRole('heading', { name: 'Weber, Ina' })).toBeVisible();
  expect(sessionIdOf(page)).not.toBe(wrong);
  await expect(page.getByTestId('mark-count')).toHaveText('1 given');
  await expect(page.getByRole('button', { name: 'Sign chart' })).toBeEnabled();
  expect((await storedChart(page, wrong)).session.status).toBe('entered-in-error');
});

test('the work list is empty and says what would be in it', async () => {
  const { page } = running;
  await untilSaved(page);
  await page.goto(`${page.url().split('#')[0]}#/worklist`);
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  await expectAccessible(page, 'work list');
});

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
