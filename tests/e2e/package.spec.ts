import { spawn } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from 'playwright/test';

import { PACKAGED_FUSES } from '../../scripts/electron/fuses.mjs';
import { aChart } from '../fixtures/chart/builders.ts';
import { newDataFolder, removeFolder, ROOT } from './helpers/app.ts';
import { clickPlace } from './helpers/canvas.ts';
import { prepareClinic, signIn } from './helpers/clinic.ts';
import { makePackage, startPackage } from './helpers/package.ts';
import { sessionIdOf, startSessionWith, storedChart, untilSaved } from './helpers/record.ts';

test.skip(process.platform !== 'linux', 'the package that is made here is for Linux');

let folder: string;
test.beforeEach(() => {
  folder = newDataFolder();
});
test.afterEach(() => {
  removeFolder(folder);
});

/** Whether a started package lets another program look into its window. */
async function listens(place: string, switches: readonly string[] = []): Promise<boolean> {
  const child = spawn(
    join(place, 'mesochart'),
    [...(process.env['NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []), '--remote-debugging-port=0', ...switches],
    { env: { ...process.env, MESOCHART_USER_DATA: join(folder, 'watched') }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    // The lock of a single instance is taken while the app begins; Chromium says so at about the same time.
    const lock = join(folder, 'watched/SingletonLock');
    await expect.poll(() => lstatSync(lock, { throwIfNoEntry: false }), { timeout: 20_000 }).toBeDefined();
    await sleep(3_000);
    expect(child.exitCode).toBeNull();
    return said.includes('DevTools listening');
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

test('a package, moved elsewhere, charts, quits and starts again, and reads nothing of the project', async () => {
  const place = makePackage(folder, { inspect: true });
  await prepareClinic(join(folder, 'data'));
  const first = await startPackage(place, folder);
  expect(await first.app.evaluate(({ app }) => [app.isPackaged, app.getName()])).toEqual([true, 'Mesochart']);
  await signIn(first.page);
  await startSessionWith(first.page, 'Packed', 'Paula');
  await clickPlace(first.page, { u: 0, v: 157 });
  await expect(first.page.getByTestId('mark-count')).toHaveText('1 given');
  await untilSaved(first.page);
  const sessionId = sessionIdOf(first.page);
  await first.app.close();

  // As a control for the package for people: this one may be driven, and says so.
  expect(await listens(place, ['--inspect=0'])).toBe(true);

  // Started by a double click on a chart file: looked at once somebody is signed in, and not taken in.
  const file = join(folder, 'visit.mesochart');
  writeFileSync(file, JSON.stringify(aChart({ sessionId: 'from-a-file' })));
  const second = await startPackage(place, folder, [file]);
  await signIn(second.page);
  await expect(second.page.getByText('visit.mesochart').first()).toBeVisible();
  expect((await storedChart(second.page, sessionId)).marks).toHaveLength(1);
  // A backup runs in a thread of its own, from a file within the archive.
  const backup = await second.page.evaluate(() => window.mesochart['backup:run']({}));
  expect(backup).toMatchObject({ ok: true });
  await second.app.close();

  for (const opened of [first.opened(), second.opened()]) {
    if (opened === null) continue;
    expect(opened.length).toBeGreaterThan(100);
    expect(opened.filter((path) => path.startsWith(`${ROOT}/`))).toEqual([]);
    expect(opened.filter((path) => path.includes('node_modules') && !path.startsWith(place))).toEqual([]);
  }
});

test('the package for people has its doors shut, and holds what it needs and no more', async () => {
  const place = makePackage(folder, { inspect: false });
  expect(await listens(place)).toBe(false);
  const wire = await getCurrentFuseWire(join(place, 'mesochart'));
  const decided: Readonly<Record<string, unknown>> = { ...PACKAGED_FUSES };
  for (const [name, index] of Object.entries(FuseV1Options)) {
    const state = Object.entries(wire).find(([key]) => key === String(index))?.[1];
    if (!Number.isNaN(Number(name)) || state === undefined || state === FuseState.REMOVED) continue;
    expect([name, state]).toEqual([name, decided[String(index)] === true ? FuseState.ENABLE : FuseState.DISABLE]);
  }

  const files = listPackage(join(place, 'resources/app.asar'), { isPack: false });
  const tops = new Set(files.map((file) => file.split('/')[1]));
  expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json']);
  const packages = new Set(files.filter((file) => file.startsWith('/node_modules/')).map((file) => file.split('/')[2]));
  expect([...packages]).toEqual(['better-sqlite3']);
  expect(files.filter((file) => /\.(ts|tsx|map|md)$|\/(tests?|docs|icons)\//.test(file))).toEqual([]);
  expect(readdirSync(join(place, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  const unpacked = join(place, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  expect(readdirSync(unpacked)).toEqual(['linux-x64.node']);
  // Beside Electron itself, which is what it is.
  const ownMb =
    (statSync(join(place, 'resources/app.asar')).size + statSync(join(unpacked, 'linux-x64.node')).size) / 1e6;
  expect(ownMb).toBeLessThan(40);
  expect(readFileSync(join(place, 'LICENSE.mesochart.txt'), 'utf8')).toContain('MIT License');
});
