import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppError, type ErrorCode } from '#shared/errors.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { digestRows } from '../fixtures/service/row-digest.ts';
import { openService, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { workUntilKilled } from './kill.ts';
import { look } from './look.ts';
import { layOut } from './work/edit-for-ever.ts';

const folder = tempFolder();
const sound = join(folder, 'sound');
const database = (data: string) => join(data, 'clinic', 'mesochart.db');
const log = (data: string) => `${database(data)}-wal`;

beforeAll(async () => {
  const service = openService(sound);
  const files = Array.from({ length: 30 }, (_, i) => {
    const marks = Array.from({ length: 40 }, (_mark, n) => aPoint({ id: `m${n}`, note: `note ${n}` }));
    return { name: `${i}`, text: JSON.stringify(aChart({ sessionId: `s${i}`, patientId: `p${i}`, marks })) };
  });
  await service.ask('chart:import', { files });
  service.close();
});
afterAll(() => {
  removeFolder(folder);
});

interface Seen {
  readonly refused: ErrorCode | null;
  readonly findings: number;
  readonly digest: string | null;
}

/** What opening and checking a data folder comes to. Opening itself writes to `setting` only. */
async function see(data: string): Promise<Seen> {
  try {
    return await look(data, (store) => ({
      refused: null,
      findings: verifyStore(store).findings.length,
      digest: digestRows(store.opened.db, ['setting']),
    }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { refused: error.code, findings: 0, digest: null };
  }
}

describe('a damaged database file', () => {
  it('with one bit flipped anywhere is refused or reported, or the bit held nothing', async () => {
    const { digest } = await see(sound);
    const length = statSync(database(sound)).size;
    const outcomes = { refused: 0, reported: 0, harmless: 0 };
    const rounds = 40;
    for (let round = 0; round < rounds; round++) {
      const data = join(folder, `flipped-${round}`);
      cpSync(sound, data, { recursive: true });
      const bytes = readFileSync(database(data));
      // One in each fortieth of the file, the header among them.
      const at = Math.min(length - 1, Math.floor(((round + Math.random()) * length) / rounds));
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8));
      writeFileSync(database(data), bytes);
      const seen = await see(data);
      if (seen.refused !== null) {
        outcomes.refused++;
        expect(seen.refused).toBe('data-damaged');
        expect(readFileSync(database(data)).equals(bytes)).toBe(true);
      } else if (seen.findings > 0) outcomes.reported++;
      else {
        outcomes.harmless++;
        expect(seen.digest).toBe(digest);
      }
      rmSync(data, { recursive: true });
    }
    console.log(`one bit flipped, ${rounds} times: ${JSON.stringify(outcomes)}`);
    expect(outcomes.refused + outcomes.reported).toBeGreaterThan(rounds / 2);
  });

  it('cut short at any page is refused', async () => {
    const bytes = readFileSync(database(sound));
    for (const part of [0.1, 0.5, 0.9]) {
      const data = join(folder, `cut-${part}`);
      cpSync(sound, data, { recursive: true });
      writeFileSync(database(data), bytes.subarray(0, Math.floor((bytes.length * part) / 4096) * 4096));
      expect((await see(data)).refused, `${part}`).toBe('data-damaged');
    }
  });
});

describe('files that do not belong together', () => {
  it('an older database put beside a newer log by hand is refused or reported, never silently mixed', async () => {
    const outcomes = { refused: 0, reported: 0, whole: 0 };
    for (let round = 0; round < 10; round++) {
      const data = join(folder, `mixed-${round}`);
      const older = `${data}.older.db`;
      const service = openService(data);
      await layOut(service);
      service.close();
      copyFileSync(database(data), older);
      // Twice: the second log starts after a checkpoint that the older file knows nothing of.
      await workUntilKilled(data, 'edit', 200);
      await look(data, () => undefined);
      await workUntilKilled(data, 'edit', 100 + 30 * round);
      expect(existsSync(log(data))).toBe(true);
      copyFileSync(older, database(data));
      const seen = await see(data);
      if (seen.refused !== null) outcomes.refused++;
      else if (seen.findings > 0) outcomes.reported++;
      else outcomes.whole++;
    }
    console.log(`an older database beside a newer log, 10 times: ${JSON.stringify(outcomes)}`);
    expect(outcomes.whole).toBe(0);
  });

  it('a log that has gone takes the last edits with it, and what is left agrees with itself', async () => {
    const data = join(folder, 'no-log');
    const service = openService(data);
    await layOut(service);
    service.close();
    await workUntilKilled(data, 'edit', 200);
    rmSync(log(data));
    const seen = await see(data);
    expect(seen).toMatchObject({ refused: null, findings: 0 });
  });
});
