import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { openService, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { childCommand, childEnv } from './kill.ts';

const TRACER = 'strace';
const canTrace = process.platform === 'linux' && spawnSync(TRACER, ['-V']).status === 0;
if (!canTrace) console.log('the watch over written text is skipped: it needs strace');

const MARKER = 'ZZQMARKER';
const CHARTS = 100;
const MARKS = 100;
const folder = tempFolder();
const data = join(folder, 'data');

beforeAll(async () => {
  if (!canTrace) return;
  const service = openService(data);
  const files = Array.from({ length: CHARTS }, (_, i) => {
    const marks = Array.from({ length: MARKS }, (_mark, n) =>
      aPoint({ id: `m${n}`, note: `${MARKER} ${(n * 7919 + i * 31) % 10_007} ${'and so on '.repeat(20)}` }),
    );
    return { name: `${i}`, text: JSON.stringify(aChart({ sessionId: `s${i}`, patientId: `p${i}`, marks })) };
  });
  await service.ask('chart:import', { files });
  service.close();
});
afterAll(() => {
  removeFolder(folder);
});

/** How many writes of a process, to whatever it writes, held the marker; and how many there were. */
async function watch(work: string): Promise<{ writes: number; clear: number; sorted: number }> {
  const log = join(folder, `${work}.trace`);
  const calls = 'trace=write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg';
  // Text is shown as text, and whole: a page of the database is 4 kB, a piece of a sorter's file up to a megabyte.
  const run = spawnSync(TRACER, ['-f', '-qq', '-s', '1100000', '-o', log, '-e', calls, ...childCommand(data, work)], {
    encoding: 'utf8',
    timeout: 110_000,
    env: { ...childEnv(), SQLITE_TMPDIR: folder },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const seen = { writes: 0, clear: 0, sorted: Number(run.stdout) };
  for await (const line of createInterface({ input: createReadStream(log, 'latin1') })) {
    seen.writes++;
    if (line.includes(MARKER)) seen.clear++;
  }
  return seen;
}

describe.skipIf(!canTrace)("text of a patient's chart (strace)", () => {
  it('is never written in the clear, however much there is to sort', async () => {
    const seen = await watch('sort');
    console.log(`${seen.writes} writes while ${seen.sorted} marks were sorted, ${seen.clear} in the clear`);
    expect(seen.sorted).toBe(CHARTS * MARKS);
    expect(seen.writes).toBeGreaterThan(10);
    expect(seen.clear).toBe(0);
  });

  it('would be seen: with temporary files on disk it is written many times', async () => {
    const seen = await watch('sort-spilling');
    console.log(`with temporary files: ${seen.clear} of ${seen.writes} writes in the clear`);
    expect(seen.clear).toBeGreaterThan(0);
  });
});
