import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { CAN_MOUNT, mountReadOnly, unmount } from '../../fixtures/service/mounts.ts';
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
    return await service.fail('app:info', {});
  } finally {
    service.close();
  }
}

const changeFile = (sql: string) => {
  const db = new Database(file);
  db.exec(sql);
  db.close();
};

describe('the first start', () => {
  it('makes one tidy file and a mark that records exist', async () => {
    await aClinic();
    expect(readdirSync(data).sort()).toEqual(['clinic', 'clinic.marker']);
    expect(readdirSync(join(data, 'clinic')).sort()).toEqual(['mesochart.db', 'owner.lock']);
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
    rmSync(join(data, 'clinic.marker'));
    rmSync(file);
    changeFile('PRAGMA journal_mode = WAL');
    await aClinic();
  });

  it('sets every setting, which holds after the first write', () => {
    const opened = openDatabase('clinic', optionsFor(data));
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
    changeFile('PRAGMA user_version = 99');
    const before = digest(file);
    expect(await failureAtOpening()).toMatchObject({ code: 'data-newer', detail: { version: 99 } });
    expect(digest(file)).toBe(before);
  });

  it('is recognised as newer in its write-ahead log, which stays', async () => {
    const killed = `
      const Database = require('better-sqlite3');
      const db = new Database(process.argv[1]);
      db.pragma('user_version = 99');
      process.kill(process.pid, 'SIGKILL');`;
    spawnSync(process.execPath, ['-e', killed, file], { cwd: import.meta.dirname });
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    const before = [digest(file), digest(`${file}-wal`)];
    expect(await failureAtOpening()).toMatchObject({ code: 'data-newer' });
    expect([digest(file), digest(`${file}-wal`)]).toEqual(before);
  });

  it.each([
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
    [
      'of another program',
      () => {
        changeFile('PRAGMA application_id = 7');
      },
    ],
    [
      'built by other migrations',
      () => {
        changeFile("UPDATE migration SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x')");
      },
    ],
  ])('is called damaged and left as it is when it is %s', async (_what, spoil) => {
    spoil();
    const before = digest(file);
    expect(await failureAtOpening()).toMatchObject({ code: 'data-damaged' });
    expect(digest(file)).toBe(before);
  });

  it('is missed when it has gone, and no new one is made', async () => {
    renameSync(join(data, 'clinic'), join(folder, 'elsewhere'));
    expect(await failureAtOpening()).toMatchObject({ code: 'data-folder-missing' });
    expect(existsSync(file)).toBe(false);
    renameSync(join(folder, 'elsewhere'), join(data, 'clinic'));
    const service = openService(data);
    expect((await service.ask('patient:search', { query: '', limit: 1, offset: 0 })).total).toBe(1);
    service.close();
  });

  it('is not opened twice, and says by whom it is in use', async () => {
    const owner = openService(data);
    await owner.ask('app:info', {});
    expect(await failureAtOpening()).toMatchObject({ code: 'data-in-use', detail: { pid: process.pid } });
    owner.close();
    await aClinic();
  });

  it('is free again when its owner was killed', async () => {
    const module = join(import.meta.dirname, '../../../electron/service/chart-service.ts');
    const killed = `
      import { createChartService } from ${JSON.stringify(module)};
      const service = createChartService({ dataFolder: process.argv[1], resourcesFolder: '', version: '0', zone: 'UTC',
        now: () => new Date(), randomBytes: (n) => new Uint8Array(n) });
      const answer = await service.call('app:info', {}, 'x');
      if (answer.ok) process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', killed, data], {
      cwd: import.meta.dirname,
    });
    expect(signal).toBe('SIGKILL');
    expect(existsSync(join(data, 'clinic/owner.json'))).toBe(true);
    await aClinic();
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
    expect(await service.fail('app:info', {})).toMatchObject({ code: 'data-folder-missing' });
    renameSync(`${file}.away`, file);
    expect(unwrap(await service.raw.call('app:info', {}, 'x'))).toMatchObject({ place: 'clinic' });
    service.close();
  });
});
