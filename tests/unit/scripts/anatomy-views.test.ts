import { readFileSync } from 'node:fs';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { viewsFileSchema } from '#shared/anatomy/view-image.ts';
import { VIEW_IDS, VIEWS } from '#shared/anatomy/views.ts';

const LANDMARKS = [
  'vertex crown trichion glabella nasion subnasale menton inion suprasternale omphalion',
  'tragion_left tragion_right cheilion_left cheilion_right pupil_left pupil_right',
  'endocanthion_left endocanthion_right exocanthion_left exocanthion_right',
].flatMap((row) => row.split(' '));

describe.each(['female', 'male'] as const)('views.json of the %s body', (sex) => {
  const folder = `resources/anatomy/adult-1/${sex}`;
  const file = viewsFileSchema.parse(JSON.parse(readFileSync(`${folder}/views.json`, 'utf8')));

  it('places every view, and names its source and licence', () => {
    expect(Object.keys(file.views)).toEqual([...VIEW_IDS]);
    expect(file.source).toContain('CC0 1.0');
  });

  it.each(VIEW_IDS)('gives %s the size of its image, which has a transparent background', async (view) => {
    const placed = file.views[view];
    const image = sharp(`${folder}/${placed.image}`);
    const { width, height, hasAlpha, format } = await image.metadata();
    expect({ width, height, hasAlpha, format }).toEqual({
      width: placed.widthPx,
      height: placed.heightPx,
      hasAlpha: true,
      format: 'webp',
    });
    const corner = await image.extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
    expect(corner[3]).toBe(0);
  });

  it('has the landmarks the program draws guides from, the right ones mirrored', () => {
    const codes = file.landmarks.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(LANDMARKS));
    expect(new Set(codes).size).toBe(codes.length);
    const x = (code: string): number => file.landmarks.find((l) => l.code === code)?.xUm ?? Number.NaN;
    expect(x('tragion_left')).toBeGreaterThan(0);
    expect(x('tragion_right')).toBe(-x('tragion_left'));
  });

  it('shows every head landmark inside the face drawing', () => {
    const { leftUm, topUm, widthPx, heightPx, umPerPx } = file.views['face-front'];
    const { camera } = VIEWS['face-front'];
    for (const l of file.landmarks.filter(({ code }) => !['suprasternale', 'omphalion'].includes(code))) {
      const p = [l.xUm, l.yUm, l.zUm];
      const along = (axis: readonly number[]): number => axis.reduce((sum, c, i) => sum + c * (p[i] ?? 0), 0);
      const px = (along(camera.right) - leftUm) / umPerPx;
      const py = (topUm - along(camera.up)) / umPerPx;
      expect(px > 0 && px < widthPx && py > 0 && py < heightPx, l.code).toBe(true);
    }
  });
});
