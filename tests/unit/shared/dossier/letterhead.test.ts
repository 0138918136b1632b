import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { barePngSize } from '#shared/dossier/bare-png.ts';
import { letterheadSchema, LOGO_LIMITS } from '#shared/dossier/letterhead.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 12, g: 95, b: 107, alpha: 0.5 } } });
const png = await picture(32, 12).png().toBuffer();
const headOf = (bytes: Buffer, width = 32, height = 12) => ({
  lines: 'Tel. 01 234 56 78',
  logo: { png: bytes.toString('base64'), width, height },
});

describe('the logo of the letterhead', () => {
  it('is a PNG of the size it says', () => {
    expect(barePngSize(png.toString('base64'))).toEqual({ width: 32, height: 12 });
    expect(letterheadSchema.safeParse(headOf(png)).success).toBe(true);
    expect(letterheadSchema.safeParse(headOf(png, 33)).success).toBe(false);
    expect(letterheadSchema.safeParse({ lines: '', logo: null }).success).toBe(true);
  });

  it('is refused where anything but a picture is in it', async () => {
    const jpeg = await picture(32, 12).jpeg().toBuffer();
    const withText = await picture(32, 12)
      .png()
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .toBuffer();
    for (const bytes of [
      jpeg,
      withText,
      Buffer.concat([png, Buffer.from('more')]),
      png.subarray(0, -4),
      Buffer.alloc(0),
    ]) {
      expect(letterheadSchema.safeParse(headOf(bytes)).success).toBe(false);
    }
    expect(barePngSize('data:image/png;base64,iVBORw0KGgo=')).toBeNull();
  });

  it('is refused above the largest side', async () => {
    const side = LOGO_LIMITS.sidePx + 1;
    expect(letterheadSchema.safeParse(headOf(await picture(side, 8).png().toBuffer(), side, 8)).success).toBe(false);
  });

  it('is refused with any bytes behind its end, and no text at all makes the reader fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.string(), (tail, text) => {
        expect(barePngSize(Buffer.concat([png, tail]).toString('base64'))).toBeNull();
        expect(barePngSize(text)).toBeNull();
      }),
    );
  });
});
