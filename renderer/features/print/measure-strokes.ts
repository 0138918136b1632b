/** What threads and areas measure on the skin, for the printed chart. */
import { skinAreaCm2 } from '#shared/anatomy/skin-area.ts';
import type { Surface } from '#shared/anatomy/surface.ts';
import type { Chart, Mark } from '#shared/chart/schema.ts';
import { threadLengthUm } from '#shared/spacing/thread-length.ts';
import { umToCm } from '#shared/units.ts';

import type { Nearest } from '../../editor/chart-check.ts';
import { drawnArea } from '../../editor/surface-skin.ts';

/** Sizes along the skin by mark; a mark that is off the skin has none. */
export interface StrokeSizes {
  readonly lengthUm: ReadonlyMap<string, number>;
  readonly areaCm2: ReadonlyMap<string, number>;
}

/** Of a chart without threads and areas, or before anything was measured. */
export const NO_SIZES: StrokeSizes = { lengthUm: new Map(), areaCm2: new Map() };

/** Measures all threads and areas of a chart. */
export function measureStrokes({ marks }: Pick<Chart, 'marks'>, surface: Surface): StrokeSizes {
  const lengthUm = new Map<string, number>();
  const areaCm2 = new Map<string, number>();
  for (const mark of marks) {
    if (mark.kind === 'thread') {
      const um = threadLengthUm(surface, mark.path);
      if (um !== null) lengthUm.set(mark.id, um);
    } else if (mark.kind === 'area') {
      const cm2 = skinAreaCm2(surface, drawnArea(mark));
      if (cm2 > 0) areaCm2.set(mark.id, cm2);
    }
  }
  return { lengthUm, areaCm2 };
}

/** Volume of a thread for each cm, or of an area for each cm², µL; null where size or volume is unknown. */
export function volumeRateUl(mark: Mark, sizes: StrokeSizes): number | null {
  const um = sizes.lengthUm.get(mark.id);
  const size = um === undefined ? sizes.areaCm2.get(mark.id) : umToCm(um);
  return size === undefined || size === 0 || mark.volumeUl === 0 ? null : mark.volumeUl / size;
}

/** All threads, or all areas, of a treatment taken together. */
export interface StrokeTotal {
  readonly count: number;
  /** How many of them have no size, being off the skin; they count in nothing below. */
  readonly unknown: number;
  /** cm of thread or cm² of area. */
  readonly size: number;
  /** Volume for each cm or cm²; null where there is none. */
  readonly rateUl: number | null;
  /** Least and greatest distance of a thread to the nearest other, µm; null where there is none. */
  readonly apartUm: readonly [number, number] | null;
}

/** The sum of the marks of one kind; null where there are none. */
export function strokeTotal(
  marks: readonly Mark[],
  kind: 'thread' | 'area',
  sizes: StrokeSizes,
  nearest: ReadonlyMap<string, Nearest>,
): StrokeTotal | null {
  const own = marks.filter((mark) => mark.kind === kind);
  if (own.length === 0) return null;
  const sizeOf = ({ id }: Mark): number | null => {
    if (kind === 'area') return sizes.areaCm2.get(id) ?? null;
    const um = sizes.lengthUm.get(id);
    return um === undefined ? null : umToCm(um);
  };
  const known = own.flatMap((mark) => {
    const size = sizeOf(mark);
    return size === null ? [] : [{ size, volumeUl: mark.volumeUl }];
  });
  const size = known.reduce((sum, one) => sum + one.size, 0);
  const volumeUl = known.reduce((sum, one) => sum + one.volumeUl, 0);
  const apart = kind === 'area' ? [] : own.flatMap(({ id }) => nearest.get(id)?.distanceUm ?? []);
  return {
    count: own.length,
    unknown: own.length - known.length,
    size,
    rateUl: size === 0 || volumeUl === 0 ? null : volumeUl / size,
    apartUm: apart.length === 0 ? null : [Math.min(...apart), Math.max(...apart)],
  };
}
