/** What the editor asks of the patient's skin. The geometry behind it is in shared/; none is needed to edit. */
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart } from '#shared/chart/schema.ts';

import type { ViewPoint } from './viewport.ts';

/** A place on a drawing. */
export interface Place extends ViewPoint {
  readonly view: ViewId;
}

/** How far two places are apart along the skin, and the way as drawn in one view. */
export interface SkinWay {
  readonly distanceUm: number;
  readonly approximate: boolean;
  /** The way on the view asked for; gaps where it runs out of sight are left out. */
  readonly pathOnView: readonly ViewPoint[];
}

/** The nearest mark of the same treatment. */
export interface Nearest {
  readonly id: string;
  readonly distanceUm: number;
  readonly approximate: boolean;
}

/** How loud a finding is. */
export type Severity = 'error' | 'warning' | 'info';

/** What a check has to say, with the marks and numbers concerned. */
export interface EditorFinding {
  readonly id: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly marks: readonly string[];
  readonly treatmentId: string | null;
  readonly distanceUm: number | null;
  readonly limitUm: number | null;
  /** Further values for the sentence that says it. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** All that was checked. */
export interface CheckResult {
  readonly findings: readonly EditorFinding[];
  readonly nearest: ReadonlyMap<string, Nearest>;
}

/** A skin under the drawings. */
export interface SkinModel {
  isOnSkin(place: Place): boolean;
  /** Where a place shows in another view; null where it is out of sight. */
  project(place: Place, view: ViewId): ViewPoint | null;
  /** The way along the skin; null when there is none. */
  way(from: Place, to: Place, view: ViewId): SkinWay | null;
  /** Checks a chart. Called after every edit: it may remember what did not change. */
  check(chart: Chart): CheckResult;
}
