/** Patterns: drawn, laid by the worker while one looks on, set as planned marks, and adjusted until a hand moves one. */
import { type StoreApi, createStore } from 'zustand/vanilla';

import type { RegionCode } from '#shared/anatomy/regions/region-names.ts';
import { effectiveSpacing } from '#shared/chart/schema.ts';
import type { LaidPattern, PatternRequest } from '#shared/spacing/patterns/lay.ts';

import type { EditOptions } from './editor.ts';
import type { ChartEdit } from './chart-edits.ts';
import { addMarks, marksOf, type PatternValues, patternOf, replacePattern, selectedPattern } from './pattern-marks.ts';
import { FIRST_SETTINGS, NO_DRAFT, type PatternDraft, type PatternSettings, requestOf } from './pattern-request.ts';
import type { Timers } from './save-queue.ts';
import type { PatternMaker } from './skin-service.ts';
import type { EditorState } from './state.ts';
import { threadUl } from './stroke-marks.ts';

/** What is laid, and for which request. */
export interface PatternPreview {
  readonly laid: LaidPattern;
  readonly request: PatternRequest;
}

/** A pattern that was set: how it was asked for. Every adjustment makes a new one, so that undo finds the old one. */
interface PatternRecord {
  readonly request: PatternRequest;
  /** The pattern it was first set as: adjustments in a row are one step. */
  readonly root: string;
}

/** Everything about patterns; nothing of it is saved. */
export interface PatternState {
  readonly settings: PatternSettings;
  readonly draft: PatternDraft;
  readonly request: PatternRequest | null;
  readonly preview: PatternPreview | null;
  /** Laying a pattern failed: there is no skin to lay it on. */
  readonly failed: boolean;
  readonly records: ReadonlyMap<string, PatternRecord>;
  /** The selected pattern as it will be. */
  readonly adjusting: { readonly id: string; readonly request: PatternRequest } | null;
}

/** A pattern is laid this long after the last change, ms. */
const SETTLE_MS = 30;

/** The desk on which patterns are made. */
export interface Patterns {
  readonly store: StoreApi<PatternState>;
  set(changes: Partial<PatternSettings>): void;
  draw(changes: Partial<PatternDraft>): void;
  toggleRegion(code: RegionCode): void;
  /** Sets the marks, as soon as they are laid as last asked for. False where there is nothing to set. */
  commit(): boolean;
  /** Gives up what is drawn; true when there was something. */
  cancel(): boolean;
  /** Changes the selected pattern. */
  adjust(change: (request: PatternRequest) => PatternRequest): void;
  /** Who lays patterns; null: nobody yet. */
  use(maker: PatternMaker | null): void;
}

/** What the desk needs of the editor. */
interface Desk {
  readonly store: StoreApi<EditorState>;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly edit: (edit: ChartEdit, options: EditOptions) => void;
  readonly select: (ids: Iterable<string>) => void;
}

const countOf = ({ places, paths }: LaidPattern): number => places.length + paths.length;

/** How many marks a pattern is, and their volume together, µL. */
export function patternTotals(laid: LaidPattern, state: EditorState): { count: number; volumeUl: number } {
  const threads = laid.paths.reduce((sum, path) => sum + threadUl(state, path), 0);
  return { count: countOf(laid), volumeUl: laid.places.length * state.stamp.volumeUl + threads };
}

/** The window of the treatment that is being charted; null: none. */
export function stampWindow({ chart, stamp }: EditorState): readonly [number, number] | null {
  const treatment = chart.treatments.find(({ id }) => id === stamp.treatmentId);
  return treatment === undefined ? null : effectiveSpacing(treatment.technique);
}

