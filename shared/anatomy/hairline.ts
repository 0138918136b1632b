/**
 * The hairline, drawn by convention (the mesh has no hair): degrees round the head from the front (0) to the back (180),
 * and height as a share of the way from tragion (0) to vertex (1).
 */
import type { Sex } from './views.ts';

/** Height of the hairline at the midline of the forehead: where the trichion is taken to be. */
export const TRICHION_SHARE = 0.74;

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

/** One height for each whole degree from 0 to 180, rounded off by a moving mean. */
export function hairlineTable(sex: Sex): number[] {
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
