/** Identifiers: UUIDv7 text, made from a time and random bytes that the caller gives. */

/** Writes a UUIDv7 (RFC 9562) from a time in ms since 1970 and ten random bytes. */
export function uuidV7(timeMs: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error('a UUIDv7 needs ten random bytes');
  const time = Math.floor(timeMs).toString(16).padStart(12, '0').slice(-12);
  const byte = (i: number): number => random[i] ?? 0;
  const bytes = [
    0x70 | (byte(0) & 0x0f),
    byte(1),
    0x80 | (byte(2) & 0x3f),
    byte(3),
    byte(4),
    byte(5),
    byte(6),
    byte(7),
    byte(8),
    byte(9),
  ];
  const hex = time + bytes.map((value) => value.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
