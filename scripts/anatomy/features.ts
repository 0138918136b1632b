/** The features painted on a view: fields over the body, so that every view agrees. */
import { type Sex, viewDefinition, type ViewId } from '#shared/anatomy/views.ts';

import { brows } from './features/brows.ts';
import { eyes } from './features/eyes.ts';
import { guides } from './features/guides.ts';
import { leftOut } from './features/left-out.ts';
import { lips } from './features/lips.ts';
import { hairCover, scalp } from './features/scalp.ts';
import type { Landmarks } from './landmarks.ts';
import type { Feature } from './paint.ts';

/** All features in the order in which they are laid on. */
export function featuresOf(landmarks: Landmarks, sex: Sex, view: ViewId): readonly Feature[] {
  const cover = hairCover(landmarks, sex);
  const face = [scalp(cover), lips(landmarks, sex), eyes(landmarks), brows(landmarks, sex)];
  const { family, without } = viewDefinition(view);
  if (family === 'scalp') return [...face, guides(landmarks, cover)];
  return without === undefined ? face : [...face, leftOut(without)];
}
