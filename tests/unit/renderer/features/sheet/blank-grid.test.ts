import { describe, expect, it } from 'vitest';

import type { ViewImage } from '#shared/anatomy/view-image.ts';
import { blankGrid } from '../../../../../renderer/features/sheet/blank-grid.ts';

const image = (widthPx: number, heightPx: number): ViewImage => ({
  image: 'x.webp',
  widthPx,
  heightPx,
  umPerPx: 100,
  leftUm: 0,
  topUm: 0,
});
const room = { width: 180, height: 200 };

describe('drawings that share a page', () => {
  it('stand side by side where they are tall, and above each other where they are wide', () => {
    expect(blankGrid([image(1_000, 2_500), image(1_000, 2_500)], room).columns).toBe(2);
    expect(blankGrid([image(2_500, 800), image(2_500, 800)], room).columns).toBe(1);
  });
  it('do not let one that is narrow push the others together', () => {
    const [front, side] = [image(2_000, 2_600), image(600, 2_600)];
    expect(blankGrid([front, front, front, side], room).columns).toBe(2);
  });
  it('all fit', () => {
    const { columns, frames } = blankGrid([image(1_000, 1_300), image(900, 800), image(700, 1_900)], room);
    const rows = Math.ceil(frames.length / columns);
    for (const { widthMm, heightMm } of frames) {
      expect(widthMm).toBeLessThanOrEqual(room.width / columns);
      expect(heightMm).toBeLessThanOrEqual(room.height / rows);
    }
  });
});
