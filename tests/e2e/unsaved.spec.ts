import { expect, type Page, test } from 'playwright/test';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { addPerson, choosePerson, OWNER, prepareClinic, signIn } from './helpers/clinic.ts';
import { startSessionWith, untilSaved } from './helpers/record.ts';

const OTHER = { name: 'Berta Assistant', login: 'berta', password: 'another long password' };

let data: string;
let running: RunningApp;
test.beforeEach(() => {
  data = newDataFolder();
});
test.afterEach(() => {
  removeFolder(data);
});

const closeWindow = (): Promise<void> =>
  running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

async function killService(page: Page): Promise<void> {
  const pid = await running.app.evaluate(
    ({ app }) => app.getAppMetrics().find((m) => m.name === 'Mesochart chart service')?.pid ?? 0,
  );
  process.kill(pid, 'SIGKILL');
  await clickPlace(page, { u: 2, v: 157 });
  await expect(page.getByTestId('save-state')).toHaveText(/NOT SAVED/);
}

test('a window with edits that could not be saved asks before it closes, and saves them where it stays open', async () => {
  running = await startApp(data);
  const { app, page } = running;
  await startSessionWith(page, 'Open', 'Olga');
  await clickPlace(page, { u: 0, v: 157 });
  await untilSaved(page);
  await killService(page);
  await closeWindow();
  const question = page.getByRole('dialog', { name: 'Not everything is saved' });
  await expect(question).toBeVisible();
  await expectAccessible(page, 'closing over unsaved edits');
  await question.getByRole('button', { name: 'Keep open' }).click();
  await signIn(page);
  await expect(page.getByTestId('mark-count')).toHaveText('2 given');
  await untilSaved(page);
  const gone = app.waitForEvent('close');
  await closeWindow();
  await gone;
});

test('whoever says that unsaved edits may go closes the window', async () => {
  running = await startApp(data);
  const { app, page } = running;
  await startSessionWith(page, 'Lost', 'Lotte');
  await clickPlace(page, { u: 0, v: 157 });
  await untilSaved(page);
  await killService(page);
  await closeWindow();
  const gone = app.waitForEvent('close');
  await page.getByRole('button', { name: 'Close and lose them' }).click();
  await gone;
});

test('what was typed in a form outlives a lock, for the person who typed it', async () => {
  await prepareClinic(data);
  await addPerson(data, { ...OTHER, roles: ['assistant'] });
  running = await startApp(data);
  const { app, page } = running;
  await page.getByRole('button', { name: 'New patient', exact: true }).click();
  await page.getByLabel('Family name').fill('Halfway');
  await page.getByLabel('Notes').fill('Typed before the lock');
  await page.keyboard.press('Control+l');
  await choosePerson(page, OTHER.name);
  await signIn(page, OTHER.password);
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible();
  await page.getByRole('button', { name: 'New patient', exact: true }).click();
  await expect(page.getByLabel('Family name')).toHaveValue('');
  await page.keyboard.press('Control+l');
  await choosePerson(page, OWNER.name);
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible();
  // Somebody else was here in between: one begins at the start screen again, and finds what one typed.
  await page.getByRole('button', { name: 'New patient', exact: true }).click();
  await expect(page.getByLabel('Family name')).toHaveValue('Halfway');
  await expect(page.getByLabel('Notes')).toHaveValue('Typed before the lock');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Given name').fill('Hanna');
  await page.keyboard.press('Control+l');
  await signIn(page);
  await expect(page.getByLabel('Given name')).toHaveValue('Hanna');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByLabel('Given name')).toHaveValue('');
  await app.close();
});

test('who is signed in can lock and change places from the chart', async () => {
  running = await startApp(data);
  const { app, page } = running;
  await startSessionWith(page, 'Corner', 'Cora');
  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitem', { name: /^Lock/ }).click();
  await signIn(page);
  await page.getByTestId('chart-canvas').waitFor();
  await app.close();
});
