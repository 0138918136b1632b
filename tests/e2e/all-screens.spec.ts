import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import AxeBuilder from '@axe-core/playwright';
import { type CDPSession, expect, type Page, test } from 'playwright/test';

import { newDataFolder, removeFolder, ROOT, type RunningApp, startApp } from './helpers/app.ts';

/** Screens of the sample clinic; `:id` is a patient's, `:session` a session's. */
const SAMPLE_SCREENS = [
  '/',
  '/patients',
  '/patients/:id',
  '/patients/:id/consultation',
  '/patients/:id/screening',
  '/patients/:id/consents',
  '/patients/:id/course',
  '/patients/:id/events',
  '/patients/:id/timeline',
  '/patients/:id/photos',
  '/session/:session/record/screening',
  '/session/:session/record/consent',
  '/session/:session/record/care',
  '/session/:session/record/aftercare',
  '/session/:session/record/photos',
  '/session/:session',
  '/import/patients',
  '/worklist',
  '/catalogue',
  '/trace',
  '/blank-chart',
  '/day',
  '/due',
  '/notes',
  '/aftercare-texts',
  '/consent-texts',
  '/protocols',
  '/prices',
  '/exchange',
  '/exchange/in',
  '/limits',
  '/screening-tiers',
  '/guide',
  '/guide/findings',
  '/nowhere',
] as const;

/** Screens of a clinic that has just been set up, as its administrator sees them. */
const CLINIC_SCREENS = [
  '/',
  '/credentials',
  '/people',
  '/audit',
  '/backups',
  '/backups/restore',
  '/retention',
  '/settings',
  '/settings/clinic',
  '/settings/defaults',
  '/settings/techniques',
  '/settings/regions',
  '/settings/security',
  '/settings/look',
  '/settings/letterhead',
  '/about',
  '/update',
] as const;

/** Pages for paper are looked at by the tests of the documents; erasing needs a patient of the clinic. */
const ELSEWHERE = ['print', 'sheet', 'erase'];

let data: string;
let running: RunningApp;
let devices: CDPSession;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
  devices = await running.app.context().newCDPSession(running.page);
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

/** What axe finds of serious faults, one line for each; WCAG 2.2's size of targets included. */
async function faults(page: Page, rules: readonly string[] | null): Promise<string[]> {
  // The app's own page is the only frame; axe's default opens another page, which a desktop app has none of.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const asked =
    rules === null ? axe.options({ rules: { 'target-size': { enabled: true } } }) : axe.withRules([...rules]);
  const { violations } = await asked.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** How far the page's own content sticks out to the right, CSS px. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const room = document.documentElement;
    return Math.max(room.scrollWidth - room.clientWidth, main === null ? 0 : main.scrollWidth - main.clientWidth);
  });

async function still(page: Page): Promise<void> {
  await expect(page.locator('[role="status"][aria-label="Loading…"]')).toHaveCount(0);
  await page.waitForTimeout(250);
}

/** Goes to a screen and looks at it: light, dark, and with text twice as large. */
async function look(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
  await expect(page.locator('main')).toBeVisible();
  await still(page);
  expect.soft(await faults(page, null), `${path}, light`).toEqual([]);
  const isSettings = (await page.getByRole('navigation', { name: 'All settings' }).count()) > 0;
  const here = page.getByRole('banner').getByRole('link', { name: 'Settings', exact: true });
  if (isSettings) await expect.soft(here, `${path} is in the settings`).toHaveAttribute('aria-current', 'page');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(250);
  expect.soft(await faults(page, ['color-contrast']), `${path}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  const large = { width: 683, height: 384, deviceScaleFactor: 2, mobile: false };
  await devices.send('Emulation.setDeviceMetricsOverride', large);
  await page.waitForTimeout(100);
  expect.soft(await overhang(page), `${path}, text 200 %: nothing beyond the right edge`).toBeLessThanOrEqual(1);
  await devices.send('Emulation.clearDeviceMetricsOverride');
}

test('the list of screens is whole', () => {
  const routes = readFileSync(join(ROOT, 'renderer/screens.tsx'), 'utf8');
  const visited = [...SAMPLE_SCREENS, ...CLINIC_SCREENS].join('/').split('/');
  const parts = [...routes.matchAll(/path="([^"*]+)"/g)].flatMap(([, path]) => path?.split('/') ?? []);
  expect(parts.length).toBeGreaterThan(30);
  for (const part of parts.filter((name) => !name.startsWith(':')))
    expect([...visited, ...ELSEWHERE], `no test looks at ${part}`).toContain(part);
});

test('every screen of the clinic itself is open to everyone, in both themes and with large text', async () => {
  test.setTimeout(180_000);
  for (const path of CLINIC_SCREENS) await look(running.page, path);
  expect(running.complaints).toEqual([]);
});

test('every screen of the record is open to everyone, in both themes and with large text', async () => {
  test.setTimeout(300_000);
  const { page } = running;
  await page.evaluate(() => {
    location.hash = '/';
  });
  await page.getByRole('button', { name: 'Try the sample clinic' }).click();
  await expect(page.getByText('SAMPLE DATA', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    location.hash = '/patients';
  });
  await page.getByPlaceholder('Name, birth date or reference').fill('ada');
  await page.keyboard.press('Enter');
  const first = page.getByRole('link', { name: /rejuvenation/i }).first();
  const session = /session\/([^/]+)/.exec((await first.getAttribute('href')) ?? '')?.[1] ?? '';
  const id = /patients\/([^/]+)/.exec(page.url())?.[1] ?? '';
  for (const path of SAMPLE_SCREENS) await look(page, path.replace(':id', id).replace(':session', session));
  expect(running.complaints).toEqual([]);
});
