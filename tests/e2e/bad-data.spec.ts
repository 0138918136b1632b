import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'playwright/test';

import { newDataFolder, removeFolder, ROOT, startApp } from './helpers/app.ts';
import { alterDatabase, OWNER } from './helpers/clinic.ts';

test('a database from a newer version, or a damaged one, is said so with the remedy and left as it is', async () => {
  const data = newDataFolder();
  const first = await startApp(data);
  await first.page.getByRole('button', { name: 'New patient', exact: true }).click();
  await first.page.getByLabel('Family name').fill('Keep');
  await first.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.page.getByRole('button', { name: 'Start session', exact: true })).toBeVisible();
  await first.app.close();

  const file = join(data, 'data/clinic/mesochart.db');
  await alterDatabase(data, 'PRAGMA user_version = 99');
  const newer = readFileSync(file);
  const second = await startApp(data, undefined, [], { door: 'closed' });
  await second.page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText('This data was written by a newer Mesochart').first()).toBeVisible();
  await second.page.screenshot({ path: join(ROOT, 'test-results/screens/newer-database.png') });
  await expect(second.page.getByText(/Update Mesochart on this computer/).first()).toBeVisible();
  await second.app.close();
  expect(readFileSync(file).equals(newer)).toBe(true);

  writeFileSync(file, 'this is no database, whatever its name says '.repeat(200));
  const damaged = readFileSync(file);
  const third = await startApp(data, undefined, [], { door: 'closed' });
  await third.page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await third.page.keyboard.press('Enter');
  await expect(third.page.getByRole('heading', { level: 1 })).toHaveText(/damaged|cannot be read/i);
  await third.app.close();
  expect(readFileSync(file).equals(damaged)).toBe(true);
  removeFolder(data);
});

test('a file where the data folder should be is named, and nothing is made in its place', async () => {
  const data = newDataFolder();
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'data'), 'in the way');
  const running = await startApp(data, undefined, [], { door: 'as-is' });
  await expect(running.page.getByText(/The data folder cannot be (found|written to)/).first()).toBeVisible();
  await running.app.close();
  expect(readFileSync(join(data, 'data'), 'utf8')).toBe('in the way');
  removeFolder(data);
});
