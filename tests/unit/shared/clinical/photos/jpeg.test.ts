import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { intakeProblem, pictureSize } from '#shared/clinical/photos/image-header.ts';
import { bareJpeg, jpegSize, stripJpeg } from '#shared/clinical/photos/jpeg.ts';
import { aJpeg, exifWithPlace, OTHER_METADATA, part, PLACE_NAME } from '../../../../fixtures/photos/jpegs.ts';

const holds = (bytes: Uint8Array | null) => Buffer.from(bytes ?? []).includes(PLACE_NAME);

describe('the container of a JPEG', () => {
  it('is bare when it holds tables and a picture only, and tells the size', () => {
    expect(bareJpeg(aJpeg())).toEqual({ width: 640, height: 480 });
    expect(bareJpeg(aJpeg({ width: 12_000, height: 3 }))).toEqual({ width: 12_000, height: 3 });
  });

  it.each([['exif', exifWithPlace()], ...Object.entries(OTHER_METADATA)] as const)(
    'is not bare with %s in it, and is after that was stripped',
    (_name, extra) => {
      const jpeg = aJpeg({ extra });
      expect(bareJpeg(jpeg)).toBe('metadata');
      const stripped = stripJpeg(jpeg);
      expect(holds(stripped)).toBe(false);
      expect(bareJpeg(stripped ?? new Uint8Array())).toEqual({ width: 640, height: 480 });
    },
  );

  it('is not bare with anything behind its end, such as the film some telephones put there', () => {
    const jpeg = aJpeg({ behind: [...Buffer.from(PLACE_NAME)] });
    expect(bareJpeg(jpeg)).toBe('trailing');
    expect(stripJpeg(jpeg)).toEqual(aJpeg());
  });

  it('hides nothing in a table that is longer than its content', () => {
    const slack = part(0xdb, [0, ...Array.from({ length: 64 }, () => 1), ...Buffer.from(PLACE_NAME)]);
    expect(bareJpeg(aJpeg({ extra: slack }))).toBe('malformed');
    expect(bareJpeg(aJpeg({ extra: part(0xdd, [0, 1, ...Buffer.from(PLACE_NAME)]) }))).toBe('malformed');
    // A part of a kind that no picture needs.
    expect(bareJpeg(aJpeg({ extra: part(0xf7, [1, 2]) }))).toBe('metadata');
  });

  it('has one frame and a scan', () => {
    const second = part(0xc0, [8, 0, 9, 0, 9, 1, 1, 0x11, 0]);
    expect(bareJpeg(aJpeg({ extra: second }))).toBe('malformed');
    expect(bareJpeg(Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]))).toBe('malformed');
  });

  it('is not whole after any cut', () => {
    const jpeg = aJpeg({ extra: exifWithPlace() });
    for (let length = 0; length < jpeg.length; length++) {
      expect(typeof bareJpeg(jpeg.subarray(0, length)), `${length}`).toBe('string');
      expect(stripJpeg(jpeg.subarray(0, length))).toBe(null);
    }
  });

  it('is read without a throw whatever the bytes are, and what was stripped stays so', () => {
    const jpeg = aJpeg({ extra: exifWithPlace(6) });
    const damaged = fc.array(fc.tuple(fc.nat(jpeg.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
      const bytes = Uint8Array.from(jpeg);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
    const any = fc.uint8Array({ maxLength: 400 });
    const begun = any.map((bytes) => Uint8Array.from([0xff, 0xd8, ...bytes]));
    fc.assert(
      fc.property(fc.oneof(damaged, any, begun), (bytes) => {
        const bare = bareJpeg(bytes);
        jpegSize(bytes);
        pictureSize(bytes);
        intakeProblem(bytes);
        const stripped = stripJpeg(bytes);
        if (typeof bare !== 'string') expect(stripped).toEqual(Uint8Array.from(bytes));
        if (stripped !== null) expect(stripJpeg(stripped)).toEqual(stripped);
      }),
      { numRuns: 3_000 },
    );
  });
});
