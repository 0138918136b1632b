/** What an editor is to its panels, tools and canvas. */
import type { StoreApi } from 'zustand/vanilla';

import type { Chart } from '#shared/chart/schema.ts';
import type { ViewFamily, ViewId } from '#shared/anatomy/views.ts';

import type { ChartEdit } from './chart-edits.ts';
import type { CursorState } from './cursor-state.ts';
import type { Beside } from './history.ts';
import type { PlacedMark } from './mark-places.ts';
import type { PatternHandle, ShownPattern } from './pattern-shown.ts';
import type { Patterns } from './pattern.ts';
import type { Save, Timers } from './save-queue.ts';
import type { SkinModel, SpacingChecker } from './skin-model.ts';
import type { SkinService } from './skin-service.ts';
import type { EditorState, GestureState, Hint, RecordTask, SkinStatus, StampDefaults, ToolId } from './state.ts';
import type { PointerInput } from './tools/tool.ts';
import type { CanvasSize, DrawingExtent, ViewFrame, ViewPoint, Viewport } from './viewport.ts';

/** How to say what an edit is. */
export interface EditOptions {
  /** Key of the words for it. */
  readonly label: string;
  /** The field being typed in: keys in a row are one step, and may wait a moment before they are sent. */
  readonly typing?: string;
  /** What goes back and forth with the step besides the chart. */
  readonly beside?: Beside;
}

/** What an editor needs from outside. */
export interface EditorOptions {
  readonly chart: Chart;
  readonly revision: number;
  readonly savedAt: string;
  readonly extents: Readonly<Record<ViewId, DrawingExtent>>;
  readonly newId: () => string;
  /** What the clinic begins with; null: as the program does. */
  readonly begin?: { readonly volumeUl: number | null; readonly view: ViewId | null };
  readonly save: Save;
  readonly timers: Timers;
}

/** A chart being edited. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly gestures: StoreApi<GestureState>;
  readonly patterns: Patterns;
  /** The keyboard's cursor and what it asks for. */
  readonly cursor: StoreApi<CursorState>;
  /** Makes a change that is saved and can be undone. A signed chart is not changed. */
  edit(edit: ChartEdit, options: EditOptions): void;
  undo(): void;
  redo(): void;
  /** Holds every change off while the chart is being signed. A signed chart stays read-only whatever is asked. */
  setReadOnly(readOnly: boolean): void;
  /** Takes the chart as it was signed or entered in error; from here on it is only read. */
  lock(chart: Chart): void;
  /** Opens a drawer beside the drawing, or closes it. */
  setTask(task: RecordTask | null): void;
  /** The revision that is saved. */
  revision(): number;
  select(ids: Iterable<string>): void;
  /** Shows a region on the drawing; null: none. */
  light(region: string | null): void;
  /** Shows the zones where anatomy asks for care, or hides them. */
  showCautions(shown: boolean): void;
  setTool(tool: ToolId): void;
  /** Shows another view; the place looked at stays in the middle where that view shows it. */
  setView(view: ViewId): void;
  /** Shows the view of a family that was shown last. */
  setFamily(family: ViewFamily): void;
  setViewport(viewport: Viewport): void;
  setSize(size: CanvasSize): void;
  setStamp(values: Partial<StampDefaults>): void;
  setExtents(extents: Readonly<Record<ViewId, DrawingExtent>>): void;
  setSkin(skin: SkinModel | null, status: SkinStatus): void;
  /** Who measures the spacing; null: nobody yet. */
  setChecker(checker: SpacingChecker | null): void;
  /** Who answers everything that takes its time; null: nobody yet. */
  setService(service: SkinService | null): void;
  /** What is shown and asked beside the marks. */
  setBeside(values: Partial<Pick<EditorState, 'gapsShown' | 'earlier' | 'ghosts' | 'reuseDays' | 'guard'>>): void;
  /** The viewport and frame of the present view. */
  viewport(): Viewport;
  frame(): ViewFrame;
  /** Calls when the drawing lies elsewhere on the screen; gives what ends it. */
  onFrame(moved: () => void): () => void;
  /** The marks as they show in a view, the present one if none is named. */
  placed(view?: ViewId): readonly PlacedMark[];
  /** A mark as it shows in the present view; null where it does not. */
  markAt(id: string): PlacedMark | null;
  hit(input: PointerInput): PlacedMark | null;
  pointerDown(input: PointerInput): void;
  pointerMove(input: PointerInput): void;
  pointerUp(input: PointerInput): void;
  pointerLeave(): void;
  /** What shows of the pattern being made, and the handle that turns it. */
  shownPattern(): ShownPattern;
  patternHandle(): PatternHandle | null;
  readonly newId: () => string;
  hint(code: Hint['code']): void;
  /** Enter: ends what is drawn click by click, sets the pattern. */
  finish(): void;
  /** Shows the point in hand at a place with its distances, as while it slides; null: no longer. */
  aim(place: ViewPoint | null): void;
  /** Gives up the press alone: what was drawn click by click stays. */
  letGo(): void;
  /** Gives up the gesture; true when there was one. */
  giveUp(): boolean;
  /** Gives up the gesture; without one, the selection. */
  cancel(): void;
  flush(): Promise<boolean>;
  retrySave(): void;
}
