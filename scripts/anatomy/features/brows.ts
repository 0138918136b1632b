/** Brows as fine hairs, baked once into a small map that is wrapped round the brow ridge. */
import type { Sex } from '#shared/anatomy/views.ts';

import type { Landmarks } from '../landmarks.ts';
import { at } from '../quad-mesh.ts';
import { smoothStep } from '../lines.ts';
import { randomRow } from '../noise.ts';
import { mix, type Feature } from '../paint.ts';

const HAIR = [104, 82, 70] as const;
const PX_PER_CM = 150;
/** The head's front taken as a cylinder: its radius in cm turns an angle into a length along the ridge. */
const RIDGE_RADIUS = 9;
const MAP = { left: 0.6, width: 6, height: 2.4 } as const;

/** Shape of a brow in cm: start, peak and tail along the ridge, heights above the pupil, breadth. */
const SHAPES = {
  female: { start: 1.15, peak: 4.1, tail: 5.75, from: 1.62, top: 2.22, end: 1.72, breadth: 0.7, hairs: 520 },
  male: { start: 1.1, peak: 4.1, tail: 6.1, from: 1.5, top: 1.98, end: 1.5, breadth: 0.86, hairs: 640 },
} as const;

type Shape = (typeof SHAPES)[Sex];

/** Height of the brow's middle at a share of its length: a quadratic through start, peak and tail. */
function middle(shape: Shape, s: number): number {
  const peak = (shape.peak - shape.start) / (shape.tail - shape.start);
  const rise = (shape.top - shape.from) * (1 - ((peak - s) / peak) ** 2);
  const fall = s > peak ? (shape.end - shape.top) * ((s - peak) / (1 - peak)) ** 2 : 0;
  return s > peak ? shape.top + fall : shape.from + rise;
}

const breadthAt = (shape: Shape, s: number): number =>
  shape.breadth * smoothStep(-0.12, 0.16, s) * (1 - 0.68 * smoothStep(0.5, 1.02, s));

function drawHair(
  map: Float32Array,
  width: number,
  from: [number, number],
  to: [number, number],
  weight: number,
): void {
  const [ax, ay] = from;
  const [dx, dy] = [to[0] - ax, to[1] - ay];
  const square = dx * dx + dy * dy;
  const height = map.length / width;
  for (let y = Math.floor(Math.min(ay, to[1]) - 3); y <= Math.max(ay, to[1]) + 3; y++) {
    for (let x = Math.floor(Math.min(ax, to[0]) - 3); x <= Math.max(ax, to[0]) + 3; x++) {
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
      const away = Math.hypot(x - ax - t * dx, y - ay - t * dy);
      const half = 1.5 * (1 - 0.75 * t);
      const i = y * width + x;
      map[i] = at(map, i) + (1 - at(map, i)) * weight * smoothStep(half + 0.7, half - 0.5, away);
    }
  }
}

function bake(shape: Shape): { map: Float32Array; width: number } {
  const width = Math.round(MAP.width * PX_PER_CM);
  const map = new Float32Array(width * Math.round(MAP.height * PX_PER_CM));
  const random = randomRow(shape.hairs);
  const bottom = middle(shape, 0.4) - MAP.height / 2;
  for (let n = 0; n < shape.hairs; n++) {
    // Thins out towards both ends.
    const even = (n + random()) / shape.hairs;
    const s = even + 0.055 * Math.sin(2 * Math.PI * even);
    const across = (random() + random() - 1) * 0.5;
    const x = shape.start + s * (shape.tail - shape.start);
    const y = middle(shape, s) + across * breadthAt(shape, s);
    // Hairs rise at the inner end and lie down along the tail; those of the upper edge sweep lowest.
    const lean =
      1.25 - 1.25 * smoothStep(0, 0.5, s) - 0.45 * smoothStep(0.5, 1, s) - across * 1.1 + (random() - 0.5) * 0.3;
    const length = (0.28 + 0.2 * random()) * (0.7 + 0.3 * smoothStep(0, 0.25, s)) * (1 - 0.45 * smoothStep(0.6, 1, s));
    const place = (px: number, py: number): [number, number] => [
      (px - MAP.left) * PX_PER_CM,
      (py - bottom) * PX_PER_CM,
    ];
    const weight = 0.34 + 0.3 * random();
    drawHair(map, width, place(x, y), place(x + length * Math.cos(lean), y + length * Math.sin(lean)), weight);
  }
  return { map, width };
}

/** Brows of a body. */
export function brows({ midline, left }: Landmarks, sex: Sex): Feature {
  const shape = SHAPES[sex];
  const { map, width } = bake(shape);
  const bottom = left.pupil[1] + middle(shape, 0.4) - MAP.height / 2;
  const axis = midline.glabella[2] - RIDGE_RADIUS;
  return (p, pigment) => {
    const row = (p.y - bottom) * PX_PER_CM;
    if (row < 0 || row >= map.length / width - 1 || p.z < axis) return;
    const column = (RIDGE_RADIUS * Math.atan2(Math.abs(p.x), p.z - axis) - MAP.left) * PX_PER_CM;
    if (column < 0 || column >= width - 1) return;
    const [c, r] = [Math.floor(column), Math.floor(row)];
    const [tc, tr] = [column - c, row - r];
    const i = r * width + c;
    const cover =
      (1 - tr) * ((1 - tc) * at(map, i) + tc * at(map, i + 1)) +
      tr * ((1 - tc) * at(map, i + width) + tc * at(map, i + width + 1));
    mix(pigment, HAIR, cover * 0.8);
  };
}