/** Makes the desk. */
export function createPatterns({ store: editor, timers, newId, edit, select }: Desk): Patterns {
  const store = createStore<PatternState>(() => ({
    settings: FIRST_SETTINGS,
    draft: NO_DRAFT,
    request: null,
    preview: null,
    failed: false,
    records: new Map(),
    adjusting: null,
  }));
  let maker: PatternMaker | null = null;
  let timer: number | null = null;
  let setWhenLaid = false;

  async function lay(request: PatternRequest): Promise<LaidPattern | null> {
    try {
      return (await maker?.lay(editor.getState().chart, request)) ?? null;
    } catch {
      store.setState({ failed: true });
      return null;
    }
  }

  function soon(run: () => void): void {
    if (timer !== null) timers.clear(timer);
    timer = timers.set(() => {
      timer = null;
      run();
    }, SETTLE_MS);
  }

  function show(asked: PatternRequest, laid: LaidPattern | null): void {
    const { request } = store.getState();
    if (laid === null || request === null) return;
    store.setState({ preview: { laid, request: asked }, failed: false });
    if (setWhenLaid && request === asked) commit();
  }

  function refresh(): void {
    const { settings, draft } = store.getState();
    const state = editor.getState();
    const request = requestOf(settings, draft, stampWindow(state), state.view);
    store.setState(request === null ? { request, preview: null } : { request });
    if (request === null) return;
    soon(() => void lay(request).then((laid) => show(request, laid)));
  }

  const values = ({ stamp }: EditorState): PatternValues => ({
    treatmentId: stamp.treatmentId,
    volumeUl: stamp.volumeUl,
    depthUm: stamp.depthUm,
    threadUl: (path) => threadUl(editor.getState(), path),
  });

  function clear(): void {
    setWhenLaid = false;
    store.setState({ draft: NO_DRAFT, request: null, preview: null });
  }

  function keep(id: string, record: PatternRecord): void {
    store.setState(({ records }) => ({ records: new Map(records).set(id, record) }));
  }

  function commit(): boolean {
    const { request, preview } = store.getState();
    if (request === null) return false;
    if (preview?.request !== request) {
      setWhenLaid = true;
      return true;
    }
    if (countOf(preview.laid) === 0) return false;
    const id = newId();
    const marks = marksOf(preview.laid, id, values(editor.getState()), newId);
    clear();
    edit(addMarks(marks), { label: 'edit.pattern' });
    keep(id, { request, root: id });
    select(marks.map((mark) => mark.id));
    return true;
  }

  /** The marks as before, laid anew: what was set by hand on the group's first mark holds for the new ones. */
  function relay(laid: LaidPattern, request: PatternRequest): void {
    const { adjusting, records } = store.getState();
    const state = editor.getState();
    const like = adjusting && state.chart.marks.find((mark) => patternOf(mark) === adjusting.id);
    const record = adjusting && records.get(adjusting.id);
    if (!adjusting || !like || !record) {
      store.setState({ adjusting: null });
      return;
    }
    const id = newId();
    const marks = marksOf(
      laid,
      id,
      {
        ...values(state),
        treatmentId: like.treatment,
        ...(like.kind === 'point' ? { volumeUl: like.volumeUl } : { threadUl: () => like.volumeUl }),
        depthUm: like.depthUm ?? null,
      },
      newId,
    );
    keep(id, { request, root: record.root });
    edit(replacePattern(adjusting.id, marks), { label: 'edit.pattern', typing: `pattern:${record.root}` });
    store.setState({ adjusting: adjusting.request === request ? null : { id, request: adjusting.request } });
    select(marks.map((mark) => mark.id));
  }

  editor.subscribe((now, before) => {
    const isOther =
      now.stamp.treatmentId !== before.stamp.treatmentId ||
      now.chart.treatments !== before.chart.treatments ||
      now.chart.calibration !== before.chart.calibration;
    if (isOther && store.getState().request !== null) refresh();
  });

  return {
    store,
    set(changes) {
      store.setState(({ settings, draft }) => ({
        settings: { ...settings, ...changes },
        // Another kind is drawn in another way.
        ...(changes.kind !== undefined && changes.kind !== settings.kind ? { draft: NO_DRAFT } : { draft }),
      }));
      refresh();
    },
    draw(changes) {
      const { view } = editor.getState();
      store.setState(({ draft }) => ({ draft: { ...draft, view: draft.view ?? view, ...changes } }));
      refresh();
    },
    toggleRegion(code) {
      const { regions } = store.getState().draft;
      const without = regions.filter((other) => other !== code);
      this.draw({ regions: without.length < regions.length ? without : [...regions, code] });
    },
    commit,
    cancel() {
      const { draft } = store.getState();
      clear();
      return draft !== NO_DRAFT;
    },
    adjust(change) {
      const { chart, selection, readOnly } = editor.getState();
      const id = selectedPattern(chart, selection);
      const { records, adjusting } = store.getState();
      const record = id === null ? undefined : records.get(id);
      if (id === null || record === undefined || readOnly) return;
      const request = change(adjusting?.id === id ? adjusting.request : record.request);
      store.setState({ adjusting: { id, request } });
      soon(() => void lay(request).then((laid) => laid && countOf(laid) > 0 && relay(laid, request)));
    },
    use(next) {
      maker = next;
      store.setState({ failed: false });
      refresh();
    },
  };
}
