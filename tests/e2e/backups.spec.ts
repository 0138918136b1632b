import { existsSync, openSync, closeSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { OWNER, signIn } from './helpers/clinic.ts';
import { answerOpenDialog, startSessionWith, untilSaved } from './helpers/record.ts';
import { openSection } from './helpers/settings.ts';

const openBackups = async (page: Page): Promise<void> => {
  await openSection(page, 'Backups');
  await expect(page.getByRole('heading', { name: 'Two places' })).toBeVisible();
};

const backUpNow = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText(/^Backed up and checked/)).toBeVisible({ timeout: 30_000 });
};

/** A session with one point, saved. */
const chartOnePoint = async (page: Page, family: string): Promise<void> => {
  await startSessionWith(page, family, 'Maja');
  await clickPlace(page, { u: 1, v: 152 });
  await expect(page.getByTestId('mark-count')).toHaveText('1 given');
  await untilSaved(page);
};

const givePassword = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'Your password' }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/The records are back as they were/)).toBeVisible({ timeout: 30_000 });
};

/** Reads what was done, and signs in to the records that came back. */
const goToRecords = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await signIn(page);
};

let data: string;
let second: string;
test.beforeEach(() => {
  data = newDataFolder();
  second = newDataFolder();
});
test.afterEach(() => {
  removeFolder(data);
  removeFolder(second);
});

test('two places, a drill, and a restore that shows what it would take before it brings a chart back', async () => {
  test.setTimeout(180_000);
  const { app, page, complaints } = await startApp(data);
  await chartOnePoint(page, 'Abendroth');
  await page.getByRole('button', { name: 'Back to the patient' }).click();
  await openBackups(page);
  await answerOpenDialog(app, second);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(second).first()).toBeVisible();
  await backUpNow(page);
  await expect(page.getByText('Every chart is backed up')).toBeVisible();
  expect(readdirSync(second).length).toBeGreaterThan(0);
  await expectAccessible(page, 'backups');

  await page
    .getByRole('button', { name: /^Try it out: the backup of/ })
    .first()
    .click();
  await expect(page.getByText(/can be restored: .* compared in .* all the same\./)).toBeVisible({ timeout: 60_000 });

  // A second patient, who the backup does not know of.
  await page.getByRole('link', { name: 'Mesochart, start screen' }).click();
  await chartOnePoint(page, 'Bergmann');
  await page.getByRole('button', { name: 'Back to the patient' }).click();
  await openBackups(page);
  await page.getByText(/^Second place · \d+$/).click();
  await page
    .getByRole('link', { name: /^Restore the backup of/ })
    .last()
    .click();
  await expect(page.getByText('The work on 1 session would be gone')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'restore, difference');
  await page.getByRole('button', { name: 'Go on all the same' }).click();
  await page.getByRole('textbox', { name: 'Your password' }).fill('not the password');
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText('The password or code is not right')).toBeVisible();
  await expectAccessible(page, 'restore, password');
  await givePassword(page);
  const aside = (await page.getByTestId('set-aside').textContent()) ?? '';
  expect(readdirSync(aside).some((name) => name.endsWith('.db'))).toBe(true);
  await expectAccessible(page, 'restore, done');
  await goToRecords(page);

  await goTo(page, 'Patients');
  const list = page.getByRole('listbox', { name: 'Patients' });
  await expect(list.getByText('Abendroth, Maja')).toBeVisible();
  await expect(list.getByText('Bergmann, Maja')).toHaveCount(0);
  await list.getByText('Abendroth, Maja').click();
  await expect(page.getByRole('link', { name: /1 given/ })).toBeVisible();
  expect(existsSync(aside)).toBe(true);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a damaged database is met with the ways back, and the newest backup brings the chart back', async () => {
  test.setTimeout(180_000);
  const first = await startApp(data);
  await chartOnePoint(first.page, 'Abendroth');
  await first.page.getByRole('button', { name: 'Back to the patient' }).click();
  await openBackups(first.page);
  await backUpNow(first.page);
  await first.app.close();

  const file = openSync(join(data, 'data/clinic/mesochart.db'), 'r+');
  writeSync(file, Buffer.alloc(3 * 4_096, 0xa5), 0, 3 * 4_096, 2 * 4_096);
  closeSync(file);

  const { app, page } = await startApp(data, undefined, [], { door: 'closed' });
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The records cannot be read as they are' })).toBeVisible();
  await expect(page.getByText('Nothing was changed and nothing was deleted.')).toBeVisible();
  await expectAccessible(page, 'rescue');
  await page.getByRole('button', { name: 'Look how much can be read' }).click();
  await expect(page.getByText(/session(s are| is) whole/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Show the difference…' }).click();
  await expect(page.getByText(/^Backup of/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Go on/ }).click();
  await givePassword(page);
  await goToRecords(page);
  await goTo(page, 'Patients');
  await page.getByRole('option', { name: /Abendroth, Maja/ }).click();
  await expect(page.getByRole('link', { name: /1 given/ })).toBeVisible();
  await app.close();
});
