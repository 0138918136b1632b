/** Measures of a reference body, taken on the mesh as a tape and a calliper would. */
import { SKIN_PARTS, type SkinPart } from '#shared/anatomy/skin.ts';
import type { Vec3 } from '#shared/anatomy/views.ts';

import type { Body } from './body.ts';
import type { Landmarks } from './landmarks.ts';
import { at } from './quad-mesh.ts';
import { girth, horizontal, section, type PlanePoint } from './sections.ts';

/** A measure of the reference body. */
export interface Measure {
  readonly code: string;
  readonly cm: number;
}

const TRUNK: readonly SkinPart[] = ['abdomen', 'pelvis', 'chest'];
const HIPS: readonly SkinPart[] = ['pelvis', 'thigh_left', 'thigh_right', 'abdomen'];

const span = (values: readonly number[]): number =>
  values.reduce((high, v) => Math.max(high, v), -Infinity) - values.reduce((low, v) => Math.min(low, v), Infinity);

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

const largest = (values: readonly number[]): number => values.reduce((high, v) => Math.max(high, v), 0);

function centroid(body: Body, part: SkinPart): Vec3 {
  const code = SKIN_PARTS.indexOf(part);
  const sum: [number, number, number] = [0, 0, 0];
  let n = 0;
  body.quads.forEach((v, i) => {
    if (at(body.part, i >> 2) !== code) return;
    for (const axis of [0, 1, 2] as const) sum[axis] += at(body.points, v * 3 + axis);
    n++;
  });
  return [sum[0] / n, sum[1] / n, sum[2] / n];
}

/** Girth of the upper arm across its axis, halfway along. */
function upperArm(body: Body): number {
  const origin = centroid(body, 'upper_arm_left');
  const shoulder = centroid(body, 'shoulder_left');
  const forearm = centroid(body, 'forearm_left');
  const axis: Vec3 = [forearm[0] - shoulder[0], forearm[1] - shoulder[1], forearm[2] - shoulder[2]];
  const length = Math.hypot(...axis);
  const [x, y, z]: Vec3 = [axis[0] / length, axis[1] / length, axis[2] / length];
  const flat = Math.hypot(x, y);
  const across: Vec3 = [-y / flat, x / flat, 0];
  const along: Vec3 = [y * across[2] - z * across[1], z * across[0] - x * across[2], x * across[1] - y * across[0]];
  return girth(section(body, { origin, across, along }, ['upper_arm_left']));
}

/** The tape from tragion over the vertex to tragion, free of the ears. */
function coronalArc(body: Body, { midline, left }: Landmarks): number {
  const { tragion } = left;
  const rise: Vec3 = [0, midline.vertex[1] - tragion[1], midline.vertex[2] - tragion[2]];
  const length = Math.hypot(...rise);
  const plane = {
    origin: [0, tragion[1], tragion[2]],
    across: [1, 0, 0],
    along: [0, rise[1] / length, rise[2] / length],
  } as const;
  const skull = section(body, plane, ['head']).filter(([, h]) => h > 2.6);
  const ends: PlanePoint[] = [
    [tragion[0], 0],
    [-tragion[0], 0],
  ];
  return girth([...skull, ...ends]) - 2 * tragion[0];
}

/** Breadth of the head at its widest above the ears, or of the face across the cheekbones. */
function breadth(body: Body, heights: readonly number[], minZ: number): number {
  return largest(
    heights.map((y) => {
      const points = section(body, horizontal(y), ['head']).filter(([, z]) => z > minZ);
      return points.length > 0 ? span(points.map(([x]) => x)) : 0;
    }),
  );
}

/** Takes all measures, in cm. */
export function measuresOf(body: Body, landmarks: Landmarks): Measure[] {
  const { midline, left } = landmarks;
  const brow = section(body, horizontal(midline.glabella[1]), ['head']);
  const pelvis = SKIN_PARTS.indexOf('pelvis');
  let crotch = Infinity;
  body.quads.forEach((v, i) => {
    if (at(body.part, i >> 2) === pelvis && Math.abs(at(body.points, v * 3)) < 0.01) {
      crotch = Math.min(crotch, at(body.points, v * 3 + 1));
    }
  });
  const aboveEars = steps(left.tragion[1] + 3, midline.vertex[1] - 3, 0.25);
  const cheekbones = steps(midline.subnasale[1], midline.nasion[1] - 0.5, 0.25);
  const omphalion = midline.omphalion[1];
  return [
    { code: 'stature', cm: midline.vertex[1] },
    { code: 'head_circumference', cm: girth(brow) },
    {
      code: 'head_length',
      cm: largest(aboveEars.map((y) => span(section(body, horizontal(y), ['head']).map(([, z]) => z)))),
    },
    { code: 'head_breadth', cm: breadth(body, aboveEars, -Infinity) },
    // In front of the ears: from two centimetres before the tragion.
    { code: 'bizygomatic_breadth', cm: breadth(body, cheekbones, left.tragion[2] + 2) },
    { code: 'face_length', cm: Math.hypot(...[1, 2].map((i) => (midline.nasion[i] ?? 0) - (midline.menton[i] ?? 0))) },
    { code: 'interpupillary', cm: 2 * left.pupil[0] },
    { code: 'bitragion_coronal_arc', cm: coronalArc(body, landmarks) },
    { code: 'waist_circumference', cm: girth(section(body, horizontal(omphalion), TRUNK)) },
    {
      code: 'hip_circumference',
      cm: largest(steps(crotch + 4, omphalion - 6, 0.5).map((y) => girth(section(body, horizontal(y), HIPS)))),
    },
    { code: 'thigh_circumference', cm: girth(section(body, horizontal(crotch - 2), ['thigh_left'])) },
    { code: 'upper_arm_circumference', cm: upperArm(body) },
  ];
}
