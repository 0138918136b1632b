/** What is asked of the skin away from the screen, where it may take its time. */
import type { ViewPlace } from '#shared/anatomy/best-view.ts';
import type { RegionCode } from '#shared/anatomy/regions/region-names.ts';
import type { DrawnArea } from '#shared/anatomy/skin-area.ts';
import type { Chart } from '#shared/chart/schema.ts';
import type { LaidPattern, PatternRequest } from '#shared/spacing/patterns/lay.ts';
import type { Reuse } from '#shared/spacing/used-again.ts';

import type { SpacingChecker } from './skin-model.ts';

/** A gap as it is drawn: its centre on the drawing that shows it best. */
export interface GapPlace {
  readonly centre: ViewPlace;
  readonly radiusUm: number;
}

/** The regions to be covered, the points there are, and how far from them is too far. */
export interface GapsQuestion {
  readonly regions: readonly RegionCode[];
  readonly points: readonly ViewPlace[];
  readonly limitUm: number;
}

/** Present points, earlier ones, and how near is the same place. */
export interface AgainQuestion {
  readonly points: readonly (ViewPlace & { readonly id: string })[];
  readonly earlier: readonly ViewPlace[];
  readonly withinUm: number;
}

type Measures = Pick<Chart, 'calibration'>;

/** Answers; null where a newer question of the kind took the place of one that waited. */
export interface PatternMaker {
  lay(chart: Measures, request: PatternRequest): Promise<LaidPattern | null>;
}

/** Everything that can be asked. */
export interface SkinService extends SpacingChecker, PatternMaker {
  gaps(chart: Measures, question: GapsQuestion): Promise<readonly GapPlace[] | null>;
  areaCm2(chart: Measures, drawn: DrawnArea): Promise<number | null>;
  again(chart: Measures, question: AgainQuestion): Promise<readonly Reuse[] | null>;
}
