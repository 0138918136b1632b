/** The spacing check of a whole chart at once. */
import type { Surface } from '../anatomy/surface.ts';
import type { SpacingReport } from './report.ts';
import { createSpacingIndex, type SpacingPoint, type SpacingWindows } from './spacing-index.ts';

/** What is checked: the points of a chart, planned and given alike, in the order of the file. */
export interface SpacingInput {
  readonly surface: Surface;
  readonly points: readonly SpacingPoint[];
  readonly windows: SpacingWindows;
}

/** Measures every point's nearest neighbour along the skin and judges it by its treatment's window. */
export function checkSpacing({ surface, points, windows }: SpacingInput): SpacingReport {
  const index = createSpacingIndex(surface);
  for (const point of points) index.setPoint(point);
  return index.report(windows);
}
