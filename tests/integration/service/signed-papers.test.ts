import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Store } from '../../../electron/service/store.ts';
import { openFinished } from '../../fixtures/service/finished-store.ts';
import { removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = tempFolder();
  store = await openFinished(`${folder}/data`);
});
afterAll(() => {
  store.close();
  removeFolder(folder);
});

/** Whether the database takes this; it is rolled back. */
function attempt(sql: string): boolean {
  const { db } = store.opened;
  db.exec('BEGIN');
  try {
    db.exec(sql);
    return true;
  } catch {
    return false;
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

const PATIENT =
  'id, row_version, family, given, birth_date, sex, weight_g, phone, email, reference, notes, search, sort_key, created_at, updated_at';
const LOGS: Readonly<Record<string, string>> = {
  change: 'id, device_id, seq, session_id, patient_id, revision, at, actor, origin, body, body_hash, prev_hash, hash',
  audit:
    'id, device_id, seq, at, actor_id, action, outcome, patient_id, session_id, detail, change_seq, change_hash, prev_hash, hash',
};

describe('a row', () => {
  it.each<readonly [string, RegExp]>([
    ...['mark', 'treatment', 'component'].map(
      (table) => [`UPDATE OR REPLACE ${table} SET session_id = 'signed' WHERE session_id = 'draft'`, /signed/] as const,
    ),
    [`UPDATE OR REPLACE session SET id = 'signed' WHERE id = 'draft'`, /keeps its id/],
    [`UPDATE session SET patient_id = 'p2' WHERE id = 'draft'`, /keeps its id/],
    [`UPDATE OR REPLACE patient SET id = 'p2'`, /keeps their id/],
    [
      `INSERT INTO session SELECT 'new', patient_id, started_at, zone, 'signed', practitioner_id, practitioner_name,
        anatomy_set, anatomy_sex, revision, saved_at, head FROM session WHERE id = 'draft'`,
      /begins as a draft/,
    ],
    [`UPDATE OR REPLACE patient SET rowid = 70`, /keeps its number/],
    [
      `INSERT OR REPLACE INTO patient (rowid, ${PATIENT}) SELECT rowid, 'new', ${PATIENT.slice(4)} FROM patient`,
      /is there already/,
    ],
    ...['change', 'audit'].map(
      (table) =>
        [
          // A right entry at the end, under the number of the first one.
          `INSERT OR REPLACE INTO ${table} (rowid, ${LOGS[table] ?? ''})
           SELECT 1, ${(LOGS[table] ?? '').replace(/^id/, `'new'`).replace(/\bseq/, 'seq + 1').replace('revision', 'revision + 9').replace('prev_hash', 'hash')}
           FROM ${table} ORDER BY seq DESC LIMIT 1`,
          /is there already/,
        ] as const,
    ),
  ])('stands where it is: %s', (sql, refusal) => {
    for (const mode of ['ON', 'OFF']) {
      store.opened.db.pragma(`recursive_triggers = ${mode}`);
      expect(() => store.opened.db.exec(sql)).toThrow(refusal);
    }
  });
});

describe('what stands under a chart', () => {
  const signature = (session: string, meaning: string, signer: string, revision: number) =>
    `INSERT INTO signature VALUES ('${session}', 'new', 9, '${meaning}', '${signer}', ${revision}, 'here', 'x', '{"a":1}')`;
  const addendum = (session: string) => `INSERT INTO addendum VALUES ('${session}', 'new', 9, 'here', 'x', '{"a":1}')`;
  const retraction = (session: string, revision: number) =>
    `INSERT INTO retraction VALUES ('${session}', 'new', ${revision}, 'here', 'x', '{"a":1}')`;

  it.each([
    ['an author’s signature under a draft', () => signature('draft', 'author', 'x', 0)],
    ['an author’s signature under a signed chart', () => signature('signed', 'author', 'x', 1)],
    ['a second signature under a draft', () => signature('draft', 'reviewed', 'x', 0)],
    ['a second signature of the same person', () => signature('signed', 'reviewed', 'dr2', 1)],
    ['a second signature of another revision', () => signature('signed', 'reviewed', 'x', 7)],
    ['a second signature under what was entered in error', () => signature('retracted', 'reviewed', 'x', 2)],
    ['an addendum under a draft', () => addendum('draft')],
    ['an addendum under what was entered in error', () => addendum('retracted')],
    ['an addendum under nothing', () => addendum('nowhere')],
    ['a retraction of a draft that stays one', () => retraction('draft', 0)],
    ['a retraction of a signed chart that stays one', () => retraction('signed', 1)],
    ['a second retraction', () => retraction('retracted', 2)],
  ])('does not take %s', (_what, sql) => {
    expect(attempt(sql())).toBe(false);
  });

  it('takes a second signature and an addendum of a signed chart', () => {
    expect(attempt(signature('signed', 'reviewed', 'x', 1))).toBe(true);
    expect(attempt(addendum('signed'))).toBe(true);
  });

  it('and the log tell of the same: no change of status is logged without its paper', () => {
    const log = (origin: string) =>
      `INSERT INTO change SELECT 'new', device_id, seq + 1, 'draft', NULL, 1, at, actor, '${origin}', body, body_hash, hash, hash
         FROM change ORDER BY seq DESC LIMIT 1`;
    const status = (to: string) => `UPDATE session SET status = '${to}', revision = 1 WHERE id = 'draft'`;
    expect(attempt(log('edit'))).toBe(true);
    expect(attempt(log('sign'))).toBe(false);
    for (const [to, origin, paper] of [
      ['signed', 'sign', signature('draft', 'author', 'x', 1)],
      ['entered-in-error', 'retract', retraction('draft', 1)],
    ] as const) {
      expect(attempt(`${status(to)}; ${log(origin)}`)).toBe(false);
      expect(attempt(`${status(to)}; ${paper}; ${log('edit')}`)).toBe(false);
      expect(attempt(`${status(to)}; ${paper}; ${log(origin)}`)).toBe(true);
    }
  });
});
