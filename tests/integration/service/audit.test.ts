import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { appendAudit } from '../../../electron/service/audit/audit-log.ts';
import { type Store } from '../../../electron/service/store.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { clinicFile, clinicStore } from '../../fixtures/service/clinic-store.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;

beforeEach(() => {
  folder = tempFolder();
  data = join(folder, 'data');
});
afterEach(() => {
  removeFolder(folder);
});

const ALL = { patientId: null, actorId: null, action: null, from: null, to: null, limit: 500, offset: 0 };
const delta = (n: number) => ({
  marks: [{ id: `m${n}`, before: null, after: { index: n, value: aPoint({ id: `m${n}`, uUm: n }) } }],
  treatments: [],
});

async function edits(service: TestService, count: number): Promise<void> {
  const sessionId = 's1';
  let { revision } = await service.ask('session:open', { sessionId });
  for (let n = 0; n < count; n++) {
    const edited = await service.ask('session:apply', {
      sessionId,
      baseRevision: revision,
      delta: delta(n),
      origin: 'edit',
    });
    revision = edited.revision;
  }
}

async function aClinic(): Promise<void> {
  const service = openService(data);
  const files = [{ name: 'x', text: JSON.stringify(aChart()) }];
  await service.ask('chart:import', { files });
  await edits(service, 12);
  await service.ask('patient:search', { query: 'Sample Ada', limit: 5, offset: 0 });
  service.close();
}

async function inspect<T>(work: (store: Store) => T): Promise<T> {
  const store = await clinicStore(data);
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** Works on the decrypted database as somebody with the key would, past every trigger that can be dropped. */
async function behindItsBack(work: (db: Database.Database) => void): Promise<void> {
  const db = await clinicFile(data);
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
  work(db);
  db.close();
}

const findings = async () => (await inspect(verifyStore)).findings;

describe('the list of the audit trail', () => {
  it('shows 300 edits of one chart as one line with their number', async () => {
    const now = new Date('2026-11-10T08:00:00.000Z');
    const service = openService(data, { now: () => now });
    await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart()) }] });
    await edits(service, 300);
    const { entries } = await service.ask('audit:list', { ...ALL, action: 'chart.change' });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      actorName: 'Dr. Test Example',
      sessionId: 's1',
      patientId: 'p1',
      detail: { changes: 300 },
    });
    service.close();
  });

  it('pages without gaps or repeats, newest first, whatever the filter', async () => {
    await aClinic();
    const service = openService(data);
    const until = new Date(Date.now()).toISOString();
    const whole = await service.ask('audit:list', { ...ALL, to: until });
    expect(whole.total).toBe(whole.entries.length);
    const times = whole.entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    const pages = [];
    for (let offset = 0; offset < whole.total; offset += 3) {
      const page = await service.ask('audit:list', { ...ALL, to: until, offset, limit: 3 });
      expect(page.total).toBe(whole.total);
      pages.push(...page.entries);
    }
    expect(pages).toEqual(whole.entries);
    for (const patientId of ['p1', 'nobody']) {
      const { entries } = await service.ask('audit:list', { ...ALL, to: until, patientId });
      expect(entries).toEqual(whole.entries.filter((entry) => entry.patientId === patientId));
    }
    service.close();
  });

  it('holds no word that was searched for, only a keyed digest that the same words give again', async () => {
    await aClinic();
    const service = openService(data);
    await service.ask('patient:search', { query: ' ADA  sample', limit: 5, offset: 0 });
    await service.ask('patient:search', { query: 'sample ada', limit: 5, offset: 0 });
    const { entries } = await service.ask('audit:list', { ...ALL, action: 'patient.search' });
    service.close();
    const terms = entries.map(({ detail }) => detail['terms']);
    expect(terms).toHaveLength(3);
    expect(terms[0]).toBe(terms[2]);
    expect(terms[0]).not.toBe(terms[1]);
    expect(JSON.stringify(entries).toLowerCase()).not.toContain('ada');
  });
});

describe('an opening', () => {
  const actions = () =>
    inspect((store) => store.sql('SELECT action, detail FROM audit ORDER BY seq DESC LIMIT 3').all());

  it('says when another version of the program opens the records', async () => {
    await aClinic();
    const service = openService(data, { version: '9.9.9' });
    await service.ask('settings:get', {});
    service.close();
    expect(JSON.stringify(await actions())).toContain('9.9.9');
  });

  it('says when the clock stands before the newest entry, and once only', async () => {
    await aClinic();
    const early = openService(data, { now: () => new Date(Date.now() - 3_600_000) });
    await early.ask('audit:verify', {});
    await early.ask('audit:verify', {});
    const { entries } = await early.ask('audit:list', { ...ALL, action: 'clock.jump' });
    early.close();
    expect(entries).toHaveLength(1);
    expect(entries[0]?.actorName).toBe('');
  });

  it('notes a damaged end as a finding that stays, and opens all the same', async () => {
    await aClinic();
    await behindItsBack((db) => {
      db.exec(`UPDATE audit SET actor_id = 'other' WHERE seq = (SELECT max(seq) FROM audit)`);
    });
    for (let times = 0; times < 2; times++) {
      const service = openService(data);
      const report = await service.ask('audit:verify', {});
      service.close();
      expect(report.findings.map(({ message }) => message)).toContain('the entry was altered');
      expect(report.findings.filter(({ message }) => message.startsWith('found when opened'))).toHaveLength(1);
    }
  });
});

