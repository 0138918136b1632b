import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { reapplyErasures } from '../../../electron/service/audit/erase.ts';
import { listErasures } from '../../../electron/service/audit/erasure-table.ts';
import { addFile, listFiles } from '../../../electron/service/files/file-store.ts';
import { type Store } from '../../../electron/service/store.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { clinicStore } from '../../fixtures/service/clinic-store.ts';
import {
  aPatient,
  openService,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let service: TestService;

const MARKER = 'Zyxwvutsrq';

/** A chart that names its patient in its head, a treatment and a mark. */
const markedChart = (sessionId: string, status: 'draft' | 'signed' = 'draft') => {
  const chart = aChart({ sessionId, status, marks: [{ ...aPoint(), note: `${MARKER} mark` }] });
  return {
    ...chart,
    patient: { ...chart.patient, name: { family: MARKER, given: MARKER } },
    session: { ...chart.session, notes: `${MARKER} notes` },
    treatments: chart.treatments.map((treatment) => ({ ...treatment, notes: `${MARKER} treatment` })),
  };
};
const file = (chart: unknown) => ({ name: 'x', text: JSON.stringify(chart) });
const why = { reason: 'asked for by the patient', basis: 'GDPR 17(1)(b)', password: PASSWORD };

// eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is taken
async function* photo() {
  yield Buffer.from(MARKER);
}

beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  service = openService(data);
  await service.ask('chart:import', {
    files: [markedChart('s1'), markedChart('s2'), aChart({ sessionId: 's9', patientId: 'p9' })].map(file),
  });
  const { rowVersion } = await service.ask('patient:get', { id: 'p1' });
  const patient = aPatient({ family: MARKER, given: MARKER, notes: `${MARKER} file`, phone: MARKER });
  await service.ask('patient:update', { id: 'p1', rowVersion, patient });
  const { revision } = await service.ask('session:open', { sessionId: 's2' });
  const signed = { sessionId: 's2', revision, password: PASSWORD };
  await service.ask('session:sign', signed);
  await service.ask('session:addend', { sessionId: 's2', text: `${MARKER} addendum`, password: PASSWORD });
  service.close();
  const store = await clinicStore(data);
  await addFile(store, { mediaType: 'image/jpeg', patientId: 'p1', sessionId: 's1' }, 'a', photo());
  store.close();
  service = openService(data);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const filesLeft = () => readdirSync(join(data, 'clinic/files'));

async function inspect<T>(work: (store: Store) => T): Promise<T> {
  service.close();
  const store = await clinicStore(data);
  try {
    return work(store);
  } finally {
    store.close();
    service = openService(data);
  }
}

/** Whether any page of the decrypted database holds the marker: free pages and slack too. */
const isAnywhere = (store: Store): boolean => store.opened.db.serialize().includes(MARKER);

describe('erasing a patient', () => {
  it('leaves nothing of them in any page, file or list, and both logs whole', async () => {
    expect(await inspect(isAnywhere)).toBe(true);
    const erased = await service.ask('patient:erase', { patientId: 'p1', ...why });
    expect(erased).toMatchObject({ patientId: 'p1', sessions: 2, actorName: 'Dr. Test Example' });
    expect(erased.entries).toBeGreaterThan(4);
    expect(existsSync(join(data, 'clinic/mesochart.db-wal'))).toBe(true);
    expect(filesLeft()).toEqual([]);
    expect(await inspect(isAnywhere)).toBe(false);
    expect(await inspect(verifyStore)).toMatchObject({ findings: [], sessions: 1 });

    expect(await service.fail('patient:get', { id: 'p1' })).toMatchObject({ code: 'not-found' });
    expect(await service.fail('session:open', { sessionId: 's2' })).toMatchObject({ code: 'not-found' });
    const { patients, total } = await service.ask('patient:search', { query: '', limit: 9, offset: 0 });
    expect([patients.map(({ id }) => id), total]).toEqual([['p9'], 1]);
    expect((await service.ask('session:recent', { limit: 9 })).map(({ id }) => id)).toEqual(['s9']);
    const { drafts, countersign } = await service.ask('session:worklist', { olderThanHours: 0 });
    expect([...drafts, ...countersign].map(({ id }) => id)).toEqual(['s9']);
    expect(await service.ask('erasure:list', {})).toEqual([erased]);
    const { findings } = await service.ask('audit:verify', {});
    expect(findings).toEqual([]);
  });

  it('asks for the password and for an administrator', async () => {
    expect(await service.fail('patient:erase', { patientId: 'p1', ...why, password: 'wrong' })).toMatchObject({
      code: 'wrong-secret',
    });
    expect(await service.fail('patient:erase', { patientId: 'nobody', ...why })).toMatchObject({ code: 'not-found' });
    expect((await service.ask('patient:get', { id: 'p1' })).family).toBe(MARKER);
  });

  it('is for good: their charts are not taken in again', async () => {
    await service.ask('patient:erase', { patientId: 'p1', ...why });
    expect(await service.fail('chart:import', { files: [file(markedChart('s7'))] })).toMatchObject({
      code: 'conflict',
    });
    expect(await service.fail('patient:erase', { patientId: 'p1', ...why })).toMatchObject({ code: 'not-found' });
  });

  it('is finished at the next opening where it was cut short', async () => {
    await service.ask('patient:erase', { patientId: 'p9', ...why });
    await inspect((store) => {
      const ids = listFiles(store).map(({ id }) => id);
      const at = store.instant();
      store.sql(`INSERT INTO setting (name, value, updated_at) VALUES ('erasing', ?, ?)`).run(JSON.stringify(ids), at);
    });
    await service.ask('settings:get', {});
    expect(filesLeft()).toEqual([]);
  });

  it('is done again on records from before it', async () => {
    await inspect((store) => store.opened.db.prepare('VACUUM INTO ?').run(join(folder, 'backup.db')));
    await service.ask('patient:erase', { patientId: 'p1', ...why });
    const erasures = await inspect(listErasures);
    service.close();
    removeFolder(join(data, 'clinic/audit-head.json'));
    removeFolder(join(data, 'clinic/audit-days.txt'));
    removeFolder(join(data, 'clinic/mesochart.db'));
    copyFileSync(join(folder, 'backup.db'), join(data, 'clinic/mesochart.db'));
    service = openService(data);
    expect(await inspect(isAnywhere)).toBe(true);
    expect(await inspect((store) => reapplyErasures(store, erasures))).toBe(1);
    expect(await inspect(isAnywhere)).toBe(false);
    expect((await inspect(verifyStore)).findings).toEqual([]);
    expect(await inspect((store) => reapplyErasures(store, erasures))).toBe(0);
  });
});

describe('the tables let go of nobody but the erased', () => {
  it.each([
    `UPDATE change SET body = '{"erased":true}' WHERE patient_id = 'p9'`,
    `UPDATE change SET body = '{}' WHERE session_id = 's1'`,
    `UPDATE change SET actor = 'x' WHERE session_id = 's1'`,
    "DELETE FROM signature WHERE session_id = 's3'",
    "DELETE FROM file WHERE patient_id = 'p9'",
    "UPDATE patient SET family = 'Back' WHERE id = 'p1'",
    "UPDATE session SET head = '{}' WHERE id = 's1'",
    "UPDATE session SET status = 'draft' WHERE id = 's1'",
    "INSERT INTO session SELECT 's8', 'p1', started_at, zone, 'draft', '', '', '', anatomy_sex, 0, saved_at, head FROM session WHERE id = 's9'",
    "UPDATE erasure SET reason = 'other'",
    'DELETE FROM erasure',
    "INSERT OR REPLACE INTO erasure SELECT id, 'p9', at, actor_id, reason, basis, 0, 0 FROM erasure",
  ])('even after an erasure: %s', async (sql) => {
    const { revision } = await service.ask('session:start', { patientId: 'p9', copyFrom: null });
    expect(revision).toBe(0);
    await service.ask('patient:erase', { patientId: 'p1', ...why });
    await inspect(({ opened: { db } }) => {
      for (const mode of ['ON', 'OFF']) {
        db.pragma(`recursive_triggers = ${mode}`);
        let changed = 0;
        expect(() => {
          changed = db.prepare(sql).run().changes;
          if (changed === 0) throw new Error('nothing to change');
        }).toThrow();
      }
    });
  });
});

describe('who is past the retention period', () => {
  it('is listed once the clinic has decided on one, the longest waiting first, and nothing is deleted', async () => {
    const ask = () => service.ask('retention:due', { limit: 9, offset: 0 });
    expect(await ask()).toEqual({ years: null, patients: [], total: 0 });
    const settings = await service.ask('settings:get', {});
    await service.ask('settings:save', { ...settings, retentionYears: 10 });
    expect(await ask()).toEqual({ years: 10, patients: [], total: 0 });
    const old = aChart({ sessionId: 's5', patientId: 'p5' });
    const chart = { ...old, session: { ...old.session, startedAt: '2001-01-01T10:00:00.000Z' } };
    await service.ask('chart:import', { files: [file(chart)] });
    expect(await ask()).toMatchObject({
      total: 1,
      patients: [{ id: 'p5', lastSessionAt: '2001-01-01T10:00:00.000Z' }],
    });
    await service.ask('patient:erase', { patientId: 'p5', ...why });
    expect(await ask()).toMatchObject({ total: 0 });
  });
});
