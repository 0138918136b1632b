/** Says where a mark lies in a zone in which anatomy asks for care. */
import type { Chart, Mark } from '#shared/chart/schema.ts';

import type { EditorFinding } from './chart-check.ts';
import { placesOf } from './mark-places.ts';
import type { SkinModel } from './skin-model.ts';

/** Intradermal work reaches no deeper, µm: above it the bundles and nerves lie below the needle. */
const INTRADERMAL_UM = 4_000;

/** One finding for each mark and zone: a note, and a warning where the needle goes deep. */
export function cautionFindings(chart: Chart, skin: SkinModel | null): EditorFinding[] {
  if (skin === null || skin.cautions.length === 0) return [];
  const techniques = new Map(chart.treatments.map(({ id, technique }) => [id, technique]));

  function findingsOf(mark: Mark): EditorFinding[] {
    const technique = techniques.get(mark.treatment);
    const depthUm = mark.depthUm ?? technique?.depthUm;
    const zones = new Set(placesOf(mark).flatMap((place) => skin?.cautionsAt(place) ?? []));
    return [...zones]
      .filter((zone) => zone.techniques === null || zone.techniques.includes(technique?.code ?? ''))
      .map((zone) => ({
        id: `caution-${zone.code}:${mark.id}`,
        kind: `caution-${zone.code}`,
        severity: depthUm !== undefined && depthUm > INTRADERMAL_UM ? 'warning' : 'info',
        marks: [mark.id],
        treatmentId: mark.treatment,
        distanceUm: null,
        numbers: { depthUm: depthUm ?? '', source: zone.source },
      }));
  }
  return chart.marks.flatMap(findingsOf);
}
