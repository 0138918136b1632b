import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { othersNo, withAnswer, withData } from '#shared/clinical/screening/answers.ts';
import { byItem } from '#shared/clinical/screening/facts.ts';
import { QUESTIONNAIRE } from '#shared/clinical/screening/questions.ts';
import { screeningMissing } from '#shared/clinical/screening/readiness.ts';
import { checkOf, overridesOf } from '#shared/clinical/screening/session.ts';
import { tiersOf } from '#shared/clinical/screening/tiers.ts';
import { joinEntries } from '#shared/dossier/joined.ts';
import { aPoint, bareChart } from '../../fixtures/chart/builders.ts';
import { aHistory, anEntry, aTier } from '../../fixtures/dossier/builders.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
  await service.ask('chart:import', {
    files: [{ name: 'x', text: JSON.stringify(bareChart({ marks: [aPoint()] })) }],
  });
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const facts = { answers: null, birthDate: '1984-02-29', hasAllergies: false, day: '2026-11-10', used: null };
const diabetic = withData(withAnswer([], 'diabetes', 'yes'), 'diabetes', 'hba1c', '6.8 %');
const answers = othersNo(diabetic, { ...facts, answers: byItem(diabetic) });

const atSession = { sessionId: 's1' };
const joined = async () => {
  const { chart } = await service.ask('session:open', atSession);
  return joinEntries(chart, await service.ask('dossier:list', { patientId: 'p1', kinds: null }));
};
const missing = async () => {
  const policies = await service.ask('library:list', { kinds: ['tier'] });
  return screeningMissing(await joined(), tiersOf(policies)).map(({ kind }) => kind);
};

describe('screening in the record', () => {
  it('goes from nothing to complete: answers, the word of the session, a reason with name and time', async () => {
    expect(await missing()).toEqual(['not-screened']);
    await service.ask('dossier:save', anEntry('history', aHistory({ noKnownAllergies: true })));
    await service.ask('dossier:save', anEntry('screening', { questionnaire: QUESTIONNAIRE, answers }));
    expect(await missing()).toEqual(['not-confirmed', 'contraindication', 'data-missing']);

    const screening = { id: 'e-screening', revision: 1 };
    await service.ask('dossier:save', anEntry('screening-check', { outcome: 'unchanged', screening }, atSession));
    const reason = { item: 'diabetes', subject: '', reason: 'diabetologist agrees', tier: 'absolute' };
    await service.ask('dossier:save', anEntry('override', reason, atSession));
    expect(await missing()).toEqual([]);

    const chart = await joined();
    const [override] = overridesOf(chart);
    expect(override).toMatchObject({ item: 'diabetes', reason: 'diabetologist agrees', tier: 'absolute' });
    expect(override?.by.name).not.toBe('');
    expect(Date.parse(override?.at ?? '')).not.toBeNaN();
    expect(checkOf(chart)?.by.name).toBe(override?.by.name);
  });

  it('follows a tier of the clinic, and the proposal again once that is taken back', async () => {
    await service.ask('dossier:save', anEntry('history', aHistory({ noKnownAllergies: true })));
    await service.ask('dossier:save', anEntry('screening', { questionnaire: QUESTIONNAIRE, answers }));
    const tier = anEntry('tier', aTier({ item: 'diabetes', tier: 'consult' }), { patientId: null });
    await service.ask('policy:save', tier);
    expect(await missing()).not.toContain('contraindication');
    await service.ask('policy:save', { ...tier, baseRevision: 1, body: {}, removal: { reason: 'proposal' } });
    expect(await missing()).toContain('contraindication');
  });
});
