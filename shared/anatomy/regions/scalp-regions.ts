/** The zones of the hair-bearing scalp. */
import type { RegionName } from './region-names.ts';
import type { RegionLandmarks, RegionPlace } from './region-place.ts';

/** Radius of the zone round the whorl, cm. */
const VERTEX_RADIUS_CM = 4.2;

/** Degrees round the head from the front (0) to the back (180). */
export const degreesRound = (p: RegionPlace, { at }: RegionLandmarks): number =>
  (Math.atan2(p.x, p.z - (at('tragion_left')[2] - 0.75)) * 180) / Math.PI;

/** The zone of the scalp at a place above the hairline. */
export function scalpRegion(p: RegionPlace, landmarks: RegionLandmarks): RegionName {
  const { at } = landmarks;
  const [, top, topZ] = at('vertex');
  const [, crownY, crownZ] = at('crown');
  const [, earY] = at('tragion_left');
  const [, bump] = at('inion');
  const degrees = degreesRound(p, landmarks);
  if (p.y < bump - 0.8 && degrees > 105) return 'nape';
  if (Math.hypot(p.x, p.z - crownZ, p.y - crownY) < VERTEX_RADIUS_CM) return 'scalp_vertex';
  const height = (p.y - earY) / (top - earY);
  if (degrees > 128 && height < 0.62) return 'scalp_occipital';
  if (p.x > 4.6 && height < 0.82) return degrees < 108 && height < 0.62 ? 'scalp_temporal' : 'scalp_parietal';
  return p.z > topZ + 3 ? 'scalp_frontal' : 'scalp_mid';
}
