/** What the window and the spacing worker say to each other. */
import type { StretchByPart } from '#shared/anatomy/calibrated-metric.ts';
import type { Metric } from '#shared/anatomy/metric.ts';
import type { DrawnArea } from '#shared/anatomy/skin-area.ts';
import type { LaidPattern, PatternRequest } from '#shared/spacing/patterns/lay.ts';
import type { SpacingPoint } from '#shared/spacing/spacing-index.ts';
import type { SpacingReport } from '#shared/spacing/report.ts';
import type { SpacingThread } from '#shared/spacing/threads.ts';
import type { Reuse } from '#shared/spacing/used-again.ts';

import type { AgainQuestion, GapPlace, GapsQuestion } from '../../editor/skin-service.ts';

/** Everything of a chart that has a spacing, the window of each treatment, and the order of all marks. */
export interface CheckTask {
  readonly kind: 'check';
  readonly points: readonly SpacingPoint[];
  readonly threads: readonly SpacingThread[];
  readonly order: readonly string[];
  readonly windows: readonly (readonly [treatment: string, window: readonly [number, number] | null])[];
}

/** A pattern to be laid. */
export interface PatternTask {
  readonly kind: 'pattern';
  readonly request: PatternRequest;
}

/** The gaps of regions. */
export interface GapsTask extends GapsQuestion {
  readonly kind: 'gaps';
}

/** An outline whose skin is to be measured. */
export interface AreaTask {
  readonly kind: 'area';
  readonly drawn: DrawnArea;
}

/** Places used again. */
export interface AgainTask extends AgainQuestion {
  readonly kind: 'again';
}

/** The lengths of a patient's own skin. */
export interface MetricTask {
  readonly kind: 'metric';
}

/** What can be asked. */
export type SkinTask = CheckTask | PatternTask | GapsTask | AreaTask | AgainTask | MetricTask;

/** A task on the skin of one patient. */
export interface SkinQuestion {
  /** Where the skin is served. */
  readonly folder: string;
  readonly serial: number;
  /** The patient's own measures; undefined: the reference body. */
  readonly stretch: StretchByPart | undefined;
  readonly task: SkinTask;
}

/** What is answered to each task. */
export type TaskResult =
  | { readonly kind: 'check'; readonly report: SpacingReport }
  | { readonly kind: 'pattern'; readonly laid: LaidPattern }
  | { readonly kind: 'gaps'; readonly gaps: readonly GapPlace[] }
  | { readonly kind: 'area'; readonly cm2: number }
  | { readonly kind: 'again'; readonly again: readonly Reuse[] }
  | { readonly kind: 'metric'; readonly metric: Omit<Metric, 'airUm'> };

/** The answer to the question of the same serial; null where the skin could not be read. */
export interface SkinAnswer {
  readonly serial: number;
  readonly result: TaskResult | null;
}
