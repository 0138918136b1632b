import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openService, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { childCommand, childEnv } from './kill.ts';
import { wrongIn } from './look.ts';
import { layOut } from './work/edit-for-ever.ts';
import { promisesIn } from './work/promise.ts';

const TRACER = 'strace';
/** Faults are put into system calls by strace; where it is not installed these tests are counted as skipped. */
const canInject = process.platform === 'linux' && spawnSync(TRACER, ['-V']).status === 0;
if (!canInject) console.log('disk errors are skipped: they need strace');

describe('a disk that reports errors (strace)', () => {
  it.skipIf(!canInject).each([
    ['while flushing', 'fsync,fdatasync:error=EIO:when=60+'],
    ['while flushing, once', 'fsync,fdatasync:error=EIO:when=60'],
    ['while writing', 'pwrite64:error=EIO:when=300+'],
    ['while writing, once', 'pwrite64:error=EIO:when=300'],
    ['that it is full', 'pwrite64:error=ENOSPC:when=300+'],
  ])('%s: what was acknowledged is there, what was not is refused', async (_what, fault) => {
    const folder = tempFolder();
    const data = join(folder, 'data');
    const service = openService(data);
    await layOut(service);
    service.close();
    const run = spawnSync(
      TRACER,
      [
        ...['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync,pwrite64', '-e', `inject=${fault}`],
        ...childCommand(data, 'edit'),
      ],
      { encoding: 'utf8', timeout: 60_000, env: childEnv() },
    );
    expect(run.stderr).toMatch(/io-error|disk-full/);
    const promised = promisesIn(run.stdout.split('\n').slice(0, -1));
    expect(promised.length).toBeGreaterThan(3);
    expect(await wrongIn(data, promised)).toEqual([]);
    removeFolder(folder);
  });
});
