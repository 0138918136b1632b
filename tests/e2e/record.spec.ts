import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, type Page, test } from 'playwright/test';

import { requireCommand } from '../../scripts/electron/system.mjs';
import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { answerSaveDialog, sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

let data: string;
let running: RunningApp;
let sessionId: string;
let patientId: string;

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
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

test('what is done around the needle saves by itself and is there again', async () => {
  const { page } = running;
  await startSessionWith(page, 'Weber', 'Ina');
  sessionId = sessionIdOf(page);
  patientId = (await storedChart(page, sessionId)).patient.id;
  await clickPlace(page, { u: 0, v: 157 });
  await untilSaved(page);
  await goTo(page, `/session/${sessionId}/record/care`);
  await page.getByLabel('Equipment is sterile', { exact: true }).check();
  await page.getByText('None', { exact: true }).click();
  await page.getByLabel('Why none').fill('Not wanted');
  await page.getByLabel('Antiseptic').fill('Chlorhexidine');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(page, 'care');
  await page.getByRole('button', { name: 'Back to the chart' }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('link', { name: 'Around the needle' }).click();
  await expect(page.getByLabel('Equipment is sterile', { exact: true })).toBeChecked();
  await expect(page.getByLabel('Why none')).toHaveValue('Not wanted');
});

test('a patch test is placed and read', async () => {
  const { page } = running;
  const tests = page.getByRole('region', { name: 'Patch tests' });
  await tests.getByLabel('Product').fill('Hyaluronic acid');
  await tests.getByLabel('Site').fill('Left forearm');
  await tests.getByRole('button', { name: 'Test placed' }).click();
  await expect(tests.getByText('Not read yet')).toBeVisible();
  await tests.getByRole('combobox', { name: 'Reading of Hyaluronic acid' }).click();
  await page.getByRole('option', { name: 'Negative' }).click();
  await expect(tests.getByText('Negative').first()).toBeVisible();
});

test('a proposed sheet becomes the clinic’s own and is given word for word', async () => {
  const { page } = running;
  await goTo(page, '/aftercare-texts');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'After your session' })
    .getByRole('button', { name: 'Take over' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Version 1')).toBeVisible();
  await expectAccessible(page, 'sheets');
  await goTo(page, `/session/${sessionId}/record/aftercare`);
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('Come back on Monday.');
  await page.getByRole('button', { name: 'Told in words' }).click();
  await expect(page.getByRole('region', { name: 'Given' }).getByText('After your session')).toBeVisible();
  await expectAccessible(page, 'aftercare');
});

test('a sheet leaves as PDF with its words, the clinic and the patient', async () => {
  const { app, page } = running;
  const pdf = join(data, 'sheet.pdf');
  await answerSaveDialog(app, pdf);
  await page.getByLabel('Text', { exact: true }).fill('After your session\n\nCome back on Monday.');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(pdf)).toBeVisible({ timeout: 30_000 });
  requireCommand('pdftotext', 'pdf', () => undefined);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const words of ['After your session', 'Come back on Monday.', 'Aurelia Clinic', 'Weber, Ina']) {
    expect(text).toContain(words);
  }
});

test('a course counts its sessions, shows scores and adds up what is owed', async () => {
  const { page } = running;
  await goTo(page, `/patients/${patientId}/course`);
  await page.getByRole('button', { name: 'Plan a course' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Indication').fill('Skin rejuvenation');
  await drawer.getByLabel('Sessions planned').fill('4');
  await drawer.getByRole('checkbox').first().check();
  await drawer.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('1 of 4 sessions')).toBeVisible();
  const scores = page.getByRole('region', { name: 'Scores' });
  await scores.getByLabel('Score', { exact: true }).fill('7.5');
  await scores.getByRole('button', { name: 'Add score' }).click();
  await expect(scores.getByRole('img', { name: /Improvement.*7\.5/ })).toBeVisible();
  const money = page.getByRole('region', { name: 'Price and payments' });
  await money.getByText('Charge', { exact: true }).click();
  await money.getByLabel('Amount').fill('180');
  await money.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(money.getByText(/Owed .*180/)).toBeVisible();
  await expectAccessible(page, 'course');
});

test('an adverse event is written down after a session, graded by its size', async () => {
  const { page } = running;
  await goTo(page, `/patients/${patientId}/events`);
  await page.getByRole('button', { name: 'Write down an event' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('What was seen').fill('Red patch at the left temple');
  await drawer.getByLabel('Redness').fill('60');
  await page.keyboard.press('Tab');
  await expect(drawer.getByText('Grade 2')).toBeVisible();
  await expectAccessible(page, 'event');
  await drawer.getByRole('button', { name: 'Save', exact: true }).click();
  const card = page.getByRole('article', { name: 'Redness' });
  await expect(card.getByText('Red patch at the left temple')).toBeVisible();
  await expect(card.getByRole('link', { name: /After the session of/ })).toBeVisible();
  await expectAccessible(page, 'events');
});

test('the timeline holds all of it, and opens to what was said before', async () => {
  const { page } = running;
  await page.getByRole('link', { name: 'Timeline' }).click();
  for (const name of ['Session', 'Around the needle', 'Patch test', 'Aftercare sheet', 'Course', 'Adverse event']) {
    await expect(page.getByRole('listitem').getByText(name, { exact: true }).first()).toBeVisible();
  }
  await page.getByRole('button', { name: /Patch test/ }).click();
  await expect(page.getByText('Revision 1')).toBeVisible();
  await expectAccessible(page, 'timeline');
});

test('the day, words in notes and who is due are found', async () => {
  const { page } = running;
  await page.getByRole('link', { name: 'Day', exact: true }).click();
  await expect(page.getByText('1 session', { exact: true })).toBeVisible();
  await expectAccessible(page, 'day');
  await page.getByRole('link', { name: 'Due and overdue' }).click();
  await expect(page.getByRole('heading', { name: 'Due and overdue' })).toBeVisible();
  await expectAccessible(page, 'due');
  await page.getByRole('link', { name: 'Search notes' }).click();
  await page.getByLabel('Words').fill('temple red');
  await expect(page.getByText('Red patch at the left temple')).toBeVisible();
  await expectAccessible(page, 'notes');
});

test('somebody entered twice is noticed, read as one, and parted again', async () => {
  const { page } = running;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Patients' }).click();
  await page.getByRole('button', { name: 'New patient', exact: true }).click();
  await page.getByLabel('Family name').fill('WEBER');
  await page.getByLabel('Given name').fill('ina');
  await expect(page.getByText('Is it somebody who is here already?')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'WEBER, ina' })).toBeVisible();
  await page.getByRole('button', { name: 'More about these records' }).click();
  await page.getByRole('menuitem', { name: 'Same person as another record…' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: 'Find the other record' }).fill('weber');
  await drawer.getByRole('option', { name: /Weber, Ina/ }).click();
  await drawer.getByLabel('How you know').fill('Same telephone number');
  await expectAccessible(page, 'merge');
  await drawer.getByRole('button', { name: 'Read as one' }).click();
  await expect(page.getByText('This record is read together with that of Weber, Ina.')).toBeVisible();
  await expect(page.getByRole('link', { name: /1 given/ })).toBeVisible();
  await page.getByRole('button', { name: 'Part them again' }).click();
  await expect(page.getByText('No session yet')).toBeVisible();
});

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
