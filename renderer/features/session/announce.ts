/** Watches an editor and says what happened on the drawing, when the hand pauses. Free of React, so that it can be tested. */
import type { EditorFinding } from '../../editor/chart-check.ts';
import type { Editor } from '../../editor/editor.ts';
import type { Timers } from '../../editor/save-queue.ts';
import type { EditorState } from '../../editor/state.ts';
import { chartChange, findingChange } from './announce-changes.ts';
import type { AnnounceWords } from './use-announce-words.ts';

/** A change is told together with its distances: they are waited for at most so long, ms. */
const MEASURED_MS = 1_500;
/** After they have come, for a step that follows at once, ms. */
const SETTLED_MS = 250;
const SELECTED_MS = 250;
/** The cursor is told where it is when it rests, ms. */
const RESTED_MS = 600;

interface AnnouncerOptions {
  readonly editor: Editor;
  readonly timers: Timers;
  readonly words: () => AnnounceWords;
  readonly say: (text: string) => void;
  /** Whether the last thing that was pressed was a key: what the eye follows with a mouse is not told. */
  readonly isByKey: () => boolean;
}

/** Begins to watch; gives what ends it. */
export function announce({ editor, timers, words, say, isByKey }: AnnouncerOptions): () => void {
  let before: EditorState | null = null;
  const running = new Map<string, number>();

  function later(name: string, run: () => void, ms: number): void {
    stop(name);
    running.set(name, timers.set(run, ms));
  }
  function stop(name: string): void {
    const timer = running.get(name);
    if (timer !== undefined) timers.clear(timer);
    running.delete(name);
  }

  let step = editor.cursor.getState().stepped;
  /** The marks that were just told to be set: that they are selected goes without saying. */
  let set: readonly string[] = [];

  function tellSelection(): void {
    if (before !== null) {
      // First what was done, then where the hand went.
      later('selection', tellSelection, SELECTED_MS);
      return;
    }
    const state = editor.store.getState();
    const isSaid = state.selection.size > 0 && [...state.selection].every((id) => set.includes(id));
    set = [];
    if (!isSaid) say(words().selection(state));
  }

  /** The finding, and the mark that was taken in hand to put it right. */
  function tellFinding(finding: EditorFinding): void {
    if (before !== null) {
      later('finding', () => tellFinding(finding), SELECTED_MS);
      return;
    }
    const state = editor.store.getState();
    say([words().finding(finding), ...(state.selection.size === 1 ? [words().selection(state)] : [])].join(' '));
  }

  function tellChange(): void {
    const was = before;
    before = null;
    const now = editor.store.getState();
    if (was === null) return;
    const change = chartChange(was.chart, now.chart);
    const ids = [...change.set, ...change.moved].map(({ mark }) => mark.id);
    const { appeared, resolved } = findingChange(was.findings, now.findings);
    const { stepped } = editor.cursor.getState();
    const sentences = [
      ...(stepped !== null && stepped !== step ? [words().step(stepped.direction)] : []),
      ...words().change(change, now),
      ...words().findings(appeared, resolved.length, new Set(ids), now),
      ...words().distance(ids, appeared, now),
    ];
    step = stepped;
    set = change.set.map(({ mark }) => mark.id);
    if (sentences.length > 0) say(sentences.join(' '));
  }

  const stops = [
    editor.store.subscribe((now, last) => {
      if (now.chart !== last.chart) {
        before ??= last;
        stop('cursor');
        stop('selection');
        later('change', tellChange, MEASURED_MS);
      } else if (now.nearest !== last.nearest && before !== null) later('change', tellChange, SETTLED_MS);
      else if (now.selection !== last.selection && isByKey()) later('selection', tellSelection, SELECTED_MS);
    }),
    editor.cursor.subscribe((now, last) => {
      if (now.finding !== last.finding) {
        const found = editor.store.getState().findings.find(({ id }) => id === now.finding);
        stop('selection');
        if (found !== undefined) later('finding', () => tellFinding(found), SELECTED_MS);
      }
      if (now.at === null) stop('cursor');
      else if (now.at !== last.at && before === null) {
        later(
          'cursor',
          () => {
            // After a change of the view no tool has heard of the cursor yet.
            const gestures = { ...editor.gestures.getState(), cursor: editor.cursor.getState().at };
            const onMark = gestures.hover === null ? null : (editor.markAt(gestures.hover)?.number ?? null);
            say(words().cursor(editor.store.getState(), gestures, onMark));
          },
          RESTED_MS,
        );
      }
    }),
    () => [...running.keys()].forEach(stop),
  ];
  return () => stops.forEach((end) => end());
}
