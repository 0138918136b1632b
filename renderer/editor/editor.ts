/** The headless chart editor: owns the document, its history and what is being done to it. No React, no canvas. */
import { createStore } from 'zustand/vanilla';

import { sameJson } from '#shared/chart/delta.ts';
import type { Chart } from '#shared/chart/schema.ts';
import { viewDefinition, type ViewFamily, type ViewId, viewsOf } from '#shared/anatomy/views.ts';

import { createAsideLoop } from './aside-loop.ts';
import type { EditOptions, Editor, EditorOptions } from './editor-api.ts';
import { createCheckLoop } from './check-loop.ts';
import { createCursorState } from './cursor-state.ts';
import type { ChartEdit } from './chart-edits.ts';
import { createGestureSteps } from './gesture-steps.ts';
import { createHistory } from './history.ts';
import { initialState } from './initial-state.ts';
import { keepPlace } from './keep-place.ts';
import { createLooks } from './looks.ts';
import { nameRegions } from './mark-regions.ts';
import { type MarkPlacer, type PlacedMark, createMarkPlacer } from './mark-places.ts';
import { type ChangeOrigin, createSaveQueue } from './save-queue.ts';
import {
  type EditorState,
  type GestureState,
  type Hint,
  NO_GESTURE,
  type ToolId,
  isLocked,
  readsOnly,
} from './state.ts';
import { hitShape } from './hit-shapes.ts';
import { loosenPatterns } from './pattern-marks.ts';
import { createPatterns } from './pattern.ts';
import { createShownPattern, patternHandle } from './pattern-shown.ts';
import { createRuler } from './ruler.ts';
import { createAreaTool } from './tools/area-tool.ts';
import { createEraseTool } from './tools/erase-tool.ts';
import { createPatternTool } from './tools/pattern-tool.ts';
import { createRulerTool } from './tools/ruler-tool.ts';
import { createSelectTool } from './tools/select-tool.ts';
import { createStampTool } from './tools/stamp-tool.ts';
import { createThreadTool } from './tools/thread-tool.ts';
import type { PointerInput, Tool } from './tools/tool.ts';
import { createViewPlaces } from './view-places.ts';

export type { EditOptions, Editor, EditorOptions } from './editor-api.ts';

/** Fingers and mouse: how near a mark counts as on it, CSS pixels. */
const HIT_RADIUS_PX = 10;
const COARSE_HIT_RADIUS_PX = 20;

