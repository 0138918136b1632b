import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Chart } from '#shared/chart/schema.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { anAllergy, anEntry } from '../../fixtures/dossier/builders.ts';
import {
  openService,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

const lidocaine = (volumeUl: number): Chart => {
  const chart = aChart({ marks: [aPoint({ volumeUl })] });
  const component = {
    id: 'c1',
    name: 'Lidocaine 2 %',
    strength: { value: 20_000, unit: 'ug/mL' as const },
    volumeUl,
    lot: 'L1',
  };
  const cocktail = { components: [component], preparedUl: volumeUl, discardedUl: 0 };
  return {
    ...chart,
    patient: { ...chart.patient, weightG: 60_000 },
    treatments: chart.treatments.map((treatment) => ({ ...treatment, cocktail })),
  };
};

const published = {
  published: 'lidocaine-plain',
  name: 'Lidocaine without epinephrine',
  substance: '',
  enabled: true,
  label: 'Our lidocaine',
  confirmedOn: '2026-11-01',
  values: { maxUgPerKg: 4_500, maxUg: 300_000 },
  notes: '',
};

beforeEach(() => {
  folder = tempFolder();
  service = openService(folder);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const open = async (volumeUl: number) => {
  await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(lidocaine(volumeUl)) }] });
};
const signing = async () => {
  const { revision } = await service.ask('session:open', { sessionId: 's1' });
  return { sessionId: 's1', revision, password: PASSWORD };
};
const decide = (item: string, subject: string, own: Record<string, unknown> = {}) =>
  service.ask(
    'dossier:save',
    anEntry(
      'override',
      { item, subject, reason: 'a reason', tier: null, ...own },
      { id: `o-${item}`, sessionId: 's1' },
    ),
  );

describe('what the guard holds against a mixture', () => {
  it('an allergy keeps the chart from being signed until somebody gives a reason, which is signed with it', async () => {
    await open(1_000);
    await service.ask('dossier:save', anEntry('allergy', anAllergy()));
    expect(await service.fail('session:sign', await signing())).toMatchObject({
      code: 'not-ready',
      detail: { missing: 'allergen-conflict' },
    });
    await decide('allergen-conflict', 'c1:e-allergy');
    const { chart } = await service.ask('session:sign', await signing());
    expect(chart.session.status).toBe('signed');
    expect(chart.overrides).toContainEqual(expect.objectContaining({ item: 'allergen-conflict', reason: 'a reason' }));
  });

  it('a limit that nobody has confirmed holds nothing up; once confirmed it does, whoever asks', async () => {
    await open(14_000);
    const limit = { ...anEntry('limit', published), patientId: null };
    await service.ask('policy:save', limit);
    expect(await service.fail('session:sign', await signing())).toMatchObject({
      detail: { missing: 'limit-exceeded' },
    });
    await service.ask('policy:save', { ...limit, baseRevision: 1, body: { ...published, enabled: false } });
    expect((await service.ask('session:sign', await signing())).chart.session.status).toBe('signed');
  });

  it('a reason for an amount is none for a larger one', async () => {
    await open(14_000);
    await service.ask('policy:save', { ...anEntry('limit', published), patientId: null });
    await decide('limit-exceeded', 'lidocaine-plain.dose', { value: 279_999 });
    expect(await service.fail('session:sign', await signing())).toMatchObject({ code: 'not-ready' });
    const second = anEntry(
      'override',
      { item: 'limit-exceeded', subject: 'lidocaine-plain.dose', reason: 'again', tier: null, value: 280_000 },
      { id: 'o-2', sessionId: 's1' },
    );
    await service.ask('dossier:save', second);
    expect((await service.ask('session:sign', await signing())).chart.session.status).toBe('signed');
  });
});
