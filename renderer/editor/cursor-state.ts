/** What the keyboard holds over the drawing: its cursor, and what it asks of the screen around. */
import { type StoreApi, createStore } from 'zustand/vanilla';

import type { ScreenPoint, ViewPoint } from './viewport.ts';

/** Something the screen is asked for; every asking is an object of its own. */
export type Asked =
  | { readonly what: 'edit' }
  /** A menu at a place of the canvas. */
  | { readonly what: 'menu'; readonly screen: ScreenPoint; readonly place: ViewPoint; readonly coarse: boolean };

/** The keyboard's cursor. */
export interface CursorState {
  /** Where it is on the present drawing, whole µm; null: it does not show. */
  readonly at: ViewPoint | null;
  /** A line is being drawn as a held pointer would draw it. */
  readonly held: boolean;
  readonly asked: Asked | null;
  /** The finding that was gone to last. */
  readonly finding: string | null;
  /** The last step through the history. */
  readonly stepped: { readonly direction: 'undo' | 'redo' } | null;
}

/** A cursor that does not show yet. */
export const createCursorState = (): StoreApi<CursorState> =>
  createStore<CursorState>(() => ({ at: null, held: false, asked: null, finding: null, stepped: null }));
