import { expect, test } from 'playwright/test';

import { newDataFolder, removeFolder, startApp } from './helpers/app.ts';
import { clickPlace, onScreen } from './helpers/canvas.ts';
import { signIn } from './helpers/clinic.ts';
import { sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

test('a chart is complete after kill -9 in the middle of a drag', async () => {
  const data = newDataFolder();
  const first = await startApp(data);
  const { page } = first;
  await startSessionWith(page, 'Crash', 'Carla');
  for (const u of [-3, -1.5, 0, 1.5, 3]) await clickPlace(page, { u, v: 157 });
  await expect(page.getByTestId('mark-count')).toHaveText('5 given');
  await untilSaved(page);
  const sessionId = sessionIdOf(page);
  const acknowledged = await storedChart(page, sessionId);
  expect(acknowledged.marks).toHaveLength(5);

  const from = await onScreen(page, { u: 3, v: 157 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 60, { steps: 5 });
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.app.process().kill('SIGKILL');
  await ended;

  const second = await startApp(data);
  expect(await storedChart(second.page, sessionId)).toEqual(acknowledged);
  await second.page.goto(`${second.page.url().split('#')[0]}#/session/${sessionId}`);
  await expect(second.page.getByTestId('mark-count')).toHaveText('5 given');
  expect(second.complaints).toEqual([]);
  await second.app.close();
  removeFolder(data);
});

test('a chart service that is killed comes back, and what was edited meanwhile is saved', async () => {
  const data = newDataFolder();
  const { app, page } = await startApp(data);
  await startSessionWith(page, 'Comeback', 'Clara');
  await clickPlace(page, { u: 0, v: 157 });
  await untilSaved(page);
  const servicePid = () =>
    app.evaluate(({ app: main }) => main.getAppMetrics().find((m) => m.name === 'Mesochart chart service')?.pid ?? 0);
  const before = await servicePid();
  expect(before).toBeGreaterThan(0);
  process.kill(before, 'SIGKILL');
  await clickPlace(page, { u: 2, v: 157 });
  await expect(page.getByTestId('save-state')).toHaveText(/NOT SAVED/);
  await clickPlace(page, { u: -2, v: 157 });
  // The key was in its memory alone: a service that comes back asks for the password.
  await signIn(page);
  await expect(page.getByTestId('mark-count')).toHaveText('3 given');
  await untilSaved(page);
  expect(await servicePid()).not.toBe(before);
  const chart = await storedChart(page, sessionIdOf(page));
  expect(chart.marks).toHaveLength(3);
  await app.close();
  removeFolder(data);
});

test('a service killed while the sample is shown comes back to the sample, never to the real records', async () => {
  const data = newDataFolder();
  const { app, page } = await startApp(data);
  await page.getByRole('button', { name: 'Try the sample clinic' }).click();
  await expect(page.getByText('SAMPLE DATA', { exact: true })).toBeVisible();
  const pid = await app.evaluate(
    ({ app: main }) => main.getAppMetrics().find((m) => m.name === 'Mesochart chart service')?.pid ?? 0,
  );
  process.kill(pid, 'SIGKILL');
  const place = () =>
    page.evaluate(async () => {
      const bridge = window as unknown as {
        mesochart: Record<string, (input: unknown) => Promise<{ ok: boolean; value?: { place: string } }>>;
      };
      return (await bridge.mesochart['app:info']!({})).value?.place ?? 'gone';
    });
  await expect.poll(place).toBe('gone');
  await expect.poll(place, { timeout: 15_000 }).not.toBe('gone');
  expect(await place()).toBe('sample');
  await app.close();
  removeFolder(data);
});
