/** What changed between two charts, as it is told to somebody who does not see the drawing. */
import type { Chart, Mark } from '#shared/chart/schema.ts';

import type { EditorFinding } from '../../editor/chart-check.ts';
import { placesOf } from '../../editor/mark-places.ts';

/** A mark with its number on paper and screen. */
export interface NumberedMark {
  readonly mark: Mark;
  readonly number: number;
}

/** The marks that came, went, lie elsewhere, or got other values. */
export interface ChartChange {
  readonly set: readonly NumberedMark[];
  readonly removed: readonly NumberedMark[];
  readonly moved: readonly NumberedMark[];
  readonly changed: readonly NumberedMark[];
}

const numbered = (chart: Chart): readonly NumberedMark[] => chart.marks.map((mark, i) => ({ mark, number: i + 1 }));

const isElsewhere = (a: Mark, b: Mark): boolean => {
  const [from, to] = [placesOf(a), placesOf(b)];
  return (
    from.length !== to.length ||
    from.some(({ view, uUm, vUm }, i) => view !== to[i]?.view || uUm !== to[i]?.uUm || vUm !== to[i]?.vUm)
  );
};

/** Compares by the marks' ids. */
export function chartChange(before: Chart, after: Chart): ChartChange {
  const was = new Map(before.marks.map((mark) => [mark.id, mark]));
  const is = new Set(after.marks.map(({ id }) => id));
  const kept = numbered(after).flatMap(({ mark, number }) => {
    const old = was.get(mark.id);
    return old === undefined || old === mark ? [] : [{ mark, number, old }];
  });
  return {
    set: numbered(after).filter(({ mark }) => !was.has(mark.id)),
    removed: numbered(before).filter(({ mark }) => !is.has(mark.id)),
    moved: kept.filter(({ mark, old }) => isElsewhere(old, mark)),
    changed: kept.filter(({ mark, old }) => !isElsewhere(old, mark)),
  };
}

/** The findings that came and those that went; notes are not told. */
export function findingChange(before: readonly EditorFinding[], after: readonly EditorFinding[]) {
  const loud = (findings: readonly EditorFinding[]) => findings.filter(({ severity }) => severity !== 'info');
  const without = (findings: readonly EditorFinding[], others: readonly EditorFinding[]) => {
    const ids = new Set(others.map(({ id }) => id));
    return loud(findings).filter(({ id }) => !ids.has(id));
  };
  return { appeared: without(after, before), resolved: without(before, after) };
}
