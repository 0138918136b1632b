/** The printed chart: what is on it for every technique, its fonts and size; the logo; photos that were chosen. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';
import { z } from 'zod';

import { type Chart } from '#shared/chart/schema.ts';
import { stripJpeg } from '#shared/clinical/photos/jpeg.ts';

import { crowdedChart, FULL_CHARTS } from '../fixtures/chart/full-charts.ts';
import { exifWithPlace, withParts } from '../fixtures/photos/jpegs.ts';
import { newDataFolder, removeFolder, ROOT, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { OWNER, prepareClinic } from './helpers/clinic.ts';
import { dropFile } from './helpers/drop.ts';
import { type Bridge, drawn } from './helpers/photos.ts';
import { answerSaveDialog } from './helpers/record.ts';

const MEGABYTE = 1_000_000;
const CROWDED = crowdedChart();
const WORDS = z.object({ technique: z.object({ name: z.record(z.string(), z.string()) }) });
const { technique } = WORDS.parse(JSON.parse(readFileSync(join(ROOT, 'renderer/i18n/en/treatment.json'), 'utf8')));

let data: string;
let out: string;

/** Whether the programs that read PDFs are here. */
const hasPoppler = ['pdftotext', 'pdffonts'].every((command) => spawnSync(command, ['-v']).error === undefined);

const chart = (...args: readonly string[]) => {
  const done = spawnSync('npm', ['run', '--silent', 'chart', '--', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, MESOCHART_PASSWORD: OWNER.password },
  });
  expect(done.status, done.stderr).toBe(0);
};
const poppler = (command: 'pdftotext' | 'pdffonts', ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8' });
const pdfOf = ({ session }: Chart): string => join(out, `chart-2026-11-10-${session.id}.pdf`);
/** In reading order, lines joined: a cell may be of several. */
const textOf = (file: string): string => poppler('pdftotext', file, '-').replace(/[\s\u00a0\u202f]+/g, ' ');

/** What stands on the chart of every technique: one text for each part of the record around it. */
const EVERYWHERE = [
  ...['Łukasiewicz', 'Παπαδοπούλου', 'Жанна', '61.5 kg', 'Dr. Example', 'DRAFT', 'Not calibrated to the patient'],
  ...['32G', 'ND-5', 'Example device', 'Given by region', 'Forehead', 'Findings of the checks', 'Dull skin'],
  ...['Fresher look', 'Alternatives discussed', 'Migraine', 'Latex', 'Levothyroxine', 'well controlled'],
  ...['Numbing cream: the patient is allergic to Lidocaine', 'Gone on, because: Tolerated since, twice (Dr. Example'],
  ...['Confirmed by', 'Cleared by her physician', 'Consent to mesotherapy, version 3', 'Ada Sample'],
  ...['May be used for teaching', 'no written consent to photographs', 'CH-77', 'NC-12', 'Nurse Example'],
  ...['Slight redness', 'After your session, version 2', 'Printed', 'none recorded', 'Prescriber or second signature'],
] as const;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = newDataFolder();
  out = join(data, 'out');
  await prepareClinic(data);
  const files = join(data, 'files');
  mkdirSync(files);
  const charts = [...FULL_CHARTS.map(([, one]) => one), CROWDED];
  const paths = charts.map((one) => join(files, `${one.session.id}.json`));
  for (const [i, one] of charts.entries()) writeFileSync(paths[i] ?? '', JSON.stringify(one));
  chart('import', '--data', join(data, 'data'), ...paths);
  chart('export', '--data', join(data, 'data'), '--all', '--format', 'pdf', '--out', out);
});
test.afterAll(() => {
  removeFolder(data);
});

test('a session of every technique says on paper what was recorded', () => {
  test.skip(!hasPoppler, 'poppler is not here');
  for (const [code, one] of FULL_CHARTS) {
    const text = textOf(pdfOf(one));
    expect(text, code).toContain(technique.name[code]);
    expect(text, code).toContain(`Session of technique ${code}.`);
    for (const part of EVERYWHERE) expect(text, code).toContain(part);
    const mixture = code === 'dry' ? ['No mixture: dry technique'] : ['HA-4711', 'VC-0815', 'discarded'];
    for (const part of mixture) expect(text, code).toContain(part);
    // The order of a date is that of the computer's English.
    if (code !== 'dry') expect(text, code).toMatch(/exp\. (?:May 31,|31 May) 2027/);
    expect(text, code).toMatch(/Page 1 of \d/);
  }
});

