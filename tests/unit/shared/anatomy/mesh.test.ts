import { describe, expect, test } from 'vitest';

import { buildMesh, nextHalfEdge } from '#shared/anatomy/mesh.ts';

import { cylinderPatch, femaleSurface, skinOf, spherePatch } from './meshes.ts';

describe('skin mesh', () => {
  test.each([
    ['a sphere', buildMesh(skinOf(spherePatch(80_000, 8)))],
    ['an open cylinder', buildMesh(skinOf(cylinderPatch(50_000, 100_000, 10_000)))],
    ['the reference body', femaleSurface().mesh],
  ])('pairs each half-edge of %s with the one that runs the other way', (_, mesh) => {
    let wrong = 0;
    for (let h = 0; h < mesh.opposite.length; h++) {
      const g = mesh.opposite[h] ?? -1;
      if (g < 0) continue;
      if (mesh.opposite[g] !== h || mesh.start[g] !== mesh.start[nextHalfEdge(h)]) wrong++;
    }
    expect(wrong).toBe(0);
  });

  test('leaves rims only at the ends of a tube', () => {
    const around = Math.round((2 * Math.PI * 50_000) / 10_000);
    const tube = buildMesh(skinOf(cylinderPatch(50_000, 100_000, 10_000)));
    expect(tube.opposite.filter((g) => g < 0)).toHaveLength(2 * around);
    expect(buildMesh(skinOf(spherePatch(80_000, 8))).opposite.includes(-1)).toBe(false);
  });
});
