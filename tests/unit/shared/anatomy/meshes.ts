/** Bodies with known geometry, meshed as the real skin is, and the real skin. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { decodeSkin, SKIN_PARTS, type Skin, type SkinPart } from '#shared/anatomy/skin.ts';
import { createSurface, type Surface } from '#shared/anatomy/surface.ts';
import type { Sex } from '#shared/anatomy/views.ts';

const partCode = (part: SkinPart): number => SKIN_PARTS.indexOf(part);

interface Patch {
  readonly positions: number[];
  readonly quads: number[];
  readonly parts: number[];
}

/** Puts patches side by side into one skin. */
export function skinOf(...patches: readonly Patch[]): Skin {
  const positions: number[] = [];
  const quads: number[] = [];
  const parts: number[] = [];
  for (const patch of patches) {
    const base = positions.length / 3;
    for (const value of patch.positions) positions.push(Math.round(value));
    for (const index of patch.quads) quads.push(base + index);
    for (const part of patch.parts) parts.push(part);
  }
  return {
    set: 'test',
    sex: 'female',
    positionsUm: Int32Array.from(positions),
    quads: Uint32Array.from(quads),
    part: Uint8Array.from(parts),
  };
}

/** A sphere as a cube of `n` by `n` quads a side, blown up; centre at the origin unless told. */
export function spherePatch(radiusUm: number, n: number, part: SkinPart = 'head', centre = [0, 0, 0]): Patch {
  const positions: number[] = [];
  const quads: number[] = [];
  const known = new Map<string, number>();
  const vertex = (axis: number, sign: number, i: number, j: number): number => {
    const cube = [0, 0, 0];
    cube[axis] = sign;
    cube[(axis + 1) % 3] = (Math.tan(((i / n - 0.5) * Math.PI) / 2) / Math.tan(Math.PI / 4)) * sign;
    cube[(axis + 2) % 3] = Math.tan(((j / n - 0.5) * Math.PI) / 2) / Math.tan(Math.PI / 4);
    const key = cube.map((x) => Math.round(x * 1e6)).join(',');
    const before = known.get(key);
    if (before !== undefined) return before;
    const length = Math.hypot(...cube);
    cube.forEach((x, k) => positions.push((x / length) * radiusUm + (centre[k] ?? 0)));
    known.set(key, known.size);
    return known.size - 1;
  };
  for (const axis of [0, 1, 2]) {
    for (const sign of [1, -1]) {
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          quads.push(vertex(axis, sign, i, j), vertex(axis, sign, i + 1, j));
          quads.push(vertex(axis, sign, i + 1, j + 1), vertex(axis, sign, i, j + 1));
        }
      }
    }
  }
  return { positions, quads, parts: new Array<number>(quads.length / 4).fill(partCode(part)) };
}

/** An upright open cylinder; `partAt` names the part by height (µm from its lower end). */
export function cylinderPatch(
  radiusUm: number,
  heightUm: number,
  edgeUm: number,
  partAt: (heightUm: number) => SkinPart = () => 'head',
  centreX = 0,
): Patch {
  const around = Math.round((2 * Math.PI * radiusUm) / edgeUm);
  const rows = Math.round(heightUm / edgeUm);
  const positions: number[] = [];
  const quads: number[] = [];
  const parts: number[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let k = 0; k < around; k++) {
      const angle = (2 * Math.PI * (k + 0.5)) / around;
      positions.push(centreX + radiusUm * Math.sin(angle), (heightUm * row) / rows, radiusUm * Math.cos(angle));
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < around; k++) {
      const next = (k + 1) % around;
      quads.push(row * around + k, row * around + next, (row + 1) * around + next, (row + 1) * around + k);
      parts.push(partCode(partAt((heightUm * (row + 0.5)) / rows)));
    }
  }
  return { positions, quads, parts };
}

const bodies = new Map<Sex, Surface>();

function bodySurface(sex: Sex): Surface {
  const known = bodies.get(sex);
  if (known !== undefined) return known;
  const path = resolve(import.meta.dirname, `../../../../resources/anatomy/adult-1/${sex}/skin.bin`);
  const surface = createSurface(decodeSkin(readFileSync(path)));
  bodies.set(sex, surface);
  return surface;
}

/** The reference body of set adult-1, female. */
export const femaleSurface = (): Surface => bodySurface('female');

/** The reference body of set adult-1, male. */
export const maleSurface = (): Surface => bodySurface('male');
