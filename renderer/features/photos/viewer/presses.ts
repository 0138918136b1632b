/** What the pointer does on a photo: sets and moves marks, draws the known length. */
import type { PlacePx } from '#shared/clinical/photos/flat-distance.ts';
import type { SizePx } from '#shared/clinical/photos/limits.ts';

import { onPicture } from '../pan-zoom.ts';
import type { Gesture } from '../stage.tsx';
import { type Overlay, plusMark, withMark } from './photo-draft.ts';

/** What a press does on the empty picture. */
export type Tool = 'look' | 'scale' | 'mark';

/** A known length until another one is entered, µm: most rulers on photos show a centimetre. */
export const FIRST_LENGTH_UM = 10_000;

/** A press on a photo. */
export interface Press {
  readonly tool: Tool;
  readonly overlay: Overlay;
  readonly picture: SizePx;
  readonly newId: () => string;
  readonly change: (overlay: Overlay, goesOn?: boolean) => void;
  readonly select: (id: string | null) => void;
}

/** A gesture of steps of which the first is a step of its own and the others go on with it. */
function steps(change: Press['change'], at: (place: PlacePx) => Overlay): Gesture {
  let goesOn = false;
  const move = (place: PlacePx) => {
    change(at(place), goesOn);
    goesOn = true;
  };
  return { move };
}

/** Moves a mark or an end of the known length that was pressed. */
function moveHit({ overlay, picture, change, select }: Press, hit: string): Gesture | null {
  const [kind, id = ''] = hit.split(':');
  if (kind === 'mark') {
    select(id);
    return steps(change, (place) => withMark(overlay, id, onPicture(place, picture)));
  }
  const { scale } = overlay;
  if (scale === null) return null;
  return steps(change, (place) => {
    const { x, y } = onPicture(place, picture);
    return { ...overlay, scale: id === '1' ? { ...scale, x1: x, y1: y } : { ...scale, x2: x, y2: y } };
  });
}

/** Begins what a press means; null: the picture is moved. */
export function beginPress(press: Press, place: PlacePx, hit: string | null): Gesture | null {
  const { tool, overlay, picture, newId, change, select } = press;
  if (hit !== null) return moveHit(press, hit);
  const at = onPicture(place, picture);
  if (tool === 'mark') {
    const id = newId();
    const added = plusMark(overlay, id, at);
    change(added);
    select(id);
    return {
      move: (to) => {
        change(withMark(added, id, onPicture(to, picture)), true);
      },
    };
  }
  if (tool === 'scale') {
    const lengthUm = overlay.scale?.lengthUm ?? FIRST_LENGTH_UM;
    return steps(change, (to) => {
      const { x, y } = onPicture(to, picture);
      return { ...overlay, scale: { x1: at.x, y1: at.y, x2: x, y2: y, lengthUm } };
    });
  }
  select(null);
  return null;
}
