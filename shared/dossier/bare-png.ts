/**
 * A PNG (ISO/IEC 15948) as base64 text that holds a picture and nothing else: no text, no place, no time, nothing
 * behind its end. What is drawn anew by a browser is one.
 */

/** Chunks that make the picture, and those that say how its colours are meant. */
const ALLOWED: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'pHYs', 'IDAT', 'IEND'];
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WHOLE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** The bytes of base64 text; null: it is none. */
function bytesOf(text: string): Uint8Array | null {
  if (!WHOLE.test(text)) return null;
  const letters = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of letters) {
    held = ((held << 6) | (VALUES.get(letter) ?? 0)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}

const uint32 = (bytes: Uint8Array, at: number): number =>
  [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (bytes[at + i] ?? 0), 0);

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Names of the chunks in order; null: they do not fill the file exactly. */
function chunksOf(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  let at: number = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    names.push(nameAt(bytes, at + 4));
    at += 12 + uint32(bytes, at);
  }
  return at === bytes.length ? names : null;
}

/** Size of the picture, px; null: this is no bare PNG. */
export function barePngSize(base64: string): { readonly width: number; readonly height: number } | null {
  const bytes = bytesOf(base64);
  if (bytes === null || !SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  const names = chunksOf(bytes);
  if (names?.[0] !== 'IHDR' || names.at(-1) !== 'IEND' || !names.includes('IDAT')) return null;
  if (!names.every((name) => ALLOWED.includes(name)) || names.indexOf('IEND') !== names.length - 1) return null;
  return { width: uint32(bytes, 16), height: uint32(bytes, 20) };
}
