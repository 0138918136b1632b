/** Reads the reference bodies: Wavefront OBJ text with quads, grouped by body part. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';

import type { QuadMesh } from './quad-mesh.ts';

const partCode = (name: string, line: number): number => {
  const code = SKIN_PARTS.findIndex((part) => part === name);
  if (code < 0) throw new Error(`line ${line}: unknown body part "${name}"`);
  return code;
};

const finite = (text: string | undefined, line: number): number => {
  const value = Number(text);
  if (text === undefined || !Number.isFinite(value)) throw new Error(`line ${line}: not a number`);
  return value;
};

/**
 * Reads `v`, `g` and four-cornered `f` lines; other lines are passed over.
 *
 * Throws an Error with the line number when a face is no quad, names a missing vertex or lies in no known part.
 */
export function readObj(text: string): QuadMesh {
  const positions: number[] = [];
  const quads: number[] = [];
  const part: number[] = [];
  let current = -1;
  text.split('\n').forEach((row, i) => {
    const line = i + 1;
    const [kind, ...fields] = row.trim().split(/\s+/);
    if (kind === 'v') {
      for (let axis = 0; axis < 3; axis++) positions.push(finite(fields[axis], line));
    } else if (kind === 'g') {
      current = partCode(fields[0] ?? '', line);
    } else if (kind === 'f') {
      if (fields.length !== 4) throw new Error(`line ${line}: a face with ${fields.length} corners, expected 4`);
      if (current < 0) throw new Error(`line ${line}: a face outside any group`);
      for (const field of fields) quads.push(finite(field.split('/')[0], line) - 1);
      part.push(current);
    }
  });
  const vertices = positions.length / 3;
  if (quads.some((index) => index < 0 || index >= vertices)) throw new Error('a face names a vertex that is not there');
  return { positions: Float64Array.from(positions), quads: Uint32Array.from(quads), part: Uint8Array.from(part) };
}
