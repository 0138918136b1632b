import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { anAllergy, anEntry } from '../../fixtures/dossier/builders.ts';
import {
  aPatient,
  openService,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
  const charts = [
    aChart({ sessionId: 's1', patientId: 'p1', marks: [{ ...aPoint(), note: 'Blutete länger' }] }),
    aChart({ sessionId: 's2', patientId: 'p2' }),
  ];
  await service.ask('chart:import', { files: charts.map((chart) => ({ name: 'x', text: JSON.stringify(chart) })) });
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const reason = 'the same person, entered twice';
const found = async () =>
  (await service.ask('patient:search', { query: '', limit: 50, offset: 0 })).patients.map(({ id }) => id);

describe('two records of one person', () => {
  it('are read as one, in either name, and part again when that is taken back', async () => {
    await service.ask('dossier:save', anEntry('allergy', anAllergy(), { patientId: 'p2' }));
    const merge = await service.ask('patient:merge', { from: 'p2', into: 'p1', reason });
    expect(await found()).toEqual(['p1']);
    for (const patientId of ['p1', 'p2']) {
      expect((await service.ask('session:list', { patientId })).map(({ id }) => id).sort()).toEqual(['s1', 's2']);
      const kinds = (await service.ask('dossier:list', { patientId, kinds: ['allergy'] })).map(({ kind }) => kind);
      expect(kinds).toEqual(['allergy']);
    }
    expect(await service.ask('patient:merged', { id: 'p2' })).toMatchObject({ person: 'p1', others: [{ id: 'p1' }] });
    const { id, revision } = merge;
    const undone = anEntry('merge', {}, { id, baseRevision: revision, removal: { reason: 'they are two' } });
    await service.ask('dossier:save', undone);
    expect(await found()).toEqual(['p1', 'p2']);
    expect(await service.ask('session:list', { patientId: 'p1' })).toHaveLength(1);
  });

  it('are not made one twice, nor with themselves', async () => {
    await service.ask('patient:merge', { from: 'p2', into: 'p1', reason });
    expect(await service.fail('patient:merge', { from: 'p1', into: 'p2', reason })).toMatchObject({ code: 'conflict' });
    expect(await service.fail('patient:merge', { from: 'p1', into: 'p1', reason })).toMatchObject({ code: 'conflict' });
    expect(await service.fail('patient:merge', { from: 'p9', into: 'p1', reason })).toMatchObject({
      code: 'not-found',
    });
  });

  it('go together where the law asks for erasure', async () => {
    await service.ask('patient:merge', { from: 'p2', into: 'p1', reason });
    await service.ask('patient:erase', { patientId: 'p1', reason, basis: 'request', password: PASSWORD });
    expect(await found()).toEqual([]);
    expect(await service.fail('session:open', { sessionId: 's2' })).toMatchObject({ code: 'not-found' });
  });
});

describe('a name that is entered again', () => {
  it('is noticed by the name, whatever accents and case, and by birth date with a like name', async () => {
    const born = '1980-02-03';
    const { id } = await service.ask('patient:create', aPatient({ family: 'Müller', given: 'Zoë', birthDate: born }));
    const alike = async (family: string, given: string, birthDate: string | null, except: string | null = null) =>
      (await service.ask('patient:alike', { family, given, birthDate, except })).map((row) => row.id);
    expect(await alike('MULLER', 'zoe', null)).toEqual([id]);
    expect(await alike('Muller-Weiss', 'Z.', born)).toEqual([id]);
    expect(await alike('Other', 'Zoë', born)).toEqual([id]);
    expect(await alike('Other', 'Person', born)).toEqual([]);
    expect(await alike('Müller', 'Zoë', null, id)).toEqual([]);
    expect(await alike('', '', null)).toEqual([]);
  });
});

describe('a search through all notes', () => {
  it('finds words in marks, patients and entries, without accents, and says where', async () => {
    await service.ask('dossier:save', anEntry('allergy', anAllergy({ reaction: 'Länger anhaltende Rötung' })));
    const { hits, more } = await service.ask('notes:search', { query: 'langer', limit: 10 });
    expect(hits.map(({ source }) => source).sort()).toEqual(['allergy', 'mark']);
    expect(hits.find(({ source }) => source === 'mark')).toMatchObject({ sessionId: 's1', excerpt: 'Blutete länger' });
    expect(more).toBe(false);
    expect((await service.ask('notes:search', { query: 'langer', limit: 1 })).more).toBe(true);
    expect((await service.ask('notes:search', { query: 'langer nothing', limit: 10 })).hits).toEqual([]);
  });
});

describe('a day', () => {
  it('lists its sessions with birth dates, so that two of one name are told apart', async () => {
    const { startedAt } = aChart().session;
    const next = new Date(Date.parse(startedAt) + 1).toISOString();
    const rows = await service.ask('day:list', { from: startedAt, to: next });
    expect(rows.map(({ id }) => id).sort()).toEqual(['s1', 's2']);
    expect(await service.ask('day:list', { from: next, to: next })).toEqual([]);
  });
});
