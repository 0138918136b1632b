/** Base64 (RFC 4648) of bytes and of text as UTF-8, without anything of the platform: shared code runs everywhere. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes taken at a time: a multiple of three, so that no padding falls between two pieces. */
const PIECE = 3 * 4_096;

function pieceOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [first = 0, second, third] = bytes.subarray(i, i + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    text += ALPHABET.charAt(bits >> 18) + ALPHABET.charAt((bits >> 12) & 63);
    text += second === undefined ? '=' : ALPHABET.charAt((bits >> 6) & 63);
    text += third === undefined ? '=' : ALPHABET.charAt(bits & 63);
  }
  return text;
}

/** Base64 of bytes. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) pieces.push(pieceOf(bytes.subarray(from, from + PIECE)));
  return pieces.join('');
}

/** Half a surrogate pair is no character. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** A text as UTF-8; half a surrogate pair becomes U+FFFD, as encoders do. */
export function utf8Of(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of wellFormed(text)) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
  }
  return Uint8Array.from(bytes);
}
