/** Left and right exchanged. The body is symmetric, so that a mark's mirror image lies in the mirrored view at -u. */
import type { ViewId } from '../../anatomy/views.ts';

/** A place on a drawing. */
export interface DrawnPlace {
  readonly view: ViewId;
  readonly uUm: number;
  readonly vUm: number;
}

/** The view that shows the other side as a view shows this one. */
export function mirroredView(view: ViewId): ViewId {
  switch (view) {
    case 'face-left':
      return 'face-right';
    case 'face-right':
      return 'face-left';
    case 'face-left-oblique':
      return 'face-right-oblique';
    case 'face-right-oblique':
      return 'face-left-oblique';
    case 'scalp-left':
      return 'scalp-right';
    case 'scalp-right':
      return 'scalp-left';
    case 'body-left':
      return 'body-right';
    case 'body-right':
      return 'body-left';
    default:
      return view;
  }
}

/** The mirror image of a place; mirrored twice it is the place itself. */
export const mirrored = ({ view, uUm, vUm }: DrawnPlace): DrawnPlace => ({
  view: mirroredView(view),
  uUm: uUm === 0 ? 0 : -uUm,
  vUm,
});
