/** Bytes of a file as text. */
import { type Encoding } from '#shared/interchange/patient-list/reading.ts';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** ZIP (newer spreadsheets) and compound files (older ones). */
const SPREADSHEETS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** True for files of spreadsheets, which are no text whatever they are called. */
export const isSpreadsheet = (bytes: Uint8Array): boolean => SPREADSHEETS.some((start) => begins(bytes, start));

/** The text; null where bytes do not fit the encoding. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const LOOKED_AT = 4_096;

/** Text of Latin letters in UTF-16 has a zero in every second byte. */
function zeroSide(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 2));
  const zeros = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = start.length / 4;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}

/** The encoding by a mark at the beginning, by zeros, or by trying: what is not UTF-8 is the one of western Windows. */
export const guessEncoding = (bytes: Uint8Array): Encoding =>
  MARKS.find(([, mark]) => begins(bytes, mark))?.[0] ??
  zeroSide(bytes) ??
  (decode(bytes, 'utf-8') === null ? 'windows-1252' : 'utf-8');
