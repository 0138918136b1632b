import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Chart } from '#shared/chart/schema.ts';
import { type GaugePart } from '#shared/cocktail/guard/gauge.ts';
import { limitState } from '#shared/cocktail/guard/limit-state.ts';
import type { GuardRecord } from '#shared/cocktail/guard/record.ts';
import type { LimitRule } from '#shared/cocktail/guard/rule.ts';
import { ratioToNumber } from '#shared/cocktail/ratio.ts';
import { balancedChart } from '../sample-chart.ts';
import { aRecord, confirmed, mixed, numbing, own } from './guard-chart.ts';

const stateOf = (rule: LimitRule, chart: Chart, record: GuardRecord = aRecord()) => limitState(rule, chart, record, []);
function gauge(rule: LimitRule, chart: Chart, part: GaugePart, record: GuardRecord = aRecord()) {
  const found = stateOf(rule, chart, record)?.gauges.find((one) => one.part === part);
  if (found === undefined) return null;
  const { used, ahead, max } = found;
  return { ...found, used: ratioToNumber(used), ahead: ratioToNumber(ahead), max: max && ratioToNumber(max) };
}

const plain = confirmed('lidocaine-plain');
const withEpinephrine = confirmed('lidocaine-epinephrine');
const deoxycholic = confirmed('deoxycholic-acid');
const kybella = { name: 'Kybella', strength: { value: 10_000, unit: 'ug/mL' as const } };

