import { describe, expect, test } from 'vitest';

import type { ViewPlace } from '#shared/anatomy/best-view.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { layPattern } from '#shared/spacing/patterns/lay.ts';
import { layThreads, type ThreadsRequest } from '#shared/spacing/patterns/threads.ts';
import { threadLengthUm } from '#shared/spacing/thread-length.ts';
import { createThreadIndex, withThreads } from '#shared/spacing/threads.ts';

import { cylinderPatch, femaleSurface, skinOf } from '../anatomy/meshes.ts';

const RADIUS_UM = 80_000;
const cylinder = createSurface(skinOf(cylinderPatch(RADIUS_UM, 300_000, 2_500)));

/** A place of the cylinder's front, so far round it and so high. */
const at = (roundUm: number, vUm: number): ViewPlace => ({
  view: 'face-front',
  uUm: Math.round(RADIUS_UM * Math.sin(roundUm / RADIUS_UM)),
  vUm,
});
const upright = (id: string, roundUm: number, treatment = 't') => ({
  id,
  treatment,
  path: [at(roundUm, 100_000), at(roundUm, 140_000)],
});
const windows = new Map([['t', [8_000, 20_000] as const]]);

const ask = (own: Partial<ThreadsRequest>): ThreadsRequest => ({
  kind: 'threads',
  layout: 'parallel',
  entry: at(0, 150_000),
  towards: null,
  count: 4,
  lengthUm: 30_000,
  distanceUm: 12_000,
  openingDegrees: 60,
  angleDegrees: 90,
  view: 'face-front',
  ...own,
});

describe('the length of a thread', () => {
  test('runs along the skin, not across the drawing, and adds up over its corners', () => {
    expect(threadLengthUm(cylinder, [at(0, 100_000), at(40_000, 100_000)])! / 40_000).toBeCloseTo(1, 2);
    const bent = [at(0, 100_000), at(40_000, 100_000), at(40_000, 130_000)];
    expect(threadLengthUm(cylinder, bent)! / 70_000).toBeCloseTo(1, 2);
  });

  test('is unknown where a corner is off the skin', () => {
    expect(threadLengthUm(cylinder, [at(0, 100_000), { view: 'face-front', uUm: 500_000, vUm: 0 }])).toBeNull();
  });
});

