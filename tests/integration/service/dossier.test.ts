import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { chartSchema } from '#shared/chart/schema.ts';
import { placeFiles } from '../../../electron/service/db/data-folder.ts';
import { openStore } from '../../../electron/service/store.ts';
import { applyKey } from '../../../electron/service/vault/cipher.ts';
import { verifyStore } from '../../../electron/service/verify/verify-store.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { aCare, aHistory, anAllergy, anEntry, aTier } from '../../fixtures/dossier/builders.ts';
import {
  keysOf,
  openService,
  optionsFor,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  service = openService(data);
  await service.ask('chart:import', {
    files: [aChart({ marks: [aPoint()] }), aChart({ sessionId: 's2', patientId: 'p2' })].map((chart) => ({
      name: 'x',
      text: JSON.stringify(chart),
    })),
  });
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const list = () => service.ask('dossier:list', { patientId: 'p1', kinds: null });
const sign = async () => {
  const { revision } = await service.ask('session:open', { sessionId: 's1' });
  return service.ask('session:sign', { sessionId: 's1', revision, password: PASSWORD });
};

describe('the record around a chart', () => {
  it('keeps every revision of an entry, with who wrote it and when', async () => {
    const first = await service.ask('dossier:save', anEntry('allergy', anAllergy()));
    expect(first).toMatchObject({ revision: 1, removal: null, body: { substance: 'Lidocaine' } });
    expect(first.by.name).not.toBe('');
    const second = anEntry('allergy', anAllergy({ severity: 'severe' }), { baseRevision: 1 });
    await service.ask('dossier:save', second);
    expect((await list()).map(({ revision, body }) => [revision, body['severity']])).toEqual([[2, 'severe']]);
    const history = await service.ask('dossier:history', { id: 'e-allergy' });
    expect(history.map(({ body }) => body['severity'])).toEqual(['severe', 'moderate']);
  });

  it('takes an entry back with a reason and keeps what it said', async () => {
    await service.ask('dossier:save', anEntry('allergy', anAllergy()));
    const removal = { reason: 'entered for the wrong patient' };
    await service.ask('dossier:save', anEntry('allergy', {}, { baseRevision: 1, removal }));
    expect(await list()).toEqual([]);
    const [last] = await service.ask('dossier:history', { id: 'e-allergy' });
    expect(last).toMatchObject({ removal, body: { substance: 'Lidocaine' } });
    await service.ask('dossier:save', anEntry('allergy', anAllergy(), { baseRevision: 2 }));
    expect(await list()).toHaveLength(1);
  });

  it('refuses an edit of a state that was not looked at, and what does not fit', async () => {
    await service.ask('dossier:save', anEntry('allergy', anAllergy()));
    expect(await service.fail('dossier:save', anEntry('allergy', anAllergy()))).toMatchObject({ code: 'stale' });
    const bad = anEntry('allergy', anAllergy({ severity: 'awful' }), { baseRevision: 1 });
    expect(await service.fail('dossier:save', bad)).toMatchObject({ code: 'bad-input' });
    const moved = anEntry('allergy', anAllergy(), { baseRevision: 1, patientId: 'p2' });
    expect(await service.fail('dossier:save', moved)).toMatchObject({ code: 'bad-input' });
    const nobody = anEntry('allergy', anAllergy(), { id: 'e2', patientId: 'p9' });
    expect(await service.fail('dossier:save', nobody)).toMatchObject({ code: 'not-found' });
    const others = anEntry('care', aCare(), { sessionId: 's2' });
    expect(await service.fail('dossier:save', others)).toMatchObject({ code: 'not-found' });
  });

  it('has one history for each patient, and one care sheet for each session', async () => {
    await service.ask('dossier:save', anEntry('history', aHistory()));
    const again = anEntry('history', aHistory(), { id: 'e2' });
    expect(await service.fail('dossier:save', again)).toMatchObject({ code: 'stale' });
  });

  it('keeps the clinic’s rules from the channel for patients, and the other way about', async () => {
    const tier = anEntry('tier', aTier(), { patientId: null });
    expect(await service.fail('dossier:save', tier)).toMatchObject({ code: 'bad-input' });
    expect(await service.fail('library:save', tier)).toMatchObject({ code: 'bad-input' });
    await service.ask('policy:save', tier);
    expect(await service.ask('library:list', { kinds: ['tier'] })).toHaveLength(1);
    // Nothing about a patient is told by the channel that asks for no role.
    await service.ask('dossier:save', anEntry('allergy', anAllergy()));
    expect(await service.ask('library:list', { kinds: ['tier', 'allergy'] })).toHaveLength(1);
    expect(await service.ask('library:history', { id: 'e-allergy' })).toEqual([]);
  });
});

describe('a signature', () => {
  it('covers the entries that belong to the chart, and closes those of the session', async () => {
    await service.ask('dossier:save', anEntry('allergy', anAllergy()));
    await service.ask('dossier:save', anEntry('care', aCare(), { sessionId: 's1' }));
    const { chart, intact } = await sign();
    expect(intact).toBe(true);
    expect(chart.allergies).toMatchObject([{ id: 'e-allergy', revision: 1, substance: 'Lidocaine' }]);
    expect(chart.care).toHaveLength(1);
    const later = anEntry('care', aCare(), { sessionId: 's1', baseRevision: 1 });
    expect(await service.fail('dossier:save', later)).toMatchObject({ code: 'signed' });
    // The patient's record goes on; the signed chart says what was known then.
    await service.ask('dossier:save', anEntry('allergy', anAllergy({ severity: 'severe' }), { baseRevision: 1 }));
    const record = await service.ask('session:record', { sessionId: 's1' });
    expect(record.intact).toBe(true);
    expect(record.chart.allergies).toMatchObject([{ severity: 'moderate' }]);
    service.close();
    const store = openStore('clinic', await keysOf(data), optionsFor(data));
    expect(verifyStore(store).findings).toEqual([]);
    store.close();
  });

  it('travels with the file, and the file comes back as it was', async () => {
    await service.ask('dossier:save', anEntry('allergy', anAllergy()));
    const draft = chartSchema.parse(
      JSON.parse((await service.ask('chart:export', { sessionId: 's1', as: 'file' })).text),
    );
    expect(draft.allergies).toHaveLength(1);
    await sign();
    const { text } = await service.ask('chart:export', { sessionId: 's1', as: 'file' });
    const other = openService(join(folder, 'other'));
    const { imported } = await other.ask('chart:import', { files: [{ name: 'x', text }] });
    expect(imported).toMatchObject([{ outcome: 'new' }]);
    expect((await other.ask('chart:export', { sessionId: 's1', as: 'file' })).text).toBe(text);
    other.close();
  });
});

describe('an entry changed behind the program’s back', () => {
  it.each([
    ['altered', `UPDATE entry SET body = json_set(body, '$.severity', 'mild')`],
    ['taken out', 'DELETE FROM entry'],
  ])('is found when it was %s', async (_how, sql) => {
    await service.ask('dossier:save', anEntry('allergy', anAllergy()));
    service.close();
    const keys = await keysOf(data);
    const db = new Database(placeFiles(data, 'clinic').database);
    applyKey(db, keys.db);
    for (const name of ['entry_no_update', 'entry_no_delete']) db.exec(`DROP TRIGGER ${name}`);
    db.exec(sql);
    db.close();
    const store = openStore('clinic', keys, optionsFor(data));
    expect(verifyStore(store).findings).toMatchObject([{ kind: 'history' }]);
    store.close();
  });
});
