import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';
import { z } from 'zod';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { answerOpenDialog, answerSaveDialog, sessionIdOf, startSessionWith, untilSaved } from './helpers/record.ts';

let data: string;
let running: RunningApp;

/** Whatever tells whose picture it is. */
const NAMES = ['Zzyzx', 'Quillon', 'Aurelia'];

const attachmentSchema = z.object({ contentType: z.string().optional(), data: z.string().optional() });
const contentSchema = z.looseObject({ attachment: attachmentSchema });
const bundleSchema = z.object({
  entry: z.array(z.object({ resource: z.looseObject({ content: z.array(contentSchema).optional() }) })),
});

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
  await startSessionWith(running.page, 'Zzyzx', 'Quillon');
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

/** Names of a PNG's chunks; each is length, name, content, checksum. */
function chunksOf(png: Buffer): string[] {
  const names = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) names.push(png.toString('latin1', at + 4, at + 8));
  return names;
}

/** What the audit trail says about pictures and records that left, newest first. */
async function exportsOf(page: Page): Promise<Record<string, string | number>[]> {
  const result = await page.evaluate(() =>
    (
      window as unknown as {
        mesochart: Record<
          string,
          (
            input: unknown,
          ) => Promise<{ value: { entries: { action: string; detail: Record<string, string | number> }[] } }>
        >;
      }
    ).mesochart['audit:list']!({
      patientId: null,
      actorId: null,
      action: null,
      from: null,
      to: null,
      limit: 100,
      offset: 0,
    }),
  );
  return result.value.entries.filter(({ action }) => action.endsWith('.export')).map(({ detail }) => detail);
}

