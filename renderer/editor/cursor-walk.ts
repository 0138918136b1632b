/**
 * A step of the keyboard's cursor. The step is a length along the skin: its direction is that of the drawing, and how
 * far it goes on the drawing is found from the geodesic distance, so that a millimetre is one on a slanted cheek too.
 * Off the skin, and where no way leads, the step is measured on the drawing.
 */
import type { Place, SkinModel } from './skin-model.ts';
import type { ViewPoint } from './viewport.ts';

/** A step may shrink to this part of its length on the drawing, where the skin turns away. */
const LEAST_SHARE = 0.05;
/** A patient larger or smaller than the reference body: no step on the drawing is longer than this many times. */
const MOST_SHARE = 2;
/** Near enough to the length asked for. */
const CLOSE_ENOUGH = 0.01;
const MOST_TRIES = 5;

/** The place a step of (du, dv) µm leads to, whole µm. */
export function walkAlongSkin(skin: SkinModel | null, from: Place, duUm: number, dvUm: number): ViewPoint {
  const stepUm = Math.hypot(duUm, dvUm);
  const after = (share: number): ViewPoint => ({
    uUm: Math.round(from.uUm + share * duUm),
    vUm: Math.round(from.vUm + share * dvUm),
  });
  if (skin === null || stepUm === 0 || !skin.isOnSkin(from)) return after(1);
  let share = 1;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const to = { view: from.view, ...after(share) };
    const way = skin.isOnSkin(to) ? skin.way(from, to, from.view, 4 * stepUm) : null;
    if (way === null || way.distanceUm === 0) {
      // Too far along the skin, or off it: look nearer.
      if (share <= LEAST_SHARE) return after(1);
      share = Math.max(LEAST_SHARE, share / 2);
      continue;
    }
    const ratio = stepUm / way.distanceUm;
    if (Math.abs(ratio - 1) <= CLOSE_ENOUGH) return after(share);
    share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share * ratio));
  }
  const last = { view: from.view, ...after(share) };
  return skin.isOnSkin(last) ? last : after(1);
}
