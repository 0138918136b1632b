/** What a drawing shows of the body, and how it fades out at its ends. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';
import { viewDefinition, type ViewId } from '#shared/anatomy/views.ts';

import type { Body } from './body.ts';
import type { Landmarks } from './landmarks.ts';
import { smoothStep } from './lines.ts';
import { at } from './quad-mesh.ts';

/** How far from the midline, in cm, the shoulders of a head view have faded out. */
const BUST_CM = 12;
const HEAD_ALONE = ['head', 'eye_left', 'eye_right', 'mouth'];
const HEAD_AND_NECK = [...HEAD_ALONE, 'neck'];

/** Faces that are drawn, and how opaque a place is (cm of body axes). */
export interface Content {
  readonly shows: (face: number) => boolean;
  readonly opacity: (x: number, y: number, z: number) => number;
}

/** A scalp drawing ends where the hair does: in front above the eyes, elsewhere below the nape's hairline. */
function scalpContent(body: Body, view: ViewId, { midline, left }: Landmarks): Content {
  const part = (face: number): string => SKIN_PARTS[at(body.part, face)] ?? '';
  if (view === 'scalp-top') return { shows: (face) => HEAD_ALONE.includes(part(face)), opacity: () => 1 };
  const [from, to] =
    view === 'scalp-front'
      ? [midline.subnasale[1], midline.nasion[1] - 0.5]
      : [left.tragion[1] - 9.5, left.tragion[1] - 6];
  return { shows: (face) => HEAD_AND_NECK.includes(part(face)), opacity: (_x, y) => smoothStep(from, to, y) };
}

/** Head views fade out below the neck: what fades is shown for context only. */
function faceContent(body: Body, view: ViewId, { midline }: Landmarks): Content {
  const chin = midline.menton[1];
  const end = chin - 6.9;
  const part = (face: number): string => SKIN_PARTS[at(body.part, face)] ?? '';
  const height = (face: number): number => at(body.points, at(body.quads, face * 4) * 3 + 1);
  if (view === 'submental') {
    // From below the chest would hide the throat.
    return {
      shows: (face) => HEAD_AND_NECK.includes(part(face)),
      opacity: (x, y) => smoothStep(chin - 4.6, chin - 1.4, y + 0.02 * x * x),
    };
  }
  const { right } = viewDefinition(view).camera;
  const sideways = right[0] === 0;
  return {
    shows: (face) => height(face) > end - 0.5,
    opacity: (x, y, z) =>
      smoothStep(end, chin - 2.6, y) *
      (sideways || y > chin - 1 ? 1 : smoothStep(BUST_CM, BUST_CM - 4, Math.abs(x * right[0] + z * right[2]))),
  };
}

/** What a view shows. */
export function contentOf(body: Body, view: ViewId, landmarks: Landmarks): Content {
  const { family, without = [] } = viewDefinition(view);
  if (family === 'scalp') return scalpContent(body, view, landmarks);
  if (family === 'face') return faceContent(body, view, landmarks);
  const hidden = without.map((part) => SKIN_PARTS.indexOf(part));
  return { shows: (face) => !hidden.includes(at(body.part, face)), opacity: () => 1 };
}
