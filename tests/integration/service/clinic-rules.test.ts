import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SHIPPED_DEFAULTS, type TechniqueValues } from '#shared/dossier/clinic.ts';
import { type EntryInput } from '#shared/ipc/dossier.ts';
import { type Role } from '#shared/ipc/people.ts';
import { clinicTechniques, shippedValues } from '#shared/spacing/clinic-techniques.ts';
import { DEFAULT_TECHNIQUE, findTechnique } from '#shared/spacing/techniques.ts';
import { anEntry } from '../../fixtures/dossier/builders.ts';
import { fakeClinic } from '../../fixtures/service/fake-clinic.ts';
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
let patientId: string;

beforeEach(async () => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
  patientId = (await service.ask('patient:create', aPatient({ sex: 'other' }))).id;
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const values = (own: Partial<TechniqueValues> = {}): TechniqueValues => ({
  ...shippedValues(DEFAULT_TECHNIQUE),
  ...own,
});
const aTechnique = (own: Partial<TechniqueValues> | null, input: Partial<EntryInput> = {}) =>
  anEntry(
    'technique',
    { code: DEFAULT_TECHNIQUE.code, values: own === null ? null : values(own), hidden: false },
    { patientId: null, ...input },
  );
const someDefaults = (own: object, input: Partial<EntryInput> = {}) =>
  anEntry('clinic-defaults', { ...SHIPPED_DEFAULTS, ...own }, { patientId: null, ...input });
const start = async (copyFrom: string | null = null) =>
  (await service.ask('session:start', { patientId, copyFrom })).chart;

describe("the clinic's techniques", () => {
  it('begin new sessions with the window as it stands, and leave earlier charts as they are', async () => {
    const before = await start();
    await service.ask('policy:save', aTechnique({ name: 'Fine points', spacingUm: [12_000, 25_000] }));
    const after = await start();
    expect(after.treatments[0]?.technique).toMatchObject({ name: 'Fine points', spacingUm: [12_000, 25_000] });
    const kept = await service.ask('session:open', { sessionId: before.session.id });
    expect(kept.chart.treatments[0]?.technique).toEqual({
      code: DEFAULT_TECHNIQUE.code,
      spacingUm: [...(DEFAULT_TECHNIQUE.spacingUm ?? [])],
    });
    const copy = await start(before.session.id);
    expect(copy.treatments[0]?.technique.spacingUm).toEqual(kept.chart.treatments[0]?.technique.spacingUm);
  });

  it('keep every version with who, when and why; a reset is one more version', async () => {
    await service.ask('policy:save', aTechnique({ spacingUm: [12_000, 25_000] }, { reason: ' measured on our own ' }));
    await service.ask('policy:save', aTechnique(null, { baseRevision: 1 }));
    const history = await service.ask('library:history', { id: 'e-technique' });
    expect(history.map(({ revision, reason }) => [revision, reason])).toEqual([
      [2, undefined],
      [1, 'measured on our own'],
    ]);
    expect(history.every(({ by, at }) => by.name !== '' && at !== '')).toBe(true);
    const [first] = clinicTechniques(await service.ask('library:list', { kinds: ['technique'] }));
    expect(first).toMatchObject({ ...findTechnique(DEFAULT_TECHNIQUE.code), isChanged: false, isShipped: true });
  });

  it('are one entry for each, of one code for good, and are never taken back', async () => {
    await service.ask('policy:save', aTechnique({}));
    expect(await service.fail('policy:save', aTechnique({}, { id: 'other' }))).toMatchObject({ code: 'stale' });
    const moved = aTechnique({}, { baseRevision: 1 });
    expect(await service.fail('policy:save', { ...moved, body: { ...moved.body, code: 'papule' } })).toMatchObject({
      code: 'bad-input',
    });
    const removal = aTechnique({}, { baseRevision: 1, removal: { reason: 'no longer used' } });
    expect(await service.fail('policy:save', removal)).toMatchObject({ code: 'bad-input' });
  });

  it('of its own need a name, and a window the right way round', async () => {
    const own = (body: object) =>
      service.fail('policy:save', anEntry('technique', { code: 'own-1', hidden: false, ...body }, { patientId: null }));
    expect(await own({ values: null })).toMatchObject({ code: 'bad-input' });
    expect(await own({ values: values() })).toMatchObject({ code: 'bad-input' });
    expect(await own({ values: values({ name: 'Ours', spacingUm: [30_000, 10_000] }) })).toMatchObject({
      code: 'bad-input',
    });
  });
});

describe("the clinic's defaults", () => {
  it('begin a new session', async () => {
    await service.ask(
      'policy:save',
      someDefaults({
        technique: 'papule',
        depthUm: 1_500,
        needleGauge: 30,
        needleLengthUm: 4_000,
        body: 'male',
        antiseptic: 'Chlorhexidine',
      }),
    );
    expect(await start()).toMatchObject({
      anatomy: { sex: 'male' },
      treatments: [
        {
          technique: {
            code: 'papule',
            spacingUm: [8_000, 20_000],
            depthUm: 1_500,
            needle: { gauge: 30, lengthUm: 4_000 },
            antiseptic: 'Chlorhexidine',
          },
        },
      ],
    });
  });

  it('pass over a technique that is no longer offered', async () => {
    await service.ask('policy:save', someDefaults({ technique: DEFAULT_TECHNIQUE.code }));
    const { body, ...hidden } = aTechnique(null);
    await service.ask('policy:save', { ...hidden, body: { ...body, hidden: true } });
    expect((await start()).treatments[0]?.technique.code).toBe('multiple-micro-injection');
  });

  it('are one for the clinic', async () => {
    await service.ask('policy:save', someDefaults({}));
    expect(await service.fail('policy:save', someDefaults({}, { id: 'other' }))).toMatchObject({ code: 'stale' });
  });
});

it.each([
  ['practitioner', true],
  ['administrator', true],
  ['assistant', false],
] satisfies [Role, boolean][])('rules of the clinic are written by a %s: %s', async (role, may) => {
  const clinic = await fakeClinic(join(folder, 'other'));
  try {
    const person = await clinic.hire(role, role);
    const seat = clinic.service.seat();
    await clinic.signIn(person.id, PASSWORD, 'password', seat);
    for (const input of [
      aTechnique({}),
      anEntry('region', { region: 'chin', names: { en: 'Mentum' }, hidden: false }, { patientId: null }),
      someDefaults({}),
    ]) {
      const answer = await clinic.service.call('policy:save', input, seat);
      expect(answer.ok ? 'ok' : answer.error.code).toBe(may ? 'ok' : 'forbidden');
      // Everybody at work is shown what holds, and what held.
      expect((await clinic.service.call('library:list', { kinds: [input.kind] }, seat)).ok).toBe(true);
      expect((await clinic.service.call('library:history', { id: input.id }, seat)).ok).toBe(true);
    }
  } finally {
    clinic.service.close();
  }
});

describe('what was taken back', () => {
  const price = (amountMinor: number) => ({
    name: 'Session',
    technique: null,
    sessions: 1,
    amountMinor,
    currency: 'EUR',
  });
  const list = async (withRemoved: boolean) =>
    (await service.ask('library:list', { kinds: ['price'], withRemoved })).map(({ id, removal }) => [
      id,
      removal?.reason,
    ]);

  it('is listed on request, and stands again as one more version', async () => {
    const first = anEntry('price', price(9_000), { patientId: null });
    await service.ask('policy:save', first);
    await service.ask('policy:save', { ...first, baseRevision: 1, removal: { reason: 'no longer offered' } });
    expect(await list(false)).toEqual([]);
    expect(await list(true)).toEqual([['e-price', 'no longer offered']]);
    await service.ask('policy:save', { ...first, baseRevision: 2, reason: 'Back to version 1' });
    expect(await list(false)).toEqual([['e-price', undefined]]);
    const history = await service.ask('library:history', { id: 'e-price' });
    expect(history.map(({ revision, removal, reason }) => [revision, removal?.reason ?? reason])).toEqual([
      [3, 'Back to version 1'],
      [2, 'no longer offered'],
      [1, undefined],
    ]);
  });

  it('is no way around the revision that was looked at', async () => {
    const first = anEntry('price', price(9_000), { patientId: null });
    await service.ask('policy:save', first);
    await service.ask('policy:save', { ...first, baseRevision: 1, body: price(9_500) });
    expect(await service.fail('policy:save', { ...first, baseRevision: 1 })).toMatchObject({ code: 'stale' });
  });
});
