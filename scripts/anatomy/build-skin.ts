/** From a control mesh in cm to the reference skin in µm. */
import { type Skin } from '#shared/anatomy/skin.ts';
import { type Sex } from '#shared/anatomy/views.ts';

import { subdivide } from './catmull-clark.ts';
import { STOMION } from './landmarks.ts';
import { orderFaces, orderVertices } from './locality-order.ts';
import { withMouth } from './mouth.ts';
import { neutralBody } from './neutral-body.ts';
import { type QuadMesh } from './quad-mesh.ts';

/** The set that this program builds; a change of geometry or drawing is a new set. */
export const ANATOMY_SET = 'adult-1';

const UM_PER_CM = 10_000;

/** The neutral body, subdivided twice, in whole µm, the inside of its mouth told from the skin. */
export function buildSkin(control: QuadMesh, sex: Sex): Skin {
  const smooth = orderVertices(subdivide(subdivide(orderFaces(neutralBody(control)))));
  const positionsUm = Int32Array.from(smooth.positions, (cm) => Math.round(cm * UM_PER_CM));
  const { quads } = smooth;
  return {
    set: ANATOMY_SET,
    sex,
    positionsUm,
    quads,
    part: withMouth({ positionsUm, quads, part: smooth.part }, STOMION),
  };
}
