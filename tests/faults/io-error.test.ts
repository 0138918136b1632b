import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openStore } from '../../electron/service/store.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { aChart } from '../fixtures/chart/builders.ts';
import { openService, optionsFor, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';

const TRACER = 'strace';
/** Faults are put into system calls by strace; where it is not installed these tests are counted as skipped. */
const canInject = process.platform === 'linux' && spawnSync(TRACER, ['-V']).status === 0;

describe('a disk that reports errors', () => {
  it.skipIf(!canInject).each([
    ['while flushing', 'fsync,fdatasync:error=EIO:when=30+'],
    ['while writing', 'pwrite64:error=EIO:when=200+'],
    ['that it is full', 'pwrite64:error=ENOSPC:when=200+'],
  ])('%s: what was acknowledged is there, what was not is refused', async (_what, fault) => {
    const folder = tempFolder();
    const data = join(folder, 'data');
    const service = openService(data);
    await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart()) }] });
    service.close();
    const child = [process.execPath, join(import.meta.dirname, 'child.ts'), data, 'edit'];
    const run = spawnSync(
      TRACER,
      ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync,pwrite64', '-e', `inject=${fault}`, ...child],
      {
        encoding: 'utf8',
        timeout: 60_000,
      },
    );
    expect(run.stderr).toMatch(/io-error|disk-full/);
    const promised = run.stdout.split('\n').filter((line) => line !== '');
    expect(promised.length).toBeGreaterThan(3);
    const store = openStore('clinic', optionsFor(data));
    const ids = new Set(store.sql('SELECT id FROM mark').pluck().all());
    expect(promised.filter((revision) => !ids.has(`m${revision}`))).toEqual([]);
    expect(verifyStore(store).findings).toEqual([]);
    store.close();
    removeFolder(folder);
  });
});
