import { describe, expect, it } from 'vitest';

import { intakeProblem, pictureSize } from '#shared/clinical/photos/image-header.ts';
import { fitWithin, PHOTO_LIMITS } from '#shared/clinical/photos/limits.ts';
import { aJpeg, exifWithPlace } from '../../../../fixtures/photos/jpegs.ts';

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((each) => (typeof each === 'string' ? [...Buffer.from(each, 'latin1')] : each)));
const rest = Array.from({ length: 40 }, () => 0);

const png = (width: number, height: number) => {
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(width);
  sizes.writeUInt32BE(height, 4);
  return bytesOf('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [...sizes], rest);
};

describe('a picture’s header', () => {
  it('tells the size of a JPEG, a PNG and the three kinds of WebP', () => {
    expect(pictureSize(aJpeg({ extra: exifWithPlace() }))).toEqual({ width: 640, height: 480 });
    expect(pictureSize(png(1_000, 70_000))).toEqual({ width: 1_000, height: 70_000 });
    const webp = (kind: string, ...content: number[]) => bytesOf('RIFF', [0, 0, 0, 0], 'WEBP', kind, content, rest);
    expect(pictureSize(webp('VP8X', 0, 0, 0, 0, 0, 0, 0, 0, 0x8f, 1, 0, 0x2b, 1, 0))).toEqual({
      width: 400,
      height: 300,
    });
    expect(pictureSize(webp('VP8 ', 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x90, 1, 0x2c, 1))).toEqual({
      width: 400,
      height: 300,
    });
    const packed = (399 | (299 << 14)) >>> 0;
    const bits = [packed & 0xff, (packed >> 8) & 0xff, (packed >> 16) & 0xff, packed >>> 24];
    expect(pictureSize(webp('VP8L', 0, 0, 0, 0, 0x2f, ...bits))).toEqual({ width: 400, height: 300 });
  });

  it('keeps out what is no picture, what cannot be decoded here, and what is too large to decode', () => {
    expect(intakeProblem(png(100, 100))).toBe(null);
    expect(intakeProblem(aJpeg({ width: 4_000, height: 3_000 }))).toBe(null);
    expect(intakeProblem(png(PHOTO_LIMITS.inSidePx + 1, 10))).toBe('too-many-pixels');
    expect(intakeProblem(png(11_000, 11_000))).toBe('too-many-pixels');
    expect(intakeProblem(png(0, 10))).toBe('not-a-picture');
    expect(intakeProblem(bytesOf([0, 0, 0, 24], 'ftypheic', rest))).toBe('heic');
    expect(intakeProblem(bytesOf('GIF89a', rest))).toBe('not-a-picture');
    expect(intakeProblem(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>', rest))).toBe('not-a-picture');
    expect(intakeProblem(new Uint8Array())).toBe('not-a-picture');
    expect(intakeProblem(new Uint8Array(PHOTO_LIMITS.inBytes + 1))).toBe('too-many-bytes');
  });

  it('is made to fit a side without being enlarged', () => {
    expect(fitWithin({ width: 8_000, height: 6_000 }, 4_096)).toEqual({ width: 4_096, height: 3_072 });
    expect(fitWithin({ width: 30, height: 20 }, 320)).toEqual({ width: 30, height: 20 });
    expect(fitWithin({ width: 12_000, height: 1 }, 320)).toEqual({ width: 320, height: 1 });
  });
});