describe('lidocaine', () => {
  it('is limited by the weight and never above 300 mg (L24): 60 kg may have 270 mg', () => {
    const chart = mixed([{}], [1_000, 500], 60_000);
    expect(gauge(plain, chart, 'dose')).toMatchObject({
      used: 30_000,
      ahead: 40_000,
      max: 270_000,
      isExceeded: false,
      weight: { perKg: 4_500, weightG: 60_000, most: 300_000 },
      missing: [],
    });
    expect(gauge(plain, mixed([{}], [], 80_000), 'dose')?.max).toBe(300_000);
    expect(gauge(withEpinephrine, mixed([{ name: 'Lidocaine with epinephrine' }], [], 60_000), 'dose')?.max).toBe(
      420_000,
    );
    expect(gauge(withEpinephrine, mixed([{ name: 'Lidocaine + adrenaline' }], [], 90_000), 'dose')?.max).toBe(500_000);
  });

  it('says that the weight is missing, and keeps the absolute limit', () => {
    expect(gauge(plain, mixed([{}], [1_000]), 'dose')).toMatchObject({ max: 300_000, missing: ['weight'] });
    expect(gauge(own({ maxUgPerKg: 4_500 }, 'lidocaine'), mixed([{}], [1_000]), 'dose')).toMatchObject({
      used: 20_000,
      max: null,
      fraction: null,
      isExceeded: false,
      missing: ['weight'],
    });
  });

  it('is exceeded above the limit, not at it', () => {
    const at = mixed([{ volumeUl: 20_000 }], [13_500], 60_000);
    expect(gauge(plain, at, 'dose')).toMatchObject({ used: 270_000, fraction: 1, isExceeded: false });
    const above = mixed([{ volumeUl: 20_000 }], [13_500, 1], 60_000);
    expect(gauge(plain, above, 'dose')).toMatchObject({ used: 270_020, isExceeded: true });
  });

  it('comes from mixtures, creams and drops alike', () => {
    const chart = mixed([{}], [1_000], 60_000);
    const cream = aRecord({ care: numbing({ amountMg: 2_000, lidocaineUgPerG: 40_000 }) });
    expect(gauge(plain, chart, 'dose', cream)).toMatchObject({ used: 100_000, ahead: 120_000, missing: [] });
    const drops = aRecord({ care: numbing({ volumeUl: 500, lidocaineUgPerMl: 10_000 }) });
    expect(gauge(plain, chart, 'dose', drops)?.used).toBe(25_000);
    expect(gauge(plain, mixed([{ name: 'Saline', strength: null }], [100]), 'dose', cream)?.used).toBe(80_000);
  });

  it('counts all of it as without epinephrine as soon as some of it is', () => {
    const both = mixed([{}, { name: 'Lidocaine with epinephrine' }], [2_000], 60_000);
    expect(gauge(plain, both, 'dose')?.used).toBe(40_000);
    expect(gauge(withEpinephrine, both, 'dose')?.used).toBe(40_000);
    expect(stateOf(plain, mixed([{ name: 'Lidocaine with epinephrine' }], [100]))).toBeNull();
    expect(stateOf(withEpinephrine, mixed([{}], [100]))).toBeNull();
  });

  it('is found by what is on the label of a product, and by what somebody says is in it', () => {
    const label = (strength: number | null) => ({
      name: 'Filler',
      strength: null,
      productId: 'p',
      ingredients: [
        { name: 'Hyaluronic acid', strength: { value: 20_000, unit: 'ug/mL' as const } },
        { name: 'Lidocaine', strength: strength === null ? null : { value: strength, unit: 'ug/mL' as const } },
      ],
    });
    expect(gauge(plain, mixed([label(3_000)], [1_000]), 'dose')?.used).toBe(3_000);
    expect(gauge(plain, mixed([label(null)], [1_000]), 'dose')).toMatchObject({
      used: 0,
      missing: ['weight', 'strength'],
    });
    const said = (ugPerMl: number) => ({
      name: 'Filler',
      strength: null,
      lidocaine: { ugPerMl, withEpinephrine: false },
    });
    expect(gauge(plain, mixed([said(3_000)], [1_000]), 'dose')?.used).toBe(3_000);
    expect(stateOf(plain, mixed([{ ...said(0), name: 'Without lidocaine' }], [1_000]))).toBeNull();
    expect(
      gauge(plain, mixed([{ name: 'X', strength: null, allergens: ['amide-anaesthetic'] }], [1]), 'dose'),
    ).toMatchObject({ used: 0, missing: ['weight', 'strength'] });
    expect(stateOf(plain, mixed([{ name: 'Mepivacaine', allergens: ['amide-anaesthetic'] }], [1]))).toBeNull();
  });

  it('never takes the strength of something else on the label for that of lidocaine', () => {
    const filler = {
      name: 'Filler with lidocaine',
      strength: { value: 20_000, unit: 'ug/mL' as const },
      ingredients: [{ name: 'Hyaluronic acid', strength: { value: 20_000, unit: 'ug/mL' as const } }],
    };
    expect(gauge(plain, mixed([filler], [1_000]), 'dose')).toMatchObject({ used: 0, missing: ['weight', 'strength'] });
  });

  it('that cannot be counted is said so', () => {
    const noVolumes = mixed([{ volumeUl: 0 }], [1_000], 60_000);
    expect(gauge(plain, noVolumes, 'dose')).toMatchObject({ used: 0, missing: ['volume'] });
    const cream = aRecord({ care: numbing({ name: 'Lidocaine cream' }) });
    expect(gauge(plain, mixed([]), 'dose', cream)).toMatchObject({ missing: ['weight', 'strength'] });
    const noAmount = aRecord({ care: numbing({ lidocaineUgPerG: 40_000 }) });
    expect(gauge(plain, mixed([]), 'dose', noAmount)).toMatchObject({ missing: ['weight', 'amount'] });
    expect(gauge(plain, mixed([{ strength: { value: 5, unit: 'IU/mL' } }], [100], 60_000), 'dose')).toMatchObject({
      missing: ['strength'],
    });
  });
});

