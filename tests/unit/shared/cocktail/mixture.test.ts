import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { balance } from '#shared/cocktail/balance.ts';
import { componentAmount, finalConcentrations, totalVolumeUl } from '#shared/cocktail/mixture.ts';
import { addRatios, multiplyRatios, type Ratio, ratio, ratioOfDecimal, ZERO } from '#shared/cocktail/ratio.ts';
import { markAmounts, portionsOf, sessionAmounts } from '#shared/cocktail/session-amounts.ts';
import { balancedChart, chart, component, point, treatment } from './sample-chart.ts';

const sum = (ratios: (Ratio | undefined)[]) => ratios.reduce<Ratio>((total, r) => addRatios(total, r ?? ZERO), ZERO);

describe('a mixture', () => {
  const lidocaine = component();
  const ha = component({ id: 'c2', name: 'HA', strength: { value: 5_000, unit: 'ug/mL' }, volumeUl: 3_000 });
  const { cocktail } = treatment([lidocaine, ha], { preparedUl: 5_000 });

  it('has the volume of its components', () => {
    expect(totalVolumeUl(cocktail)).toBe(5_000);
  });

  it('dilutes each component by the whole: 2 mL of 2 % in 5 mL is 8 mg/mL', () => {
    expect(finalConcentrations(cocktail)).toEqual([
      { componentId: 'c1', name: 'Lidocaine', value: 8_000, unit: 'ug/mL' },
      { componentId: 'c2', name: 'HA', value: 3_000, unit: 'ug/mL' },
    ]);
  });

  it('holds 40 mg of lidocaine in 2 mL of 2 %', () => {
    const plain = treatment([lidocaine], { preparedUl: 2_000 }).cocktail;
    expect(componentAmount(plain, 'c1', 2_000)).toMatchObject({ value: 40_000, unit: 'ug' });
  });

  it('holds 0.4 mg of lidocaine in a point of 0.05 mL', () => {
    expect(componentAmount(cocktail, 'c1', 50)).toMatchObject({ value: 400, unit: 'ug' });
  });

  it('says nothing about a component without strength, of another cocktail, or of an empty mixture', () => {
    const unknown = treatment([component({ strength: null })], { preparedUl: 2_000 }).cocktail;
    const empty = treatment([component({ volumeUl: 0 })], { preparedUl: 0 }).cocktail;
    expect(componentAmount(unknown, 'c1', 50)).toBeNull();
    expect(componentAmount(cocktail, 'other', 50)).toBeNull();
    expect(componentAmount(empty, 'c1', 50)).toBeNull();
    expect(finalConcentrations(empty)[0]?.value).toBeNull();
  });

  it('is empty for a dry treatment', () => {
    const dry = treatment([], { preparedUl: 0 });
    expect(totalVolumeUl(dry.cocktail)).toBe(0);
    expect(finalConcentrations(dry.cocktail)).toEqual([]);
    expect(markAmounts(chart([dry], []), point('m', 0))).toEqual([]);
  });
});

describe('mass', () => {
  it('is conserved: given marks and discarded together hold what was prepared, of every component', () => {
    fc.assert(
      fc.property(balancedChart, (sample) => {
        const [only] = sample.treatments;
        if (only === undefined) throw new Error('the sample has a treatment');
        const { preparedUl, discardedUl } = balance(sample, only);
        const total = BigInt(totalVolumeUl(only.cocktail));
        const given = sample.marks.filter(({ state }) => state === 'given').map((mark) => markAmounts(sample, mark));
        only.cocktail.components.forEach(({ strength, volumeUl }, i) => {
          const prepared = multiplyRatios(
            ratioOfDecimal(strength?.value ?? 0),
            ratio(BigInt(volumeUl) * BigInt(preparedUl), total * 1_000n),
          );
          const discarded = portionsOf(only, discardedUl)[i]?.amount?.exact;
          expect(sum([...given.map((portions) => portions[i]?.amount?.exact), discarded])).toEqual(prepared);
        });
      }),
    );
  });

  it('of the session is the sum over its given marks, exactly', () => {
    fc.assert(
      fc.property(balancedChart, (sample) => {
        const given = sample.marks.filter(({ state }) => state === 'given');
        sessionAmounts(sample).forEach(({ amount }, i) => {
          expect(amount?.exact).toEqual(sum(given.map((mark) => markAmounts(sample, mark)[i]?.amount?.exact)));
        });
      }),
    );
  });

  it('of a whole mixture is what went in', () => {
    fc.assert(
      fc.property(balancedChart, ({ treatments: [only] }) => {
        const total = only ? totalVolumeUl(only.cocktail) : 0;
        only?.cocktail.components.forEach(({ id, strength, volumeUl }) => {
          const wentIn = multiplyRatios(ratioOfDecimal(strength?.value ?? 0), ratio(BigInt(volumeUl), 1_000n));
          expect(componentAmount(only.cocktail, id, total)?.exact).toEqual(wentIn);
        });
      }),
    );
  });
});

describe('the session', () => {
  it('adds up one substance over all treatments and counts given marks only', () => {
    const first = treatment([component()], { preparedUl: 2_000 });
    const second = treatment([component({ id: 'c9', name: ' lidocaine ' })], { preparedUl: 2_000, id: 't2' });
    const marks = [point('a', 100), point('b', 100, { state: 'planned' }), point('c', 50, { treatment: 't2' })];
    expect(sessionAmounts(chart([first, second], marks))).toMatchObject([
      {
        name: 'Lidocaine',
        amount: { value: 3_000, unit: 'ug' },
        volumeUl: 150,
        sources: [
          { treatment: 't1', component: 'c1' },
          { treatment: 't2', component: 'c9' },
        ],
      },
    ]);
  });

  it('never adds units of different kinds, and never calls a sum known that has an unknown part', () => {
    const mixed = treatment(
      [
        component({ id: 'a', name: 'Toxin', strength: { value: 40, unit: 'U/mL' } }),
        component({ id: 'b', name: 'Toxin', strength: { value: 40, unit: 'IU/mL' } }),
        component({ id: 'c', name: 'X', strength: null }),
      ],
      { preparedUl: 6_000 },
    );
    expect(sessionAmounts(chart([mixed], [point('m', 300)])).map(({ amount }) => amount?.unit ?? null)).toEqual([
      'U',
      'IU',
      null,
    ]);
  });
});
