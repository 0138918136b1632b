/** Names of files by their content (RFC 6920). */
import { base64Of } from './base64.ts';

/** `ni:///sha-256;…` of a hexadecimal SHA-256. */
export function hashUri(sha256: string): string {
  const bytes = Uint8Array.from(sha256.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return `ni:///sha-256;${base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
