import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';

import { type Chart } from '#shared/chart/schema.ts';

import { requireCommand } from '../../scripts/electron/system.mjs';
import { newDataFolder, removeFolder, ROOT, type RunningApp, startApp } from './helpers/app.ts';
import { OWNER } from './helpers/clinic.ts';
import { clickPlace, dragPlace, type PlaceCm } from './helpers/canvas.ts';
import {
  answerOpenDialog,
  answerSaveDialog,
  sessionIdOf,
  startSessionWith,
  storedChart,
  untilSaved,
} from './helpers/record.ts';

/** Eleven points about 1.5 cm apart, and one 0.6 cm beside the last. */
const PLACES: readonly PlaceCm[] = [
  ...[-3, -1.5, 0, 1.5, 3].map((u) => ({ u, v: 157 })),
  ...[-3, -1.5, 0, 1.5, 3].map((u) => ({ u, v: 158.5 })),
  { u: 0, v: 160 },
];
const CLOSE: PlaceCm = { u: 0.6, v: 160 };
const APART: PlaceCm = { u: 1.7, v: 160 };
/** On the cheek, more than 6 cm of skin from the forehead. */
const FAR: PlaceCm = { u: 4.2, v: 149 };

const COMPONENTS = [
  { name: 'Hyaluronic acid', strength: '5', volume: '2', lot: 'HA-4711', expiry: '2031-05-31' },
  { name: 'Vitamin C', strength: '100', volume: '0,5', lot: 'VC-0815', expiry: '2031-01-15' },
  { name: 'Saline', strength: '9', volume: '0.5', lot: 'SA-2020', expiry: '2031-12-31' },
] as const;

let data: string;
let running: RunningApp;
let sessionId: string;
let charted: Chart;

const findings = (page: Page, words: RegExp) => page.getByRole('complementary').getByText(words);

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

async function fillComponent(page: Page, number: number, component: (typeof COMPONENTS)[number]): Promise<void> {
  await page.getByRole('button', { name: 'Add a component' }).click();
  const card = page.getByRole('region', { name: `Component ${number}:` });
  await card.getByLabel('Name of the product').fill(component.name);
  await card.getByLabel('Strength', { exact: true }).fill(component.strength);
  await card.getByLabel('Volume').fill(component.volume);
  await card.getByLabel('Lot').fill(component.lot);
  await card.getByLabel('Expiry date').fill(component.expiry);
  await card.getByLabel('Manufacturer').fill('Example Laboratories');
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

test('twelve points are set by clicks; one too close shows its distance, and dragging it away takes that back', async () => {
  const { page } = running;
  await startSessionWith(page, 'Müller', 'Zoé');
  sessionId = sessionIdOf(page);
  for (const place of [...PLACES, CLOSE]) await clickPlace(page, place);
  await expect(page.getByTestId('mark-count')).toHaveText('12 given');
  await openTab(page, 'Findings');
  await expect(findings(page, /^0\.6\d\scm\sapart\salong\sthe\sskin,\scloser\sthan\s1\scm$/)).toHaveCount(1);

  await page.keyboard.press('v');
  await dragPlace(page, CLOSE, APART);
  await expect(findings(page, /closer\sthan\s1\scm/)).toHaveCount(0);
});

test('a point more than four centimetres of skin away is too far', async () => {
  const { page } = running;
  await page.keyboard.press('p');
  await clickPlace(page, FAR);
  await expect(page.getByTestId('mark-count')).toHaveText('13 given');
  await expect(
    findings(page, /^[6-9]\.\d\d\scm\sto\sthe\snearest\spoint\salong\sthe\sskin,\sfarther\sthan\s4\scm$/),
  ).toHaveCount(1);
});

test('undo and redo go through every step', async () => {
  const { page } = running;
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('mark-count')).toHaveText('12 given');
  await page.keyboard.press('Control+z');
  await expect(findings(page, /closer\sthan\s1\scm/)).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await expect(page.getByTestId('mark-count')).toHaveText('13 given');
});

test('most of a chart removed at one stroke is said, with the way back beside it', async () => {
  const { page } = running;
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const notice = page.getByRole('alert').filter({ hasText: '13 marks removed at once' });
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByTestId('mark-count')).toHaveText('13 given');
  await expect(notice).toHaveCount(0);
});

test('a place that is not skin is refused with a hint', async () => {
  const { page } = running;
  await clickPlace(page, { u: 12, v: 160 });
  await expect(page.getByText('that place is not skin')).toBeVisible();
  await expect(page.getByTestId('mark-count')).toHaveText('13 given');
});

test('the cocktail of three components with lots closes its account', async () => {
  const { page } = running;
  await openTab(page, 'Cocktail');
  for (const [i, component] of COMPONENTS.entries()) await fillComponent(page, i + 1, component);
  await page.getByLabel('Manufacturer').last().press('Tab');
  await expect(page.getByText('Together 3 mL')).toBeVisible();
  await page.getByRole('button', { name: 'Discarded = 2.35 mL' }).click();
  await expect(page.getByText('The account closes.')).toBeVisible();
  // 2 mL of 5 mg/mL in 3 mL: 3.33 mg/mL; 13 points of 0.05 mL.
  await expect(page.getByText('In the mixture 3.33 mg/mL', { exact: false })).toBeVisible();
});

