/** Marks of a pattern: planned, and one group by the key `pattern` until a hand moves one of them. */
import type { Chart, Mark } from '#shared/chart/schema.ts';
import type { LaidPattern } from '#shared/spacing/patterns/lay.ts';

import type { ChartEdit } from './chart-edits.ts';
import { placesOf } from './mark-places.ts';

/** The pattern a mark belongs to; null: none. */
export function patternOf(mark: Mark): string | null {
  const id = mark['pattern'];
  return typeof id === 'string' ? id : null;
}

/** What every mark of a pattern gets. */
export interface PatternValues {
  readonly treatmentId: string;
  /** Of a point. */
  readonly volumeUl: number;
  readonly depthUm: number | null;
  /** Of a thread, by its path. */
  readonly threadUl: (path: LaidPattern['paths'][number]) => number;
}

/** The planned marks of a laid pattern. */
export function marksOf(laid: LaidPattern, pattern: string, values: PatternValues, newId: () => string): Mark[] {
  const shared = {
    treatment: values.treatmentId,
    state: 'planned',
    ...(values.depthUm === null ? {} : { depthUm: values.depthUm }),
    pattern,
  } as const;
  return [
    ...laid.places.map(({ view, uUm, vUm }): Mark => ({
      id: newId(),
      kind: 'point',
      ...shared,
      view,
      uUm,
      vUm,
      volumeUl: values.volumeUl,
    })),
    ...laid.paths.map((path): Mark => ({
      id: newId(),
      kind: 'thread',
      ...shared,
      path: path.map(({ view, uUm, vUm }) => ({ view, uUm, vUm })),
      volumeUl: values.threadUl(path),
    })),
  ];
}

/** Adds marks at the end. */
export const addMarks =
  (marks: readonly Mark[]): ChartEdit =>
  (chart) => ({ ...chart, marks: [...chart.marks, ...marks] });

/** Puts other marks in the place of a pattern's; without any left in the chart nothing changes. */
export const replacePattern =
  (pattern: string, marks: readonly Mark[]): ChartEdit =>
  (chart) => {
    const at = chart.marks.findIndex((mark) => patternOf(mark) === pattern);
    if (at < 0) return chart;
    const kept = (from: readonly Mark[]) => from.filter((mark) => patternOf(mark) !== pattern);
    return { ...chart, marks: [...chart.marks.slice(0, at), ...marks, ...kept(chart.marks.slice(at))] };
  };

function isSamePlace(a: Mark, b: Mark): boolean {
  if (a === b) return true;
  const [from, to] = [placesOf(a), placesOf(b)];
  return (
    from.length === to.length &&
    from.every((place, i) => place.view === to[i]?.view && place.uUm === to[i].uUm && place.vUm === to[i].vUm)
  );
}

/** Frees the marks of every pattern of which an edit moved one, or took away some but not all. */
export function loosenPatterns(before: Chart, after: Chart): Chart {
  const now = new Map(after.marks.map((mark) => [mark.id, mark]));
  const left = new Set(after.marks.flatMap((mark) => patternOf(mark) ?? []));
  const broken = new Set<string>();
  for (const mark of before.marks) {
    const pattern = patternOf(mark);
    if (pattern === null || !left.has(pattern)) continue;
    const next = now.get(mark.id);
    if (next === undefined || !isSamePlace(mark, next)) broken.add(pattern);
  }
  if (broken.size === 0) return after;
  return {
    ...after,
    marks: after.marks.map((mark) => {
      const pattern = patternOf(mark);
      if (pattern === null || !broken.has(pattern)) return mark;
      const { pattern: _gone, ...free } = mark;
      return free;
    }),
  };
}

/** The pattern that the selected marks are, all of them planned; null for anything else. */
export function selectedPattern(chart: Chart, selection: ReadonlySet<string>): string | null {
  if (selection.size === 0) return null;
  let found: string | null = null;
  for (const mark of chart.marks) {
    if (!selection.has(mark.id)) continue;
    const pattern = patternOf(mark);
    if (pattern === null || (found !== null && found !== pattern)) return null;
    found = pattern;
  }
  const group = chart.marks.filter((mark) => patternOf(mark) === found);
  return group.every((mark) => mark.state === 'planned') ? found : null;
}
