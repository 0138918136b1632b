/** How large the drawings of a chart are on paper. */
import type { Mark } from '#shared/chart/schema.ts';

import { usedViews } from '../../canvas/chart-svg-views.ts';
import { contentWidthMm, type Paper } from './paper.ts';

/** How large a drawing may be, mm. */
export interface FigureSize {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Width of the small picture beside it, mm. */
  readonly insetMm: number;
  /** Width of what stands beside the drawing, mm: the small picture and what fits below it. */
  readonly asideMm: number;
  /** Drawings beside each other. */
  readonly perLine: 1 | 2;
}

/** With this many marks a view gets the width of the page. */
const CROWDED_FROM = 60;
/** Space between two drawings on a line, mm. */
const GUTTER_MM = 6;

/** One large, several in pairs, crowded ones across the page. */
export function figureSizeOf(marks: readonly Mark[], paper: Paper): FigureSize {
  const widthMm = contentWidthMm(paper);
  if (marks.length >= CROWDED_FROM) return { widthMm, heightMm: 176, insetMm: 26, asideMm: 26, perLine: 1 };
  if (usedViews(marks).length === 1) return { widthMm, heightMm: 114, insetMm: 26, asideMm: 60, perLine: 1 };
  return { widthMm: (widthMm - GUTTER_MM) / 2, heightMm: 104, insetMm: 16, asideMm: 16, perLine: 2 };
}

/** Whether a single drawing leaves room beside it for what its signs mean. */
export const hasRoomBeside = (marks: readonly Mark[]): boolean =>
  usedViews(marks).length === 1 && marks.length < CROWDED_FROM;
