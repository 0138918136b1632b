import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { diffCharts, invertDelta, isEmptyDelta, type Delta } from '#shared/chart/delta.ts';
import { chartSchema } from '#shared/chart/schema.ts';
import { openStore, type Store } from '../../../electron/service/store.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { anyChart, anyStep } from '../../fixtures/chart/arbitraries.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import {
  keysOf,
  openService,
  optionsFor,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeEach(() => {
  folder = tempFolder();
  service = openService(`${folder}/data`);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const inspect = async <T>(work: (store: Store) => T): Promise<T> => {
  service.close();
  const data = `${folder}/data`;
  const store = openStore('clinic', await keysOf(data), { ...optionsFor(data), inspect: true });
  try {
    return work(store);
  } finally {
    store.close();
  }
};

describe('any work on a chart', () => {
  it('is kept exactly, can be taken back step by step, and proves itself', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        anyChart(),
        fc.array(fc.tuple(anyStep, fc.boolean()), { minLength: 1, maxLength: 12 }),
        async (start, steps) => {
          const sessionId = `s${n++}`;
          let oracle = chartSchema.parse({ ...start, session: { ...start.session, id: sessionId } });
          const first = oracle;
          await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(oracle) }] });
          let revision = 0;
          const done: Delta[] = [];
          const apply = async (delta: Delta, origin: 'edit' | 'undo') => {
            const answer = await service.ask('session:apply', { sessionId, baseRevision: revision, delta, origin });
            expect(answer.revision).toBe(revision + 1);
            revision = answer.revision;
          };
          for (const [step, reopen] of steps) {
            const next = chartSchema.parse(step(oracle));
            const delta = diffCharts(oracle, next);
            if (isEmptyDelta(delta)) continue;
            await apply(delta, 'edit');
            done.push(delta);
            oracle = next;
            if (reopen) service.close();
            const opened = await service.ask('session:open', { sessionId });
            expect(opened).toMatchObject({ revision });
            expect(opened.chart).toEqual(oracle);
          }
          for (const delta of done.reverse()) await apply(invertDelta(delta), 'undo');
          service.close();
          expect((await service.ask('session:open', { sessionId })).chart).toEqual(first);
        },
      ),
      { numRuns: 25 },
    );
    expect((await inspect(verifyStore)).findings).toEqual([]);
  });
});

describe('the change log', () => {
  beforeEach(async () => {
    await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart()) }] });
    const delta = { marks: [{ id: 'm1', before: null, after: { index: 0, value: aPoint() } }], treatments: [] };
    await service.ask('session:apply', { sessionId: 's1', baseRevision: 0, delta, origin: 'edit' });
  });

  it('says who did what and when', async () => {
    const me = service.seat.actor?.id;
    const rows = await inspect(({ opened }) =>
      opened.db.prepare('SELECT actor, origin, revision FROM change ORDER BY seq').all(),
    );
    expect(rows).toEqual([
      { actor: me, origin: 'patient', revision: 1 },
      { actor: me, origin: 'import', revision: 0 },
      { actor: me, origin: 'edit', revision: 1 },
    ]);
  });

  it.each([
    ["UPDATE change SET actor = 'other'"],
    ['DELETE FROM change'],
    ['INSERT OR REPLACE INTO change SELECT * FROM change LIMIT 1'],
    [
      "INSERT INTO change SELECT 'new', device_id, 9, NULL, patient_id, 9, at, actor, origin, body, body_hash, hash, hash FROM change LIMIT 1",
    ],
    [
      "INSERT INTO change SELECT 'new', device_id, 4, NULL, patient_id, 9, at, actor, origin, body, body_hash, prev_hash, hash FROM change WHERE patient_id IS NOT NULL LIMIT 1",
    ],
    ['DELETE FROM session'],
    ['DELETE FROM patient'],
    ['INSERT OR REPLACE INTO patient SELECT * FROM patient'],
    ['INSERT OR REPLACE INTO session SELECT * FROM session'],
    ['DELETE FROM treatment'],
  ])('is guarded against: %s', async (sql) => {
    await inspect(({ opened }) => {
      expect(() => opened.db.exec(sql)).toThrow();
      opened.db.pragma('recursive_triggers = OFF');
      expect(() => opened.db.exec(sql)).toThrow();
    });
  });

  it.each([
    ['chart', 'UPDATE mark SET volume_ul = 51'],
    ['history', `UPDATE mark SET volume_ul = 51, body = replace(body, '"volumeUl":50', '"volumeUl":51')`],
    ['chart', "UPDATE mark SET body = '{}'"],
    ['history', 'UPDATE session SET revision = 2'],
    ['chain', "DROP TRIGGER change_no_update; UPDATE change SET actor = 'other' WHERE seq = 2"],
    ['chain', 'DROP TRIGGER change_no_delete; DELETE FROM change WHERE seq = 1'],
    ['history', 'DROP TRIGGER change_no_delete; DELETE FROM change WHERE seq = 3'],
  ])('gives alterations behind its back away as a finding of kind %s: %s', async (kind, sql) => {
    const { findings } = await inspect((store) => {
      store.opened.db.exec(sql);
      return verifyStore(store);
    });
    expect(findings.map((finding) => finding.kind)).toContain(kind);
  });

  it('is left alone by a chart that cannot be read, which is named as damaged', async () => {
    await inspect(({ opened }) => opened.db.exec("UPDATE mark SET body = '{broken'"));
    expect(await service.fail('session:open', { sessionId: 's1' })).toMatchObject({
      code: 'data-damaged',
      detail: { sessionId: 's1' },
    });
  });

  it('of a signed chart lets nothing be added to it', async () => {
    const signed = aChart({ sessionId: 's2', status: 'signed', marks: [aPoint()] });
    await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(signed) }] });
    await inspect(({ opened }) => {
      for (const sql of [
        "UPDATE mark SET state = 'planned'",
        'DELETE FROM mark',
        "UPDATE session SET status = 'draft'",
      ]) {
        expect(() => opened.db.exec(`${sql} WHERE ${sql.includes('session') ? 'id' : 'session_id'} = 's2'`)).toThrow(
          /signed/,
        );
      }
    });
  });
});
