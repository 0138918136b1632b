import { describe, expect, it } from 'vitest';

import { QUESTIONS } from '#shared/clinical/screening/questions.ts';
import { screeningMissing, WHOLE_SCREENING } from '#shared/clinical/screening/readiness.ts';
import { type Tiers, tiersOf } from '#shared/clinical/screening/tiers.ts';
import type { Chart } from '#shared/chart/schema.ts';
import type { AnyEntry } from '#shared/dossier/entry.ts';
import { joinEntries } from '#shared/dossier/joined.ts';
import type { KindName } from '#shared/dossier/kinds.ts';
import { bareChart } from '../../../../fixtures/chart/builders.ts';
import { aHistory, anAllergy } from '../../../../fixtures/dossier/builders.ts';

let count = 0;
const entry = (kind: KindName, body: Record<string, unknown>, own: Partial<AnyEntry> = {}): AnyEntry => ({
  id: `e${(count += 1)}`,
  kind,
  patientId: 'p1',
  sessionId: 's1',
  revision: 1,
  at: '2026-11-10T08:00:00.000Z',
  createdAt: '2026-11-10T08:00:00.000Z',
  by: { id: 'dr1', name: 'Dr. Example' },
  removal: null,
  body,
  ...own,
});

const screening = (yes: Record<string, Record<string, string>> = {}, revision = 1) =>
  entry(
    'screening',
    {
      questionnaire: 1,
      answers: QUESTIONS.map(({ code }) => ({
        item: code,
        answer: code in yes ? 'yes' : 'no',
        data: yes[code] ?? {},
        note: '',
      })),
    },
    { id: 'scr', revision },
  );
const check = (revision = 1, sessionId = 's1') =>
  entry('screening-check', { outcome: 'unchanged', screening: { id: 'scr', revision } }, { sessionId });
const override = (item: string, sessionId = 's1') =>
  entry('override', { item, subject: '', reason: 'discussed with the cardiologist', tier: null }, { sessionId });
const noAllergies = entry('history', aHistory({ noKnownAllergies: true }));

const missing = (entries: readonly AnyEntry[], chart: Chart = bareChart(), tiers: Tiers = new Map()) =>
  screeningMissing(joinEntries(chart, entries), tiers);
const kinds = (...args: Parameters<typeof missing>) => missing(...args).map(({ kind }) => kind);

const withComponent = (name: string): Chart => {
  const chart = bareChart();
  const component = { id: 'c1', name, strength: null, volumeUl: 100 };
  return {
    ...chart,
    treatments: chart.treatments.map((treatment) => ({
      ...treatment,
      cocktail: { components: [component], preparedUl: 100, discardedUl: 0 },
    })),
  };
};

describe('what a screening lacks before a chart is signed', () => {
  it('is everything where nobody asked', () => {
    expect(missing([])).toEqual([{ kind: 'not-screened', severity: 'block', items: [], tier: null }]);
  });

  it('is nothing where all was answered and confirmed at this session', () => {
    expect(missing([noAllergies, screening(), check()])).toEqual([]);
  });

  it('is the word of this session, about the answers as they stand now', () => {
    expect(kinds([noAllergies, screening()])).toEqual(['not-confirmed']);
    expect(kinds([noAllergies, screening(), check(1, 's0')])).toEqual(['not-confirmed']);
    expect(kinds([noAllergies, screening({}, 2), check(1)])).toEqual(['not-confirmed']);
    expect(kinds([noAllergies, screening({}, 2), check(2)])).toEqual([]);
  });

  it('is a reason for each contraindication that stands', () => {
    const entries = [
      noAllergies,
      screening({ pregnancy: { 'pregnancy-status': 'confirmed' }, keloid: { site: 'ear' } }),
      check(),
    ];
    expect(missing(entries)).toEqual([
      { kind: 'contraindication', severity: 'block', items: ['pregnancy'], tier: 'absolute' },
      { kind: 'contraindication', severity: 'block', items: ['keloid'], tier: 'relative' },
    ]);
    expect(missing([...entries, override('keloid'), override('pregnancy', 's0')])).toEqual([
      { kind: 'contraindication', severity: 'block', items: ['pregnancy'], tier: 'absolute' },
    ]);
    expect(missing([...entries, override('keloid'), override('pregnancy')])).toEqual([]);
  });

  it('follows the tiers of the clinic', () => {
    const entries = [noAllergies, screening({ keloid: { site: 'ear' } }), check()];
    const tiers = tiersOf([entry('tier', { item: 'keloid', tier: 'consult', notes: '' })]);
    expect(missing(entries, bareChart(), tiers)).toEqual([]);
  });

  it('tells of what still has to wait and what lacks data without holding up the signature', () => {
    const entries = [noAllergies, screening({ laser: { 'last-on': '2026-11-01' }, retinoids: {} }), check()];
    expect(missing(entries)).toEqual([
      { kind: 'waiting', severity: 'warning', items: ['laser'], tier: null },
      { kind: 'data-missing', severity: 'warning', items: ['retinoids'], tier: null },
    ]);
  });

  it('asks about a product only where it is used, in a mixture or to numb', () => {
    const entries = [noAllergies, screening({ thromboembolism: {} }), check()];
    expect(missing(entries)).toEqual([]);
    expect(kinds(entries, withComponent('Tranexamic acid'))).toEqual(['contraindication']);
    const cream = entry('care', {
      startedAt: null,
      endedAt: null,
      preparation: [],
      antiseptic: null,
      anaesthetic: {
        method: 'topical',
        reason: '',
        products: [
          {
            name: 'Numbing cream',
            lot: '',
            amountMg: null,
            volumeUl: null,
            lidocaineUgPerG: 40_000,
            lidocaineUgPerMl: null,
            withEpinephrine: false,
            minutes: null,
          },
        ],
      },
      checklist: [],
      mixtures: [],
      combined: [],
      immediateReaction: '',
    });
    expect(kinds([noAllergies, screening({ methaemoglobin: {} }), check(), cream])).toEqual(['contraindication']);
  });

  it('wants allergies asked about, but leaves it to the mixture whether one matters', () => {
    expect(missing([screening(), check()])).toEqual([
      { kind: 'unanswered', severity: 'block', items: ['ingredient-allergy'], tier: null },
    ]);
    expect(missing([screening(), check(), entry('allergy', anAllergy())])).toEqual([]);
  });

  it('can be signed without, for a reason, but not past what was answered', () => {
    expect(missing([override(WHOLE_SCREENING)])).toEqual([]);
    const pregnant = screening({ pregnancy: { 'pregnancy-status': 'confirmed' } });
    expect(kinds([pregnant, override(WHOLE_SCREENING)])).toEqual(['contraindication']);
  });
});