test('technique, needle and an override with its reason are recorded', async () => {
  const { page } = running;
  await openTab(page, 'Technique');
  await page.getByLabel('Indication').fill('Skin rejuvenation');
  await page.getByLabel('Needle length').fill('4');
  await page.getByLabel('Needle gauge').fill('30');
  await page.getByLabel('Intended depth').fill('6');
  await page.getByLabel('Antiseptic').fill('Chlorhexidine 0.5 %');
  await expect(page.getByText(/as\sdeep\sas\s6\smm\swith\sa\sneedle\sof\s4\smm/)).toBeVisible();
  await page.getByLabel('Intended depth').fill('2,5');
  await page.getByLabel('Antiseptic').press('Tab');
  await expect(page.getByText(/as deep as/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Use another window in this session…' }).click();
  await page.getByLabel('Farthest allowed').fill('9');
  await page.getByLabel('Reason').fill('Single cheek point agreed with the patient');
  await page.getByRole('button', { name: 'Use this window' }).click();
  await openTab(page, 'Findings');
  await expect(findings(page, /farther than/)).toHaveCount(0);
  await untilSaved(page);
  charted = await storedChart(page, sessionId);
  expect(charted.marks).toHaveLength(13);
  expect(charted.treatments[0]?.cocktail).toMatchObject({ preparedUl: 3000, discardedUl: 2350 });
  expect(charted.treatments[0]?.cocktail.components.map((c) => [c.name, c.strength?.value, c.volumeUl, c.lot])).toEqual(
    [
      ['Hyaluronic acid', 5000, 2000, 'HA-4711'],
      ['Vitamin C', 100_000, 500, 'VC-0815'],
      ['Saline', 9000, 500, 'SA-2020'],
    ],
  );
  expect(charted.treatments[0]?.technique).toMatchObject({ depthUm: 2500, needle: { gauge: 30, lengthUm: 4000 } });
});

test('after quitting and starting again everything is there to the micrometre', async () => {
  expect(running.complaints).toEqual([]);
  await running.app.close();
  running = await startApp(data);
  const { page } = running;
  expect(await storedChart(page, sessionId)).toEqual(charted);
  await page.getByPlaceholder('Name, birth date or reference').fill('zoe MULLER');
  await page.getByRole('option', { name: /Müller, Zoé/ }).click();
  await page.getByRole('link', { name: /Skin rejuvenation/ }).click();
  await expect(page.getByTestId('mark-count')).toHaveText('13 given');
});

test('the PDF holds the lots, the numbers and the distances', async () => {
  const { app, page } = running;
  const pdf = join(data, 'chart.pdf');
  await answerSaveDialog(app, pdf);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as PDF…' }).click();
  await expect(page.getByText(`Saved: ${pdf}`)).toBeVisible({ timeout: 30_000 });
  requireCommand('pdftotext', 'pdf', () => undefined);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const { lot, name } of COMPONENTS) {
    expect(text).toContain(lot);
    expect(text).toContain(name);
  }
  expect(text).toContain('Müller');
  expect(text).toContain('Single cheek point agreed with the patient');
  expect(text).toMatch(/Page 1 of \d/i);
  for (const number of [1, 7, 13]) expect(text).toMatch(new RegExp(`^\\s*${number}\\s`, 'm'));
  expect(text).toMatch(/1\.5\d/);
  expect(text).toMatch(/[6-9]\.\d\d/);
});

test('the chart file goes out, into an empty folder, and out again unchanged', async () => {
  const { app, page } = running;
  const file = join(data, 'chart.json');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save chart file…' }).click();
  await expect(page.getByText(`Saved: ${file}`)).toBeVisible();
  const first: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(first).toEqual(charted);

  const other = join(data, 'other');
  const out = join(data, 'out');
  mkdirSync(other);
  mkdirSync(out);
  const chart = (...args: string[]) =>
    spawnSync('npm', ['run', '--silent', 'chart', '--', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, MESOCHART_PASSWORD: OWNER.password },
    });
  const imported = chart('import', '--data', other, file);
  expect(imported.status, imported.stderr).toBe(0);
  const exported = chart('export', '--data', other, '--all', '--format', 'json', '--out', out);
  expect(exported.status, exported.stderr).toBe(0);
  const name = execFileSync('find', [out, '-name', '*.json'], { encoding: 'utf8' }).trim().split('\n')[0]!;
  expect(JSON.parse(readFileSync(name, 'utf8'))).toEqual(first);
});

test('a file that is cut short is refused with its name, and nothing is changed', async () => {
  const { app, page } = running;
  const bad = join(data, 'cut-short.json');
  writeFileSync(bad, JSON.stringify(charted).slice(0, 500));
  await answerOpenDialog(app, bad);
  await page.goto(`${page.url().split('#')[0]}#/`);
  await page.getByRole('button', { name: 'Import charts…' }).click();
  await expect(page.getByRole('heading', { name: 'cut-short.json' })).toBeVisible();
  expect(await storedChart(page, sessionId)).toEqual(charted);
  expect(running.complaints).toEqual([]);
});
