/** The regions that a treatment is meant to cover: an optional key of the treatment, a plan and not a measurement. */
import type { RegionCode } from '#shared/anatomy/regions/region-names.ts';
import type { Chart, Treatment } from '#shared/chart/schema.ts';

import { regionCodeOf } from './pattern-request.ts';

/** The regions; names this program does not know are left aside. */
export function treatedRegions(treatment: Treatment): readonly RegionCode[] {
  const regions = treatment['regions'];
  if (!Array.isArray(regions)) return [];
  return regions.flatMap((name: unknown) => (typeof name === 'string' ? (regionCodeOf(name) ?? []) : []));
}

/** Says which regions are meant; without any the key goes. */
export function setTreatedRegions(regions: readonly RegionCode[]): (treatment: Treatment) => Treatment {
  return ({ regions: _old, ...rest }) => (regions.length === 0 ? rest : { ...rest, regions: [...regions] });
}

/** The regions that the treatment's marks lie in, in the order of the marks. */
export const regionsOfMarks = (chart: Chart, treatmentId: string): readonly RegionCode[] => [
  ...new Set(
    chart.marks.flatMap(({ treatment, region }) =>
      treatment === treatmentId ? (regionCodeOf(region ?? null) ?? []) : [],
    ),
  ),
];