/** Opens a chart for editing. */
export function createEditor(options: EditorOptions): Editor {
  const { chart, timers } = options;
  const store = createStore<EditorState>(() => initialState(options));
  const gestures = createStore<GestureState>(() => ({
    gesture: NO_GESTURE,
    lines: [],
    cursor: null,
    hover: null,
    lit: null,
    ruler: null,
  }));
  const cursor = createCursorState();
  const looks = createLooks(store);
  const ruler = createRuler(store, gestures);
  const history = createHistory();
  const queue = createSaveQueue({
    chart,
    revision: options.revision,
    savedAt: options.savedAt,
    save: options.save,
    timers,
    onStatus: (save) => store.setState({ save }),
  });

  let placer: MarkPlacer = createMarkPlacer(null);
  const places = createViewPlaces();
  const checks = createCheckLoop(store, timers);
  createAsideLoop(store, timers);
  let hints = 0;

  const presentPlaces = () => {
    const { chart: now, view } = store.getState();
    return places.of(now, view, placer);
  };

  function adopt(next: Chart, origin: ChangeOrigin, typing: boolean): void {
    const { selection, stamp } = store.getState();
    const present = new Set(next.marks.map((mark) => mark.id));
    const kept = [...selection].filter((id) => present.has(id));
    const treatment = next.treatments.some((candidate) => candidate.id === stamp.treatmentId)
      ? stamp.treatmentId
      : (next.treatments[0]?.id ?? stamp.treatmentId);
    store.setState({
      chart: next,
      undoLabel: history.undoLabel,
      redoLabel: history.redoLabel,
      ...(kept.length === selection.size ? {} : { selection: new Set(kept) }),
      ...(treatment === stamp.treatmentId ? {} : { stamp: { ...stamp, treatmentId: treatment } }),
    });
    queue.push(next, origin, typing);
    checks.soon();
  }

  const hint = (code: Hint['code']) => store.setState({ hint: { code, at: ++hints } });

  function edit(change: ChartEdit, { label, typing, beside }: EditOptions): void {
    const { chart: before, readOnly } = store.getState();
    if (readOnly) {
      hint('signed');
      return;
    }
    const changed = change(before);
    if (beside === undefined && (changed === before || sameJson(before, changed))) return;
    const after = nameRegions(before, loosenPatterns(before, changed), store.getState().skin);
    if (beside === undefined && sameJson(before, after)) return;
    history.record(before, after, { label, typing: typing ?? null, beside: beside ?? null });
    if (store.getState().hint !== null) store.setState({ hint: null });
    adopt(after, 'edit', typing !== undefined);
  }

  function step(direction: 'undo' | 'redo'): void {
    if (store.getState().readOnly) return;
    if (tool().outlastsSteps !== true) cancelGesture();
    const next = history[direction](store.getState().chart);
    if (next === null) return;
    cursor.setState({ stepped: { direction } });
    adopt(next, direction, false);
    if (direction === 'undo') history.redoBeside?.undo();
    else history.undoBeside?.redo();
  }

  function select(ids: Iterable<string>): void {
    const next = new Set(ids);
    const { selection } = store.getState();
    if (next.size !== selection.size || [...next].some((id) => !selection.has(id))) store.setState({ selection: next });
  }

  const { viewport, frame } = looks;
  const setGesture = createGestureSteps(store, gestures, timers, presentPlaces);

  function hit(input: PointerInput): PlacedMark | null {
    const present = presentPlaces();
    const radiusUm = (input.coarse ? COARSE_HIT_RADIUS_PX : HIT_RADIUS_PX) * frame().umPerPx;
    const id = present.grid().nearest(input.place.uUm, input.place.vUm, radiusUm);
    const point = id === null ? null : (present.byId().get(id) ?? null);
    return point ?? hitShape(present.marks, input.place, radiusUm);
  }

  function isOnSkin(place: PointerInput['place']): boolean {
    const { skin, view } = store.getState();
    return skin === null || skin.isOnSkin({ view, ...place });
  }

  const patterns = createPatterns({ store, timers, newId: options.newId, edit, select });
  const showPattern = createShownPattern();
  const shownPattern = () => showPattern(patterns.store.getState().preview, store.getState());
  const handle = () => patternHandle(patterns.store.getState(), shownPattern(), frame());

  const context = {
    state: store.getState,
    chart: () => store.getState().chart,
    hit,
    inside: (from: PointerInput['place'], to: PointerInput['place']) => [
      ...new Set(presentPlaces().grid().inside(from, to)),
    ],
    isOnSkin,
    placed: () => presentPlaces().marks,
    setGesture,
    edit: (change: ChartEdit, label: string) => edit(change, { label }),
    select,
    ruler,
    patterns,
    handle,
    umPerPx: () => frame().umPerPx,
    hint,
    newId: options.newId,
  };
  const tools: Readonly<Record<ToolId, Tool>> = {
    select: createSelectTool(context),
    stamp: createStampTool(context),
    thread: createThreadTool(context),
    area: createAreaTool(context),
    pattern: createPatternTool(context),
    erase: createEraseTool(context),
    ruler: createRulerTool(context),
  };
  const tool = (): Tool => tools[store.getState().tool];

  const lastOfFamily = new Map<ViewFamily, ViewId>();

  function setView(view: ViewId): void {
    if (tool().crossesViews !== true) cancelGesture();
    gestures.setState({ hover: null, cursor: null });
    const state = store.getState();
    const { at } = cursor.getState();
    if (at !== null)
      cursor.setState({ at: state.skin?.project({ view: state.view, ...at }, view) ?? null, held: false });
    const kept = keepPlace(state, viewport(), frame(), view);
    lastOfFamily.set(viewDefinition(view).family, view);
    if (kept !== null) looks.look(view, kept);
    store.setState({ view });
  }

  function cancelGesture(): boolean {
    return tool().cancel();
  }

  return {
    store,
    gestures,
    patterns,
    cursor,
    shownPattern,
    patternHandle: handle,
    newId: options.newId,
    hint,
    edit,
    undo: () => step('undo'),
    redo: () => step('redo'),
    setReadOnly: (readOnly) => store.setState((state) => ({ readOnly: readOnly || isLocked(state.chart) })),
    lock(signed) {
      cancelGesture();
      store.setState({ chart: signed, readOnly: true, tool: 'select' });
    },
    setTask: (task) => store.setState({ task }),
    revision: () => queue.revision,
    select,
    showCautions: (cautionsShown) => store.setState({ cautionsShown }),
    light: (lit) => gestures.setState({ lit }),
    setTool(next) {
      cancelGesture();
      cursor.setState({ held: false });
      store.setState(({ readOnly }) => ({ tool: readOnly && !readsOnly(next) ? 'select' : next }));
    },
    setView,
    setFamily(family) {
      const last = lastOfFamily.get(family) ?? viewsOf(family)[0];
      if (last !== undefined && viewDefinition(store.getState().view).family !== family) setView(last);
    },
    setViewport: (next) => looks.look(store.getState().view, next),
    setSize: (size) => store.setState({ size }),
    setStamp: (values) => store.setState(({ stamp }) => ({ stamp: { ...stamp, ...values } })),
    setExtents(extents) {
      looks.forget();
      store.setState({ extents });
    },
    onFrame: looks.onFrame,
    setSkin(skin, skinStatus) {
      placer = createMarkPlacer(skin);
      store.setState({ skin, skinStatus });
      checks.soon();
    },
    setChecker: checks.use,
    setBeside: (values) => store.setState(values),
    setService(service) {
      store.setState({ service });
      checks.use(service);
      patterns.use(service);
    },
    viewport,
    frame,
    placed: (view) =>
      view === undefined || view === store.getState().view
        ? presentPlaces().marks
        : placer.place(store.getState().chart, view),
    markAt: (id) => presentPlaces().byId().get(id) ?? null,
    hit,
    pointerDown: (input) => tool().down(input),
    pointerMove(input) {
      tool().move(input);
      const hover = gestures.getState().gesture.kind === 'none' ? (hit(input)?.mark.id ?? null) : null;
      gestures.setState({ cursor: input.place, hover });
    },
    pointerUp: (input) => tool().up(input),
    pointerLeave: () => gestures.setState({ cursor: null, hover: null }),
    finish: () => tool().finish?.(),
    aim(at) {
      const { tool: inHand, readOnly } = store.getState();
      if (at !== null && inHand === 'stamp' && !readOnly) setGesture({ kind: 'place', at, onSkin: isOnSkin(at) });
      else if (gestures.getState().gesture.kind === 'place') setGesture(NO_GESTURE);
    },
    letGo: () => void (tool().letGo === undefined ? tool().cancel() : tool().letGo?.()),
    giveUp: cancelGesture,
    cancel() {
      if (!cancelGesture()) select([]);
    },
    flush: queue.flush,
    retrySave: queue.retry,
  };
}
