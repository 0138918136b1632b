import { describe, expect, it } from 'vitest';

import { subdivide } from '../../../scripts/anatomy/catmull-clark.ts';
import type { QuadMesh } from '../../../scripts/anatomy/quad-mesh.ts';

/** A cube from -1 to 1, its six faces in six different parts. */
const CUBE: QuadMesh = {
  positions: Float64Array.of(1, 1, 1, -1, 1, 1, -1, -1, 1, 1, -1, 1, 1, 1, -1, -1, 1, -1, -1, -1, -1, 1, -1, -1),
  quads: Uint32Array.of(0, 1, 2, 3, 7, 6, 5, 4, 0, 4, 5, 1, 3, 2, 6, 7, 0, 3, 7, 4, 1, 5, 6, 2),
  part: Uint8Array.of(0, 1, 2, 3, 4, 5),
};

const repeated = (times: number): QuadMesh => Array.from({ length: times }).reduce<QuadMesh>(subdivide, CUBE);

describe('Catmull-Clark subdivision of a cube', () => {
  it('has the expected numbers of vertices and faces after each step', () => {
    const counts = [1, 2, 3].map((n) => [repeated(n).positions.length / 3, repeated(n).part.length]);
    expect(counts).toEqual([
      [26, 24],
      [98, 96],
      [386, 384],
    ]);
  });

  it('moves a corner to 5/9 in the first step and to its limit of 1/2 in many', () => {
    expect(repeated(1).positions[0]).toBeCloseTo(5 / 9, 12);
    expect(repeated(6).positions[0]).toBeCloseTo(1 / 2, 3);
  });

  it('keeps the part of a face in its four children, which follow each other', () => {
    expect([...subdivide(CUBE).part.slice(0, 12)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it('refuses a mesh with a border', () => {
    const open = { ...CUBE, quads: CUBE.quads.slice(4), part: CUBE.part.slice(1) };
    expect(() => subdivide(open)).toThrow('the mesh is not closed');
  });
});
