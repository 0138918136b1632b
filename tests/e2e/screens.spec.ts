import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, ROOT, type RunningApp, startApp } from './helpers/app.ts';
import { clickPlace } from './helpers/canvas.ts';
import { untilSaved } from './helpers/record.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const THEMES = ['light', 'dark'] as const;
const SHOTS = join(ROOT, 'test-results/screens');

let data: string;
let running: RunningApp;

/** Looks at a screen in both themes and sizes: axe finds nothing serious, and a picture is kept. */
async function look(page: Page, name: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    for (const size of SIZES) {
      await running.app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await page.waitForFunction((width) => window.innerWidth === width, size.width);
      await page.waitForTimeout(350);
      await page.screenshot({ path: join(SHOTS, `${name}-${theme}-${size.width}.png`) });
    }
    // The app's own page is the only frame; axe's default opens another page, which a desktop app has none of.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    expect.soft(told, `${name}, ${theme}`).toEqual([]);
  }
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  data = newDataFolder();
  running = await startApp(data);
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('the first start teaches', async () => {
  await look(running.page, 'first-start');
});

test('the sample clinic is one click away, says what it is, and is left in one', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Try the sample clinic' }).click();
  await expect(page.getByText('SAMPLE DATA', { exact: true })).toBeVisible();
  await look(page, 'start');
  await goTo(page, 'Patients');
  await look(page, 'patients');
  await page.getByRole('button', { name: 'New patient', exact: true }).click();
  await expect(page.getByLabel('Family name')).toBeVisible();
  await look(page, 'new-patient');
  await page.keyboard.press('Escape');
  await goTo(page, 'Settings');
  await look(page, 'settings');
});

test("a patient's history, a face chart with findings, and every panel", async () => {
  const { page } = running;
  await goTo(page, 'Patients');
  await page.getByPlaceholder('Name, birth date or reference').fill('ada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start session', exact: true })).toBeVisible();
  await look(page, 'patient');
  await page
    .getByRole('link', { name: /rejuvenation/i })
    .first()
    .click();
  await page.getByTestId('chart-canvas').waitFor();
  await expect(page.getByText('Measuring is being prepared…')).toHaveCount(0);
  for (const tab of ['Marks', 'Regions', 'Cocktail', 'Technique', 'Findings']) {
    await page.getByRole('tab', { name: tab }).click();
    await look(page, `chart-${tab.toLowerCase()}`);
  }
});

test('copied marks are planned until confirmed given; totals count given marks only', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Back to the patient' }).click();
  await page.getByRole('button', { name: 'Copy forward' }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await expect(page.getByTestId('mark-count')).toHaveText(/^0 given · \d+ planned$/);
  await look(page, 'planned');
  await page.getByRole('button', { name: 'Confirm all given' }).click();
  await expect(page.getByTestId('mark-count')).toHaveText(/^\d+ given$/);
  await untilSaved(page);
});

test('the scalp and the body are charted too, by mouse and by keys', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Scalp', exact: true }).click();
  await page.getByRole('button', { name: /^Scalp, top/ }).click();
  await expect(page.getByTestId('chart-canvas')).toHaveAttribute('data-view', 'scalp-top');
  await page.keyboard.press('p');
  const before = Number(/\d+/.exec((await page.getByTestId('mark-count').textContent()) ?? '')?.[0]);
  for (const u of [-3, -1.5, 0, 1.5, 3]) await clickPlace(page, { u, v: 2 });
  await expect(page.getByTestId('mark-count')).toHaveText(`${before + 5} given`);
  await look(page, 'scalp');
  await page.getByRole('button', { name: 'Body', exact: true }).click();
  await page.getByRole('button', { name: /^Body, front/ }).click();
  await expect(page.getByTestId('chart-canvas')).toHaveAttribute('data-view', 'body-front');
  for (const u of [-6, -3, 3, 6]) await clickPlace(page, { u, v: 95 });
  await expect(page.getByTestId('mark-count')).toHaveText(`${before + 9} given`);
  await look(page, 'body');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('mark-count')).toHaveText(`${before + 5} given`);
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('mark-count')).toHaveText(`${before + 9} given`);
});

test('the print preview shows the pages as they will be', async () => {
  const { page } = running;
  await untilSaved(page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html[data-print-ready]')).toBeAttached({ timeout: 30_000 });
  await page.waitForTimeout(1500);
  await look(page, 'print');
});

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
