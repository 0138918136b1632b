import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createSeeded } from '../../../electron/service/sample/seeded-random.ts';
import { addMark, copyClinic, fillClinic, marksOf, sessionIdsOf } from '../../fixtures/service/backup-clinic.ts';
import {
  openService,
  removeFolder,
  tempFolder,
  type TestService,
  unwrap,
} from '../../fixtures/service/temp-service.ts';

const SESSIONS = 30;
const PAGE = 4_096;

let root: string;
let sound: string;
let data: string;
let file: string;

/** A clinic with a backup, in which three sessions were changed since. */
beforeAll(async () => {
  root = tempFolder();
  sound = join(root, 'sound');
  const service = openService(sound);
  await fillClinic(service, SESSIONS, 40);
  await service.ask('backup:run', {});
  for (const id of ['s3', 's14', 's29']) await addMark(service, id);
  service.close();
});
afterAll(() => {
  removeFolder(root);
});
beforeEach(() => {
  data = join(root, `case-${readdirSync(root).length}`);
  copyClinic(sound, data);
  file = join(data, 'clinic/mesochart.db');
});
afterEach(() => {
  removeFolder(data);
});

/** Opens a seat at the damaged records. */
async function atDamage(): Promise<TestService> {
  const service = openService(data);
  expect(await service.fail('app:info', {})).toMatchObject({ code: 'data-damaged' });
  return service;
}

const lookAt = async ({ raw, seat }: TestService) => unwrap(await raw.call('salvage:look', {}, seat));
const salvage = async ({ raw, seat }: TestService) => unwrap(await raw.call('salvage:run', {}, seat));

function overwrite(at: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
}

function flipBits(seed: number, flips: number): void {
  const chance = createSeeded(seed);
  const bytes = readFileSync(file);
  const pages = Math.floor(bytes.length / PAGE);
  for (let i = 0; i < flips; i++) {
    const [a = 0, b = 0, c = 0, d = 0] = chance.bytes(4);
    const at = (1 + ((a * 256 + b) % (pages - 1))) * PAGE + ((c * 256 + d) % PAGE);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
  }
  writeFileSync(file, bytes);
}

/** Every session is there with every mark, but for those named, which have at least what the backup holds. */
async function expectCharts(service: TestService, review: readonly string[]): Promise<void> {
  for (const id of sessionIdsOf(SESSIONS)) {
    const full = ['s3', 's14', 's29'].includes(id) ? 42 : 41;
    const marks = await marksOf(service, id);
    if (review.includes(id)) expect(marks).toBeGreaterThanOrEqual(41);
    else expect([id, marks]).toEqual([id, full]);
  }
}

describe('flipped bits', () => {
  it.each([1, 2, 3, 4, 5, 6])('in random pages (seed %i) lose no chart that the backup knows', async (seed) => {
    flipBits(seed, 1 + seed * 3);
    const service = await atDamage();
    const look = await lookAt(service);
    expect(look.newestBackup).not.toBeNull();
    const run = await salvage(service);
    console.log(
      `seed ${seed}: without the backup ${look.sessionsWhole} whole, ${look.sessionsDamaged} damaged; ` +
        `with it ${run.sessionsWhole} whole, ${run.fromBackup} from the backup, ${run.review.length} to review`,
    );
    expect(run.lost).toBe(0);
    expect(existsSync(join(run.quarantine, 'mesochart.db'))).toBe(true);
    await expectCharts(service, run.review);
    const added = run.review.includes('s7') ? null : await addMark(service, 's7');
    expect(added === null || added > 0).toBe(true);
    service.close();
  });

  it('of one page are told table by table, and looking changes no byte', async () => {
    flipBits(9, 1);
    const before = readFileSync(file);
    const service = await atDamage();
    const { tables } = await lookAt(service);
    expect(tables.find(({ name }) => name === 'session')?.read).toBeGreaterThan(0);
    expect(readFileSync(file)).toEqual(before);
    service.close();
  });
});

describe('a page of zeros', () => {
  it.each([1, 5, 20, 60])('(number %i) is made good from the log and the backup', async (page) => {
    overwrite(page * PAGE, new Uint8Array(PAGE));
    const service = await atDamage();
    const run = await salvage(service);
    expect(run.lost).toBe(0);
    await expectCharts(service, run.review);
    service.close();
  });
});

describe('the first page', () => {
  it('gone leaves nothing to read but the backup', async () => {
    overwrite(0, new Uint8Array(PAGE).fill(0x5a));
    const service = await atDamage();
    const run = await salvage(service);
    expect(run.lost).toBe(0);
    expect(run.review.length + run.sessionsWhole).toBe(SESSIONS);
    await expectCharts(service, sessionIdsOf(SESSIONS));
    service.close();
  });
});

describe('a file cut short', () => {
  it.each([0.9, 0.5, 0.1])('to %f of its length is made good from the backup', async (part) => {
    truncateSync(file, Math.floor((statSync(file).size * part) / PAGE) * PAGE);
    const service = await atDamage();
    const run = await salvage(service);
    expect(run.lost).toBe(0);
    await expectCharts(service, run.review);
    service.close();
  });

  it('without any backup keeps what can be proved and names the rest', async () => {
    rmSync(join(data, 'backups'), { recursive: true });
    truncateSync(file, Math.floor((statSync(file).size * 0.7) / PAGE) * PAGE);
    const service = await atDamage();
    const run = await salvage(service);
    expect(run.fromBackup).toBe(0);
    console.log(
      `70 % of the file and no backup: ${run.sessionsWhole} whole, ${run.review.length} to review, ${run.lost} lost`,
    );
    expect(run.sessionsWhole + run.review.length).toBeGreaterThan(0);
    service.close();
  });
});

describe('what was salvaged', () => {
  it('is guarded as before, and says in its trail that it was salvaged', async () => {
    flipBits(3, 5);
    const service = await atDamage();
    await salvage(service);
    const found = await service.ask('audit:list', {
      ...{ patientId: null, actorId: null, from: null, to: null, limit: 50, offset: 0 },
      action: 'salvage.run',
    });
    expect(found.entries).toMatchObject([{ outcome: 'done' }]);
    const { db } = service.raw.places.current().opened;
    expect(() => db.exec('DELETE FROM change')).toThrow('append-only');
    expect(() => db.exec('DELETE FROM session')).toThrow('never deleted');
    service.close();
  });
});
