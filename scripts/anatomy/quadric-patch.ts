/** Lays a plain, gently curved patch over a small bump: a quadric through the skin round about it. */
import { at, type QuadMesh } from './quad-mesh.ts';

type Vec = readonly [number, number, number];

const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vec): Vec => {
  const length = Math.hypot(...a);
  return [a[0] / length, a[1] / length, a[2] / length];
};

const terms = (s: number, t: number): number[] => [1, s, t, s * s, s * t, t * t];

/** Solves a small symmetric system by Gauss elimination with pivoting. */
function solve(matrix: number[][]): number[] {
  const n = matrix.length;
  for (let i = 0; i < n; i++) {
    const below = matrix.slice(i).sort((a, b) => Math.abs(b[i] ?? 0) - Math.abs(a[i] ?? 0));
    matrix.splice(i, n - i, ...below);
    const pivot = matrix[i] ?? [];
    for (let r = 0; r < n; r++) {
      const row = matrix[r] ?? [];
      const factor = r === i ? 0 : (row[i] ?? 0) / (pivot[i] ?? 1);
      matrix[r] = row.map((value, c) => value - factor * (pivot[c] ?? 0));
    }
  }
  return matrix.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}

/** The mean outward direction of the faces whose first corner lies within `radius` cm of `centre`. */
function outward(mesh: QuadMesh, centre: Vec, radius: number): Vec {
  const point = (i: number): Vec => {
    const v = at(mesh.quads, i) * 3;
    return [at(mesh.positions, v), at(mesh.positions, v + 1), at(mesh.positions, v + 2)];
  };
  const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  let sum: Vec = [0, 0, 0];
  for (let f = 0; f < mesh.part.length; f++) {
    const corner = point(f * 4);
    if (Math.hypot(...sub(corner, centre)) > radius) continue;
    const n = cross(sub(point(f * 4 + 2), corner), sub(point(f * 4 + 3), point(f * 4 + 1)));
    sum = [sum[0] + n[0], sum[1] + n[1], sum[2] + n[2]];
  }
  return unit(sum);
}

/**
 * Moves vertices within `none` cm of `centre` along the local normal onto the quadric fitted to the ring
 * between `full` and `none`: wholly inside `full`, with a soft falloff outside.
 */
export function quadricPatch(mesh: QuadMesh, centre: Vec, full: number, none: number): QuadMesh {
  const normal = outward(mesh, centre, none);
  const across = unit(cross([0, 1, 0], normal));
  const upward = cross(normal, across);
  const local = (v: number): Vec => {
    const d: Vec = [
      at(mesh.positions, v * 3) - centre[0],
      at(mesh.positions, v * 3 + 1) - centre[1],
      at(mesh.positions, v * 3 + 2) - centre[2],
    ];
    return [dot(d, across), dot(d, upward), dot(d, normal)];
  };
  const system = Array.from({ length: 6 }, () => Array.from({ length: 7 }, () => 0));
  const inside: number[] = [];
  for (let v = 0; v < mesh.positions.length / 3; v++) {
    const [s, t, h] = local(v);
    const away = Math.hypot(s, t, h);
    if (away > none) continue;
    inside.push(v);
    if (away < full) continue;
    const basis = terms(s, t);
    system.forEach((row, i) => {
      [...basis, h].forEach((value, j) => (row[j] = (row[j] ?? 0) + (basis[i] ?? 0) * value));
    });
  }
  const coefficients = solve(system);
  const positions = mesh.positions.slice();
  for (const v of inside) {
    const [s, t, h] = local(v);
    const x = Math.min(1, (none - Math.hypot(s, t, h)) / (none - full));
    const target = terms(s, t).reduce((sum, term, i) => sum + term * (coefficients[i] ?? 0), 0);
    const shift = x * x * (3 - 2 * x) * (target - h);
    for (let axis = 0; axis < 3; axis++) {
      positions[v * 3 + axis] = at(mesh.positions, v * 3 + axis) + shift * (normal[axis] ?? 0);
    }
  }
  return { ...mesh, positions };
}
