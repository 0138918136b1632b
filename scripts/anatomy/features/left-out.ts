/** Hatches what is drawn on over a limb that was left out: no mark can be set there. */
import { SKIN_PARTS, type SkinPart } from '#shared/anatomy/skin.ts';

import { smoothStep } from '../lines.ts';
import { mix, type Feature } from '../paint.ts';

const HATCH = [122, 108, 100] as const;
const PALE = [214, 208, 204] as const;
/** Distance of the hatch lines and their half width, in cm. */
const STEP = 0.9;
const HALF = 0.05;

/** Pale, with thin slanting lines. */
export function leftOut(parts: readonly SkinPart[]): Feature {
  const codes = parts.map((part) => SKIN_PARTS.indexOf(part));
  return (p, pigment) => {
    if (!codes.includes(p.part)) return;
    mix(pigment, PALE, 0.55);
    const slant = (p.y + p.z) * Math.SQRT1_2;
    const away = Math.abs(slant - Math.round(slant / STEP) * STEP);
    mix(pigment, HATCH, 0.45 * smoothStep(HALF * 1.6, HALF * 0.6, away));
  };
}
