/** Starts the built app in a real Electron with a data folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { _electron, type ElectronApplication, expect, type Page } from 'playwright/test';

import { prepareClinic, type ReadyClinic, signIn } from './clinic.ts';

/** The project's root: what Electron is given to run. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** A running app, its window, and everything the window complained about. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly complaints: string[];
  /** The clinic that was set up for this start; null where the folder held one, or none was wanted. */
  readonly clinic: ReadyClinic | null;
}

/** How far the app is brought before a test begins. */
export interface StartOptions {
  /** `signed-in` (default) · `closed`: set up, nobody signed in · `as-is`: the folder as it is found. */
  readonly door?: 'signed-in' | 'closed' | 'as-is';
  /** The computer's language and region; British English whatever the machine speaks. */
  readonly language?: string;
}

/** A throw-away folder for the app's data. */
export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'mesochart-e2e-'));

/** Takes a throw-away folder away. */
export const removeFolder = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
};

/** Opens the app and waits for its first screen; a folder without a clinic gets one, unless the test wants none. */
export async function startApp(
  dataFolder: string,
  size = { width: 1366, height: 768 },
  switches: readonly string[] = [],
  { door = 'signed-in', language = 'en-GB' }: StartOptions = {},
): Promise<RunningApp> {
  const clinic = door === 'as-is' ? null : await prepareClinic(dataFolder);
  const executablePath = process.env['MESOCHART_ELECTRON'];
  if (executablePath === undefined) throw new Error('run through scripts/with-electron.mjs');
  const env = Object.fromEntries(Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined));
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(process.env['NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []),
      '--log-level=3',
      `--lang=${language}`,
      ...switches,
      ROOT,
    ],
    cwd: ROOT,
    env: { ...env, MESOCHART_USER_DATA: dataFolder },
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(bounds.width, bounds.height);
  }, size);
  await page.waitForSelector('main');
  if (door === 'signed-in') {
    await signIn(page);
    await page.waitForSelector('main');
  }
  return { app, page, complaints, clinic };
}

/** Goes to a screen by the header and waits for it: the screen that is left holds the same names and fields. */
export async function goTo(page: Page, name: 'Patients' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}
