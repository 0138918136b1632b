import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { decodeSkin } from '#shared/anatomy/skin.ts';

import { bodyFromSkin } from '../../../scripts/anatomy/body.ts';
import { drawView } from '../../../scripts/anatomy/draw-view.ts';
import { featuresOf } from '../../../scripts/anatomy/features.ts';
import { landmarksOf } from '../../../scripts/anatomy/landmarks.ts';

const body = bodyFromSkin(decodeSkin(readFileSync('resources/anatomy/adult-1/female/skin.bin')));
const landmarks = landmarksOf(body);
const draw = (view: 'face-front' | 'scalp-top' | 'face-left'): ReturnType<typeof drawView> =>
  drawView(body, view, {
    features: featuresOf(landmarks, 'female', view),
    chin: landmarks.midline.menton[1],
    mouth: landmarks.midline.stomion[1],
    coarser: 12,
  });

const sha = (pixels: Uint8Array): string => createHash('sha256').update(pixels).digest('hex');

describe('a drawing', () => {
  it('comes out the same, byte for byte, each time', () => {
    expect(sha(draw('face-front').pixels)).toBe(sha(draw('face-front').pixels));
  });

  it('covers the pixels that its placement says: the glabella is painted, the corner is empty', () => {
    const { pixels, widthPx, umPerPx, leftUm, topUm } = draw('face-front');
    const [x, y] = landmarks.midline.glabella;
    const column = Math.floor((x * 10_000 - leftUm) / umPerPx);
    const row = Math.floor((topUm - y * 10_000) / umPerPx);
    expect(pixels[(row * widthPx + column) * 4 + 3]).toBe(255);
    expect(pixels[3]).toBe(0);
  });

  it('looks to the left of the page in the left profile: the nose is the outermost point', () => {
    const { leftUm, umPerPx } = draw('face-left');
    const noseUm = -155_300;
    expect(Math.abs(leftUm + 5000 - noseUm)).toBeLessThan(2 * umPerPx);
  });

  it('tints the scalp darker than the forehead from above', () => {
    const { pixels, widthPx, umPerPx, leftUm, topUm } = draw('scalp-top');
    const brightness = (zCm: number): number => {
      const row = Math.floor((topUm - zCm * 10_000) / umPerPx);
      const i = (row * widthPx + Math.floor((8000 - leftUm) / umPerPx)) * 4;
      return (pixels[i] ?? 0) + (pixels[i + 1] ?? 0) + (pixels[i + 2] ?? 0);
    };
    expect(brightness(13)).toBeGreaterThan(brightness(9) + 30);
  });
});
