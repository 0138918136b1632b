import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  aPatient,
  openService,
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

const found = async (query: string) =>
  (await service.ask('patient:search', { query, limit: 50, offset: 0 })).patients.map(({ family }) => family);

describe('the search for patients', () => {
  beforeEach(async () => {
    await service.ask('patient:create', aPatient({ family: 'Müller-Łuczak', given: 'Ána Sofía', reference: 'K/17_b' }));
    await service.ask('patient:create', aPatient({ family: "O'Brien", given: 'Zoë', birthDate: '1990-01-02' }));
    await service.ask('patient:create', aPatient({ family: 'Straße', given: 'Øyvind', birthDate: null }));
  });

  it.each([
    ['muller', 'Müller-Łuczak'],
    ['LUCZAK', 'Müller-Łuczak'],
    ['sofia müll', 'Müller-Łuczak'],
    ['müller ana', 'Müller-Łuczak'],
    ['k/17_b', 'Müller-Łuczak'],
    ['obrien', "O'Brien"],
    ['O’Brien zoe', "O'Brien"],
    ['1990-01-02', "O'Brien"],
    ['strasse oyvind', 'Straße'],
  ])('finds by "%s"', async (query, family) => {
    expect(await found(query)).toEqual([family]);
  });

  it.each([['müller zoe'], ['%'], ['_'], ['\\'], ["'; DROP TABLE patient; --"]])(
    'does not stumble over "%s"',
    async (query) => {
      const names = await found(query);
      // Signs that are neither letters nor digits say nothing, so what is left of the query counts.
      expect([0, 3]).toContain(names.length);
      expect(await found('')).toHaveLength(3);
    },
  );

  it('lists everyone by name, a page at a time, with the total', async () => {
    const page = await service.ask('patient:search', { query: '', limit: 2, offset: 1 });
    expect(page).toMatchObject({ total: 3, patients: [{ family: "O'Brien" }, { family: 'Straße' }] });
  });

  it('puts names that begin so before names that hold it somewhere', async () => {
    await service.ask('patient:create', aPatient({ family: 'Abrien', given: 'x' }));
    await service.ask('patient:create', aPatient({ family: 'Zz', given: 'Brien' }));
    expect(await found('brien')).toEqual(['Zz', 'Abrien', "O'Brien"]);
  });
});

describe('a patient', () => {
  it('is changed only by who has seen the newest state', async () => {
    const patient = await service.ask('patient:create', aPatient());
    const changed = aPatient({ family: 'Other' });
    expect(await service.ask('patient:update', { id: patient.id, rowVersion: 1, patient: changed })).toMatchObject({
      rowVersion: 2,
      family: 'Other',
    });
    expect(await service.fail('patient:update', { id: patient.id, rowVersion: 1, patient: aPatient() })).toMatchObject({
      code: 'stale',
      detail: { rowVersion: 2 },
    });
    expect(await service.ask('patient:get', { id: patient.id })).toMatchObject({ family: 'Other', rowVersion: 2 });
  });

  it('is renamed on drafts too, as a change of its own', async () => {
    const patient = await service.ask('patient:create', aPatient());
    const { chart } = await service.ask('session:start', { patientId: patient.id, copyFrom: null });
    await service.ask('patient:update', {
      id: patient.id,
      rowVersion: 1,
      patient: aPatient({ family: 'New', birthDate: null }),
    });
    const opened = await service.ask('session:open', { sessionId: chart.session.id });
    expect(opened.revision).toBe(1);
    expect(opened.chart.patient).toEqual({ id: patient.id, name: { family: 'New', given: 'Ada' }, sex: 'female' });
  });

  it('leaves drafts alone when nothing a chart names has changed', async () => {
    const patient = await service.ask('patient:create', aPatient());
    const { chart } = await service.ask('session:start', { patientId: patient.id, copyFrom: null });
    await service.ask('patient:update', { id: patient.id, rowVersion: 1, patient: aPatient({ phone: '123' }) });
    expect((await service.ask('session:open', { sessionId: chart.session.id })).revision).toBe(0);
  });

  it.each([[{ family: '' }], [{ sex: 'x' }], [{ birthDate: '29.02.1984' }], [{ weightG: -1 }]])(
    'is not created from %j',
    async (own) => {
      expect(await service.fail('patient:create', { ...aPatient(), ...own })).toMatchObject({ code: 'bad-input' });
    },
  );

  it('is not in the message of a failure', async () => {
    const failure = await service.fail('patient:create', { ...aPatient({ family: 'Geheim' }), sex: 'Geheim' });
    expect(JSON.stringify(failure)).not.toContain('Geheim');
  });
});

describe('the service', () => {
  it('refuses calls from an empty seat and channels it does not have', async () => {
    await service.ask('settings:get', {});
    const empty = service.raw.seat();
    expect(await service.raw.call('settings:get', {}, empty)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await service.raw.call('toString', {}, service.seat)).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
  });

  it('keeps settings', async () => {
    const settings = {
      clinicName: 'C',
      clinicAddress: 'A\nB',
      practitioner: null,
      theme: 'dark',
      paper: 'Letter',
      idleMinutes: 5,
      closeMinutes: 30,
      retentionYears: 10,
      countersign: true,
    } as const;
    await service.ask('settings:save', settings);
    service.close();
    expect(await service.ask('settings:get', {})).toEqual(settings);
  });

  it('keeps the sample place apart from the clinic', async () => {
    await service.ask('patient:create', aPatient({ family: 'Real' }));
    expect(await service.ask('place:use', { place: 'sample' })).toMatchObject({ place: 'sample' });
    expect(await found('real')).toEqual([]);
    expect(await found('fictional')).toHaveLength(4);
    await service.ask('place:use', { place: 'clinic' });
    expect(await found('')).toEqual(['Real']);
    await service.ask('place:use', { place: 'sample' });
    expect(await found('')).toHaveLength(4);
  });
});
