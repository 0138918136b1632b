/** Guides of the scalp drawing: the parting line, the line from ear to ear, and the whorl of the crown. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';

import type { Landmarks } from '../landmarks.ts';
import { smoothStep } from '../lines.ts';
import { mix, type Feature } from '../paint.ts';
import type { HairCover } from './scalp.ts';

const GUIDE = [92, 70, 64] as const;
/** Half width of a guide and length of dash and gap together, in cm. */
const HALF = 0.022;
const DASH = 0.5;

const dashes = (along: number): number => {
  const t = (((along / DASH) % 1) + 1) % 1;
  return smoothStep(0, 0.05, t) * smoothStep(0.62, 0.57, t);
};

/** Ink of the whorl: three arms of a spiral that fade outwards from the crown. */
function whorl(side: number, ahead: number): number {
  const r = Math.hypot(side, ahead);
  if (r > 1.15) return 0;
  const turns = (Math.atan2(ahead, side) / (2 * Math.PI) + 0.85 * r) * 3;
  const offset = Math.abs(turns - Math.round(turns)) * ((2 * Math.PI * Math.max(r, 0.06)) / 3);
  return smoothStep(HALF * 2, HALF * 0.7, offset) * smoothStep(1.15, 0.5, r) * 0.85;
}

/** Guides on the hair-bearing scalp of a head. */
export function guides({ midline, left }: Landmarks, cover: HairCover): Feature {
  const { vertex, crown } = midline;
  const middle = vertex[1] - 8;
  const eyes = SKIN_PARTS.indexOf('eye_left');
  return (p, pigment) => {
    if (p.part >= eyes || p.y < left.tragion[1] + 0.1) return;
    const [side, ahead] = [p.x - crown[0], p.z - crown[2]];
    const atCrown = Math.hypot(side, ahead);
    let ink = p.y > crown[1] - 1 ? whorl(side, ahead) : 0;
    const line = (away: number, along: number): number =>
      smoothStep(HALF * 1.5, HALF * 0.5, Math.abs(away)) * dashes(along);
    if (atCrown > 1.2) {
      ink = Math.max(ink, 0.8 * line(p.x, 9 * Math.atan2(p.z - vertex[2], p.y - middle)));
      ink = Math.max(ink, 0.8 * line(p.z - vertex[2], 8 * Math.atan2(p.x, p.y - middle) + DASH * 0.3));
    }
    if (ink > 0) mix(pigment, GUIDE, ink * cover(p.x, p.y, p.z));
  };
}