describe('the distance between threads', () => {
  const index = createThreadIndex(cylinder);
  const check = (...threads: ReturnType<typeof upright>[]) => index.findings(threads, windows);

  test('is fine within the window, and its limits count as fine', () => {
    expect(check(upright('a', 0), upright('b', 12_000), upright('c', 25_000))).toEqual([]);
  });

  test('is too close below it: the pair, what was measured and the limit', () => {
    const [finding, ...rest] = check(upright('a', 0), upright('b', 5_000));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ kind: 'too-close', marks: ['a', 'b'], limitUm: 8_000 });
    expect((finding?.distanceUm ?? 0) / 5_000).toBeCloseTo(1, 2);
  });

  test('is too far when no other thread is within it, once for each thread', () => {
    const findings = check(upright('a', 0), upright('b', 30_000));
    expect(findings.map(({ kind, marks, limitUm }) => [kind, marks, limitUm])).toEqual([
      ['too-far', ['a'], 20_000],
      ['too-far', ['b'], 20_000],
    ]);
  });

  test('counts where two threads come nearest, wherever their entries are', () => {
    const slanted = { id: 'b', treatment: 't', path: [at(40_000, 100_000), at(6_000, 138_000)] };
    const [finding] = check(upright('a', 0), slanted);
    expect(finding?.kind).toBe('too-close');
    expect((finding?.distanceUm ?? 0) / 6_000).toBeCloseTo(1, 1);
  });

  test('says nothing about a lone thread, another treatment, a treatment without a window, or a fan', () => {
    expect(check(upright('a', 0))).toEqual([]);
    expect(check(upright('a', 0), upright('b', 5_000, 'other'))).toEqual([]);
    expect(check(upright('a', 0, 'none'), upright('b', 5_000, 'none'))).toEqual([]);
    const fan = [at(0, 120_000), at(20_000, 150_000)];
    expect(
      check({ ...upright('a', 0), path: [at(0, 120_000), at(0, 150_000)] }, { ...upright('b', 0), path: fan }),
    ).toEqual([]);
  });

  test('is told of every thread, window or none, with the thread that comes nearest; a fan is one puncture', () => {
    const threads = [upright('a', 0, 'none'), upright('b', 9_000, 'none'), upright('c', 21_000, 'none')];
    const nearest = index.nearest(threads);
    expect([...nearest].map(([id, other]) => [id, other.id])).toEqual([
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'b'],
    ]);
    expect((nearest.get('a')?.distanceUm ?? 0) / 9_000).toBeCloseTo(1, 2);
    expect((nearest.get('c')?.distanceUm ?? 0) / 12_000).toBeCloseTo(1, 2);
    const fan = { ...upright('f', 0, 'none'), path: [at(0, 100_000), at(20_000, 140_000)] };
    expect(index.nearest([upright('a', 0, 'none'), fan]).size).toBe(0);
    expect(index.nearest([upright('a', 0, 'none'), upright('b', 9_000, 'other')]).size).toBe(0);
  });

  test('joins the findings of points in the order of severity, and leaves their table as it is', () => {
    const off = { kind: 'off-skin', marks: ['p'], distanceUm: null, limitUm: null } as const;
    const far = { kind: 'too-far', marks: ['p'], distanceUm: 9, limitUm: 8 } as const;
    const near = { kind: 'too-close', marks: ['a', 'b'], distanceUm: 5, limitUm: 8 } as const;
    const joined = withThreads({ marks: [], findings: [off, far] }, [near], ['p', 'a', 'b']);
    expect(joined.findings).toEqual([off, near, far]);
  });
});

describe('threads that were asked for', () => {
  const lengths = (paths: readonly (readonly ViewPlace[])[]) =>
    paths.map((path) => Math.round((threadLengthUm(cylinder, path) ?? 0) / 100) / 10);

  test('run side by side at the distance and of the length along the skin', () => {
    const paths = layThreads(cylinder, ask({}));
    expect(lengths(paths)).toEqual([30, 30, 30, 30]);
    for (let i = 0; i + 1 < paths.length; i++) {
      const gap = threadLengthUm(cylinder, [paths[i]![0]!, paths[i + 1]![0]!]);
      expect(gap! / 12_000).toBeCloseTo(1, 2);
    }
    const threads = paths.map((path, i) => ({ id: String(i), treatment: 't', path }));
    expect(createThreadIndex(cylinder).findings(threads, windows)).toEqual([]);
  });

  test('spread like a fan from one entry', () => {
    const paths = layThreads(cylinder, ask({ layout: 'fan', count: 5 }));
    expect(new Set(paths.map(([entry]) => JSON.stringify(entry))).size).toBe(1);
    expect(lengths(paths)).toEqual([30, 30, 30, 30, 30]);
  });

  test('run towards a place, wherever the drawing points', () => {
    const [path] = layThreads(cylinder, ask({ count: 1, angleDegrees: 0, towards: at(0, 250_000) }));
    expect(path?.at(-1)?.uUm).toBeCloseTo(0, -2);
    expect(path?.at(-1)?.vUm).toBeCloseTo(180_000, -3);
  });

  test('lie on a scalp one beside the other', () => {
    const surface = femaleSurface();
    const noRegions = { regionAt: () => null, trianglesOf: () => [] };
    const { paths, places } = layPattern(
      surface,
      noRegions,
      ask({ entry: { view: 'scalp-top', uUm: -30_000, vUm: 0 }, view: 'scalp-top', angleDegrees: 90, count: 5 }),
    );
    expect(places).toEqual([]);
    expect(paths).toHaveLength(5);
    for (const path of paths) expect(threadLengthUm(surface, path)! / 30_000).toBeCloseTo(1, 2);
  });
});
