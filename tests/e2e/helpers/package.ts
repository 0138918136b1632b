/** A package made for a test: built, moved away from the project, started as its user would, with nothing of a developer's around. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { _electron, type ElectronApplication, type Page } from 'playwright/test';

import { ROOT } from './app.ts';

const STRACE = '/usr/bin/strace';

/** Builds the runnable folder from what lies in out/ and moves it; `inspect`: Playwright may drive it. */
export function makePackage(folder: string, { inspect }: { readonly inspect: boolean }): string {
  const made = join(folder, 'made');
  const script = join(ROOT, 'scripts/package.mjs');
  const switches = ['--dir', '--no-build', '--out', made, ...(inspect ? ['--inspect'] : [])];
  execFileSync(process.execPath, [script, ...switches], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const moved = join(folder, 'Programs', 'Mesochart');
  mkdirSync(join(folder, 'Programs'));
  renameSync(join(made, 'linux-unpacked'), moved);
  mkdirSync(join(folder, 'data'), { recursive: true });
  return moved;
}

/** A started package. */
export interface PackagedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Every path that it and its processes have opened or started; null where nothing here can tell. */
  readonly opened: () => readonly string[] | null;
}

/** Starts a package from somewhere else, with an environment that knows nothing of the project. */
export async function startPackage(place: string, folder: string, files: readonly string[] = []): Promise<PackagedApp> {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const log = join(folder, `opened-${Date.now()}.log`);
  const traced = existsSync(STRACE);
  const starter = join(folder, 'start.sh');
  const trace = `${STRACE} -f --seccomp-bpf -qq -e trace=open,openat,execve -e signal=none -o '${log}' `;
  writeFileSync(starter, `#!/bin/sh\nexec ${traced ? trace : ''}'${join(place, 'mesochart')}' "$@"\n`, { mode: 0o755 });
  const keep = ['DISPLAY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS'];
  const kept = Object.entries(process.env).filter(
    (e): e is [string, string] => keep.includes(e[0]) && e[1] !== undefined,
  );
  const app = await _electron.launch({
    executablePath: starter,
    args: [...(process.env['NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []), '--log-level=3', '--lang=en-GB', ...files],
    cwd: home,
    env: {
      ...Object.fromEntries(kept),
      HOME: home,
      PATH: '/usr/bin:/bin',
      MESOCHART_USER_DATA: join(folder, 'data'),
    },
  });
  const page = await app.firstWindow();
  await page.waitForSelector('main');
  const paths = () =>
    [...readFileSync(log, 'utf8').matchAll(/(?:open|openat|execve)\([^"]*"([^"]+)"[^\n]*\) = \d/g)].map(
      ([, path]) => path ?? '',
    );
  return { app, page, opened: () => (traced ? paths() : null) };
}
