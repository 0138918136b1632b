/** Which part of a drawing is shown, and at which scale: from µm of the view to mm of paper. */
import type { ViewImage } from '#shared/anatomy/view-image.ts';
import { VIEWS, type ViewId } from '#shared/anatomy/views.ts';
import type { Mark } from '#shared/chart/schema.ts';

/** A rectangle in view coordinates, µm; v falls down the page. */
export interface Rect {
  readonly leftUm: number;
  readonly topUm: number;
  readonly widthUm: number;
  readonly heightUm: number;
}

/** A place in view coordinates, µm. */
export interface Place {
  readonly uUm: number;
  readonly vUm: number;
}

/** A shown rectangle with its size on paper. */
export interface Frame {
  readonly rect: Rect;
  readonly widthMm: number;
  readonly heightMm: number;
  /** mm of paper for one µm of body. */
  readonly mmPerUm: number;
}

/** What is shown around marks at least, so that one sees where on the body they are, µm. */
const LEAST_SHOWN_UM = {
  head: { width: 165_000, height: 195_000 },
  body: { width: 340_000, height: 340_000 },
} as const;
/** Of crowded drawings less is shown: numbers have to be read, and a small picture shows where on the body it is. */
const CROWDED_FROM = 60;
const CROWDED_PART = 0.6;
/** Skin shown beyond the outermost mark, µm. */
const MARGIN_UM = { head: 22_000, body: 45_000 } as const;

/** The whole drawing. */
export const wholeView = (image: ViewImage): Rect => ({
  leftUm: image.leftUm,
  topUm: image.topUm,
  widthUm: image.widthPx * image.umPerPx,
  heightUm: image.heightPx * image.umPerPx,
});

/** The places of a mark that lie on a view. */
export function placesOn(mark: Mark, view: ViewId): readonly Place[] {
  if (mark.kind === 'point') return mark.view === view ? [mark] : [];
  const places = mark.kind === 'thread' ? mark.path : mark.outline;
  return places.filter((place) => place.view === view);
}

/** The view a mark is numbered on. */
export function homeView(mark: Mark): ViewId {
  if (mark.kind === 'point') return mark.view;
  const places = mark.kind === 'thread' ? mark.path : mark.outline;
  return places[0]?.view ?? 'face-front';
}

/** Stretches [start, start + size] to a least size and moves it inside [low, low + room]. */
function span(start: number, size: number, least: number, low: number, room: number): readonly [number, number] {
  const wanted = Math.min(room, Math.max(size, least));
  const moved = start - (wanted - size) / 2;
  return [Math.min(Math.max(moved, low), low + room - wanted), wanted];
}

/** The part of a view around its marks, with the skin around them; the whole view where there are none. */
export function cropToMarks(view: ViewId, image: ViewImage, marks: readonly Mark[]): Rect {
  const whole = wholeView(image);
  const places = marks.flatMap((mark) => placesOn(mark, view));
  if (places.length === 0) return whole;
  const us = places.map(({ uUm }) => uUm);
  const vs = places.map(({ vUm }) => vUm);
  const low = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const high = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  const { scope } = VIEWS[view];
  const part = places.length >= CROWDED_FROM ? CROWDED_PART : 1;
  const margin = MARGIN_UM[scope] * part;
  const least = { width: LEAST_SHOWN_UM[scope].width * part, height: LEAST_SHOWN_UM[scope].height * part };
  const [leftUm, widthUm] = span(
    low(us) - margin,
    high(us) - low(us) + 2 * margin,
    least.width,
    whole.leftUm,
    whole.widthUm,
  );
  // v rises where the page falls: work with the negative.
  const [minusTop, heightUm] = span(
    -high(vs) - margin,
    high(vs) - low(vs) + 2 * margin,
    least.height,
    -whole.topUm,
    whole.heightUm,
  );
  return { leftUm, topUm: -minusTop, widthUm, heightUm };
}

/** The largest frame of a rectangle that fits on the paper given. */
export function fitFrame(rect: Rect, maxWidthMm: number, maxHeightMm: number): Frame {
  const mmPerUm = Math.min(maxWidthMm / rect.widthUm, maxHeightMm / rect.heightUm);
  return { rect, mmPerUm, widthMm: rect.widthUm * mmPerUm, heightMm: rect.heightUm * mmPerUm };
}

/** Where a place lies on the paper, mm from the frame's upper left corner. */
export const toPaper = ({ rect, mmPerUm }: Frame, { uUm, vUm }: Place): { readonly x: number; readonly y: number } => ({
  x: (uUm - rect.leftUm) * mmPerUm,
  y: (rect.topUm - vUm) * mmPerUm,
});

/** Length of the scale bar in cm: 1, 5 or 10, the longest that takes up to a third of the width. */
export function scaleBarCm(frame: Frame): number {
  const fits = [10, 5, 1].find((cm) => cm * 10_000 * frame.mmPerUm <= frame.widthMm / 3);
  return fits ?? 1;
}

/** Which letters a view carries: at its left and right edge, or one for the side it is seen from. */
export function sideLetters(view: ViewId): { readonly left: Side; readonly right: Side } | { readonly seen: Side } {
  const { right, toViewer } = VIEWS[view].camera;
  // +x is the subject's left.
  if (right[0] > 0.5) return { left: 'right', right: 'left' };
  if (right[0] < -0.5) return { left: 'left', right: 'right' };
  return { seen: toViewer[0] > 0 ? 'left' : 'right' };
}

/** A side of the subject. */
export type Side = 'left' | 'right';
