/** How many marks and how much volume each region received. */
import type { Mark } from './schema.ts';

/** One region's share; `region` is null for marks without one. */
export interface RegionTotal {
  readonly region: string | null;
  readonly given: number;
  readonly planned: number;
  /** Volume of what was given, µL. */
  readonly givenUl: number;
}

/** Totals by region in the order in which regions are met, marks without a region last. */
export function regionTotals(marks: readonly Mark[]): RegionTotal[] {
  const totals = new Map<string | null, { given: number; planned: number; givenUl: number }>();
  for (const mark of marks) {
    const region = mark.region ?? null;
    const total = totals.get(region) ?? { given: 0, planned: 0, givenUl: 0 };
    if (mark.state === 'given') {
      total.given += 1;
      total.givenUl += mark.volumeUl;
    } else total.planned += 1;
    totals.set(region, total);
  }
  return [...totals]
    .map(([region, total]) => ({ region, ...total }))
    .sort((a, b) => Number(a.region === null) - Number(b.region === null));
}
