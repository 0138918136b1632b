/** Undo and redo of the user's own edits, kept as deltas without a limit. */
import { type Delta, applyDelta, diffCharts, invertDelta, isEmptyDelta } from '#shared/chart/delta.ts';
import type { Chart } from '#shared/chart/schema.ts';

/** What a step changed besides the chart, and how that goes back and forth with it. */
export interface Beside {
  undo(): void;
  redo(): void;
}

/** One step that can be taken back. */
export interface HistoryEntry {
  readonly delta: Delta;
  /** Key of the words that name the step. */
  readonly label: string;
  /** Steps of the same field in a row are one step: what was typed is taken back at once. */
  readonly typing: string | null;
  /** null: only the chart was changed. */
  readonly beside: Beside | null;
}

/** The steps of one editing session. */
export interface History {
  /** Records an edit that has been made and forgets what could be redone. */
  record(before: Chart, after: Chart, entry: { label: string; typing: string | null; beside?: Beside | null }): void;
  /** The chart with the last step taken back; null when there is none. */
  undo(chart: Chart): Chart | null;
  /** The chart with the last undone step made again; null when there is none. */
  redo(chart: Chart): Chart | null;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** What the step that would be undone next changed besides the chart, and the one that would be redone next. */
  readonly undoBeside: Beside | null;
  readonly redoBeside: Beside | null;
}

/**
 * Starts an empty history.
 *
 * When a step cannot be applied, undo and redo throw and leave both stacks as they were.
 */
export function createHistory(): History {
  const done: HistoryEntry[] = [];
  const undone: HistoryEntry[] = [];
  return {
    record(before, after, { label, typing, beside = null }) {
      const last = done.at(-1);
      const continues = typing !== null && last?.typing === typing && undone.length === 0;
      const start = continues ? applyDelta(before, invertDelta(last.delta)) : before;
      const delta = diffCharts(start, after);
      undone.length = 0;
      if (continues) done.pop();
      if (!isEmptyDelta(delta) || beside !== null) done.push({ delta, label, typing, beside });
    },
    undo(chart) {
      const entry = done.at(-1);
      if (entry === undefined) return null;
      const result = applyDelta(chart, invertDelta(entry.delta));
      done.pop();
      // What is undone is a whole step: typing after it starts a new one.
      undone.push({ ...entry, typing: null });
      return result;
    },
    redo(chart) {
      const entry = undone.at(-1);
      if (entry === undefined) return null;
      const result = applyDelta(chart, entry.delta);
      undone.pop();
      done.push(entry);
      return result;
    },
    get undoLabel() {
      return done.at(-1)?.label ?? null;
    },
    get redoLabel() {
      return undone.at(-1)?.label ?? null;
    },
    get undoBeside() {
      return done.at(-1)?.beside ?? null;
    },
    get redoBeside() {
      return undone.at(-1)?.beside ?? null;
    },
  };
}
