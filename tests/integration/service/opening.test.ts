import { createHash, randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { clinicFile } from '../../fixtures/service/clinic-store.ts';
import { CAN_MOUNT, mountReadOnly, unmount } from '../../fixtures/service/mounts.ts';
import { createChartService } from '../../../electron/service/chart-service.ts';
import { createVault } from '../../../electron/service/vault/vault.ts';
import { openDatabase } from '../../../electron/service/db/open.ts';
import {
  aPatient,
  openService,
  optionsFor,
  removeFolder,
  tempFolder,
  unwrap,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let file: string;

beforeEach(() => {
  folder = tempFolder();
  data = join(folder, 'data');
  file = join(data, 'clinic/mesochart.db');
});
afterEach(() => {
  removeFolder(folder);
});

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Makes a clinic with one patient and closes it. */
async function aClinic(): Promise<void> {
  const service = openService(data);
  await service.ask('patient:create', aPatient());
  service.close();
}

async function failureAtOpening() {
  const service = openService(data);
  try {
    return await service.fail('settings:get', {});
  } finally {
    service.close();
  }
}

const changeFile = async (sql: string) => {
  const db = await clinicFile(data);
  db.exec(sql);
  db.close();
};

/** Every file of the data folder with what is in it, but for the lock and the count of attempts. */
const everything = () =>
  readdirSync(data, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => !name.endsWith('attempts.json') && !name.endsWith('owner.lock'))
    .filter((name) => statSync(join(data, name)).isFile())
    .map((name) => [name, digest(join(data, name))]);

describe('the first start', () => {
  it('makes one tidy file and a mark that records exist', async () => {
    await aClinic();
    expect(readdirSync(data).sort()).toEqual(['clinic', 'clinic.marker']);
    expect(readdirSync(join(data, 'clinic')).sort()).toEqual([
      'audit-days.txt',
      'audit-head.json',
      'keyring.json',
      'mesochart.db',
      'owner.lock',
    ]);
  });

  it('does not make a data folder on a disk that is not there', async () => {
    data = join(folder, 'not-mounted/data');
    expect(await failureAtOpening()).toMatchObject({ code: 'data-folder-missing' });
    expect(existsSync(join(folder, 'not-mounted'))).toBe(false);
  });

  it('says when a file stands where the folder should be', async () => {
    writeFileSync(data, 'x');
    expect(await failureAtOpening()).toMatchObject({ code: 'data-folder-missing' });
  });

  it('that was cut short before anything was written is begun again', async () => {
    mkdirSync(join(data, 'clinic'), { recursive: true });
    writeFileSync(file, '');
    await aClinic();
    // The keyring is written first: a start that ended there goes on with the same keys.
    rmSync(join(data, 'clinic.marker'));
    rmSync(file);
    await changeFile('PRAGMA journal_mode = WAL');
    await aClinic();
  });

  it('sets every setting, which holds after the first write', () => {
    const opened = openDatabase('clinic', randomBytes(32), optionsFor(data));
    const read = (name: string) => opened.db.pragma(name, { simple: true });
    expect([read('journal_mode'), read('synchronous'), read('foreign_keys'), read('temp_store')]).toEqual([
      'wal',
      2,
      1,
      2,
    ]);
    expect([
      read('trusted_schema'),
      read('cell_size_check'),
      read('secure_delete'),
      read('recursive_triggers'),
    ]).toEqual([0, 1, 1, 1]);
    opened.close();
  });
});

describe('a database that must not be opened', () => {
  beforeEach(aClinic);

  it('is left as it is, byte for byte, when it is from a newer version', async () => {
    await changeFile('PRAGMA user_version = 99');
    const before = digest(file);
    expect(await failureAtOpening()).toMatchObject({ code: 'data-newer', detail: { version: 99 } });
    expect(digest(file)).toBe(before);
  });

  it('is recognised as newer in its write-ahead log, which stays', async () => {
    const killed = `
      import { clinicFile } from ${JSON.stringify(join(import.meta.dirname, '../../fixtures/service/clinic-store.ts'))};
      const db = await clinicFile(process.argv[1]);
      db.pragma('user_version = 99');
      process.kill(process.pid, 'SIGKILL');`;
    spawnSync(process.execPath, ['--input-type=module', '-e', killed, data], { cwd: import.meta.dirname });
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    const before = [digest(file), digest(`${file}-wal`)];
    expect(await failureAtOpening()).toMatchObject({ code: 'data-newer' });
    expect([digest(file), digest(`${file}-wal`)]).toEqual(before);
  });

  it.each<[string, () => void | Promise<void>]>([
    [
      'text',
      () => {
        writeFileSync(file, 'not a database at all, but long enough to be looked at: '.repeat(9));
      },
    ],
    [
      'cut short',
      () => {
        writeFileSync(file, readFileSync(file).subarray(0, 5_000));
      },
    ],
    [
      'emptied',
      () => {
        writeFileSync(file, '');
      },
    ],
    [
      'overwritten in the middle',
      () => {
        const bytes = readFileSync(file);
        bytes.fill(0xff, 4_096, 40_000);
        writeFileSync(file, bytes);
      },
    ],
    ['of another program', () => changeFile('PRAGMA application_id = 7')],
    [
      'built by other migrations',
      () => changeFile("UPDATE migration SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x')"),
    ],
  ])('is called damaged and left as it is when it is %s', async (_what, spoil) => {
    await spoil();
    const before = digest(file);
    expect(await failureAtOpening()).toMatchObject({ code: 'data-damaged' });
    expect(digest(file)).toBe(before);
  });

  it('is missed when it has gone, and no new one is made', async () => {
    renameSync(file, join(folder, 'elsewhere'));
    expect(await failureAtOpening()).toMatchObject({ code: 'data-damaged' });
    expect(existsSync(file)).toBe(false);
    renameSync(join(folder, 'elsewhere'), file);
    const service = openService(data);
    expect((await service.ask('patient:search', { query: '', limit: 1, offset: 0 })).total).toBe(1);
    service.close();
  });

  it('is not opened twice, and says by whom it is in use', async () => {
    const owner = openService(data);
    await owner.ask('settings:get', {});
    expect(await failureAtOpening()).toMatchObject({ code: 'data-in-use', detail: { pid: process.pid } });
    owner.close();
    await aClinic();
  });

  it('is free again when its owner was killed', async () => {
    const module = join(import.meta.dirname, '../../fixtures/service/temp-service.ts');
    const killed = `
      import { openService } from ${JSON.stringify(module)};
      await openService(process.argv[1]).ask('settings:get', {});
      process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', killed, data], {
      cwd: import.meta.dirname,
    });
    expect(signal).toBe('SIGKILL');
    expect(existsSync(join(data, 'clinic/owner.json'))).toBe(true);
    await aClinic();
  });
});

describe('encrypted records', () => {
  const SECRET = 'Unmistakable-Surname-4711';

  it('have a random header and hold nothing readable, in the write-ahead log either', async () => {
    const service = openService(data);
    await service.ask('patient:create', aPatient({ family: SECRET, notes: SECRET.repeat(500) }));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(10_000);
    const open = readdirSync(join(data, 'clinic'));
    for (const name of open) expect(readFileSync(join(data, 'clinic', name)).includes(SECRET)).toBe(false);
    service.close();
    const bytes = readFileSync(file);
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.includes('patient')).toBe(false);
    expect(bytes.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))).toBe(false);
    expect(readFileSync(file).subarray(0, 16)).not.toEqual(Buffer.alloc(16));
  });

  it('stay closed to a wrong password, and nothing on disk but the count of attempts changes', async () => {
    await aClinic();
    const before = everything();
    const service = createChartService(optionsFor(data));
    const seat = service.seat();
    const state = unwrap(await service.call('access:state', {}, seat));
    expect(state.status).toBe('closed');
    const wrong = { personId: state.people[0]?.id ?? '', secret: { kind: 'password', value: 'not this one' } } as const;
    expect(await service.call('access:sign-in', wrong, seat)).toMatchObject({ error: { code: 'wrong-secret' } });
    expect(await service.call('settings:get', {}, seat)).toMatchObject({ error: { code: 'locked' } });
    service.close();
    expect(everything()).toEqual(before);
  });

  it.each([
    [
      'its keyring has gone',
      'key-missing',
      () => {
        rmSync(join(data, 'clinic/keyring.json'));
      },
    ],
    [
      'its keyring is damaged',
      'key-missing',
      () => {
        writeFileSync(join(data, 'clinic/keyring.json'), '{"format":"mesochart-keyring"');
      },
    ],
    [
      'the whole folder has gone',
      'key-missing',
      () => {
        rmSync(join(data, 'clinic'), { recursive: true });
      },
    ],
    [
      'a plain database lies in its place',
      'not-encrypted',
      () => {
        rmSync(file);
        const plain = new Database(file);
        plain.exec('CREATE TABLE patient (id TEXT)');
        plain.close();
      },
    ],
    [
      'a plain database lies in its place without a keyring',
      'not-encrypted',
      () => {
        rmSync(join(data, 'clinic'), { recursive: true });
        mkdirSync(join(data, 'clinic'));
        const plain = new Database(file);
        plain.exec('CREATE TABLE patient (id TEXT)');
        plain.close();
      },
    ],
  ])('are refused and left as they are when %s: %s', async (_what, code, spoil) => {
    await aClinic();
    spoil();
    const before = everything();
    expect(await failureAtOpening()).toMatchObject({ code });
    expect(everything()).toEqual(before);
  });

  it('open by the spare keyring where the first is damaged', async () => {
    await aClinic();
    const vault = createVault(optionsFor(data));
    vault.save(vault.requireKeyring());
    writeFileSync(join(data, 'clinic/keyring.json'), 'garbage');
    await aClinic();
  });

  it('of one clinic do not open with the keyring of another', async () => {
    await aClinic();
    const keyring = join(data, 'clinic/keyring.json');
    const first = data;
    data = join(folder, 'other');
    await aClinic();
    writeFileSync(keyring, readFileSync(join(data, 'clinic/keyring.json')));
    data = first;
    const before = digest(file);
    expect(await failureAtOpening()).toMatchObject({ code: 'data-damaged' });
    expect(digest(file)).toBe(before);
  });
});

describe('a data folder that cannot be written to', () => {
  // The superuser writes where permissions forbid it, so only a disk mounted read-only stands for one.
  it.skipIf(!CAN_MOUNT)('is named as read-only', async ({ skip }) => {
    await aClinic();
    if (!mountReadOnly(data)) skip('mounting is not allowed here');
    try {
      expect(await failureAtOpening()).toMatchObject({ code: 'data-folder-read-only' });
    } finally {
      expect(unmount(data)).toBe(true);
    }
    await aClinic();
  });
});

describe('a failed opening', () => {
  it('is tried again with the next call', async () => {
    await aClinic();
    renameSync(file, `${file}.away`);
    const service = openService(data);
    expect(await service.fail('settings:get', {})).toMatchObject({ code: 'data-damaged' });
    renameSync(`${file}.away`, file);
    expect(await service.ask('settings:get', {})).toMatchObject({ clinicName: 'Test Clinic' });
    service.close();
  });
});
