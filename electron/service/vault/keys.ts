/** The key of a clinic's records and what is derived from it. */
import { hkdfSync } from 'node:crypto';

/** Bytes of every key (AES-256, HMAC-SHA-256). */
export const KEY_BYTES = 32;

/** What a derived key is for; one key is never used for two things. */
type Purpose = 'db' | 'files' | 'audit' | 'backup';

/** The keys that are in use while records are open. */
export type RecordKeys = Readonly<Record<Purpose, Buffer>>;

/** HKDF-SHA-256 (RFC 5869) of a key, for one purpose. */
export const derivedKey = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `mesochart:${purpose}`, KEY_BYTES));

/** All keys of a clinic from its data key. */
export const recordKeys = (dataKey: Buffer): RecordKeys => ({
  db: derivedKey(dataKey, 'db'),
  files: derivedKey(dataKey, 'files'),
  audit: derivedKey(dataKey, 'audit'),
  backup: derivedKey(dataKey, 'backup'),
});

/** Overwrites keys in memory: nothing of them may outlive a closed clinic. */
export function forgetKeys(keys: RecordKeys): void {
  for (const key of Object.values(keys)) key.fill(0);
}
