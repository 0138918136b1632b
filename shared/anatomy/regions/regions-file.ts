/** `regions.json`: the region of every face of a reference body's skin, as runs. */
import { z } from 'zod';

import type { SkinMesh } from '../mesh.ts';
import type { SkinPoint } from '../skin-point.ts';
import { REGION_CODES, type RegionCode } from './region-names.ts';

/** Stands where there is no skin. */
export const NO_REGION = 255;

/** The whole of `resources/anatomy/<set>/<sex>/regions.json`. */
export const regionsFileSchema = z.object({
  set: z.string(),
  sex: z.enum(['female', 'male']),
  /** Names in the order of their numbers in `runs`. */
  regions: z.array(z.enum(REGION_CODES)).max(NO_REGION),
  /** Pairs: a number (255: no skin), and for how many faces of `skin.bin` it holds. */
  runs: z.array(z.number().int().min(0)),
});

/** Parsed regions.json. */
export type RegionsFile = z.infer<typeof regionsFileSchema>;

/** Regions of a body's skin. */
export interface RegionMap {
  /** The region of a place on the skin; null off it. */
  regionAt(point: Pick<SkinPoint, 'triangle'>): RegionCode | null;
  /** All triangles of some regions. */
  trianglesOf(regions: Iterable<RegionCode>): number[];
}

/** Writes one number for each face as runs. */
export function encodeRegions(codes: Uint8Array, set: string, sex: RegionsFile['sex']): RegionsFile {
  const runs: number[] = [];
  for (let i = 0; i < codes.length;) {
    const code = codes[i] ?? NO_REGION;
    let length = 1;
    while (i + length < codes.length && codes[i + length] === code) length++;
    runs.push(code, length);
    i += length;
  }
  return { set, sex, regions: [...REGION_CODES], runs };
}

/** Makes a map from a file. Throws an Error when the file does not fit the skin. */
export function regionMapOf(file: RegionsFile, mesh: SkinMesh): RegionMap {
  const faces = new Uint8Array(mesh.triangleCount / 2);
  let at = 0;
  for (let i = 0; i + 1 < file.runs.length; i += 2) {
    const length = file.runs[i + 1] ?? 0;
    faces.fill(file.runs[i] ?? NO_REGION, at, at + length);
    at += length;
  }
  if (at !== faces.length) throw new Error('regions.json does not fit this skin');
  // A face of the skin became two triangles.
  const nameOf = (triangle: number): RegionCode | null => file.regions[faces[triangle >> 1] ?? NO_REGION] ?? null;
  return {
    regionAt: ({ triangle }) => nameOf(triangle),
    trianglesOf(regions) {
      const wanted = new Set(regions);
      const found: number[] = [];
      for (let t = 0; t < mesh.triangleCount; t++) {
        const name = nameOf(t);
        if (name !== null && wanted.has(name)) found.push(t);
      }
      return found;
    },
  };
}