test('a view leaves as PNG or SVG, to a file or the clipboard, without patient data unless it is asked for', async () => {
  const { page, app, complaints } = running;
  await clickPlace(page, { u: -1, v: 156 });
  await clickPlace(page, { u: -0.4, v: 156 });
  await clickPlace(page, { u: 2, v: 156 });
  await untilSaved(page);
  await page.keyboard.press('Control+Shift+P');
  const drawer = page.getByRole('dialog', { name: 'Picture' });
  await expect(drawer.getByTestId('picture-preview')).toBeVisible();
  await expect(drawer.getByRole('switch', { name: 'With patient data' })).not.toBeChecked();
  await expectAccessible(page, 'picture');
  const saved = async (name: string) => {
    await answerSaveDialog(app, join(data, name));
    await drawer.getByRole('button', { name: 'Save…', exact: true }).click();
    await expect(page.getByText(join(data, name))).toBeVisible();
    return readFileSync(join(data, name));
  };

  await drawer.getByText('1080', { exact: true }).click();
  await expect(drawer.getByText(/^1,?080 × /)).toBeVisible();
  const png = await saved('view.png');
  expect(png.readUInt32BE(16)).toBe(1080);
  expect(chunksOf(png).filter((name) => !['IHDR', 'sRGB', 'IDAT', 'IEND'].includes(name))).toEqual([]);
  // Skin and marks, not an even ground.
  expect(png.length).toBeGreaterThan(100_000);

  await drawer.getByText('SVG', { exact: true }).click();
  const svg = (await saved('view.svg')).toString('utf8');
  expect(svg).toMatch(/^<svg /);
  expect(svg).not.toMatch(/app:|blob:|https?:\/\/(?!www\.w3\.org)/);
  const year = String(new Date().getFullYear());
  const text = svg.replace(/data:image\/[^"]*/g, '');
  for (const name of [...NAMES, year, sessionIdOf(page)]) expect(text, name).not.toContain(name);

  await drawer.getByRole('switch', { name: 'With patient data' }).click();
  await expect(
    drawer.getByText('Name, date of birth, day of the session and clinic stand on the picture.'),
  ).toBeVisible();
  const named = (await saved('named.svg')).toString('utf8');
  for (const name of [...NAMES, year]) expect(named).toContain(name);

  await drawer.getByText('PNG', { exact: true }).click();
  await drawer.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('The picture is on the clipboard')).toBeVisible();
  const copied = await app.evaluate(async ({ clipboard }) => {
    // How a clipboard is asked differs between versions of Electron.
    const asked = clipboard as unknown as {
      availableFormats?: () => string[];
      read: () => Promise<{ types: readonly string[] }[]>;
    };
    return asked.availableFormats?.() ?? (await asked.read()).flatMap(({ types }) => types);
  });
  expect(copied).toContain('image/png');

  const about = { as: 'picture', view: 'face-front' };
  expect(await exportsOf(page)).toMatchObject([
    { ...about, to: 'clipboard', format: 'png', patient: 1 },
    { ...about, to: 'file', format: 'svg', patient: 1 },
    { ...about, to: 'file', format: 'svg', patient: 0 },
    { ...about, to: 'file', format: 'png', patient: 0 },
  ]);
  expect(complaints).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('a session leaves as FHIR with its print and a picture of each view, on which nobody is named', async () => {
  const { page, app } = running;
  await answerSaveDialog(app, join(data, 'session.json'));
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'FHIR bundle (R4)…' }).click();
  await expect(page.getByText(join(data, 'session.json'))).toBeVisible();
  const { entry } = bundleSchema.parse(JSON.parse(readFileSync(join(data, 'session.json'), 'utf8')));
  const attached = entry.flatMap(({ resource }) => resource.content ?? []).map(({ attachment }) => attachment);
  const dataOf = (type: string) =>
    attached.filter(({ contentType }) => contentType === type).map((one) => Buffer.from(one.data ?? '', 'base64'));
  expect(dataOf('application/pdf').map((bytes) => bytes.toString('latin1', 0, 5))).toEqual(['%PDF-']);
  const drawings = dataOf('image/svg+xml').map(String);
  expect(drawings.length).toBeGreaterThan(0);
  for (const drawing of drawings) for (const name of NAMES) expect(drawing).not.toContain(name);
});

test('everything about a patient leaves as tables into a new folder, as FHIR into a file, and each is noted', async () => {
  const { page, app, complaints } = running;
  const sessionId = sessionIdOf(page);
  await page.getByRole('button', { name: 'Back to the patient' }).click();
  const give = async (item: string) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await answerOpenDialog(app, data);
  await give('Tables (CSV)…');
  await expect(page.getByText('9 files saved')).toBeVisible();
  const [tables = ''] = readdirSync(data).filter((name) => /^patient-.*-csv$/.test(name));
  const marks = readFileSync(join(data, tables, 'marks.csv'), 'utf8');
  expect(marks.startsWith('\uFEFF')).toBe(true);
  expect(marks.split('\r\n')).toHaveLength(5);

  await give('Chart files (JSON)…');
  await expect(page.getByText(/-json\/chart-.*\.json$/)).toBeVisible();
  const [charts = ''] = readdirSync(data).filter((name) => /^patient-.*-json$/.test(name));
  expect(readdirSync(join(data, charts)).join()).toContain(sessionId);

  await answerSaveDialog(app, join(data, 'bundle.json'));
  await give('FHIR bundle (R4)…');
  await expect(page.getByText(join(data, 'bundle.json'))).toBeVisible();
  const bundle = readFileSync(join(data, 'bundle.json'), 'utf8');
  expect(JSON.parse(bundle)).toMatchObject({ resourceType: 'Bundle' });
  expect(bundle).toContain(`"data": "${Buffer.from('%PDF-1.').toString('base64').slice(0, 8)}`);

  await give('Charts as PDF…');
  await expect(page.getByText(/-pdf\/chart-.*\.pdf$/)).toBeVisible();
  const [prints = ''] = readdirSync(data).filter((name) => /^patient-.*-pdf$/.test(name));
  const [print = ''] = readdirSync(join(data, prints));
  expect(readFileSync(join(data, prints, print)).toString('latin1', 0, 5)).toBe('%PDF-');

  expect((await exportsOf(page)).slice(0, 4)).toEqual([
    { as: 'pdf' },
    { format: 'fhir', files: 1 },
    { format: 'json', files: 1 },
    { format: 'csv', files: 9 },
  ]);
  expect(complaints).toEqual([]);
});
