/** Irises, pupils, a soft sclera, and the lid margins with their lashes as a tone. */
import { SKIN_PARTS } from '#shared/anatomy/skin.ts';

import type { Landmarks } from '../landmarks.ts';
import { smoothStep } from '../lines.ts';
import { softNoise } from '../noise.ts';
import { mix, type Feature } from '../paint.ts';

const SCLERA = [238, 234, 229] as const;
const IRIS_INNER = [146, 131, 117] as const;
const IRIS_OUTER = [104, 94, 87] as const;
const PUPIL = [40, 34, 32] as const;
const GLINT = [250, 248, 245] as const;
const LASHES = [92, 72, 64] as const;

/** Radii in cm. */
const IRIS = 0.575;
const PUPIL_RADIUS = 0.22;

const firstEye = SKIN_PARTS.indexOf('eye_left');

/** Eyes of a body; the iris is a disc about the eyeball's forward axis, so it foreshortens in profile. */
export function eyes({ eye, left }: Landmarks): Feature {
  const [cx, cy, cz] = eye.centre;
  const [rx, ry, rz] = eye.radii;
  const corners = (left.endocanthion[1] + left.exocanthion[1]) / 2;
  return (p, pigment) => {
    const dx = Math.abs(p.x) - cx;
    const dy = p.y - cy;
    const dz = p.z - cz;
    if (p.part < firstEye) {
      if (dz < 0 || Math.abs(dx) > 2 || Math.abs(dy) > 1.6) return;
      const out = Math.hypot(dx / rx, dy / ry, dz / rz);
      const upper = smoothStep(-0.1, 0.04, p.y - corners);
      // The lid's edge stands off the eyeball: the upper one further, and its lashes make it darker.
      mix(pigment, LASHES, upper * 0.85 * smoothStep(1.36, 1.12, Math.abs(dx)) * smoothStep(1.175, 1.125, out));
      mix(pigment, LASHES, (1 - upper) * 0.38 * smoothStep(1.115, 1.06, out));
      return;
    }
    mix(pigment, SCLERA, 1);
    if (dz < 0) return;
    const above = p.y - left.pupil[1];
    const r = Math.hypot(dx, above);
    const angle = Math.atan2(above, dx);
    const fibre = softNoise(angle * 9, r * 3, 0, 1, 5);
    const disc = smoothStep(IRIS + 0.02, IRIS - 0.03, r);
    mix(pigment, IRIS_OUTER, disc);
    mix(pigment, IRIS_INNER, disc * smoothStep(IRIS - 0.02, IRIS * 0.55, r) * (0.7 + 0.3 * fibre));
    mix(pigment, PUPIL, smoothStep(PUPIL_RADIUS + 0.02, PUPIL_RADIUS - 0.02, r));
    const glint = Math.hypot(p.x - Math.sign(p.x) * cx + 0.16, above - 0.15);
    mix(pigment, GLINT, 0.9 * smoothStep(0.085, 0.05, glint));
  };
}
