/** Skin that a treatment was to cover and that lies too far from every mark of it, for the printed chart. */
import { liftToSkin } from '#shared/anatomy/lift.ts';
import type { RegionMap } from '#shared/anatomy/regions/regions-file.ts';
import type { Surface } from '#shared/anatomy/surface.ts';
import { type Chart, effectiveSpacing } from '#shared/chart/schema.ts';
import { findGaps } from '#shared/spacing/coverage.ts';

import { coveredBy } from '../../editor/aside-loop.ts';
import type { EditorFinding } from '../../editor/chart-check.ts';
import { treatedRegions } from '../../editor/treated-regions.ts';
import { marksOf } from './print-model.ts';

/** The gaps of all treatments that say what is to be covered, the widest of each first; `numbers` names the region. */
export function gapFindings(chart: Chart, surface: Surface, regions: RegionMap): readonly EditorFinding[] {
  return chart.treatments.flatMap((treatment) => {
    const wanted = treatedRegions(treatment);
    const window = effectiveSpacing(treatment.technique);
    if (wanted.length === 0 || window === null) return [];
    const [, limitUm] = window;
    const places = marksOf(chart, treatment).flatMap(coveredBy);
    const marks = places.flatMap(({ view, uUm, vUm }) => liftToSkin(surface, view, uUm, vUm) ?? []);
    return findGaps(surface, regions.trianglesOf(wanted), marks, limitUm)
      .sort((a, b) => b.radiusUm - a.radiusUm)
      .map(({ centre, radiusUm }, i): EditorFinding => {
        const distanceUm = Math.round(radiusUm);
        return {
          id: `gap:${treatment.id}:${i}`,
          kind: 'gap',
          severity: 'info',
          marks: [],
          treatmentId: treatment.id,
          distanceUm,
          numbers: { distanceUm, limitUm, region: regions.regionAt(centre) ?? '' },
        };
      });
  });
}
