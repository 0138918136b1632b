/** Names the skin by rules: each face has exactly one region, so regions cover the skin and never overlap. */
import { hairlineTable } from '../hairline.ts';
import type { SkinMesh } from '../mesh.ts';
import { isSkinPart, SKIN_PARTS } from '../skin.ts';
import type { Sex, Vec3 } from '../views.ts';
import { bodyRegion } from './body-regions.ts';
import { faceRegion } from './face-regions.ts';
import { REGION_CODES, type RegionCode, type RegionName, REGIONS } from './region-names.ts';
import type { RegionLandmarks, RegionPlace } from './region-place.ts';
import { NO_REGION } from './regions-file.ts';
import { degreesRound, scalpRegion } from './scalp-regions.ts';

/** A landmark as `views.json` names it, µm of body axes. */
export interface Landmark {
  readonly code: string;
  readonly xUm: number;
  readonly yUm: number;
  readonly zUm: number;
}

const UM_PER_CM = 10_000;

/** What the rules need of a body's landmarks. Throws when one of them is missing. */
export function regionLandmarks(list: readonly Landmark[], sex: Sex): RegionLandmarks {
  const byCode = new Map<string, Vec3>(
    list.map(({ code, xUm, yUm, zUm }) => [code, [xUm / UM_PER_CM, yUm / UM_PER_CM, zUm / UM_PER_CM]]),
  );
  const table = hairlineTable(sex);
  const at = (code: string): Vec3 => {
    const found = byCode.get(code);
    if (found === undefined) throw new Error(`the landmark ${code} is missing`);
    return found;
  };
  const ear = at('tragion_left')[1];
  const span = at('vertex')[1] - ear;
  return {
    sex,
    at,
    hairlineY: (degrees) => ear + span * (table[Math.min(180, Math.max(0, Math.round(degrees)))] ?? 0),
  };
}

function regionOf(p: RegionPlace, landmarks: RegionLandmarks, kneeY: number): RegionName {
  const isHead = p.part === 'head';
  if (isHead || p.part === 'neck') {
    const degrees = degreesRound(p, landmarks);
    if (p.y > landmarks.hairlineY(degrees)) return scalpRegion(p, landmarks);
    if (isHead && (degrees < 118 || p.y > landmarks.at('tragion_left')[1])) return faceRegion(p, landmarks);
  }
  return bodyRegion(p.part === 'head' ? { ...p, part: 'neck' } : p, landmarks, kneeY);
}

/** Where thigh and lower leg meet, cm. */
function kneeHeight(mesh: SkinMesh): number {
  const thigh = SKIN_PARTS.indexOf('thigh_left');
  let lowest = Infinity;
  for (let t = 0; t < mesh.triangleCount; t++) {
    if (mesh.part[t] !== thigh) continue;
    lowest = Math.min(lowest, (mesh.positionsUm[3 * (mesh.start[3 * t] ?? 0) + 1] ?? 0) / UM_PER_CM);
  }
  return lowest;
}

/** The region of every face of a skin as its place in REGION_CODES. `normals`: unit normal of each vertex. */
export function nameSkin(mesh: SkinMesh, normals: Float32Array, list: readonly Landmark[], sex: Sex): Uint8Array {
  const landmarks = regionLandmarks(list, sex);
  const kneeY = kneeHeight(mesh);
  const place = new Map<RegionCode, number>(REGION_CODES.map((code, i) => [code, i]));
  const codes = new Uint8Array(mesh.triangleCount / 2).fill(NO_REGION);
  for (let face = 0; face < codes.length; face++) {
    const partCode = mesh.part[2 * face] ?? 0;
    const part = SKIN_PARTS[partCode];
    if (part === undefined || !isSkinPart(partCode)) continue;
    // The middle of the face's two triangles.
    const sum = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 6; i++) {
      const v = 3 * (mesh.start[6 * face + i] ?? 0);
      for (let k = 0; k < 3; k++) {
        sum[k] = (sum[k] ?? 0) + (mesh.positionsUm[v + k] ?? 0) / UM_PER_CM / 6;
        sum[3 + k] = (sum[3 + k] ?? 0) + (normals[v + k] ?? 0) / 6;
      }
    }
    const [x = 0, y = 0, z = 0, nx = 0, ny = 0, nz = 0] = sum;
    // A limb's side is its own, whatever it reaches over.
    const isLeft = part.endsWith('_left') || (!part.endsWith('_right') && x >= 0);
    const p: RegionPlace = { x: Math.abs(x), y, z, nx: isLeft ? nx : -nx, ny, nz, part };
    const name = regionOf(p, landmarks, kneeY);
    const code: RegionCode = REGIONS[name].sided ? `${name}:${isLeft ? 'left' : 'right'}` : name;
    codes[face] = place.get(code) ?? NO_REGION;
  }
  return codes;
}
