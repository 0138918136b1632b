/** What the editor asks of the patient's skin. The geometry behind it is in shared/; none is needed to edit. */
import type { CautionZone } from '#shared/anatomy/caution-zones.ts';
import type { SeenShape } from '#shared/anatomy/seen-shape.ts';
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart } from '#shared/chart/schema.ts';
import type { SpacingReport } from '#shared/spacing/report.ts';

import type { ViewPoint } from './viewport.ts';

/** A place on a drawing. */
export interface Place extends ViewPoint {
  readonly view: ViewId;
}

/** How far two places are apart along the skin, and the way as drawn in one view. */
export interface SkinWay {
  readonly distanceUm: number;
  readonly approximate: boolean;
  readonly pathOnView: readonly ViewPoint[];
}

/** An outline with its holes, as areas have them. */
export interface DrawnOutline {
  readonly outline: readonly Place[];
  readonly holes?: readonly (readonly Place[])[] | undefined;
}

/** Measures the spacing of a chart away from the screen, where it may take its time. */
export interface SpacingChecker {
  check(chart: Chart): Promise<SpacingReport>;
}

/** A skin under the drawings. */
export interface SkinModel {
  isOnSkin(place: Place): boolean;
  /** The region a place lies in, as `forehead` or `temple:left`; null off the skin. */
  regionAt(place: Place): string | null;
  /** What shows of a region in a view; null for a name that the skin does not know. */
  regionShape(region: string, view: ViewId): SeenShape | null;
  /** All zones where anatomy asks for care, and those that a place lies in. */
  readonly cautions: readonly CautionZone[];
  cautionsAt(place: Place): readonly CautionZone[];
  /** What shows of a zone in a view. */
  cautionShape(zone: CautionZone, view: ViewId): SeenShape;
  /** The length of a path along the skin; null where a corner is off it. Remembered for paths of marks. */
  threadLengthUm(path: readonly Place[]): number | null;
  /** The skin inside an outline, cm²; remembered for marks. */
  areaCm2(area: DrawnOutline): number;
  /** Where a place shows in a view; null where it is out of sight. `edge`: seen at a slant. */
  project(place: Place, view: ViewId): (ViewPoint & { readonly edge: boolean }) | null;
  /** The way along the skin; null when there is none of at most `maxUm`. Remembered for places that are marks. */
  way(from: Place, to: Place, view: ViewId, maxUm?: number): SkinWay | null;
  /** The stretches of that way that are in sight in a view. */
  waySeen(from: Place, to: Place, view: ViewId, maxUm?: number): readonly (readonly ViewPoint[])[];
  /** True when the way between two marks has been measured before: asking again costs nothing. */
  knowsWay(from: Place, to: Place): boolean;
  /** Checks the spacing. Called after every edit: it measures only what changed. */
  checkSpacing(chart: Chart): SpacingReport;
}
