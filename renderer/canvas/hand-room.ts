/** How much of the screen the hand's canvas needs. */
import type { PlacedMark } from '../editor/mark-places.ts';
import type { Gesture, GestureState } from '../editor/state.ts';
import { type CanvasSize, type ViewFrame, type ViewPoint, toScreen } from '../editor/viewport.ts';
import type { Room } from './pen.ts';

/** Pills, marks and bands reach this far from what they belong to, CSS pixels. */
const AROUND_PX = 64;

function placesOfGesture(gesture: Gesture, inHand: readonly PlacedMark[]): readonly ViewPoint[] {
  switch (gesture.kind) {
    case 'none':
    case 'erase':
      return [];
    case 'place':
      return [gesture.at];
    case 'rubber':
      return [gesture.from, gesture.to];
    case 'thread':
      return gesture.path;
    case 'lasso':
      return gesture.outline;
    case 'move':
      return inHand.flatMap(({ points }) =>
        points.map(({ uUm, vUm }) => ({ uUm: uUm + gesture.duUm, vUm: vUm + gesture.dvUm })),
      );
  }
}

/** The part of the screen on which the hand draws; null where it draws nothing. */
export function handRoom(
  state: GestureState,
  inHand: readonly PlacedMark[],
  hovered: readonly PlacedMark[],
  frame: ViewFrame,
  size: CanvasSize,
): Room | null {
  const places: readonly ViewPoint[] = [
    ...placesOfGesture(state.gesture, inHand),
    ...hovered.flatMap(({ points }) => points),
    ...state.lines.flatMap(({ pathOnView, from, to }) => [from, to, ...pathOnView]),
    ...(state.ruler?.way?.pathOnView ?? []),
    ...(state.ruler?.ends ?? []).flatMap((end) => end ?? []),
  ];
  if (places.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    const { x, y } = toScreen(frame, place);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  left = Math.max(0, left - AROUND_PX);
  top = Math.max(0, top - AROUND_PX);
  right = Math.min(size.widthPx, right + AROUND_PX);
  bottom = Math.min(size.heightPx, bottom + AROUND_PX);
  return right <= left || bottom <= top ? null : { left, top, width: right - left, height: bottom - top };
}