describe('deoxycholic acid (L21)', () => {
  it('is gauged by point, points, volume, amount and session', () => {
    const chart = mixed(
      [{ ...kybella, volumeUl: 10_000 }],
      Array.from({ length: 50 }, () => 200),
    );
    expect(gauge(deoxycholic, chart, 'pointVolume')).toMatchObject({ used: 200, max: 200, isExceeded: false });
    expect(gauge(deoxycholic, chart, 'points')).toMatchObject({ used: 50, max: 50, isExceeded: false });
    expect(gauge(deoxycholic, chart, 'volume')).toMatchObject({ used: 10_000, max: 10_000, isExceeded: false });
    expect(gauge(deoxycholic, chart, 'dose')).toMatchObject({ used: 100_000, max: 100_000, isExceeded: false });
    expect(gauge(deoxycholic, chart, 'sessions')).toMatchObject({ used: 1, max: 6 });
  });

  it('names the points that hold more than one may', () => {
    const chart = mixed([kybella], [200, 210, 50]);
    expect(gauge(deoxycholic, chart, 'pointVolume')).toMatchObject({ used: 210, isExceeded: true, marks: ['m1'] });
    const many = mixed(
      [{ ...kybella, volumeUl: 2_000 }],
      Array.from({ length: 51 }, () => 10),
    );
    expect(gauge(deoxycholic, many, 'points')).toMatchObject({ used: 51, isExceeded: true });
  });

  it('counts what is planned and drawn up apart from what is given', () => {
    const chart = mixed([{ ...kybella, volumeUl: 12_000 }], [200, 200]);
    const planned: Chart = {
      ...chart,
      marks: chart.marks.map((mark, i) => (i === 1 ? { ...mark, state: 'planned' as const } : mark)),
    };
    expect(gauge(deoxycholic, planned, 'points')).toMatchObject({ used: 1, ahead: 2 });
    expect(gauge(deoxycholic, planned, 'volume')).toMatchObject({ used: 200, ahead: 12_000, wouldExceed: true });
  });

  it('counts the visits before, and when it may be given again', () => {
    const visit = (id: string, startedAt: string, own: object = {}) => ({
      id,
      startedAt,
      zone: 'Europe/Rome',
      status: 'signed' as const,
      treatments: [{ id: 't', components: ['Kybella'] }],
      marks: [{ treatment: 't', state: 'given' as const }],
      ...own,
    });
    const chart = mixed([kybella], [200]);
    const state = limitState(deoxycholic, chart, aRecord(), [
      visit('a', '2026-01-01T10:00:00.000Z'),
      visit('b', '2026-01-31T23:30:00.000Z'),
      visit('planned', '2026-02-02T10:00:00.000Z', { marks: [{ treatment: 't', state: 'planned' }] }),
      visit('wrong', '2026-02-03T10:00:00.000Z', { status: 'entered-in-error' }),
      visit('else', '2026-02-04T10:00:00.000Z', { treatments: [{ id: 't', components: ['Saline'] }] }),
      visit('later', '2026-03-02T10:00:00.000Z'),
      visit(chart.session.id, chart.session.startedAt),
    ]);
    expect(state?.gauges.find(({ part }) => part === 'sessions')?.used).toEqual({ numerator: 3n, denominator: 1n });
    // 31 January, 23:30 UTC, is 1 February in Rome.
    expect(state?.waiting).toEqual({ last: '2026-02-01', notBefore: '2026-03-01' });
  });
});

describe('a limit of the clinic’s own', () => {
  it('finds its substance in names and ingredients, and counts in its own unit', () => {
    const txa = { name: 'TXA ampoule', strength: { value: 100_000, unit: 'ug/mL' as const } };
    expect(gauge(own({ maxPointUg: 4_000 }), mixed([txa], [20, 50]), 'pointDose')).toMatchObject({
      used: 5_000,
      max: 4_000,
      isExceeded: true,
      marks: ['m1'],
    });
    const toxin = { name: 'Toxin A', strength: { value: 40, unit: 'U/mL' as const } };
    expect(gauge(own({ maxU: 50 }, 'toxin'), mixed([toxin], [1_000]), 'dose')).toMatchObject({ used: 40, unit: 'U' });
    expect(gauge(own({ maxIU: 50 }, 'toxin'), mixed([toxin], [1_000]), 'dose')).toMatchObject({
      used: 0,
      missing: ['strength'],
    });
    expect(stateOf(own({ maxUg: 1 }), mixed([toxin], [1_000]))).toBeNull();
  });
});

