/** A soft tint of the vermilion, laid round the mouth gap between the corners of the mouth. */
import type { Sex } from '#shared/anatomy/views.ts';

import type { Landmarks } from '../landmarks.ts';
import { smoothStep } from '../lines.ts';
import { mix, type Feature } from '../paint.ts';

const VERMILION = [203, 155, 143] as const;
const STRENGTH = { female: 0.52, male: 0.38 } as const;
/** Colour of the gap between the lips, and half its height in cm. */
const GAP = [214, 172, 160] as const;
const GAP_HALF = 0.075;

/** Lips of a body: borders follow the lip peaks of its profile. */
export function lips({ midline, left }: Landmarks, sex: Sex): Feature {
  const stomion = midline.stomion[1];
  const corner = left.cheilion[0];
  const upper = midline.labiale_superius[1] - stomion;
  const lower = 1.5 * (stomion - midline.labiale_inferius[1]);
  return (p, pigment) => {
    const t = Math.abs(p.x) / corner;
    if (t > 1 || p.z < 0 || p.y > stomion + upper * 1.4 || p.y < stomion - lower * 1.3) return;
    const gap = stomion - 0.02 + 0.1 * Math.sin(Math.PI * Math.min(1, t * 1.02)) - 0.05 * t * t;
    const bow = 0.94 + 0.13 * Math.exp(-(((t - 0.2) / 0.12) ** 2));
    const height = p.y > gap ? upper * bow * (1 - t ** 2.1) : lower * (1 - t ** 2.3) ** 0.9;
    const inside = height - Math.abs(p.y - gap);
    const edge = smoothStep(-0.07, 0.13, inside) * smoothStep(1, 0.86, t);
    mix(pigment, VERMILION, edge * STRENGTH[sex]);
    // What shows between parted lips is one soft dark tone, not a view into the mouth.
    const inner = midline.stomion[2] - 0.12 + (left.cheilion[2] - 0.25 - midline.stomion[2]) * t * t;
    const between = p.z < inner ? smoothStep(0.26, 0.2, Math.abs(p.y - gap)) : 0;
    mix(pigment, GAP, Math.max(between, 0.5 * smoothStep(GAP_HALF, 0, Math.abs(p.y - gap))) * smoothStep(1, 0.93, t));
  };
}
