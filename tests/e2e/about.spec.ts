import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Uint8ArrayReader, ZipReader, TextWriter } from '@zip.js/zip.js';
import { expect, test } from 'playwright/test';

import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { newDataFolder, removeFolder, ROOT, startApp } from './helpers/app.ts';
import { answerOpenDialog, answerSaveDialog } from './helpers/record.ts';

test('a chart file opened from outside is looked at first; the program says what it is, helps support, and checks updates', async () => {
  const data = newDataFolder();
  const stick = join(data, 'stick');
  mkdirSync(stick);
  const chart = join(stick, 'visit.mesochart');
  writeFileSync(chart, JSON.stringify(aChart({ marks: [aPoint()] })));
  writeFileSync(join(stick, 'Mesochart-9.0.0.AppImage'), 'an installer');
  const sign = (...args: readonly string[]) =>
    execFileSync(process.execPath, [join(ROOT, 'scripts/sign-release.mjs'), ...args]);
  const keys = { secret: join(data, 'key.pem'), known: join(data, 'public.pem') };
  sign('--new-key', keys.secret, '--public', keys.known);
  sign('--key', keys.secret, '--public', keys.known, '--release', '9.0.0', '--schema', '99', stick);
  process.env['MESOCHART_RELEASE_KEY'] = keys.known;
  const { app, page, complaints } = await startApp(data);
  delete process.env['MESOCHART_RELEASE_KEY'];

  // Opened by the file manager while the program runs: the import's plan, nothing taken in.
  await app.evaluate(({ app: main }, path) => main.emit('second-instance', {}, ['mesochart', path], '/'), chart);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText('visit.mesochart').first()).toBeVisible();
  expect(
    await page.evaluate(() => window.mesochart['patient:search']({ query: '', limit: 5, offset: 0 })),
  ).toMatchObject({
    value: { total: 0 },
  });

  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitem', { name: 'About Mesochart' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About Mesochart' })).toBeVisible();
  await expect(page.getByText('The main job, end to end')).toBeAttached();
  await page.getByLabel('Find a package or licence').fill('react-dom');
  await page.getByRole('button', { name: 'Licence of react-dom' }).click();
  await expect(page.getByRole('dialog').getByText('Permission is hereby granted')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Show what it would contain' }).click();
  const shown = await page.locator('pre').first().innerText();
  expect(JSON.parse(shown)).toMatchObject({ records: { integrity: 'ok', place: 'clinic' } });
  const zip = join(data, 'diagnostics.zip');
  await answerSaveDialog(app, zip);
  await page.getByRole('button', { name: 'Save as ZIP…' }).click();
  await expect(page.getByText('Diagnostics saved')).toBeVisible();
  const [entry, ...others] = await new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(zip)))).getEntries();
  expect(others).toEqual([]);
  const saved = entry !== undefined && !entry.directory ? await entry.getData(new TextWriter()) : '';
  expect(saved.trim()).toBe(shown.trim());

  await page.getByRole('link', { name: 'Update', exact: true }).click();
  await answerOpenDialog(app, stick);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByRole('heading', { name: 'Mesochart 9.0.0 can be installed' })).toBeVisible();
  await page.getByRole('button', { name: 'Back up and get ready' }).click();
  await expect(page.getByText('Put Mesochart-9.0.0.AppImage in the place')).toBeVisible();
  writeFileSync(join(stick, 'Mesochart-9.0.0.AppImage'), 'An installer');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByRole('alert').getByText('The installer is damaged or was changed')).toBeVisible();
  if (process.env['MESOCHART_SHOTS'] !== undefined) {
    await page.screenshot({ path: '/tmp/pkg-update.png' });
    await page.goto(`${page.url().split('#')[0]}#/about`);
    await page.waitForTimeout(500);
    await page.screenshot({ path: '/tmp/pkg-about.png' });
  }
  expect(complaints).toEqual([]);
  await app.close();
  removeFolder(data);
});
