// node scripts/package.mjs [--dir] [--inspect] [--no-build] [--out FOLDER] [--win] [--mac] [--linux]
//   --dir       a folder that runs on this computer, with the Electron that scripts/electron-runtime.mjs finds
//   (otherwise) installers; for this system, or those named. electron-builder fetches its Electron and its own tools.
//   --inspect   leaves the debugger's door open: for tests of the package, never for people
//   --no-build  packages what lies in out/
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { Arch, build, Platform } from 'electron-builder';

import { electronRuntime } from './electron-runtime.mjs';
import { ROOT, RuntimeError } from './electron/paths.mjs';
import { afterPack } from './package/after-pack.mjs';
import { writeBuildResources } from './package/build-resources.mjs';
import { config } from './package/config.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    inspect: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    out: { type: 'string', default: 'dist' },
    win: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    linux: { type: 'boolean', default: false },
  },
});

function buildApp() {
  const bin = path.join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status } = spawnSync(process.execPath, [bin, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new RuntimeError('the app could not be built');
}

/** The runnable folder: for this computer, with the Electron that is here already. */
async function buildFolder() {
  const runtime = await electronRuntime();
  const electronVersion =
    runtime.versions?.electron ?? fs.readFileSync(path.join(runtime.dist, 'version'), 'utf8').trim();
  const made = [];
  await build({
    targets: Platform.current().createTarget('dir', Arch[process.arch]),
    projectDir: ROOT,
    publish: 'never',
    config: {
      ...config,
      directories: { ...config.directories, output: path.resolve(ROOT, values.out) },
      electronDist: runtime.dist,
      electronVersion: electronVersion.replace(/^v/, ''),
      async afterPack(context) {
        await afterPack({ binding: runtime.sqliteBinding, inspect: values.inspect })(context);
        made.push(context.appOutDir);
      },
    },
  });
  return made;
}

async function buildInstallers() {
  const chosen = [
    [values.win, Platform.WINDOWS],
    [values.mac, Platform.MAC],
    [values.linux, Platform.LINUX],
  ].filter(([isChosen]) => isChosen);
  const platforms = chosen.length === 0 ? [Platform.current()] : chosen.map(([, platform]) => platform);
  return build({
    targets: new Map(platforms.map((platform) => [platform, new Map()])),
    projectDir: ROOT,
    publish: 'never',
    config,
  });
}

try {
  if (!values['no-build']) buildApp();
  await writeBuildResources(path.join(ROOT, config.directories.buildResources));
  for (const made of values.dir ? await buildFolder() : await buildInstallers()) console.log(path.relative(ROOT, made));
} catch (error) {
  console.error(error instanceof RuntimeError ? `[package] ${error.message}` : error);
  process.exitCode = 1;
}
