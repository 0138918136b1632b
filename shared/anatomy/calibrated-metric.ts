/**
 * The skin in the patient's own centimetres: each part is stretched along its axis and around it.
 *
 * A stretch of a part is a linear map, so its triangles stay triangles; where two parts meet their factors are blended
 * over a few rings of skin, so that no seam is left.
 */
import { nextHalfEdge, type SkinMesh } from './mesh.ts';
import type { Metric } from './metric.ts';
import { referenceMetric } from './metric.ts';
import { SKIN_PARTS, type SkinPart } from './skin.ts';
import type { Vec3 } from './views.ts';

/** The parts that are measured, in the order of their codes here. */
export const CALIBRATED_PARTS = ['head', 'trunk', 'armLeft', 'armRight', 'legLeft', 'legRight'] as const;

/** A part that is measured. */
export type CalibratedPart = (typeof CALIBRATED_PARTS)[number];

/** The patient's measure over the reference body's: along the part's axis, and around it. */
export interface StretchFactors {
  readonly along: number;
  readonly around: number;
}

/** Factors by part; a part that is not there is as the reference body. */
export type StretchByPart = { readonly [P in CalibratedPart]?: StretchFactors | undefined };

const REFERENCE: StretchFactors = { along: 1, around: 1 };

/** The measured part that a body part belongs to. */
const PART_OF: Readonly<Record<SkinPart, CalibratedPart>> = {
  head: 'head',
  neck: 'head',
  eye_left: 'head',
  eye_right: 'head',
  mouth: 'head',
  chest: 'trunk',
  breast_left: 'trunk',
  breast_right: 'trunk',
  shoulder_left: 'trunk',
  shoulder_right: 'trunk',
  abdomen: 'trunk',
  pelvis: 'trunk',
  upper_arm_left: 'armLeft',
  forearm_left: 'armLeft',
  hand_left: 'armLeft',
  upper_arm_right: 'armRight',
  forearm_right: 'armRight',
  hand_right: 'armRight',
  thigh_left: 'legLeft',
  lower_leg_left: 'legLeft',
  foot_left: 'legLeft',
  thigh_right: 'legRight',
  lower_leg_right: 'legRight',
  foot_right: 'legRight',
};

/** A limb's axis runs through the middles of these two. */
const LIMB_ENDS: Partial<Record<CalibratedPart, readonly [SkinPart, SkinPart]>> = {
  armLeft: ['upper_arm_left', 'forearm_left'],
  armRight: ['upper_arm_right', 'forearm_right'],
  legLeft: ['thigh_left', 'lower_leg_left'],
  legRight: ['thigh_right', 'lower_leg_right'],
};

const UPRIGHT: Vec3 = [0, 1, 0];

/** Rings of triangles over which two parts' factors run into each other: some 3 cm of skin. */
const BLEND_RINGS = 8;
const BLEND_ROUNDS = 8;

function middleOf(mesh: SkinMesh, part: SkinPart): Vec3 | null {
  const code = SKIN_PARTS.indexOf(part);
  const sum = [0, 0, 0];
  let count = 0;
  for (let t = 0; t < mesh.triangleCount; t++) {
    if (mesh.part[t] !== code) continue;
    const v = 3 * (mesh.start[3 * t] ?? 0);
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + (mesh.positionsUm[v + k] ?? 0);
    count++;
  }
  return count === 0 ? null : [(sum[0] ?? 0) / count, (sum[1] ?? 0) / count, (sum[2] ?? 0) / count];
}

/** The axis of a measured part as a unit vector: upright for head and trunk, along the bone for a limb. */
export function partAxis(mesh: SkinMesh, part: CalibratedPart): Vec3 {
  const ends = LIMB_ENDS[part];
  if (!ends) return UPRIGHT;
  const from = middleOf(mesh, ends[0]);
  const to = middleOf(mesh, ends[1]);
  if (!from || !to) return UPRIGHT;
  const d: Vec3 = [from[0] - to[0], from[1] - to[1], from[2] - to[2]];
  const length = Math.hypot(...d);
  return length === 0 ? UPRIGHT : [d[0] / length, d[1] / length, d[2] / length];
}

/** along, around, axis x, y, z of each vertex. */
const FIELDS = 5;

