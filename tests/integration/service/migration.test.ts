import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readManifest } from '../../../electron/service/backup/manifest.ts';
import { migrate } from '../../../electron/service/db/migrate.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../electron/service/db/migrations/index.ts';
import { openStore } from '../../../electron/service/store.ts';
import { applyKey } from '../../../electron/service/vault/cipher.ts';
import { type RecordKeys } from '../../../electron/service/vault/keys.ts';
import {
  keysOf,
  openService,
  optionsFor,
  removeFolder,
  ROOT,
  tempFolder,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let file: string;
let keys: RecordKeys;

function withFile<T>(work: (db: Database.Database) => T): T {
  const db = new Database(file);
  try {
    applyKey(db, keys.db);
    return work(db);
  } finally {
    db.close();
  }
}

/** A clinic of the first schema with one patient, encrypted, as the first program left it. */
beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  file = join(data, 'clinic/mesochart.db');
  const service = openService(data);
  await service.ask('app:info', {});
  service.close();
  keys = await keysOf(data);
  rmSync(file);
  withFile((db) => {
    db.pragma('journal_mode = WAL');
    migrate(db, MIGRATIONS.slice(0, 1), { at: '2026-01-01T00:00:00.000Z', program: '0.0.1' });
    db.exec(`INSERT INTO patient VALUES ('p1', 1, 'Old', 'Record', NULL, 'female', NULL, '', '', '', '', 'old', 'old',
      '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`);
  });
});
afterEach(() => {
  removeFolder(folder);
});

const versionOf = () => withFile((db) => db.pragma('user_version', { simple: true }));
const patients = () => withFile((db) => db.prepare('SELECT id FROM patient').pluck().all());
const backups = () =>
  existsSync(join(data, 'backups')) ? readdirSync(join(data, 'backups')).filter((name) => !name.endsWith('.json')) : [];

describe('records of an older schema', () => {
  it('are brought up to date after a backup of them was made and verified', () => {
    const store = openStore('clinic', keys, optionsFor(data));
    expect(store.opened.schemaVersion).toBe(SCHEMA_VERSION);
    store.close();
    expect(patients()).toEqual(['p1']);
    const [name, ...others] = backups();
    expect(others).toEqual([]);
    expect(readManifest(join(data, 'backups', name ?? ''))).toMatchObject({
      schemaVersion: 1,
      tables: { patient: { rows: 1 } },
    });
    openStore('clinic', keys, optionsFor(data)).close();
    expect(backups()).toHaveLength(1);
  });

  it('come back from that backup as the new program opens it', async () => {
    openStore('clinic', keys, optionsFor(data)).close();
    const path = join(data, 'backups', backups()[0] ?? '');
    withFile((db) => db.exec(`UPDATE patient SET family = 'Changed'`));
    const service = openService(data);
    expect(await service.ask('backup:compare', { path })).toMatchObject({ entry: { schemaVersion: 1, patients: 1 } });
    expect(await service.ask('backup:drill', { path })).toMatchObject({ ok: true });
    service.close();
  });

  it('stay as they are, byte for byte, where the backup cannot be made', () => {
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'backups'), 'a file in the way');
    const before = readFileSync(file);
    expect(() => openStore('clinic', keys, optionsFor(data))).toThrow(
      expect.objectContaining({ code: 'backup-failed' }),
    );
    expect(readFileSync(file)).toEqual(before);
    expect(versionOf()).toBe(1);
    chmodSync(data, 0o700);
    rmSync(join(data, 'backups'));
    openStore('clinic', keys, optionsFor(data)).close();
    expect(versionOf()).toBe(SCHEMA_VERSION);
  });
});

/** Runs the steps of a migration in a process that ends without warning after a while. */
function killedAfter(ms: number, script: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, data, keys.db.toString('hex')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms));
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      resolve(signal === 'SIGKILL');
    });
  });
}

const source = (path: string) => JSON.stringify(join(ROOT, path));

describe('a migration that is killed', () => {
  it('half way through its steps leaves the old schema whole, and the next opening finishes it', async () => {
    // Every step but the last is done when the process dies within it: it has too much to do to get there.
    const script = `
      import Database from 'better-sqlite3';
      import { migrate } from ${source('electron/service/db/migrate.ts')};
      import { MIGRATIONS } from ${source('electron/service/db/migrations/index.ts')};
      import { applyKey } from ${source('electron/service/vault/cipher.ts')};
      const db = new Database(process.argv[1] + '/clinic/mesochart.db');
      applyKey(db, Buffer.from(process.argv[2], 'hex'));
      db.pragma('cache_size = 10');
      const endless = { version: MIGRATIONS.length + 1, sql: \`CREATE TABLE big (v TEXT);
        INSERT INTO big WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT hex(randomblob(500)) FROM n\` };
      process.stdout.write('begun');
      setTimeout(() => migrate(db, [...MIGRATIONS, endless], { at: 'now', program: 'x' }), 10);`;
    for (const ms of [60, 150, 400]) {
      expect(await killedAfter(ms, script)).toBe(true);
      expect(versionOf()).toBe(1);
      expect(patients()).toEqual(['p1']);
      expect(withFile((db) => db.pragma('integrity_check', { simple: true }))).toBe('ok');
    }
    openStore('clinic', keys, optionsFor(data)).close();
    expect([versionOf(), patients()]).toEqual([SCHEMA_VERSION, ['p1']]);
  });

  it('at any moment of the opening leaves the old schema or the new one', async () => {
    const script = `
      import { openStore } from ${source('electron/service/store.ts')};
      import { keysOf, optionsFor } from ${source('tests/fixtures/service/temp-service.ts')};
      const keys = await keysOf(process.argv[1]);
      process.stdout.write('begun');
      setTimeout(() => openStore('clinic', keys, optionsFor(process.argv[1])), 0);
      setTimeout(() => {}, 60_000);`;
    const seen = new Set<unknown>();
    for (let ms = 5; ms <= 245; ms += 30) {
      expect(await killedAfter(ms, script)).toBe(true);
      seen.add(versionOf());
      expect(patients()).toEqual(['p1']);
    }
    expect([...seen].every((version) => version === 1 || version === SCHEMA_VERSION)).toBe(true);
    openStore('clinic', keys, optionsFor(data)).close();
    expect(versionOf()).toBe(SCHEMA_VERSION);
    expect(backups().filter((name) => !name.endsWith('.mesobackup'))).toEqual([]);
  });
});
