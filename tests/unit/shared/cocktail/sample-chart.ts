import fc from 'fast-check';

import type { Chart, Component, Mark, PointMark, Treatment } from '#shared/chart/schema.ts';

export const component = (fields: Partial<Component> = {}): Component => ({
  id: 'c1',
  name: 'Lidocaine',
  strength: { value: 20_000, unit: 'ug/mL' },
  volumeUl: 2_000,
  lot: 'L1',
  ...fields,
});

export const treatment = (
  components: Component[],
  { preparedUl, discardedUl = 0, ...rest }: Partial<Treatment> & { preparedUl: number; discardedUl?: number },
): Treatment => ({
  id: 't1',
  indication: 'Rejuvenation',
  technique: { code: 'papule', spacingUm: [10_000, 40_000] },
  cocktail: { components, preparedUl, discardedUl },
  ...rest,
});

export const point = (id: string, volumeUl: number, fields: Partial<PointMark> = {}): Mark => ({
  id,
  treatment: 't1',
  kind: 'point',
  state: 'given',
  view: 'face-front',
  uUm: 0,
  vUm: 0,
  volumeUl,
  ...fields,
});

export const chart = (treatments: Treatment[], marks: Mark[]): Chart => ({
  format: 'mesochart-chart',
  version: 1,
  anatomy: { set: 'adult-1', sex: 'female' },
  patient: { id: 'p1', name: { family: 'Roe', given: 'Ada' }, sex: 'female' },
  session: {
    id: 's1',
    startedAt: '2026-03-01T10:00:00Z',
    zone: 'Europe/Rome',
    status: 'draft',
    practitioner: { id: 'd1', name: 'Dr Bianchi' },
  },
  treatments,
  marks,
});

const volumeUl = fc.integer({ min: 0, max: 100_000 });
const strength = fc.record({
  // Strengths as they are typed: up to four decimals.
  value: fc.integer({ min: 1, max: 10_000_000_000 }).map((n) => n / 10_000),
  unit: fc.constantFrom('ug/mL' as const, 'U/mL' as const, 'IU/mL' as const),
});

/** Treatments that balance: what is prepared is the components' sum, and the rest is discarded. */
export const balancedChart: fc.Arbitrary<Chart> = fc
  .tuple(
    fc.array(fc.tuple(strength, fc.integer({ min: 1, max: 100_000 })), { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(volumeUl, fc.boolean()), { maxLength: 40 }),
    volumeUl,
  )
  .map(([parts, doses, discardedUl]) => {
    const components = parts.map(([s, volume], i) =>
      component({ id: `c${i}`, name: `Substance ${i}`, strength: s, volumeUl: volume }),
    );
    const marks = doses.map(([volume, given], i) => point(`m${i}`, volume, { state: given ? 'given' : 'planned' }));
    const givenUl = doses.reduce((sum, [volume, given]) => (given ? sum + volume : sum), 0);
    return chart([treatment(components, { preparedUl: givenUl + discardedUl, discardedUl })], marks);
  });
