import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { viewsFileSchema } from '#shared/anatomy/view-image.ts';
import type { AreaMark, Chart, Mark, PointMark, ThreadMark } from '#shared/chart/schema.ts';

import { setTreatedRegions } from '../../../../../renderer/editor/treated-regions.ts';
import { measureOn } from '../../../../../renderer/features/print/measure-chart.ts';
import { strokeTotal, volumeRateUl } from '../../../../../renderer/features/print/measure-strokes.ts';
import { femaleSurface } from '../../../shared/anatomy/meshes.ts';
import { aChart } from '../../editor/builders.ts';

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../../../../resources/anatomy/adult-1/female', name), 'utf8'),
  );
const surface = femaleSurface();
const { landmarks } = viewsFileSchema.parse(read('views.json'));
const regions = regionMapOf(regionsFileSchema.parse(read('regions.json')), surface.mesh);

/** The belly, where the skin faces the viewer: lengths on the drawing are about those of the skin. */
const [U, V] = [0, 1_000_000];
const place = (uCm: number, vCm: number) => ({
  view: 'body-front' as const,
  uUm: U + uCm * 10_000,
  vUm: V + vCm * 10_000,
});
const base = { treatment: 't1', state: 'given' as const };
const point = (id: string, uCm: number, vCm: number): PointMark => ({
  ...base,
  ...place(uCm, vCm),
  id,
  kind: 'point',
  volumeUl: 50,
});
const thread = (id: string, uCm: number, volumeUl = 60): ThreadMark => ({
  ...base,
  id,
  kind: 'thread',
  path: [place(uCm, 0), place(uCm, 3)],
  volumeUl,
});
const area = (id: string, holes?: AreaMark['holes']): AreaMark => ({
  ...base,
  id,
  kind: 'area',
  outline: [place(-2, 0), place(2, 0), place(2, 4), place(-2, 4)],
  ...(holes === undefined ? {} : { holes }),
  volumeUl: 800,
});
const chartOf = (marks: readonly Mark[], change: (chart: Chart) => Chart = (chart) => chart): Chart =>
  change({ ...aChart(), marks: [...marks] });
const measure = (chart: Chart) => measureOn(chart, surface, regions, landmarks);

describe('a thread on paper', () => {
  const marks = [thread('a', -1), thread('b', 0), thread('c', 1.5, 0)];
  const { check, sizes } = measure(chartOf(marks));

  it('has its length along the skin and the volume for each cm', () => {
    const um = sizes.lengthUm.get('a') ?? 0;
    expect(um / 30_000).toBeGreaterThanOrEqual(1);
    expect(um / 30_000).toBeLessThan(1.1);
    expect(volumeRateUl(thread('a', -1), sizes)).toBeCloseTo((60 * 10_000) / um, 6);
    expect(volumeRateUl(thread('c', 1.5, 0), sizes)).toBeNull();
  });

  it('has the distance to the nearest thread beside it, and which', () => {
    expect(check.nearest.get('a')?.id).toBe('b');
    expect(check.nearest.get('c')?.id).toBe('b');
    expect((check.nearest.get('a')?.distanceUm ?? 0) / 10_000).toBeCloseTo(1, 1);
    expect((check.nearest.get('c')?.distanceUm ?? 0) / 15_000).toBeCloseTo(1, 1);
  });

  it('is judged by the window of its treatment, as on screen', () => {
    const near = measure(chartOf([thread('a', 0), thread('b', 0.5)])).check.findings;
    expect(near.map(({ kind, marks: [from, to] }) => [kind, from, to])).toContainEqual(['too-close', 'a', 'b']);
  });

  it('is summed up with its neighbours: count, length, volume for each cm, least and greatest distance', () => {
    const total = strokeTotal(marks, 'thread', sizes, check.nearest);
    expect(total).toMatchObject({ count: 3, unknown: 0 });
    expect(total?.size).toBeCloseTo(
      marks.reduce((sum, { id }) => sum + (sizes.lengthUm.get(id) ?? 0) / 10_000, 0),
      6,
    );
    expect(total?.rateUl).toBeCloseTo(120 / (total?.size ?? 1), 6);
    expect(total?.apartUm?.[0]).toBe(check.nearest.get('a')?.distanceUm);
    expect(total?.apartUm?.[1]).toBe(check.nearest.get('c')?.distanceUm);
    expect(strokeTotal(marks, 'area', sizes, check.nearest)).toBeNull();
  });

  it('that is off the skin has no length, and is said to be left out', () => {
    const off: ThreadMark = { ...thread('off', 0), path: [place(0, 0), place(100, 0)] };
    const measured = measure(chartOf([off]));
    expect(measured.sizes.lengthUm.size).toBe(0);
    expect(strokeTotal([off], 'thread', measured.sizes, measured.check.nearest)).toEqual({
      count: 1,
      unknown: 1,
      size: 0,
      rateUl: null,
      apartUm: null,
    });
  });
});

describe('an area on paper', () => {
  it('has its skin in cm² and the volume for each cm²; its holes are left out', () => {
    const hole = [place(-1, 1), place(1, 1), place(1, 3), place(-1, 3)];
    const { sizes } = measure(chartOf([area('whole'), area('ring', [hole])]));
    const [whole, ring] = [sizes.areaCm2.get('whole') ?? 0, sizes.areaCm2.get('ring') ?? 0];
    expect(whole).toBeGreaterThan(16);
    expect(whole).toBeLessThan(18);
    expect(whole - ring).toBeGreaterThan(4);
    expect(whole - ring).toBeLessThan(5);
    expect(volumeRateUl(area('whole'), sizes)).toBeCloseTo(800 / whole, 6);
  });
});

describe('gaps on paper', () => {
  const covering = (chart: Chart): Chart => ({
    ...chart,
    treatments: chart.treatments.map(setTreatedRegions(['umbilical'])),
  });

  it('are findings of their treatment with the distance, the limit and the region', () => {
    const { findings } = measure(chartOf([point('p', 0, 0)], covering)).check;
    const gaps = findings.filter(({ kind }) => kind === 'gap');
    expect(gaps.length).toBeGreaterThan(0);
    for (const { treatmentId, distanceUm, numbers, marks, severity } of gaps) {
      expect([treatmentId, severity, marks]).toEqual(['t1', 'info', []]);
      expect(distanceUm).toBeGreaterThan(40_000);
      expect(numbers).toMatchObject({ limitUm: 40_000, region: 'umbilical' });
    }
    const radii = gaps.map(({ distanceUm }) => distanceUm ?? 0);
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
  });

  it('are not looked for where no regions are to be covered', () => {
    const { findings } = measure(chartOf([point('p', 0, 0)])).check;
    expect(findings.filter(({ kind }) => kind === 'gap')).toEqual([]);
  });
});
