/** A change of view that keeps the place looked at: the same skin in the middle, at the same size. */
import { viewDefinition, type ViewId } from '#shared/anatomy/views.ts';

import type { EditorState } from './state.ts';
import { frameOf, type ViewFrame, type Viewport } from './viewport.ts';

/** Looked at from farther away than this there is no place that one looks at, but the whole drawing. */
const CLOSE_ZOOM = 1.15;

/** The viewport for the next view; null: the view is shown as it was left. */
export function keepPlace(state: EditorState, now: Viewport, frame: ViewFrame, next: ViewId): Viewport | null {
  const { skin, view, extents, size } = state;
  const isSameBody = viewDefinition(view).scope === viewDefinition(next).scope;
  if (skin === null || view === next || !isSameBody || now.zoom < CLOSE_ZOOM) return null;
  const middle = { view, uUm: Math.round(now.centreUUm), vUm: Math.round(now.centreVUm) };
  const there = skin.project(middle, next);
  if (there === null) return null;
  const fitted = frameOf({ zoom: 1, centreUUm: there.uUm, centreVUm: there.vUm }, extents[next], size);
  return { zoom: fitted.umPerPx / frame.umPerPx, centreUUm: there.uUm, centreVUm: there.vUm };
}
