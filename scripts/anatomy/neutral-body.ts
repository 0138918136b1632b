/** Takes the detail that a chart has no use for (nipples, groin) off the control mesh. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';

import { at, vertexNeighbours, type QuadMesh } from './quad-mesh.ts';
import { quadricPatch } from './quadric-patch.ts';

/** A ball in cm: everything within `full` is smoothed wholly, with a soft falloff to nothing at `none`. */
interface SoftBall {
  readonly centre: readonly [number, number, number];
  readonly full: number;
  readonly none: number;
}

const ROUNDS = 1500;

function partVertices(mesh: QuadMesh, parts: readonly string[]): number[] {
  const found = new Set<number>();
  mesh.quads.forEach((vertex, i) => {
    if (parts.includes(SKIN_PARTS[at(mesh.part, i >> 2)] ?? '')) found.add(vertex);
  });
  return [...found];
}

/** The middle of the finest part of a breast's mesh, which is where its detail was modelled. */
function fineCentre(mesh: QuadMesh, neighbours: readonly number[][], part: string): [number, number, number] {
  const spacing = (v: number): number => {
    const near = neighbours[v] ?? [];
    return near.reduce((sum, w) => sum + distance(mesh, v, w), 0) / near.length;
  };
  const finest = partVertices(mesh, [part])
    .sort((a, b) => spacing(a) - spacing(b) || a - b)
    .slice(0, 16);
  const mean = (axis: number): number =>
    finest.reduce((sum, v) => sum + at(mesh.positions, v * 3 + axis), 0) / finest.length;
  return [mean(0), mean(1), mean(2)];
}

const distance = (mesh: QuadMesh, v: number, w: number): number =>
  Math.hypot(
    at(mesh.positions, v * 3) - at(mesh.positions, w * 3),
    at(mesh.positions, v * 3 + 1) - at(mesh.positions, w * 3 + 1),
    at(mesh.positions, v * 3 + 2) - at(mesh.positions, w * 3 + 2),
  );

function weights(mesh: QuadMesh, balls: readonly SoftBall[]): Map<number, number> {
  const weight = new Map<number, number>();
  for (let v = 0; v < mesh.positions.length / 3; v++) {
    for (const { centre, full, none } of balls) {
      const away = Math.hypot(...centre.map((c, axis) => at(mesh.positions, v * 3 + axis) - c));
      const t = Math.min(1, Math.max(0, (none - away) / (none - full)));
      if (t > 0) weight.set(v, Math.max(weight.get(v) ?? 0, t * t * (3 - 2 * t)));
    }
  }
  return weight;
}

/** Relaxes the weighted vertices towards the surface of least bending through those around them. */
function relax(mesh: QuadMesh, neighbours: readonly number[][], weight: ReadonlyMap<number, number>): Float64Array {
  const positions = mesh.positions.slice();
  const ring = new Set([...weight.keys()].flatMap((v) => [v, ...(neighbours[v] ?? [])]));
  const bend = new Float64Array(positions.length);
  const pull = (field: Float64Array, v: number, axis: number): number => {
    const near = neighbours[v] ?? [];
    let sum = 0;
    for (const w of near) sum += at(field, w * 3 + axis);
    return sum / near.length - at(field, v * 3 + axis);
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const v of ring) for (let axis = 0; axis < 3; axis++) bend[v * 3 + axis] = pull(positions, v, axis);
    for (const [v, w] of weight) {
      for (let axis = 0; axis < 3; axis++) {
        positions[v * 3 + axis] = at(positions, v * 3 + axis) - 0.4 * w * pull(bend, v, axis);
      }
    }
  }
  return positions;
}

/** The same body with a plain chest and groin; all other vertices stay where they are. */
export function neutralBody(mesh: QuadMesh): QuadMesh {
  const neighbours = vertexNeighbours(mesh);
  const [x, y, z] = fineCentre(mesh, neighbours, 'breast_left');
  const midline = partVertices(mesh, ['pelvis']).filter((v) => Math.abs(at(mesh.positions, v * 3)) < 0.01);
  const height = (v: number): number => at(mesh.positions, v * 3 + 1);
  const crotch = midline.reduce((low, v) => (height(v) < height(low) ? v : low), midline[0] ?? 0);
  const groin = {
    centre: [0, height(crotch) + 1.5, at(mesh.positions, crotch * 3 + 2) + 1.5],
    full: 4,
    none: 8,
  } as const;
  const plainChest = quadricPatch(quadricPatch(mesh, [x, y, z], 1.6, 3.4), [-x, y, z], 1.6, 3.4);
  return { ...mesh, positions: relax(plainChest, neighbours, weights(plainChest, [groin])) };
}
