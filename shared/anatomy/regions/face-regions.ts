/**
 * The units of the face. Borders lie between landmarks of the reference body, so that they fall on the same anatomy on
 * both bodies; the names are the field's, the exact borders a convention of this atlas.
 */
import type { RegionName } from './region-names.ts';
import type { RegionLandmarks, RegionPlace } from './region-place.ts';

const between = (value: number, low: number, high: number): boolean => value >= low && value < high;

/** Distance of (x, y) from the way between two places, and how far along it (0 to 1), cm. */
function besideLine(
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): { away: number; share: number } {
  const dx = bx - ax;
  const dy = by - ay;
  const share = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const kept = Math.min(1, Math.max(0, share));
  return { away: Math.hypot(x - ax - kept * dx, y - ay - kept * dy), share };
}

/** Half widths of bands, cm. */
const FOLD_HALF = 0.5;
/** Half height of the brow, cm. */
export const BROW_HALF = 0.55;

/** How far the lower lid reaches down to the rim of the orbit, from the pupil, cm. */
const LOWER_LID = 1.15;

/** Height of the middle of the brow at a distance from the midline, cm. */
export function browY(x: number, at: RegionLandmarks['at']): number {
  const [inner] = at('endocanthion_left');
  return at('pupil_left')[1] + 1.55 + 0.45 * Math.min(1, Math.max(0, (x - inner) / 2.4));
}

/** Where the brow ends at the side, from the midline, cm. */
export const browEndX = (at: RegionLandmarks['at']): number => at('exocanthion_left')[0] + 1.3;

/** Height of the lower rim of the orbit: where the lower lid ends, cm. */
export const orbitalRimY = (at: RegionLandmarks['at']): number => at('pupil_left')[1] - LOWER_LID;

function aroundTheEye(p: RegionPlace, at: RegionLandmarks['at']): RegionName | null {
  const [inner] = at('endocanthion_left');
  const [outer] = at('exocanthion_left');
  const [, eye] = at('pupil_left');
  const brow = browY(p.x, at);
  if (between(p.x, 1.15, browEndX(at)) && Math.abs(p.y - brow) < BROW_HALF) return 'eyebrow';
  // The lids and the tear trough reach to the side of the nose, which is asked for before them.
  const inEye = p.x < outer + 0.35;
  if (inEye && between(p.y, eye, brow - BROW_HALF)) return 'upper_eyelid';
  if (inEye && between(p.y, orbitalRimY(at), eye)) return 'lower_eyelid';
  if (p.x < inner + 1.6 && between(p.y, eye - 2.1, orbitalRimY(at))) return 'tear_trough';
  if (between(p.x, outer + 0.35, outer + 1.9) && between(p.y, eye - 1.4, brow - BROW_HALF)) return 'crows_foot';
  return null;
}

function aroundTheMouth(p: RegionPlace, at: RegionLandmarks['at']): RegionName | null {
  const [corner] = at('cheilion_left');
  const [, gap] = at('stomion');
  const [, upper] = at('labiale_superius');
  const [, lower] = at('labiale_inferius');
  const [, hollow] = at('sublabiale');
  const [, base] = at('subnasale');
  const full = 1 - Math.min(1, (p.x / corner) ** 2);
  if (p.x < corner && between(p.y, gap - (gap - lower) * full, gap + (upper - gap) * full)) return 'lips';
  const nasolabial = besideLine(p.x, p.y, [1.9, base + 0.5], [corner + 0.75, gap - 0.1]);
  if (nasolabial.away < FOLD_HALF && p.y > gap - 0.3) return 'nasolabial_fold';
  const marionette = besideLine(p.x, p.y, [corner + 0.3, gap - 0.5], [corner + 1, hollow - 0.9]);
  if (marionette.away < FOLD_HALF && p.y < gap) return 'marionette';
  const insideFold = p.x < 1.9 + ((corner + 0.75 - 1.9) * (base + 0.5 - p.y)) / (base + 0.6 - gap);
  if (between(p.y, gap, base + 0.4) && insideFold) return 'upper_lip';
  if (between(p.y, hollow, gap) && p.x < corner + 0.4) return 'lower_lip';
  if (p.y < hollow && p.x < corner + 0.25) return 'chin';
  return null;
}

function nose(p: RegionPlace, at: RegionLandmarks['at']): boolean {
  const [, base] = at('subnasale');
  const [, root] = at('nasion');
  const up = (p.y - base) / (root - base);
  if (up < -0.06 || up > 1.04 || p.z < at('endocanthion_left')[2] - 0.6) return false;
  const side = 0.75 + 1.15 * (1 - Math.min(1, Math.max(0, up))) ** 1.3;
  const wing = 0.3 * Math.max(0, 1 - ((up - 0.22) / 0.22) ** 2);
  return p.x < side + wing;
}

/** Underside of the jaw: what looks down in front of the neck. */
function belowTheJaw(p: RegionPlace, at: RegionLandmarks['at']): RegionName | null {
  const [, chin] = at('menton');
  const [, hollow] = at('sublabiale');
  if (p.ny > -0.55 || p.y > hollow || p.z < at('tragion_left')[2] - 0.5) return null;
  return p.x < 2.6 && p.y < chin + 1.2 ? 'submental' : 'submandibular';
}

/** Height of the mandible's lower border in front of the angle of the jaw, about as it runs on the reference bodies. */
export function jawY(p: Pick<RegionPlace, 'z'>, at: RegionLandmarks['at']): number {
  const [, chinY, chinZ] = at('menton');
  const [, , earZ] = at('tragion_left');
  const back = Math.min(1, Math.max(0, (chinZ - p.z) / (chinZ - earZ)));
  return chinY + 0.35 + 2.9 * back ** 1.6;
}

/** The unit of the face at a place of the head that bears no hair. */
export function faceRegion(p: RegionPlace, { at }: RegionLandmarks): RegionName {
  const [, earY, earZ] = at('tragion_left');
  const [, eye] = at('pupil_left');
  const [, base] = at('subnasale');
  const [, gap] = at('stomion');
  const [outer] = at('exocanthion_left');
  if (p.z < earZ + 0.15) {
    if (Math.abs(p.y - earY - 0.2) < 4 && p.x > 4.5) return 'ear';
    return p.y > earY ? 'ear' : 'submandibular';
  }
  const below = belowTheJaw(p, at);
  if (below !== null) return below;
  if (nose(p, at)) return 'nose';
  const [, browMiddle] = at('glabella');
  if (p.x < 1.15 && between(p.y, at('nasion')[1], browMiddle + 1)) return 'glabella';
  const eyeRegion = aroundTheEye(p, at);
  if (eyeRegion !== null) return eyeRegion;
  if (p.y > eye + 1.2) return p.x > outer + 1 && p.z < at('exocanthion_left')[2] - 0.9 ? 'temple' : 'forehead';
  if (p.y > eye - 0.6 && p.x > outer + 1.6) return 'temple';
  if (p.z < earZ + 2.1 && p.y > earY - 3.6) return 'preauricular';
  const mouthRegion = p.y < base + 0.7 ? aroundTheMouth(p, at) : null;
  if (mouthRegion !== null) return mouthRegion;
  if (p.y < jawY(p, at) + 1.3) return 'jawline';
  if (p.y > base + 0.9) return p.x > 2.9 ? 'malar' : 'cheek_medial';
  return p.x < 4.2 && p.y > gap - 0.4 ? 'cheek_medial' : 'cheek_buccal';
}
