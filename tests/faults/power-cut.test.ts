import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { openService, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { pause, startWork } from './kill.ts';
import { look, wrongIn } from './look.ts';
import { canMakeDisks, type LoopDisk, makeDisk } from './loop-disk.ts';
import { unreadable } from './work/add-files.ts';
import { layOut } from './work/edit-for-ever.ts';
import { promisesIn } from './work/promise.ts';
import { FILE_BYTES, fileName } from './work/write-files.ts';
import { countRows } from './work/write-rows.ts';

const scratch = tempFolder();
const possible = canMakeDisks(scratch);
if (!possible) console.log('power cuts are skipped: they need the superuser of a Linux system and loop devices');
afterAll(() => {
  removeFolder(scratch);
});

/** Rounds of the product's records and files, and the most that a control may take until it loses something. */
const ROUNDS = 20;
const FILE_ROUNDS = 4;
const CONTROL_ROUNDS = 12;

/** Lets a process work on a disk, cuts the power, and looks at what is left. */
async function cutPower<T>(
  work: string,
  sub: string,
  prepare: (folder: string) => Promise<void>,
  judge: (folder: string, lines: string[]) => T | Promise<T>,
): Promise<T> {
  const disk = makeDisk(scratch);
  try {
    const at = join(disk.folder, sub);
    await prepare(at);
    const { lines, after } = await stopMidway(disk, at, work);
    try {
      return await judge(join(after.folder, sub), lines);
    } finally {
      after.remove();
    }
  } finally {
    disk.remove();
  }
}

/** What a process had been promised, and the disk as it was at that moment. */
async function stopMidway(disk: LoopDisk, at: string, work: string) {
  const child = startWork(at, work);
  try {
    await child.started;
    await pause(300 + Math.random() * 900);
    child.process.kill('SIGSTOP');
    await pause(30); // what it printed has been read
    return { lines: child.lines(), after: disk.afterPowerCut() };
  } finally {
    child.process.kill('SIGKILL');
    await child.ended;
  }
}

const nothing = () => Promise.resolve();

async function aClinic(data: string): Promise<void> {
  const service = openService(data);
  await layOut(service);
  service.close();
}

/** The files that were promised and are not there whole. */
const filesLost = (folder: string, lines: readonly string[]): number =>
  lines
    .map((line) => join(folder, fileName(Number(line))))
    .filter((file) => {
      return !existsSync(file) || statSync(file).size !== FILE_BYTES;
    }).length;

interface Sum {
  rounds: number;
  promised: number;
  lost: number;
}

async function sumOver(rounds: number, round: () => Promise<Omit<Sum, 'rounds'>>, until = (_sum: Sum) => false) {
  const sum: Sum = { rounds: 0, promised: 0, lost: 0 };
  while (sum.rounds < rounds && !until(sum)) {
    const { promised, lost } = await round();
    sum.rounds++;
    sum.promised += promised;
    sum.lost += lost;
  }
  return sum;
}

const hasLost = ({ lost }: Sum): boolean => lost > 0;

const rowsRound = (work: string) => () =>
  cutPower(work, '', nothing, (folder, lines) => {
    const promised = Number(lines.at(-1) ?? 0);
    return { promised, lost: Math.max(0, promised - countRows(join(folder, 'rows.db'))) };
  });

const filesRound = (work: string) => () =>
  cutPower(work, '', nothing, (folder, lines) => ({ promised: lines.length, lost: filesLost(folder, lines) }));

describe.skipIf(!possible)('a power cut (superuser and loop devices)', () => {
  it('loses no acknowledged edit, and what is left agrees with itself', { timeout: 240_000 }, async () => {
    const wrong: unknown[] = [];
    const sum = await sumOver(ROUNDS, () =>
      cutPower('edit', 'data', aClinic, async (data, lines) => {
        const promised = promisesIn(lines);
        const found = await wrongIn(data, promised);
        wrong.push(...found);
        return { promised: promised.length, lost: found.length };
      }),
    );
    console.log(`${ROUNDS} power cuts, ${sum.promised} edits acknowledged, ${sum.lost} lost or wrong`);
    expect(wrong).toEqual([]);
    expect(sum.promised).toBeGreaterThan(ROUNDS);
  });

  it('would be noticed to lose: the same schema with synchronous = NORMAL does', { timeout: 120_000 }, async () => {
    const normal = await sumOver(CONTROL_ROUNDS, rowsRound('rows-normal'), hasLost);
    const full = await sumOver(FILE_ROUNDS, rowsRound('rows-full'));
    console.log(
      `NORMAL: ${normal.lost} of ${normal.promised} rows lost within ${normal.rounds} rounds; ` +
        `FULL: ${full.lost} of ${full.promised} in ${full.rounds}`,
    );
    expect(normal.lost).toBeGreaterThan(0);
    expect(full.lost).toBe(0);
  });

  it.each(['files-service', 'files-exports'])(
    'loses no file that was written (%s)',
    { timeout: 120_000 },
    async (work) => {
      const sum = await sumOver(FILE_ROUNDS, filesRound(work));
      console.log(`${work}: ${sum.lost} of ${sum.promised} files lost in ${sum.rounds} rounds`);
      expect(sum.promised).toBeGreaterThan(FILE_ROUNDS);
      expect(sum.lost).toBe(0);
    },
  );

  it('loses no photograph that was taken in', { timeout: 120_000 }, async () => {
    const wrong: unknown[] = [];
    const sum = await sumOver(FILE_ROUNDS, () =>
      cutPower('photographs', 'data', aClinic, async (data, lines) => {
        const lost = await look(data, (store) => unreadable(store, lines));
        wrong.push(...lost, ...(await wrongIn(data, [])));
        return { promised: lines.length, lost: lost.length };
      }),
    );
    console.log(`photographs: ${sum.lost} of ${sum.promised} lost in ${sum.rounds} rounds`);
    expect(wrong).toEqual([]);
    expect(sum.promised).toBeGreaterThan(FILE_ROUNDS);
  });

  it('would be noticed to lose files: those never flushed are gone', { timeout: 120_000 }, async () => {
    const sum = await sumOver(CONTROL_ROUNDS, filesRound('files-unflushed'), hasLost);
    console.log(`unflushed: ${sum.lost} of ${sum.promised} files lost within ${sum.rounds} rounds`);
    expect(sum.lost).toBeGreaterThan(0);
  });
});
