/** The recovery code: 160 bits in letters that are hard to mistake, with a check against slips of the pen. */
import { createHash } from 'node:crypto';

/** Random bytes of a code. */
export const RECOVERY_BYTES = 20;

/** Crockford's base 32: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECK_LETTERS = 4;
const BITS = 5;
const GROUP = 4;

function encode(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= BITS) {
      bits -= BITS;
      text += LETTERS.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

function decode(text: string): Buffer | null {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text) {
    const at = LETTERS.indexOf(letter);
    if (at < 0) return null;
    value = (value << BITS) | at;
    bits += BITS;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >>> bits) & 255);
    }
    value &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}

const checkOf = (bytes: Uint8Array): string =>
  encode(createHash('sha256').update('mesochart recovery').update(bytes).digest()).slice(0, CHECK_LETTERS);

/** The code as printed, in groups of four. */
export function writeRecoveryCode(bytes: Uint8Array): string {
  const text = encode(bytes) + checkOf(bytes);
  return (text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** The bytes of a code as typed (any case, any separators; O is 0, I and L are 1), or null where it has a slip. */
export function readRecoveryCode(typed: string): Buffer | null {
  const text = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const bytes = decode(text.slice(0, -CHECK_LETTERS));
  if (bytes?.length !== RECOVERY_BYTES) return null;
  return checkOf(bytes) === text.slice(-CHECK_LETTERS) ? bytes : null;
}
