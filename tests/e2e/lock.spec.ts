import { expect, type Page, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { choosePerson, OWNER, signIn } from './helpers/clinic.ts';
import { sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';
import { openSection } from './helpers/settings.ts';

/** A name that stands nowhere else. */
const MARKER = 'Zzqmarker';
const PIN = '246810';

/** Everything the page holds, also what it does not show. */
const wholePage = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.title} ${location.href} ${document.documentElement.outerHTML}`);

async function expectNothingOfPatients(page: Page): Promise<void> {
  await expect(page.getByText('Sign in to go on.')).toBeVisible();
  await expect.poll(() => wholePage(page)).not.toContain(MARKER);
}

const killService = async ({ app }: RunningApp): Promise<void> => {
  const pid = await app.evaluate(
    ({ app: main }) => main.getAppMetrics().find((m) => m.name === 'Mesochart chart service')?.pid ?? 0,
  );
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
};

let data: string;
test.beforeEach(() => {
  data = newDataFolder();
});
test.afterEach(() => {
  removeFolder(data);
});

test('a lock by key leaves nothing of a patient in the window, and the same person returns to the same place', async () => {
  const { app, page, complaints } = await startApp(data);
  await startSessionWith(page, MARKER, 'Zita');
  await clickPlace(page, { u: 0, v: 157 });
  await untilSaved(page);
  const sessionId = sessionIdOf(page);
  expect(await wholePage(page)).toContain(MARKER);
  await page.keyboard.press('Control+l');
  await expectNothingOfPatients(page);
  await expectAccessible(page, 'locked');
  await signIn(page);
  await expect(page.getByTestId('mark-count')).toHaveText('1 given');
  expect(sessionIdOf(page)).toBe(sessionId);

  await page.getByRole('button', { name: 'Back to the patient' }).click();
  await goTo(page, 'Patients');
  await page.getByPlaceholder('Name, birth date or reference').fill(MARKER);
  await page.keyboard.press('Control+l');
  await expectNothingOfPatients(page);
  expect(complaints).toEqual([]);
  await app.close();
});

test('the screen of the computer locks the records too', async () => {
  const { app, page } = await startApp(data);
  await startSessionWith(page, MARKER, 'Zita');
  await clickPlace(page, { u: 0, v: 157 });
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expectNothingOfPatients(page);
  await signIn(page);
  await expect(page.getByTestId('mark-count')).toHaveText('1 given');
  await app.close();
});

test('minutes without a key or a pointer lock the records', async () => {
  const { app, page } = await startApp(data);
  await page.clock.install();
  await page.reload();
  await startSessionWith(page, MARKER, 'Zita');
  await page.clock.fastForward('09:00');
  await page.mouse.move(300, 300);
  await page.clock.fastForward('09:00');
  await expect(page.getByTestId('chart-canvas')).toBeVisible();
  await page.clock.fastForward('01:05');
  await expectNothingOfPatients(page);
  await app.close();
});

test('an edit that could not be saved before the lock is there when its person returns, and is saved', async () => {
  const running = await startApp(data);
  const { app, page } = running;
  await startSessionWith(page, MARKER, 'Zita');
  await clickPlace(page, { u: 0, v: 157 });
  await untilSaved(page);
  const sessionId = sessionIdOf(page);
  await killService(running);
  await clickPlace(page, { u: 2, v: 157 });
  await expect(page.getByTestId('save-state')).toHaveText(/NOT SAVED/);
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  await expect(page.getByText('Unsaved edits wait')).toBeVisible();
  expect(await wholePage(page)).not.toContain(MARKER);
  await expect(page.getByText('The records are closed and encrypted.')).toBeVisible({ timeout: 30_000 });
  await signIn(page);
  await expect(page.getByTestId('mark-count')).toHaveText('2 given');
  await untilSaved(page);
  expect((await storedChart(page, sessionId)).marks).toHaveLength(2);
  await app.close();
});

test('a PIN unlocks what is only locked, and a password is needed after a start', async () => {
  const first = await startApp(data);
  const { page } = first;
  await openSection(page, 'Security');
  await page.getByRole('button', { name: 'Set a PIN…' }).click();
  await page.getByLabel('Your present password').fill(OWNER.password);
  await page.getByLabel('New PIN').fill(PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your PIN was set')).toBeVisible();
  await page.keyboard.press('Control+l');
  await page.getByLabel('PIN', { exact: true }).fill('1357');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not the right PIN')).toBeVisible();
  await expectAccessible(page, 'locked, PIN');
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Security', exact: true })).toBeVisible();
  await first.app.close();
  const second = await startApp(data, undefined, [], { door: 'closed' });
  await expect(second.page.getByLabel('Password', { exact: true })).toBeVisible();
  await second.app.close();
});

test('another person neither sees nor saves what waits for the first one', async () => {
  const running = await startApp(data);
  const { app, page } = running;
  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitem', { name: 'People' }).click();
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
  await expectAccessible(page, 'people');
  await page.getByRole('button', { name: 'Add person' }).click();
  const form = page.getByRole('dialog', { name: 'New person' });
  await form.getByLabel('Name', { exact: true }).fill('Berta Lang');
  await form.getByLabel('First password').fill('another long password');
  await form.getByLabel('Type it again').fill('another long password');
  await expectAccessible(page, 'new person');
  await form.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByRole('cell', { name: 'Berta Lang berta.lang' })).toBeVisible();

  await page.goto(`${page.url().split('#')[0]}#/`);
  await startSessionWith(page, MARKER, 'Zita');
  await clickPlace(page, { u: 0, v: 157 });
  await untilSaved(page);
  const sessionId = sessionIdOf(page);
  await killService(running);
  await clickPlace(page, { u: 2, v: 157 });
  await expect(page.getByTestId('save-state')).toHaveText(/NOT SAVED/);
  await page.keyboard.press('Control+l');
  await expect(page.getByText('The records are closed and encrypted.')).toBeVisible({ timeout: 30_000 });

  await choosePerson(page, 'Berta Lang');
  await signIn(page, 'another long password');
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible();
  expect((await storedChart(page, sessionId)).marks).toHaveLength(1);
  await page.keyboard.press('Control+l');
  await choosePerson(page, OWNER.name);
  await signIn(page);
  await page.goto(`${page.url().split('#')[0]}#/session/${sessionId}`);
  await expect(page.getByTestId('mark-count')).toHaveText('2 given');
  await untilSaved(page);
  expect((await storedChart(page, sessionId)).marks).toHaveLength(2);
  await app.close();
});
