/** Which points can be neighbours along the skin at all. */
import type { SkinPart } from '../anatomy/skin.ts';

/** An arm or a leg; everything else hangs together as the torso. */
export type Limb = 'torso' | 'armLeft' | 'armRight' | 'legLeft' | 'legRight';

const LIMB_OF: Partial<Record<SkinPart, Limb>> = {
  upper_arm_left: 'armLeft',
  forearm_left: 'armLeft',
  hand_left: 'armLeft',
  upper_arm_right: 'armRight',
  forearm_right: 'armRight',
  hand_right: 'armRight',
  thigh_left: 'legLeft',
  lower_leg_left: 'legLeft',
  foot_left: 'legLeft',
  thigh_right: 'legRight',
  lower_leg_right: 'legRight',
  foot_right: 'legRight',
};

/** The limb a body part belongs to; head, neck, shoulders and trunk are the torso. */
export const limbOf = (part: SkinPart): Limb => LIMB_OF[part] ?? 'torso';

/** Two different limbs are never neighbours; the torso is a neighbour of each, since its skin runs on into them. */
export function canBeNeighbours(a: SkinPart, b: SkinPart): boolean {
  const limbA = limbOf(a);
  const limbB = limbOf(b);
  return limbA === limbB || limbA === 'torso' || limbB === 'torso';
}
