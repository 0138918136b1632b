/** The regions of neck, trunk and limbs. */
import type { RegionName } from './region-names.ts';
import type { RegionLandmarks, RegionPlace } from './region-place.ts';

/** Cosines that part front, side and back of a rounded part. */
const FRONT = 0.45;
const DOWN = 0.35;

/** How far from the midline the hollow of the armpit reaches, cm. */
const AXILLA_CM = 21;

function neck(p: RegionPlace, { at }: RegionLandmarks): RegionName {
  const [, notch] = at('suprasternale');
  if (p.y < notch + 3.5 && p.x > 2.4 && p.nz > -0.2 && p.ny > 0.2) return 'supraclavicular';
  if (p.nz > FRONT) return 'neck_anterior';
  return p.nz < -FRONT ? 'neck_posterior' : 'neck_lateral';
}

function chest(p: RegionPlace, { at }: RegionLandmarks): RegionName {
  const [, notch] = at('suprasternale');
  if (p.nz < -0.15) return 'back_upper';
  if (p.ny > 0.55 && p.x > 3 && p.y > notch - 0.5) return 'supraclavicular';
  if (p.y > notch - 9.5 && p.nz > 0) return 'decolletage';
  return p.nz > 0.1 && p.x > 2 && p.y > notch - 19.5 ? 'breast' : 'chest';
}

function abdomen(p: RegionPlace, { at }: RegionLandmarks): RegionName {
  const [, navel] = at('omphalion');
  if (p.nz < -0.45) return 'lumbar';
  if (p.nz < 0.55) return 'flank';
  if (p.y > navel + 6) return 'epigastric';
  return p.y > navel - 4.5 ? 'umbilical' : 'hypogastric';
}

function pelvis(p: RegionPlace, landmarks: RegionLandmarks): RegionName {
  const [, navel] = landmarks.at('omphalion');
  if (p.y > navel - 3 && p.nz < -0.45) return 'lumbar';
  if (p.y > navel - 3) return abdomen(p, landmarks);
  if (p.nz < -0.2) return 'gluteal';
  if (p.nz < 0.45) return 'hip';
  return p.x > 4.5 && p.y < navel - 9 ? 'inguinal' : 'hypogastric';
}

function thigh(p: RegionPlace, kneeY: number): RegionName {
  if (p.y < kneeY + 6) return p.nz < -0.35 ? 'popliteal_fossa' : 'knee';
  if (p.nz > FRONT) return 'thigh_anterior';
  if (p.nz < -FRONT) return 'thigh_posterior';
  return p.nx > 0 ? 'thigh_outer' : 'thigh_inner';
}

/** The region at a place below the head. `kneeY`: height at which thigh and lower leg meet, cm. */
export function bodyRegion(p: RegionPlace, landmarks: RegionLandmarks, kneeY: number): RegionName {
  switch (p.part) {
    case 'neck':
      return neck(p, landmarks);
    case 'chest':
      return chest(p, landmarks);
    case 'breast_left':
    case 'breast_right':
      return 'breast';
    case 'shoulder_left':
    case 'shoulder_right':
      return 'shoulder';
    case 'upper_arm_left':
    case 'upper_arm_right':
      return p.ny < -DOWN && p.x < AXILLA_CM ? 'axilla' : 'upper_arm';
    case 'forearm_left':
    case 'forearm_right':
      return 'forearm';
    case 'hand_left':
    case 'hand_right':
      return 'hand';
    case 'abdomen':
      return abdomen(p, landmarks);
    case 'pelvis':
      return pelvis(p, landmarks);
    case 'thigh_left':
    case 'thigh_right':
      return thigh(p, kneeY);
    case 'lower_leg_left':
    case 'lower_leg_right':
      if (p.y > kneeY - 6) return p.nz < -0.35 ? 'popliteal_fossa' : 'knee';
      return p.nz > 0.1 ? 'shin' : 'calf';
    default:
      return 'foot';
  }
}
