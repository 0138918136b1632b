import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { decodeSkin } from '#shared/anatomy/skin.ts';
import type { ViewId } from '#shared/anatomy/views.ts';

import { bodyFromSkin } from '../../../scripts/anatomy/body.ts';
import { type Drawing, drawView } from '../../../scripts/anatomy/draw-view.ts';
import { featuresOf } from '../../../scripts/anatomy/features.ts';
import { landmarksOf } from '../../../scripts/anatomy/landmarks.ts';

const body = bodyFromSkin(decodeSkin(readFileSync('resources/anatomy/adult-1/female/skin.bin')));
const landmarks = landmarksOf(body);
const draw = (view: ViewId, features = featuresOf(landmarks, 'female', view)): Drawing =>
  drawView(body, view, {
    features,
    landmarks,
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

  it('tints the scalp and leaves the forehead as it is', () => {
    // The same drawing without features, so that only the tint differs and not the light.
    const darkened = (zCm: number): number => {
      const [tinted, plain] = [draw('scalp-top'), draw('scalp-top', [])];
      const row = Math.floor((tinted.topUm - zCm * 10_000) / tinted.umPerPx);
      const i = (row * tinted.widthPx + Math.floor((8000 - tinted.leftUm) / tinted.umPerPx)) * 4;
      return (plain.pixels[i] ?? 0) - (tinted.pixels[i] ?? 0);
    };
    expect(darkened(13)).toBe(0);
    expect(darkened(8)).toBeGreaterThan(15);
    expect(darkened(1)).toBeGreaterThan(15);
  });
});
