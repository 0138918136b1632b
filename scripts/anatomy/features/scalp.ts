/** The hair-bearing scalp as a stippled tint with a soft hairline: front, temples, round the ears, nape. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';
import type { Sex } from '#shared/anatomy/views.ts';

import { TRICHION_SHARE, type Landmarks } from '../landmarks.ts';
import { smoothStep } from '../lines.ts';
import { hash, softNoise } from '../noise.ts';
import { mix, type Feature } from '../paint.ts';

const HAIR = [138, 118, 108] as const;
const STUBBLE = [112, 93, 84] as const;
const CELL_CM = 0.066;

/**
 * The hairline: degrees round the head from the front (0) to the back (180), and height between tragion (0)
 * and vertex (1).
 */
const HAIRLINE: readonly (readonly [degrees: number, height: number])[] = [
  [0, TRICHION_SHARE],
  [14, TRICHION_SHARE + 0.005],
  [31, 0.79],
  [41, 0.755],
  [51, 0.62],
  [60, 0.47],
  [67, 0.33],
  [72, 0.12],
  [75, 0.03],
  [78, 0.05],
  [81, 0.16],
  [86, 0.225],
  [98, 0.23],
  [106, 0.13],
  [113, -0.02],
  [122, -0.19],
  [140, -0.36],
  [160, -0.41],
  [180, -0.42],
];
/** How much further the temples recede on the male head, as a share of tragion-vertex. */
const RECESSION = { female: 0, male: 0.035 } as const;

/** One value of the hairline for each degree, rounded off by a moving mean. */
function hairlineTable(sex: Sex): number[] {
  const raw = Array.from({ length: 181 }, (_, degree) => {
    const after = HAIRLINE.findIndex(([d]) => d >= degree);
    const [d1, h1] = HAIRLINE[after] ?? [180, 0];
    const [d0, h0] = HAIRLINE[Math.max(0, after - 1)] ?? [0, 0];
    const t = d1 > d0 ? (degree - d0) / (d1 - d0) : 0;
    return h0 + (h1 - h0) * t + RECESSION[sex] * Math.exp(-(((degree - 33) / 11) ** 2));
  });
  const mean = (values: number[]): number[] =>
    values.map((_, i) => {
      let sum = 0;
      for (let k = -2; k <= 2; k++) sum += values[Math.min(180, Math.abs(i + k))] ?? 0;
      return sum / 5;
    });
  return mean(mean(raw));
}

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
