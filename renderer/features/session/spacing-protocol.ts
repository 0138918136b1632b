/** What the window and the spacing worker say to each other. */
import type { StretchByPart } from '#shared/anatomy/calibrated-metric.ts';
import type { SpacingPoint } from '#shared/spacing/spacing-index.ts';
import type { SpacingReport } from '#shared/spacing/report.ts';

/** A chart to be checked: all its points, and the window of each treatment. */
export interface SpacingQuestion {
  /** Where the skin is served. */
  readonly folder: string;
  readonly serial: number;
  /** The patient's own measures; undefined: the reference body. */
  readonly stretch: StretchByPart | undefined;
  readonly points: readonly SpacingPoint[];
  readonly windows: readonly (readonly [treatment: string, window: readonly [number, number] | null])[];
}

/** The answer to the question of the same serial; null where the skin could not be read. */
export interface SpacingAnswer {
  readonly serial: number;
  readonly report: SpacingReport | null;
}
