/** What a picture's first bytes tell: its format and size, before anything is decoded. */
import { jpegSize } from './jpeg.ts';
import { PHOTO_LIMITS, type SizePx } from './limits.ts';

/** Why a file is not taken in as a photo. */
export type IntakeProblem = 'too-many-bytes' | 'heic' | 'not-a-picture' | 'too-many-pixels';

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Brands of pictures in the container that telephones use (ISO/IEC 23008-12) and this program cannot decode. */
const HEIF_BRANDS: readonly string[] = ['heic', 'heix', 'hevc', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1'];

const isHeif = (bytes: Uint8Array): boolean => text(bytes, 4, 4) === 'ftyp' && HEIF_BRANDS.includes(text(bytes, 8, 4));

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function pngSize(bytes: Uint8Array): SizePx | null {
  if (text(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || text(bytes, 12, 4) !== 'IHDR' || bytes.length < 24) return null;
  return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

/** WebP's three kinds of header: extended, lossless, lossy (RFC 9649). */
function webpSize(bytes: Uint8Array): SizePx | null {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP' || bytes.length < 30) return null;
  const data = view(bytes);
  const uint24 = (at: number) => data.getUint16(at, true) | (data.getUint8(at + 2) << 16);
  switch (text(bytes, 12, 4)) {
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case 'VP8L': {
      const bits = data.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

/** The size of a JPEG, PNG or WebP as its header tells it; null: it is none of them, or tells none. */
export function pictureSize(bytes: Uint8Array): SizePx | null {
  const size = jpegSize(bytes) ?? pngSize(bytes) ?? webpSize(bytes);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

/** Why bytes cannot be taken in; null: they can be decoded safely. */
export function intakeProblem(bytes: Uint8Array): IntakeProblem | null {
  if (bytes.length > PHOTO_LIMITS.inBytes) return 'too-many-bytes';
  if (isHeif(bytes)) return 'heic';
  const size = pictureSize(bytes);
  if (size === null) return 'not-a-picture';
  const { inSidePx, inPixels } = PHOTO_LIMITS;
  return Math.max(size.width, size.height) > inSidePx || size.width * size.height > inPixels ? 'too-many-pixels' : null;
}
