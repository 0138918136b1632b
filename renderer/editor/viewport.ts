/** Where a drawing lies on the screen: pure arithmetic between view µm and CSS pixels of the canvas. */

/** A place on a drawing, µm; v grows upwards. */
export interface ViewPoint {
  readonly uUm: number;
  readonly vUm: number;
}

/** A place on the canvas, CSS pixels from its upper left corner; y grows downwards. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Size of the canvas in CSS pixels. */
export interface CanvasSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The rectangle of the view that a drawing covers, µm. */
export interface DrawingExtent {
  readonly leftUm: number;
  readonly topUm: number;
  readonly widthUm: number;
  readonly heightUm: number;
}

/** What the user chose to look at: zoom 1 shows the whole drawing whatever the window's size. */
export interface Viewport {
  readonly zoom: number;
  readonly centreUUm: number;
  readonly centreVUm: number;
}

/** A viewport on a canvas of known size: what is needed to convert. */
export interface ViewFrame {
  readonly umPerPx: number;
  /** View coordinates of the canvas's upper left corner. */
  readonly leftUm: number;
  readonly topUm: number;
}

/** Farthest out and closest in, times the fitted size. */
export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 40;

/** Room left around the drawing when it is fitted, as a part of its size. */
const FIT_MARGIN = 1.06;

const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** Shows the whole drawing. */
export const fitViewport = (extent: DrawingExtent): Viewport => ({
  zoom: 1,
  centreUUm: extent.leftUm + extent.widthUm / 2,
  centreVUm: extent.topUm - extent.heightUm / 2,
});

/** Resolves a viewport on a canvas. */
export function frameOf(viewport: Viewport, extent: DrawingExtent, size: CanvasSize): ViewFrame {
  const widthPx = Math.max(1, size.widthPx);
  const heightPx = Math.max(1, size.heightPx);
  const fitted = Math.max(extent.widthUm / widthPx, extent.heightUm / heightPx) * FIT_MARGIN;
  const umPerPx = fitted / viewport.zoom;
  return {
    umPerPx,
    leftUm: viewport.centreUUm - (umPerPx * widthPx) / 2,
    topUm: viewport.centreVUm + (umPerPx * heightPx) / 2,
  };
}

/** View µm to canvas pixels. */
export const toScreen = (frame: ViewFrame, place: ViewPoint): ScreenPoint => ({
  x: (place.uUm - frame.leftUm) / frame.umPerPx,
  y: (frame.topUm - place.vUm) / frame.umPerPx,
});

/** Canvas pixels to view µm; not rounded. */
export const toView = (frame: ViewFrame, point: ScreenPoint): ViewPoint => ({
  uUm: frame.leftUm + point.x * frame.umPerPx,
  vUm: frame.topUm - point.y * frame.umPerPx,
});

/** Zooms by a factor; what lies under the cursor stays under it. */
export function zoomAt(viewport: Viewport, frame: ViewFrame, cursor: ScreenPoint, factor: number): Viewport {
  const zoom = clampZoom(viewport.zoom * factor);
  const kept = toView(frame, cursor);
  const shrink = viewport.zoom / zoom;
  return {
    zoom,
    centreUUm: kept.uUm + (viewport.centreUUm - kept.uUm) * shrink,
    centreVUm: kept.vUm + (viewport.centreVUm - kept.vUm) * shrink,
  };
}

/** Moves the drawing with the hand by some pixels; its middle never leaves the drawing. */
export function panBy(viewport: Viewport, frame: ViewFrame, extent: DrawingExtent, moved: ScreenPoint): Viewport {
  const within = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));
  return {
    ...viewport,
    centreUUm: within(viewport.centreUUm - moved.x * frame.umPerPx, extent.leftUm, extent.leftUm + extent.widthUm),
    centreVUm: within(viewport.centreVUm + moved.y * frame.umPerPx, extent.topUm - extent.heightUm, extent.topUm),
  };
}

/** Brings places into view: keeps the zoom where they fit, else zooms out just enough. */
export function reveal(
  viewport: Viewport,
  extent: DrawingExtent,
  size: CanvasSize,
  places: readonly ViewPoint[],
): Viewport {
  if (places.length === 0) return viewport;
  const us = places.map((place) => place.uUm);
  const vs = places.map((place) => place.vUm);
  const [left, right, bottom, top] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  const frame = frameOf(viewport, extent, size);
  const marginUm = 40 * frame.umPerPx;
  const needed = Math.max(
    (right - left + 2 * marginUm) / (size.widthPx * frame.umPerPx),
    (top - bottom + 2 * marginUm) / (size.heightPx * frame.umPerPx),
  );
  const first = toScreen(frame, { uUm: left, vUm: top });
  const last = toScreen(frame, { uUm: right, vUm: bottom });
  const visible = first.x >= 24 && first.y >= 24 && last.x <= size.widthPx - 24 && last.y <= size.heightPx - 24;
  if (visible) return viewport;
  return {
    zoom: clampZoom(needed > 1 ? viewport.zoom / needed : viewport.zoom),
    centreUUm: (left + right) / 2,
    centreVUm: (bottom + top) / 2,
  };
}
