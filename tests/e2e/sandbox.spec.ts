import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { _electron, expect, test } from 'playwright/test';

import { removeFolder, ROOT } from './helpers/app.ts';

/** A user that exists nowhere. */
const USER = 61_790;
/** Starts a program as another user. */
const BECOME = 'setpriv';
const AS_USER = [`--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', '--'];
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
/** Chromium's sandbox needs namespaces that an ordinary user may make; the program must lie where that user can read. */
const canBecome =
  isRoot &&
  spawnSync(BECOME, [...AS_USER, 'unshare', '-U', 'true']).status === 0 &&
  spawnSync(BECOME, [...AS_USER, 'test', '-r', join(ROOT, 'out/main/main.js')]).status === 0;

/** Puts what only root may read where the user can: the runtime, and the database binding made for it. */
function openToAll(folder: string): { executablePath: string; env: Record<string, string> } {
  const electron = process.env['MESOCHART_ELECTRON'];
  if (electron === undefined) throw new Error('run through scripts/with-electron.mjs');
  const runtime = join(folder, 'runtime');
  cpSync(dirname(electron), runtime, { recursive: true, verbatimSymlinks: true });
  const wrapper = join(folder, 'as-user.sh');
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec ${BECOME} ${AS_USER.join(' ')} '${join(runtime, basename(electron))}' "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  const binding = process.env['MESOCHART_SQLITE_BINDING'];
  if (binding === undefined || binding === '') return { executablePath: wrapper, env: {} };
  const copy = join(folder, basename(binding));
  copyFileSync(binding, copy);
  return { executablePath: wrapper, env: { MESOCHART_SQLITE_BINDING: copy } };
}

test('an ordinary user has the full sandbox: every page is confined by the kernel', async () => {
  test.skip(!canBecome, 'needs the superuser of a Linux system whose ordinary users may make namespaces');
  const folder = mkdtempSync(join(tmpdir(), 'mesochart-sandbox-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data);
  chownSync(data, USER, USER);
  const { executablePath, env } = openToAll(folder);
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const app = await _electron.launch({
    executablePath,
    args: ['--log-level=3', '--lang=en-GB', ROOT],
    cwd: ROOT,
    chromiumSandbox: true,
    env: { ...inherited, ...env, HOME: data, TMPDIR: data, MESOCHART_USER_DATA: data },
  });
  const page = await app.firstWindow();
  await page.waitForSelector('main');
  const seen = await app.evaluate(({ app: running }) => ({
    pages: running
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid),
    unconfined: running.commandLine.hasSwitch('no-sandbox'),
    user: process.getuid?.(),
  }));
  expect(seen).toMatchObject({ unconfined: false, user: USER });
  expect(seen.pages).not.toEqual([]);
  for (const pid of seen.pages) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // 2: a filter of system calls is in force. And the page's process sees no other process: a namespace of its own.
    expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1]).toBe('2');
    expect(/^NSpid:\s+\d+\s+\d+/m.test(status)).toBe(true);
  }
  await app.close();
  removeFolder(folder);
});