/** Gives each vertex its part's values and says which vertices have a neighbour of another part. */
function fieldsByPart(mesh: SkinMesh, stretch: StretchByPart): { fields: Float64Array; seam: number[] } {
  const values = CALIBRATED_PARTS.map((part) => {
    const { along, around } = stretch[part] ?? REFERENCE;
    return [along, around, ...partAxis(mesh, part)];
  });
  const codes = SKIN_PARTS.map((part) => CALIBRATED_PARTS.indexOf(PART_OF[part]));
  const fields = new Float64Array(mesh.vertexCount * FIELDS);
  const partOfVertex = new Int8Array(mesh.vertexCount).fill(-1);
  const onSeam = new Set<number>();
  for (let h = 0; h < mesh.start.length; h++) {
    const v = mesh.start[h] ?? 0;
    const code = codes[mesh.part[(h / 3) | 0] ?? 0] ?? 0;
    if (partOfVertex[v] === code) continue;
    if (partOfVertex[v] !== -1) onSeam.add(v);
    partOfVertex[v] = code;
    fields.set(values[code] ?? [1, 1, ...UPRIGHT], v * FIELDS);
  }
  return { fields, seam: [...onSeam] };
}

function neighboursOf(mesh: SkinMesh, v: number): number[] {
  const found: number[] = [];
  const end = mesh.vertexFirst[v + 1] ?? 0;
  for (let k = mesh.vertexFirst[v] ?? 0; k < end; k++)
    found.push(mesh.start[nextHalfEdge(mesh.vertexEdges[k] ?? 0)] ?? 0);
  return found;
}

/** Evens the values out around the seams, and nowhere else. */
function blend(mesh: SkinMesh, fields: Float64Array, seam: readonly number[]): void {
  const near = new Set(seam);
  let edge: readonly number[] = seam;
  for (let ring = 0; ring < BLEND_RINGS; ring++) {
    const next = edge.flatMap((v) => neighboursOf(mesh, v)).filter((v) => !near.has(v));
    edge = [...new Set(next)];
    for (const v of edge) near.add(v);
  }
  const vertices = [...near];
  const around = vertices.map((v) => neighboursOf(mesh, v));
  for (let round = 0; round < BLEND_ROUNDS; round++) {
    const mixed = vertices.map((v, i) => {
      const list = around[i] ?? [];
      const mean = new Array<number>(FIELDS).fill(0);
      for (const w of list) {
        for (let k = 0; k < FIELDS; k++) mean[k] = (mean[k] ?? 0) + (fields[w * FIELDS + k] ?? 0) / list.length;
      }
      return mean.map((value, k) => (list.length === 0 ? (fields[v * FIELDS + k] ?? 0) : value));
    });
    vertices.forEach((v, i) => {
      fields.set(mixed[i] ?? [], v * FIELDS);
    });
  }
}

const isReference = (factors: StretchFactors | undefined): boolean =>
  factors === undefined || (factors.along === 1 && factors.around === 1);

/** True where every part is as the reference body. */
export const isUncalibrated = (stretch: StretchByPart): boolean =>
  CALIBRATED_PARTS.every((part) => isReference(stretch[part]));

/** The lengths of the skin on a patient with these factors; the reference body's own where all are 1. */
export function calibratedMetric(mesh: SkinMesh, stretch: StretchByPart): Metric {
  const reference = referenceMetric(mesh);
  if (isUncalibrated(stretch)) return reference;
  const { fields, seam } = fieldsByPart(mesh, stretch);
  blend(mesh, fields, seam);
  const { positionsUm: p, start } = mesh;
  const edgeUm = new Float64Array(start.length);
  // Every way is a sum of stretched pieces, so the least factor of all bounds how much shorter than the air it may be.
  let shrink = Infinity;
  for (let h = 0; h < start.length; h++) {
    const a = start[h] ?? 0;
    const b = start[nextHalfEdge(h)] ?? 0;
    // Both halves of an edge must come out the same to the last bit, so the ends are taken in one order.
    const low = FIELDS * Math.min(a, b);
    const high = FIELDS * Math.max(a, b);
    const mean = (k: number): number => ((fields[low + k] ?? 0) + (fields[high + k] ?? 0)) / 2;
    const along = mean(0);
    const round = mean(1);
    const ax = mean(2);
    const ay = mean(3);
    const az = mean(4);
    const squared = ax * ax + ay * ay + az * az || 1;
    const dx = (p[3 * Math.max(a, b)] ?? 0) - (p[3 * Math.min(a, b)] ?? 0);
    const dy = (p[3 * Math.max(a, b) + 1] ?? 0) - (p[3 * Math.min(a, b) + 1] ?? 0);
    const dz = (p[3 * Math.max(a, b) + 2] ?? 0) - (p[3 * Math.min(a, b) + 2] ?? 0);
    const onAxis = dx * ax + dy * ay + dz * az;
    const alongSquared = (onAxis * onAxis) / squared;
    const roundSquared = Math.max(0, dx * dx + dy * dy + dz * dz - alongSquared);
    edgeUm[h] = Math.sqrt(along * along * alongSquared + round * round * roundSquared);
    shrink = Math.min(shrink, along, round);
  }
  return { edgeUm, airUm: reference.airUm, shrink };
}