test('fonts are embedded as fonts in every script, and headings are bookmarks', () => {
  test.skip(!hasPoppler, 'poppler is not here');
  for (const [code, one] of [...FULL_CHARTS, ['crowded', CROWDED] as const]) {
    const fonts = poppler('pdffonts', pdfOf(one)).trim().split('\n').slice(2);
    expect(fonts.length, code).toBeGreaterThan(0);
    for (const font of fonts) expect(font, code).toMatch(/^[A-Z]{6}\+\S+ +(CID )?(TrueType|Type 0C).* yes +yes +yes /);
    expect(fonts.join(), code).toContain('Inter');
    expect(readFileSync(pdfOf(one)).includes('/Type /Outlines'), code).toBe(true);
  }
});

test('three hundred points are all there by number and nearest, in less than two megabytes', () => {
  expect(statSync(pdfOf(CROWDED)).size).toBeLessThan(2 * MEGABYTE);
  test.skip(!hasPoppler, 'poppler is not here');
  // Read in the order of the page's drawing: a cell is a line.
  const cells = new Set(poppler('pdftotext', pdfOf(CROWDED), '-').split(/[\s\u00a0]+/));
  for (let number = 1; number <= CROWDED.marks.length; number++) expect(cells, `no. ${number}`).toContain(`${number}`);
});

test.describe('in the window', () => {
  let running: RunningApp;
  const first = FULL_CHARTS[0]?.[1];
  const go = (page: Page, hash: string) => page.goto(`${page.url().split('#')[0]}#${hash}`);

  test.beforeAll(async () => {
    running = await startApp(data);
  });
  test.afterAll(async () => {
    await running.app.close();
  });

  test('a logo is chosen, seen on the chart and taken away; what else was in its file is gone', async () => {
    const { page } = running;
    await go(page, '/settings/letterhead');
    await expect(page.getByRole('heading', { name: 'Head of papers' })).toBeVisible();
    const photo = Buffer.from(withParts(await drawn(page, 900, 300), exifWithPlace(1)));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'logo.jpg', mimeType: 'image/jpeg', buffer: photo });
    await expect(page.getByRole('img', { name: 'Logo' })).toBeVisible();
    await page.getByLabel('Further lines').fill('Tel. +43 1 234 56 78');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved').first()).toBeVisible();
    await expectAccessible(page, 'settings with a logo');
    await go(page, `/print/${first?.session.id ?? ''}`);
    await expect(page.getByText('Tel. +43 1 234 56 78')).toBeVisible();
    await expect(page.getByRole('img', { name: 'Aurelia Clinic' })).toBeVisible();
    await go(page, '/settings/letterhead');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByRole('img', { name: 'Logo' })).toHaveCount(0);
    const dropped = join(data, 'dropped-logo.jpg');
    writeFileSync(dropped, photo);
    await dropFile(page, dropped, () => expect(page.getByText('Drop the logo')).toBeVisible());
    await expect(page.getByRole('img', { name: 'Logo' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByRole('img', { name: 'Logo' })).toHaveCount(0);
  });

  test('a photo goes along when it was chosen, and no other', async () => {
    const { page, app } = running;
    const bare = async (width: number, height: number) =>
      Buffer.from(stripJpeg(await drawn(page, width, height, 3)) ?? []).toString('base64');
    await page.evaluate(
      async ([full, small, patientId, sessionId]) => {
        const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const about = { takenAt: null, takenOn: '2026-11-10', moment: 'before', view: 'face-front' };
        for (const caption of ['Left cheek', 'Right cheek']) {
          const answer = await (window as unknown as { mesochart: Bridge }).mesochart['photo:add']!({
            ...{ id: `photo ${caption}`, patientId, sessionId, width: 800, height: 600 },
            picture: bytes(full),
            thumb: bytes(small),
            about: { ...about, caption },
          });
          if (!answer.ok) throw new Error(answer.error.code);
        }
      },
      [await bare(800, 600), await bare(200, 150), first?.patient.id ?? '', first?.session.id ?? ''] as const,
    );
    await go(page, `/print/${first?.session.id ?? ''}`);
    await page.getByRole('button', { name: 'Photos' }).click();
    // What is ticked stands in the address of the page: it shows a moment after the press.
    await page.getByRole('checkbox', { name: /Left cheek/ }).click();
    await expect(page.getByRole('checkbox', { name: /Left cheek/ })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Photos (1)' })).toBeVisible();
    await expectAccessible(page, 'print preview with a photo');
    const pdf = join(data, 'with-photo.pdf');
    await answerSaveDialog(app, pdf);
    await page.getByRole('button', { name: 'Save PDF' }).click();
    await expect(page.getByText(pdf)).toBeVisible({ timeout: 30_000 });
    expect(running.complaints).toEqual([]);
    test.skip(!hasPoppler, 'poppler is not here');
    const text = textOf(pdf);
    expect(text).toMatch(/Photos \(1\)/);
    expect(text).toContain('Left cheek');
    expect(text).not.toContain('Right cheek');
  });
});
