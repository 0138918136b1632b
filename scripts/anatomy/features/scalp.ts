/** The hair-bearing scalp as a stippled tint with a soft hairline: front, temples, round the ears, nape. */
import { hairlineTable } from '#shared/anatomy/hairline.ts';
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';
import type { Sex } from '#shared/anatomy/views.ts';

import type { Landmarks } from '../landmarks.ts';
import { smoothStep } from '../lines.ts';
import { hash, softNoise } from '../noise.ts';
import { mix, type Feature } from '../paint.ts';

const HAIR = [138, 118, 108] as const;
const STUBBLE = [112, 93, 84] as const;
const CELL_CM = 0.066;

/** Follicles as small dark dots: up to one in each cell of a grid through space, where the skin cuts it. */
function stubble(x: number, y: number, z: number, density: number): number {
  let dark = 0;
  const low = (c: number): number => Math.floor(c / CELL_CM - 0.5);
  const [ix, iy, iz] = [low(x), low(y), low(z)];
  for (let corner = 0; corner < 8; corner++) {
    const [cx, cy, cz] = [ix + (corner & 1), iy + ((corner >> 1) & 1), iz + (corner >> 2)];
    if (hash(cx, cy, cz, 4) > density) continue;
    const middle = (c: number, salt: number): number => (c + hash(cx, cy, cz, salt)) * CELL_CM;
    const away = Math.hypot(x - middle(cx, 1), y - middle(cy, 2), z - middle(cz, 3));
    dark = Math.max(dark, smoothStep(0.021, 0.008, away));
  }
  return dark;
}

/** How much of a place bears hair, from 0 to 1. */
export type HairCover = (x: number, y: number, z: number) => number;

/** The hair-bearing area of a head. */
export function hairCover({ midline, left }: Landmarks, sex: Sex): HairCover {
  const table = hairlineTable(sex);
  const axis = left.tragion[2] - 0.75;
  const base = left.tragion[1];
  const span = midline.vertex[1] - base;
  return (x, y, z) => {
    if (y < base - 0.55 * span) return 0;
    const degree = (Math.atan2(Math.abs(x), z - axis) * 180) / Math.PI;
    const i = Math.min(179, Math.floor(degree));
    const [h0, h1] = [table[i] ?? 0, table[i + 1] ?? 0];
    const height = base + span * (h0 + (h1 - h0) * (degree - i));
    // The line runs steeply at temple and ear, where height above it overstates the distance from it.
    const slope = ((h1 - h0) * span) / (0.12 * Math.max(0.3, Math.hypot(x, z - axis) / 7));
    const away = (y - height) / Math.hypot(1, slope);
    if (away < -1.2) return 0;
    const ragged = (softNoise(x, y, z, 0.5, 9) - 0.5) * 0.35 + (softNoise(x, y, z, 0.08, 10) - 0.5) * 0.3;
    return smoothStep(-0.55, 0.95, away + ragged);
  };
}

/** The tint of the scalp. */
export function scalp(cover: HairCover): Feature {
  const head = SKIN_PARTS.indexOf('head');
  const neck = SKIN_PARTS.indexOf('neck');
  return (p, pigment) => {
    if (p.part !== head && p.part !== neck) return;
    const share = cover(p.x, p.y, p.z);
    if (share <= 0) return;
    mix(pigment, HAIR, share * 0.27);
    mix(pigment, STUBBLE, 0.4 * stubble(p.x, p.y, p.z, share));
  };
}