describe('the audit trail', () => {
  beforeEach(aClinic);

  it('is whole after ordinary work', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each([
    "UPDATE audit SET actor_id = 'other'",
    'DELETE FROM audit',
    'INSERT OR REPLACE INTO audit SELECT * FROM audit LIMIT 1',
    "INSERT INTO erasure VALUES ('e', 'p1', 'x', 'x', 'x', 'x', 0, 0); DELETE FROM erasure",
    `UPDATE change SET body = '{"erased":true}'`,
    'DELETE FROM retired_key WHERE 1; INSERT INTO retired_key SELECT 7, at, 1, hash, 1, hash, hash, hash FROM audit',
  ])('refuses: %s', async (sql) => {
    await inspect(({ opened: { db } }) => {
      for (const mode of ['ON', 'OFF']) {
        db.pragma(`recursive_triggers = ${mode}`);
        expect(() => db.transaction(() => db.exec(sql))()).toThrow(/SELECT|append-only|there already|number/);
      }
    });
  });

  it.each([
    ['edited', `UPDATE audit SET detail = '{"x":1}' WHERE seq = 3`],
    ['taken out', 'DELETE FROM audit WHERE seq = 3'],
    ['swapped', `UPDATE audit SET action = (SELECT action FROM audit WHERE seq = 2) WHERE seq = 3`],
    ['renumbered', 'UPDATE audit SET seq = seq + 1000 WHERE seq > 3'],
    ['cut off', 'DELETE FROM audit WHERE seq > 3'],
    ['cut off in the log of changes', 'DELETE FROM change WHERE seq > 3'],
    [
      'replaced',
      `INSERT OR REPLACE INTO audit SELECT id, device_id, seq, at, 'other', action, outcome, patient_id,
       session_id, detail, change_seq, change_hash, prev_hash, hash FROM audit WHERE seq = 3`,
    ],
    ['blanked though nobody was erased', `UPDATE change SET body = '{"erased":true}' WHERE seq = 2`],
    [
      'blanked with an erasure put in by hand',
      `INSERT INTO erasure VALUES ('e', 'p1', 'x', 'x', 'x', 'x', 0, 0);
       UPDATE change SET body = '{"erased":true}' WHERE seq = 2`,
    ],
  ])('gives away that an entry was %s', async (_what, sql) => {
    await behindItsBack((db) => db.exec(sql));
    expect(await findings()).not.toEqual([]);
  });

  it('that was cut off is found through the remembered end, and stays found once new entries cover it', async () => {
    await behindItsBack((db) => db.exec('DELETE FROM audit WHERE seq > 3'));
    const service = openService(data);
    await service.ask('patient:get', { id: 'p1' });
    service.close();
    const again = openService(data);
    const report = await again.ask('audit:verify', {});
    again.close();
    expect(report.findings.some(({ message }) => message.includes('remembered'))).toBe(true);
  });

  it('does not believe a remembered end that was altered', async () => {
    const file = join(data, 'clinic/audit-head.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"seq": \d+/, '"seq": 1'));
    expect(await findings()).toEqual([{ kind: 'anchor', message: 'audit-head.json was altered' }]);
  });

  it('gives away any one change to any column of any entry', async () => {
    const columns = ['id', 'at', 'actor_id', 'action', 'outcome', 'detail', 'change_seq', 'prev_hash', 'hash'] as const;
    const store = await clinicStore(data);
    const { db } = store.opened;
    db.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete');
    const last = Number(db.prepare('SELECT max(seq) FROM audit').pluck().get());
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: last }),
        fc.constantFrom(...columns),
        fc.constantFrom('edit', 'delete', 'copy'),
        fc.integer({ min: 1, max: last }),
        (seq, column, how, other) => {
          let changed = 0;
          let found: unknown[] = [];
          const undo = new Error('undo');
          try {
            db.transaction(() => {
              if (how === 'delete') changed = db.prepare('DELETE FROM audit WHERE seq = ?').run(seq).changes;
              else {
                const value =
                  how === 'copy'
                    ? `(SELECT b.${column} FROM audit AS b WHERE b.seq = ${other})`
                    : column === 'outcome'
                      ? "'refused'"
                      : column === 'change_seq'
                        ? 'change_seq + 1'
                        : `replace(${column}, substr(${column}, 1, 1), 'z') || substr('x', 1 - instr('prev_hash', '${column}'))`;
                const sql = `UPDATE audit SET ${column} = ${value} WHERE seq = ${seq} AND ${column} <> ${value}`;
                changed = db.prepare(sql).run().changes;
              }
              found = [...verifyStore(store).findings];
              throw undo;
            })();
          } catch (error) {
            if (error !== undo && !(error instanceof Error && /constraint/i.test(error.message))) throw error;
            if (error !== undo) return;
          }
          expect(found.length > 0).toBe(changed > 0);
        },
      ),
      { numRuns: 150 },
    );
    store.close();
  });

  it('is followed to its end, however long it is', async () => {
    const rows = 10_000;
    const report = await inspect((store) => {
      store.write(() => {
        for (let n = 0; n < rows; n++) appendAudit(store, { actorId: 'a', action: 'chart.view', patientId: `p${n}` });
      });
      return verifyStore(store);
    });
    expect(report.findings).toEqual([]);
    expect(report.entries).toBeGreaterThan(rows);
  });
});
