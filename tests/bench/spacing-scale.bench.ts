/** The spacing check of thousands of points: beside all pairs, as they grow in number, and after one was moved. */
import { expect, test } from 'vitest';

import { skinDistance } from '#shared/anatomy/geodesic/skin-distance.ts';
import { liftToSkin } from '#shared/anatomy/lift.ts';
import { checkSpacing } from '#shared/spacing/check.ts';
import { createSpacingIndex, type SpacingPoint } from '#shared/spacing/spacing-index.ts';

import { femaleSurface } from '../unit/shared/anatomy/meshes.ts';
import { createDice } from './dice.ts';
import { bestMs, printTable } from './figures.ts';

/** What must hold. */
const LEAST_GAIN = 50;
const MOST_GROWTH = 15;
const LEAST_RECHECK_GAIN = 100;

/** Pairs that stand for all 12,497,500. */
const SAMPLED_PAIRS = 300;
const MOVES = 200;
const ROUNDS = 5;

const surface = femaleSurface();
const WINDOWS = new Map([['t', [8_000, 40_000] as const]]);

/** Points about 8 mm apart round the navel, front and back: a larger set is the same field, grown. */
function fieldOfPoints(count: number): SpacingPoint[] {
  const dice = createDice(7);
  const all = (['body-front', 'body-back'] as const).flatMap((view) => {
    const found: (Omit<SpacingPoint, 'id'> & { readonly far: number })[] = [];
    for (let row = 0; row < 215; row++) {
      for (let column = -60; column <= 60; column++) {
        const uUm = Math.round(column * 8_500 + (row % 2) * 4_250 + dice() * 1_000);
        const vUm = Math.round(row * 8_000 + dice() * 1_000);
        const point = liftToSkin(surface, view, uUm, vUm);
        if (point === null || Math.abs(point.normal[2]) < 0.3) continue;
        found.push({ treatment: 't', view, uUm, vUm, far: Math.hypot(uUm, vUm - 1_050_000) });
      }
    }
    return found;
  });
  if (all.length < count) throw new Error(`the body has room for ${all.length} points only`);
  return all
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ far: _far, ...point }, i) => ({ ...point, id: `p${i}` }));
}

const checkMs = (points: readonly SpacingPoint[]): number =>
  bestMs(ROUNDS, () => checkSpacing({ surface, points, windows: WINDOWS }));

/** Time for one pair of points of the field, whichever they are: searched to the end, as all pairs would be. */
function pairMs(points: readonly SpacingPoint[]): number {
  const dice = createDice(11);
  const lifted = points.flatMap(({ view, uUm, vUm }) => liftToSkin(surface, view, uUm, vUm) ?? []);
  const started = performance.now();
  for (let i = 0; i < SAMPLED_PAIRS; i++) {
    const [a, b] = [lifted[Math.floor(dice() * lifted.length)], lifted[Math.floor(dice() * lifted.length)]];
    if (a !== undefined && b !== undefined) skinDistance(surface, a, b);
  }
  return (performance.now() - started) / SAMPLED_PAIRS;
}

/** Time to say everything anew after one point was moved: the median of many. */
function recheckMs(points: readonly SpacingPoint[]): number {
  const index = createSpacingIndex(surface);
  for (const point of points) index.setPoint(point);
  index.report(WINDOWS);
  const dice = createDice(13);
  const times = Array.from({ length: MOVES }, () => {
    const point = points[Math.floor(dice() * points.length)];
    const started = performance.now();
    if (point !== undefined) index.setPoint({ ...point, uUm: point.uUm + Math.round(dice() * 3_000) });
    index.report(WINDOWS);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[MOVES / 2] ?? Infinity;
}

test('5,000 points: the check, all pairs, ten times as many, and one that moved', () => {
  const field = fieldOfPoints(10_000);
  const five = field.slice(0, 5_000);
  checkMs(five);
  // Hands and ears take longer than a belly: so that number alone counts, each tenth of the same skin stands for 1,000.
  const tenths = Array.from({ length: 10 }, (_, i) => checkMs(field.slice(i * 1_000, (i + 1) * 1_000)));
  const oneMs = tenths.reduce((sum, tenth) => sum + tenth, 0) / tenths.length;
  const [fiveMs, tenMs] = [checkMs(five), checkMs(field)];
  const allPairsMs = (pairMs(five) * 5_000 * 4_999) / 2;
  const movedMs = recheckMs(five);
  const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
  printTable('Spacing', [
    [
      'check of 1,000 points',
      ms(oneMs),
      `${ms(Math.min(...tenths))} to ${ms(Math.max(...tenths))} by part of the body`,
    ],
    ['check of 5,000 points', ms(fiveMs), ''],
    ['check of 10,000 points', ms(tenMs), `${(tenMs / oneMs).toFixed(1)} times 1,000 (at most ${MOST_GROWTH})`],
    [
      `all pairs of 5,000, from ${SAMPLED_PAIRS} pairs`,
      `${(allPairsMs / 3_600_000).toFixed(0)} h`,
      `${Math.round(allPairsMs / fiveMs).toLocaleString('en')} times the check (at least ${LEAST_GAIN})`,
    ],
    [
      'again after one of 5,000 moved',
      ms(movedMs),
      `1/${(fiveMs / movedMs).toFixed(0)} of the check (at most 1/${LEAST_RECHECK_GAIN})`,
    ],
  ]);
  expect(allPairsMs / fiveMs).toBeGreaterThanOrEqual(LEAST_GAIN);
  expect(tenMs / oneMs).toBeLessThanOrEqual(MOST_GROWTH);
  expect(fiveMs / movedMs).toBeGreaterThanOrEqual(LEAST_RECHECK_GAIN);
}, 600_000);
