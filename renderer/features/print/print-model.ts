/** Everything a printed chart is made from, read once. */
import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import type { ViewId } from '#shared/anatomy/views.ts';
import type { Chart, Mark, Treatment } from '#shared/chart/schema.ts';
import type { AnyEntry } from '#shared/dossier/entry.ts';
import type { AppInfo, Settings } from '#shared/ipc/records.ts';
import type { ChartRecord } from '#shared/ipc/signing.ts';

import type { PaperHead } from '../../records/letterhead.ts';
import type { CheckResult } from '../../editor/chart-check.ts';
import type { StrokeSizes } from './measure-strokes.ts';
import type { PaperPhoto } from './paper-photos.ts';
import type { ViewPictures } from './paper-pictures.ts';

/** What is printed. */
export interface PrintModel {
  readonly chart: Chart;
  /** What was put under the chart. */
  readonly record: Omit<ChartRecord, 'chart'>;
  readonly settings: Settings;
  /** The clinic's logo and further lines. */
  readonly head: PaperHead;
  readonly info: AppInfo;
  readonly views: ViewsFile;
  /** The drawings of the views with marks, cut and sized for paper. */
  readonly pictures: ReadonlyMap<ViewId, ViewPictures>;
  /** The clinic's own number for the patient, and how to reach them; empty where it is not known. */
  readonly reference: string;
  readonly contact: string;
  /** What was written down about the session after it had been signed: no signature covers it. */
  readonly later: readonly AnyEntry[];
  /** The photos that were chosen to go along. */
  readonly photos: readonly PaperPhoto[];
  readonly check: CheckResult;
  /** Lengths of threads and skin of areas. */
  readonly sizes: StrokeSizes;
  /** Place in the chart, from 1: the number on the drawing and in the table. */
  readonly numbers: ReadonlyMap<string, number>;
  /** When this was printed, UTC. */
  readonly printedAt: string;
  /** Day of the session in the clinic's zone. */
  readonly sessionDate: string;
  /** Format of numbers and dates. */
  readonly locale: string;
}

/** A mark's number is its place in the chart, so that it never depends on the view or the filter. */
export const numberMarks = (marks: readonly Mark[]): ReadonlyMap<string, number> =>
  new Map(marks.map(({ id }, i) => [id, i + 1]));

/** The marks of a treatment in the order of their numbers. */
export const marksOf = (chart: Chart, treatment: Treatment): readonly Mark[] =>
  chart.marks.filter((mark) => mark.treatment === treatment.id);

/** Numbers of marks in ascending order, runs joined: `1–4, 7`. */
export function numberList(ids: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const sorted = ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}
