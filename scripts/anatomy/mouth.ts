/** Tells the inside of the mouth from the skin, along the line where the lips meet. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';

import { at } from './quad-mesh.ts';

/** An edge loop longer than this has lost its way; the one round the mouth has 150 edges. */
const LONGEST_LOOP = 1000;

const next = (corner: number): number => (corner % 4 === 3 ? corner - 3 : corner + 1);

/** For each face corner the corner whose edge (to the corner after it) runs the other way. */
function oppositeCorners(quads: Uint32Array): Int32Array {
  const vertices = quads.reduce((most, v) => Math.max(most, v), 0) + 1;
  const known = new Map<number, number>();
  quads.forEach((a, i) => known.set(a * vertices + at(quads, next(i)), i));
  return Int32Array.from(quads, (a, i) => known.get(at(quads, next(i)) * vertices + a) ?? -1);
}

/** The corner at `vertex` whose edge leads furthest to the subject's left. */
function leftwards(positionsUm: Int32Array, quads: Uint32Array, vertex: number): number {
  let best = -1;
  let furthest = -Infinity;
  quads.forEach((v, i) => {
    const x = at(positionsUm, at(quads, next(i)) * 3);
    if (v !== vertex || x <= furthest) return;
    best = i;
    furthest = x;
  });
  return best;
}

/** The corners along the edge loop that begins with a corner's edge: straight on at each vertex till it is closed. */
function edgeLoop(opposite: Int32Array, first: number): number[] {
  const loop: number[] = [];
  for (let i = first; loop.length <= LONGEST_LOOP; i = next(at(opposite, next(i)))) {
    if (loop.length > 0 && i === first) return loop;
    loop.push(i);
  }
  throw new Error('the line between the lips does not close');
}

/** All faces that hang together with a face without crossing the marked edges. */
function facesWithin(opposite: Int32Array, marked: ReadonlySet<number>, start: number): Set<number> {
  const found = new Set([start]);
  for (const face of found) {
    for (let i = face * 4; i < face * 4 + 4; i++) if (!marked.has(i)) found.add(at(opposite, i) >> 2);
  }
  return found;
}

/**
 * The parts of a closed skin with the inside of the mouth as a part of its own.
 *
 * The edge loop through the stomion runs along the narrowest slit between the lips, out to the corners of the mouth and
 * back; what lies within it is the mouth. It follows from the mesh alone, so it is the same faces on every body.
 */
export function withMouth(
  skin: { readonly positionsUm: Int32Array; readonly quads: Uint32Array; readonly part: Uint8Array },
  stomion: number,
): Uint8Array {
  const { positionsUm, quads } = skin;
  const opposite = oppositeCorners(quads);
  const loop = edgeLoop(opposite, leftwards(positionsUm, quads, stomion));
  const marked = new Set(loop.flatMap((i) => [i, at(opposite, i)]));
  const [here, there] = [loop[0] ?? 0, at(opposite, loop[0] ?? 0)].map((i) => facesWithin(opposite, marked, i >> 2));
  if (!here || !there || here.has(there.values().next().value ?? -1)) {
    throw new Error('the line between the lips parts nothing');
  }
  const part = skin.part.slice();
  for (const face of here.size < there.size ? here : there) part[face] = SKIN_PARTS.indexOf('mouth');
  return part;
}
