import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { decodeSkin, encodeSkin, SKIN_PARTS } from '#shared/anatomy/skin.ts';

import { bodyFromSkin } from '../../../scripts/anatomy/body.ts';
import { landmarksOf, STOMION } from '../../../scripts/anatomy/landmarks.ts';
import { measuresOf } from '../../../scripts/anatomy/measures.ts';
import { withMouth } from '../../../scripts/anatomy/mouth.ts';
import { girth } from '../../../scripts/anatomy/sections.ts';

const PUBLISHED_STATURE_CM = { female: 162.9, male: 175.6 } as const;
/** Measured on the control meshes by an independent program: girth and length of the head at the glabella. */
const HEAD_CM = { female: [53, 18.6], male: [57.3, 20.5] } as const;

describe.each(['female', 'male'] as const)('the committed %s skin', (sex) => {
  const bytes = readFileSync(`resources/anatomy/adult-1/${sex}/skin.bin`);
  const skin = decodeSkin(bytes);
  const body = bodyFromSkin(skin);
  const landmarks = landmarksOf(body);
  const measures = new Map(measuresOf(body, landmarks).map(({ code, cm }) => [code, cm]));

  it('is what its own writer writes', () => {
    expect(Buffer.compare(Buffer.from(encodeSkin(skin)), bytes)).toBe(0);
    expect([skin.set, skin.sex]).toEqual(['adult-1', sex]);
  });

  it('is closed and faces outwards: each edge is walked once in each direction', () => {
    const vertices = skin.positionsUm.length / 3;
    const walked = new Set<number>();
    skin.quads.forEach((a, i) => walked.add(a * vertices + (skin.quads[i % 4 === 3 ? i - 3 : i + 1] ?? 0)));
    expect(walked.size).toBe(skin.quads.length);
    const unpaired = [...walked].filter(
      (edge) => !walked.has((edge % vertices) * vertices + Math.floor(edge / vertices)),
    );
    expect(unpaired).toEqual([]);
  });

  it('is symmetric within 10 µm', () => {
    const cell = (um: number): number => Math.round(um / 10);
    const key = (x: number, y: number, z: number): string => `${x},${y},${z}`;
    const p = skin.positionsUm;
    const filled = new Set<string>();
    const places = Array.from(
      { length: p.length / 3 },
      (_, v) => [p[v * 3] ?? 0, p[v * 3 + 1] ?? 0, p[v * 3 + 2] ?? 0] as const,
    );
    for (const [x, y, z] of places) filled.add(key(cell(x), cell(y), cell(z)));
    const near = (um: number): number[] => [...new Set([cell(um - 5), cell(um + 5)])];
    const lonely = places.filter(
      ([x, y, z]) => !near(-x).some((cx) => near(y).some((cy) => near(z).some((cz) => filled.has(key(cx, cy, cz))))),
    );
    expect(lonely).toEqual([]);
  });

  it('tells the inside of the mouth, alike on both sides and behind the lips, from the skin', () => {
    const mouth = SKIN_PARTS.indexOf('mouth');
    const whole = skin.part.map((code) => (code === mouth ? SKIN_PARTS.indexOf('head') : code));
    expect(withMouth({ ...skin, part: whole }, STOMION)).toEqual(skin.part);
    const corners = [...skin.quads].filter((_, i) => skin.part[i >> 2] === mouth);
    expect(corners).toHaveLength(6_824 * 4);
    const range = (axis: number): number[] => {
      const along = [...new Set(corners)].map((v) => skin.positionsUm[v * 3 + axis] ?? 0);
      return [along.reduce((a, b) => Math.min(a, b)), along.reduce((a, b) => Math.max(a, b))];
    };
    const [right = 0, left = 0] = range(0);
    expect(Math.abs(left + right)).toBeLessThan(20);
    // The lips' own front lies further forward than anything within.
    expect(range(2)[1]).toBeLessThan((landmarks.midline.labiale_superius[2] - 0.3) * 10_000);
  });

  it('stands as tall as the published mean', () => {
    expect(Math.abs((measures.get('stature') ?? 0) - PUBLISHED_STATURE_CM[sex])).toBeLessThan(0.2);
  });

  it('has the head of the body it was made from', () => {
    const [circumference, length] = HEAD_CM[sex];
    expect(Math.abs((measures.get('head_circumference') ?? 0) - circumference)).toBeLessThan(0.5);
    expect(Math.abs((measures.get('head_length') ?? 0) - length)).toBeLessThan(0.3);
  });

  it('has its landmarks in the order of a face', () => {
    const { midline, left } = landmarks;
    const down = [
      'vertex',
      'trichion',
      'glabella',
      'nasion',
      'subnasale',
      'stomion',
      'menton',
      'suprasternale',
      'omphalion',
    ] as const;
    const heights = down.map((code) => midline[code][1]);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(left.endocanthion[0]).toBeLessThan(left.pupil[0]);
    expect(left.pupil[0]).toBeLessThan(left.exocanthion[0]);
    expect(left.exocanthion[0]).toBeLessThan(left.tragion[0]);
    expect(midline.crown[2]).toBeLessThan(midline.vertex[2]);
  });
});

describe('a tape round a section', () => {
  it('is taut: it passes over hollows', () => {
    const hollowSquare = [
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 0.5],
      [0, 2],
    ] as const;
    expect(girth(hollowSquare)).toBeCloseTo(8, 12);
  });
});