describe('for any mixture', () => {
  const anyRule = own({ maxUgPerKg: 3_300, maxUg: 250_000, maxVolumeUl: 4_000, maxPointUg: 900 }, 'substance 0');
  const withWeight = fc.tuple(
    balancedChart,
    fc.integer({ min: 2_000, max: 250_000 }),
    fc.integer({ min: 0, max: 5_000 }),
  );

  it('what is counted is what an independent calculation counts, and the limit is broken exactly when that is more', () => {
    fc.assert(
      fc.property(withWeight, ([base, weightG]) => {
        const chart: Chart = { ...base, patient: { ...base.patient, weightG } };
        const [treatment] = chart.treatments;
        const [first] = treatment?.cocktail.components ?? [];
        if (treatment === undefined || first?.strength?.unit !== 'ug/mL') return;
        const totalUl = treatment.cocktail.components.reduce((sum, { volumeUl }) => sum + volumeUl, 0);
        // In tenthousandths of a µg/mL: whole numbers.
        const strength = BigInt(Math.round(first.strength.value * 10_000));
        const givenUl = chart.marks.reduce((sum, { state, volumeUl }) => (state === 'given' ? sum + volumeUl : sum), 0);
        const left = strength * BigInt(first.volumeUl) * BigInt(givenUl);
        const scale = 10_000n * 1_000n * BigInt(totalUl);
        const mostUg = Math.min(3_300 * weightG, 250_000 * 1_000);
        const state = limitState(anyRule, chart, aRecord(), []);
        const dose = state?.gauges.find(({ part }) => part === 'dose');
        expect(dose).toBeDefined();
        if (dose === undefined) return;
        expect(dose.used.numerator * scale).toBe(left * dose.used.denominator);
        expect(dose.isExceeded).toBe(left * 1_000n > BigInt(mostUg) * scale);
      }),
    );
  });

  it('what is given of a component and what is not add up to what was drawn up', () => {
    fc.assert(
      fc.property(balancedChart, fc.integer({ min: 0, max: 100 }), (base, percent) => {
        const [treatment] = base.treatments;
        const totalUl = treatment?.cocktail.components.reduce((sum, { volumeUl }) => sum + volumeUl, 0) ?? 0;
        const givenUl = Math.floor((totalUl * percent) / 100);
        const volumes = (treatment?.cocktail.components ?? []).map((_, i) => {
          const rule = own({ maxVolumeUl: 1 }, `substance ${i}`);
          const parts = [givenUl, totalUl - givenUl].map((volumeUl) => {
            const marks = [{ ...mixed([], [volumeUl]).marks[0], volumeUl }];
            const chart = { ...base, marks } as Chart;
            return limitState(rule, chart, aRecord(), [])?.gauges.find(({ part }) => part === 'volume')?.used;
          });
          return parts.reduce((sum, part) => sum + (part === undefined ? 0 : ratioToNumber(part)), 0);
        });
        for (const [i, sum] of volumes.entries()) {
          expect(sum).toBeCloseTo(treatment?.cocktail.components[i]?.volumeUl ?? 0, 6);
        }
      }),
    );
  });

  it('the sum over sources is what each source alone comes to, and more of one never makes less of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ ul: fc.integer({ min: 1, max: 20_000 }), percent: fc.integer({ min: 1, max: 400 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        (vials, amountMg, givenUl) => {
          const components = vials.map(({ ul, percent }) => ({
            volumeUl: ul,
            strength: { value: percent * 100, unit: 'ug/mL' as const },
          }));
          const record = aRecord({ care: numbing({ amountMg, lidocaineUgPerG: 40_000 }) });
          const dose = gauge(plain, mixed(components, [givenUl]), 'dose', record);
          const totalUl = vials.reduce((sum, { ul }) => sum + ul, 0);
          const inMixture = vials.reduce((sum, { ul, percent }) => sum + percent * 100 * ul, 0) / 1_000;
          expect(dose?.used).toBeCloseTo((inMixture * givenUl) / totalUl + amountMg * 40, 3);
          expect(dose?.ahead ?? 0).toBeGreaterThanOrEqual(dose?.used ?? 0);
          const more = gauge(plain, mixed(components, [givenUl, 1]), 'dose', record);
          expect(more?.used ?? 0).toBeGreaterThanOrEqual(dose?.used ?? 0);
        },
      ),
    );
  });
});
