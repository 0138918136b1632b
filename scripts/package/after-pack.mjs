// What is done to a package before it is signed: the fuses, and the SQLite binding where the runtime needs another one.
import fs from 'node:fs';
import path from 'node:path';

import { flipFuses, FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

import { PACKAGED_FUSES } from '../electron/fuses.mjs';

const ARM64 = 3;
const UNIVERSAL = 4;

/** The fuses that an executable knows: one that a newer Electron brought cannot be decided in an older one. */
async function knownFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.entries(PACKAGED_FUSES).filter(
      ([name]) => Number.isNaN(Number(name)) || (name in wire && wire[name] !== FuseState.REMOVED),
    ),
  );
}

function executableOf({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${productFilename}.app`);
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${productFilename}.exe`);
  return path.join(appOutDir, packager.executableName);
}

function swapBinding({ appOutDir, packager }, binding) {
  const resources = packager.getResourcesDir(appOutDir);
  const to = path.join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node');
  if (!fs.existsSync(to)) throw new Error(`no SQLite binding at ${to}`);
  fs.copyFileSync(binding, to);
}

/** electron-builder's `afterPack`. `binding`: for a runtime that the shipped one cannot run on; `inspect`: for tests only. */
export function afterPack({ binding = null, inspect = false } = {}) {
  return async (context) => {
    // Halves of a universal package are joined first.
    if (context.appOutDir.endsWith('-temp')) return;
    const executable = executableOf(context);
    // What Electron shows where it has no app; with an app it is never read.
    fs.rmSync(path.join(context.packager.getResourcesDir(context.appOutDir), 'default_app.asar'), { force: true });
    const isMac = context.electronPlatformName === 'darwin';
    await flipFuses(executable, {
      ...(await knownFuses(executable)),
      ...(inspect && { [FuseV1Options.EnableNodeCliInspectArguments]: true }),
      resetAdHocDarwinSignature: isMac && (context.arch === ARM64 || context.arch === UNIVERSAL),
    });
    if (binding !== null && context.electronPlatformName === 'linux') swapBinding(context, binding);
  };
}
