import { expect, test } from 'playwright/test';

import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { clickPlace } from './helpers/canvas.ts';
import { sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

let data: string;
let running: RunningApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
  await startSessionWith(running.page, 'Menu', 'Mia');
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('the reference body is one of two, chosen by mouse or keys, until there are marks', async () => {
  const { page } = running;
  const open = () => page.getByRole('button', { name: 'More', exact: true }).click();
  const group = page.getByRole('group', { name: /^Drawn on/ });
  const female = group.getByRole('menuitemradio', { name: 'Female body', exact: true });
  const male = group.getByRole('menuitemradio', { name: 'Male body', exact: true });
  await open();
  await expect(group.getByRole('menuitemradio')).toHaveCount(2);
  const before = (await storedChart(page, sessionIdOf(page))).anatomy.sex;
  const [chosen, other] = before === 'female' ? [female, male] : [male, female];
  await expect(chosen).toHaveAttribute('aria-checked', 'true');
  await expect(other).toHaveAttribute('aria-checked', 'false');
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await untilSaved(page);
  expect((await storedChart(page, sessionIdOf(page))).anatomy.sex).not.toBe(before);
  await clickPlace(page, { u: 0, v: before === 'female' ? 168 : 156 });
  await expect(page.getByTestId('mark-count')).toHaveText('1 given');
  await open();
  await expect(page.getByRole('menuitemradio', { name: 'Male body', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
});
