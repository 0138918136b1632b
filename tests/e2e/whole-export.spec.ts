/** A practitioner takes the whole clinic along: into an archive with a password, and into a folder for a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { expect, type Page, test } from 'playwright/test';

import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { filesBelow, manifestOf } from '../fixtures/interchange/whole.ts';
import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { answerOpenDialog, answerSaveDialog } from './helpers/record.ts';
import { openSection } from './helpers/settings.ts';

const PASSWORD = 'a long password of the archive';

let folder: string;
let running: RunningApp;

test.beforeEach(async () => {
  folder = newDataFolder();
  running = await startApp(folder);
});
test.afterEach(async () => {
  await running.app.close();
  removeFolder(folder);
});

/** Sessions of two patients, through the app's own bridge. */
const addSessions = (page: Page) =>
  page.evaluate(
    (files) =>
      (window as unknown as { mesochart: Record<string, (input: unknown) => Promise<{ ok: boolean }>> }).mesochart[
        'chart:import'
      ]!({ files }),
    [
      aChart({ marks: [aPoint(), aPoint({ id: 'm2', uUm: 20_000 })] }),
      aChart({ sessionId: 's2', marks: [aPoint()] }),
      aChart({ sessionId: 's3', patientId: 'p2', marks: [aPoint()] }),
    ].map((chart) => ({ name: 'x', text: JSON.stringify(chart) })),
  );

/** Goes to the page by the settings. */
async function toExchange(page: Page): Promise<void> {
  await openSection(page, 'Out and in');
  await expect(page.getByRole('heading', { level: 1, name: 'Out and in' })).toBeVisible();
}

test('everything leaves into an archive, then into a folder with a PDF of each chart', async () => {
  const { app, page, complaints } = running;
  expect(await addSessions(page)).toMatchObject({ ok: true });
  await toExchange(page);
  await expectAccessible(page, 'everything out');

  const zip = join(folder, 'all.zip');
  await answerSaveDialog(app, zip);
  const begin = page.getByRole('button', { name: 'Choose a file and begin…' });
  await page.getByRole('checkbox', { name: 'A PDF of each chart too' }).uncheck();
  await page.getByLabel('Password of the archive').fill('too short');
  await expect(begin).toBeDisabled();
  await page.getByLabel('Password of the archive').fill(PASSWORD);
  await page.getByLabel('Type it again').fill(PASSWORD);
  await begin.click();
  await expect(page.getByText('Everything is out')).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'everything is out');
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(zip)])), { password: PASSWORD });
  const index = (await reader.getEntries()).find(({ filename }) => filename === 'index.html');
  expect(index !== undefined && !index.directory ? await index.getData(new TextWriter()) : '').toContain('Sample');

  const out = join(folder, 'out');
  await answerOpenDialog(app, out);
  await page.getByRole('radio', { name: 'A folder' }).check();
  await page.getByRole('checkbox', { name: 'A PDF of each chart too' }).check();
  await page.getByRole('button', { name: 'Choose a folder and begin…' }).click();
  // Printing takes a moment: long enough to be seen and held.
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused')).toBeVisible({ timeout: 20_000 });
  expect(existsSync(join(out, 'manifest.json'))).toBe(false);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Everything is out')).toBeVisible({ timeout: 20_000 });
  const { files, counts } = manifestOf(out);
  expect(files.map(({ path }) => path)).toEqual(filesBelow(out).filter((path) => path !== 'manifest.json'));
  const pdfs = files.filter(({ path }) => path.endsWith('.pdf'));
  expect(pdfs).toHaveLength(counts.sessions);
  expect(readFileSync(join(out, pdfs[0]?.path ?? '')).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(complaints).toEqual([]);
});

test('an export that the end of the program cut short is gone on with', async () => {
  expect(await addSessions(running.page)).toMatchObject({ ok: true });
  await toExchange(running.page);
  const out = join(folder, 'out');
  await answerOpenDialog(running.app, out);
  await running.page.getByRole('radio', { name: 'A folder' }).check();
  await running.page.getByRole('button', { name: 'Choose a folder and begin…' }).click();
  await running.page.getByRole('button', { name: 'Pause' }).click();
  await expect(running.page.getByText('Paused')).toBeVisible({ timeout: 20_000 });
  await running.app.close();
  expect(filesBelow(out).filter((path) => path.endsWith('.part') || path === 'manifest.json')).toEqual([]);

  running = await startApp(folder);
  const { page } = running;
  await toExchange(page);
  await expect(page.getByRole('heading', { name: 'Begun and not finished' })).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Everything is out')).toBeVisible({ timeout: 20_000 });
  expect(manifestOf(out).counts.sessions).toBe(3);
  await expect(page.getByRole('heading', { name: 'Begun and not finished' })).toHaveCount(0);
});
