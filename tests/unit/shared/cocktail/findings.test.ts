import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { treatmentFindings } from '#shared/cocktail/findings.ts';
import type { Component, Treatment } from '#shared/chart/schema.ts';
import { balancedChart, chart, component, point, treatment } from './sample-chart.ts';

const DAY = '2026-03-01';
const kinds = (subject: Treatment, marks = [point('m', 100)]) =>
  treatmentFindings(chart([subject], marks), DAY).map(({ kind }) => kind);
const withComponent = (fields: Partial<Component>) =>
  treatment([component({ volumeUl: 100, ...fields })], { preparedUl: 100 });

describe('the account of a mixture', () => {
  it('is closed when given and discarded make up what was prepared', () => {
    fc.assert(
      fc.property(balancedChart, (sample) => {
        const found = treatmentFindings(sample, DAY).map(({ kind }) => kind);
        expect(found).not.toContain('balance-open');
        expect(found).not.toContain('more-given-than-prepared');
        expect(found).not.toContain('more-accounted-than-prepared');
      }),
    );
  });

  it('is open when something is neither given nor discarded', () => {
    const [finding] = treatmentFindings(
      chart([treatment([component()], { preparedUl: 2_000, discardedUl: 500 })], [point('m', 100)]),
      DAY,
    );
    expect(finding).toMatchObject({
      id: 'balance-open:t1',
      kind: 'balance-open',
      severity: 'warning',
      numbers: { preparedUl: 2_000, givenUl: 100, discardedUl: 500, differenceUl: 1_400 },
    });
  });

  it('is wrong when more was given than prepared, said once', () => {
    expect(kinds(treatment([component({ volumeUl: 50 })], { preparedUl: 50 }))).toEqual(['more-given-than-prepared']);
  });

  it('is wrong when given and discarded together exceed what was prepared', () => {
    const subject = treatment([component({ volumeUl: 150 })], { preparedUl: 150, discardedUl: 100 });
    expect(kinds(subject)).toEqual(['more-accounted-than-prepared']);
  });

  it('warns of a plan that needs more than is left', () => {
    const marks = [point('a', 100), point('b', 100, { state: 'planned' })];
    expect(kinds(treatment([component({ volumeUl: 150 })], { preparedUl: 150 }), marks)).toContain(
      'plan-exceeds-prepared',
    );
  });

  it('asks what a mixture without components was', () => {
    expect(kinds(treatment([], { preparedUl: 100 }))).toEqual(['components-missing']);
  });

  it('does not expect a dry treatment to hold anything', () => {
    expect(kinds(treatment([], { preparedUl: 0 }), [point('m', 0)])).toEqual([]);
  });
});

describe('a lot', () => {
  it('may be used through the day of its expiry', () => {
    expect(kinds(withComponent({ expiry: DAY }))).toEqual([]);
    expect(kinds(withComponent({ expiry: '2026-02-28' }))).toEqual(['lot-expired']);
  });

  it('is asked for, without raising an alarm', () => {
    expect(kinds(withComponent({ lot: ' ' }))).toEqual(['lot-missing']);
  });
});

describe('marks', () => {
  it('deeper than the needle is long are named together', () => {
    const subject = treatment([component({ volumeUl: 300 })], {
      preparedUl: 300,
      technique: { code: 'papule', spacingUm: null, needle: { lengthUm: 4_000 } },
    });
    const marks = [
      point('a', 100, { depthUm: 4_000 }),
      point('b', 100, { depthUm: 4_001 }),
      point('c', 100, { depthUm: 6_000 }),
    ];
    expect(treatmentFindings(chart([subject], marks), DAY)).toMatchObject([
      { kind: 'depth-beyond-needle', marks: ['b', 'c'], numbers: { depthUm: 6_000, lengthUm: 4_000, count: 2 } },
    ]);
  });

  it('that are planned are counted, and given ones without volume too', () => {
    const marks = [point('a', 0), point('b', 100, { state: 'planned' })];
    expect(kinds(treatment([component({ volumeUl: 100 })], { preparedUl: 100, discardedUl: 0 }), marks)).toEqual([
      'balance-open',
      'mark-without-volume',
      'planned-left',
    ]);
  });
});

it('findings come worst first, each with an id of its own', () => {
  const subject = treatment(
    [component({ id: 'a', lot: '', expiry: '2020-01-01' }), component({ id: 'b', lot: '', strength: null })],
    { preparedUl: 9_000 },
  );
  const found = treatmentFindings(chart([subject], [point('m', 100)]), DAY);
  expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning', 'info', 'info', 'info']);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});
