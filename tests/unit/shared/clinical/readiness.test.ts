import { describe, expect, it } from 'vitest';

import type { Chart } from '#shared/chart/schema.ts';
import { careMissing } from '#shared/clinical/care-readiness.ts';
import { CHECKLIST } from '#shared/clinical/care-lists.ts';
import { mayBeSigned, missingOf } from '#shared/clinical/readiness.ts';
import { aChart, aPoint, bareChart } from '../../../fixtures/chart/builders.ts';
import { aCare } from '../../../fixtures/dossier/builders.ts';

const written = { id: 'c1', revision: 1, at: '2026-11-10T08:00:00.000Z', by: { id: 'dr1', name: 'Dr. Example' } };
const withCare = (chart: Chart, own: Record<string, unknown>): Chart => ({
  ...chart,
  care: [{ ...written, ...aCare(own) }],
});
const mixed = (): Chart => {
  const chart = aChart({ marks: [aPoint()] });
  const component = { id: 'x', name: 'Example', strength: null, volumeUl: 100, lot: 'L1' };
  const cocktail = { components: [component], preparedUl: 100, discardedUl: 50 };
  return { ...chart, treatments: chart.treatments.map((treatment) => ({ ...treatment, cocktail })) };
};
const kinds = (chart: Chart) => careMissing(chart).map(({ kind, severity }) => `${kind} ${severity}`);
const allTicked = { checklist: CHECKLIST.map(({ code }) => ({ item: code, done: true, note: '' })) };
const none = { anaesthetic: { method: 'none', reason: 'not wanted', products: [] } };
const look = (appearance: string | null, note = '') => ({
  mixtures: [{ treatment: 't1', preparedAt: null, preparedBy: '', appearance, note }],
});

describe('around the needle', () => {
  it('is complete when everything is ticked, said and looked at', () => {
    expect(kinds(withCare(mixed(), { ...allTicked, ...none, ...look('clear') }))).toEqual([]);
  });

  it('never holds a signature up for what was not written down', () => {
    expect(kinds(mixed())).toEqual([
      'anaesthetic-unsaid warning',
      'checklist-open warning',
      'mixture-unchecked warning',
    ]);
    const noReason = { ...allTicked, anaesthetic: { method: 'none', reason: ' ', products: [] }, ...look('clear') };
    expect(kinds(withCare(mixed(), noReason))).toEqual(['anaesthetic-reason warning']);
  });

  it('asks what was decided where a mixture did not look clear', () => {
    const cloudy = (note: string) => withCare(mixed(), { ...allTicked, ...none, ...look('cloudy', note) });
    expect(kinds(cloudy(''))).toEqual(['mixture-not-clear block']);
    expect(kinds(cloudy('thrown away, drawn up again'))).toEqual([]);
  });
});

describe('the one list before a signature', () => {
  it('has what blocks first, each with the part where it is settled', () => {
    const bare = bareChart({ marks: [aPoint({ state: 'planned' })] });
    const list = missingOf(bare, [], []);
    expect(mayBeSigned(list)).toBe(false);
    expect(list.filter(({ severity }) => severity === 'block').map(({ kind, part }) => [kind, part])).toEqual([
      ['planned-left', null],
      ['no-consent', 'consent'],
      ['screening-not-screened', 'screening'],
    ]);
    const order = list.map(({ severity }) => severity);
    expect(order).toEqual([...order].sort());
  });

  it('lets a settled chart pass with warnings', () => {
    expect(mayBeSigned(missingOf(aChart({ marks: [aPoint()] }), [], []))).toBe(true);
  });

  it('says whose licence was past its day at the session', () => {
    const credential = (expiresOn: string, accountId = 'dr1') => ({
      id: 'k',
      kind: 'credential' as const,
      patientId: null,
      sessionId: null,
      revision: 1,
      at: written.at,
      createdAt: written.at,
      by: written.by,
      removal: null,
      body: { accountId, kind: 'licence', name: 'Licence 12', number: '', issuer: '', expiresOn },
    });
    const found = (expiresOn: string, accountId?: string) =>
      missingOf(aChart(), [credential(expiresOn, accountId)], []).filter(({ kind }) => kind === 'credential-expired');
    expect(found('2026-11-09')).toMatchObject([{ severity: 'warning', items: ['Licence 12'] }]);
    expect(found('2026-11-10')).toEqual([]);
    expect(found('2026-11-09', 'dr2')).toEqual([]);
  });
});
