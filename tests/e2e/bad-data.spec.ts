import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'playwright/test';

import { newDataFolder, removeFolder, ROOT, startApp } from './helpers/app.ts';

/** A database file as a later version would leave it: the header's user version (bytes 60 to 63) far ahead. */
function makeNewer(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt32BE(99, 60);
  writeFileSync(file, bytes);
}

test('a database from a newer version, or a damaged one, is said so with the remedy and left as it is', async () => {
  const data = newDataFolder();
  const first = await startApp(data);
  await first.page.getByRole('button', { name: 'New patient' }).click();
  await first.page.getByLabel('Family name').fill('Keep');
  await first.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.page.getByRole('button', { name: 'Start session' })).toBeVisible();
  await first.app.close();

  const file = join(data, 'data/clinic/mesochart.db');
  makeNewer(file);
  const newer = readFileSync(file);
  const second = await startApp(data);
  await expect(second.page.getByText('This data was written by a newer Mesochart').first()).toBeVisible();
  await second.page.screenshot({ path: join(ROOT, 'test-results/screens/newer-database.png') });
  await expect(second.page.getByText(/Update Mesochart on this computer/).first()).toBeVisible();
  await second.app.close();
  expect(readFileSync(file).equals(newer)).toBe(true);

  writeFileSync(file, 'this is no database, whatever its name says '.repeat(200));
  const damaged = readFileSync(file);
  const third = await startApp(data);
  await expect(third.page.getByText('The data is damaged').first()).toBeVisible();
  await third.app.close();
  expect(readFileSync(file).equals(damaged)).toBe(true);
  removeFolder(data);
});

test('a file where the data folder should be is named, and nothing is made in its place', async () => {
  const data = newDataFolder();
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'data'), 'in the way');
  const running = await startApp(data);
  await expect(running.page.getByText(/The data folder cannot be (found|written to)/).first()).toBeVisible();
  await running.app.close();
  expect(readFileSync(join(data, 'data'), 'utf8')).toBe('in the way');
  removeFolder(data);
});
