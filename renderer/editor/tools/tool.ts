/** What a tool hears and may do. Tools are small state machines; a gesture makes one edit, when it ends. */
import type { Chart } from '#shared/chart/schema.ts';

import type { ChartEdit } from '../chart-edits.ts';
import type { PlacedMark } from '../mark-places.ts';
import type { Patterns } from '../pattern.ts';
import type { PatternHandle } from '../pattern-shown.ts';
import type { Ruler } from '../ruler.ts';
import type { EditorState, Gesture, Hint } from '../state.ts';
import type { ScreenPoint, ViewPoint } from '../viewport.ts';

/** A pointer event on the canvas. */
export interface PointerInput {
  readonly screen: ScreenPoint;
  readonly place: ViewPoint;
  readonly shift: boolean;
  readonly alt?: boolean;
  /** Fingers need more room than a mouse. */
  readonly coarse: boolean;
}

/** What a tool may see and do. */
export interface ToolContext {
  state(): EditorState;
  chart(): Chart;
  /** The mark drawn at a place of the present view. */
  hit(input: PointerInput): PlacedMark | null;
  /** The marks in a rectangle of the present view. */
  inside(from: ViewPoint, to: ViewPoint): string[];
  /** The marks as they show in the present view. */
  placed(): readonly PlacedMark[];
  isOnSkin(place: ViewPoint): boolean;
  setGesture(gesture: Gesture): void;
  edit(edit: ChartEdit, label: string): void;
  select(ids: Iterable<string>): void;
  readonly ruler: Ruler;
  readonly patterns: Patterns;
  /** The handle that turns the pattern being made; null: none shows. */
  handle(): PatternHandle | null;
  /** µm of the drawing in a pixel. */
  umPerPx(): number;
  hint(code: Hint['code']): void;
  newId(): string;
}

/** A tool of the canvas. */
export interface Tool {
  down(input: PointerInput): void;
  move(input: PointerInput): void;
  up(input: PointerInput): void;
  /** Enter: ends what is drawn click by click. */
  finish?(): void;
  /** Gives up the gesture; true when there was one. */
  cancel(): boolean;
  /** Gives up the press alone, of tools where something drawn before it stays; others give up everything. */
  letGo?(): void;
  /** What was begun on one view may be ended on another. */
  readonly crossesViews?: true;
  /** What it shows stays through undo and redo. */
  readonly outlastsSteps?: true;
}

/** A hand is never still: shorter ways than this, in pixels, are a click. */
const CLICK_SLOP_PX = 4;
const COARSE_SLOP_PX = 9;

/** True when the pointer has left the place where it went down. */
export const hasMoved = (from: PointerInput, to: PointerInput): boolean =>
  Math.hypot(to.screen.x - from.screen.x, to.screen.y - from.screen.y) > (to.coarse ? COARSE_SLOP_PX : CLICK_SLOP_PX);
