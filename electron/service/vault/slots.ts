/** Key slots: the data key, sealed (AES-256-GCM) under a password, the recovery code, or a secret of the system. */
import { createCipheriv, createDecipheriv, hkdf, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { KEY_BYTES } from './keys.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SALT_BYTES = 16;
/** Cost of a password: 2^17 · 8 · 128 B = 128 MiB, about 0.3 s (OWASP's recommendation for scrypt). */
export const SCRYPT_LOG2_N = 17;
const SCRYPT_R = 8;
const SCRYPT_P = 1;

const base64 = z.base64().max(200);

/** Bounds keep a forged slot from asking for more memory than a workstation has. */
const kdfSchema = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('scrypt'),
    log2N: z.number().int().min(10).max(20),
    r: z.literal(SCRYPT_R),
    p: z.literal(SCRYPT_P),
    salt: base64,
  }),
  z.object({ name: z.literal('hkdf-sha256'), salt: base64 }),
]);

/** A slot as it stands in the keyring file. */
export const slotSchema = z.object({
  id: z.string().min(1).max(200),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Whose password opens it. */
  person: z.object({ id: z.string(), login: z.string(), name: z.string() }).optional(),
  kdf: kdfSchema,
  nonce: base64,
  /** Ciphertext and tag. */
  sealed: base64,
});

/** A slot. */
export type Slot = z.infer<typeof slotSchema>;

type Kdf = Slot['kdf'];

const scryptAsync = promisify<Buffer, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);
const hkdfAsync = promisify(hkdf);

async function keyFrom(secret: Buffer, kdf: Kdf): Promise<Buffer> {
  const salt = Buffer.from(kdf.salt, 'base64');
  if (kdf.name === 'hkdf-sha256') {
    return Buffer.from(await hkdfAsync('sha256', secret, salt, 'mesochart:slot', KEY_BYTES));
  }
  const N = 2 ** kdf.log2N;
  return scryptAsync(secret, salt, KEY_BYTES, { N, r: kdf.r, p: kdf.p, maxmem: 256 * N * kdf.r });
}

/** A slot opens only for the key and the slot it was made for. */
const boundTo = (keyId: string, slotId: string): Buffer => Buffer.from(`mesochart-slot-1|${keyId}|${slotId}`, 'utf8');

/** A password as bytes; two ways to type one accented letter count as the same. */
export const passwordBytes = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

/** What a new slot is made of. */
export interface SlotParts {
  readonly id: string;
  readonly keyId: string;
  readonly createdAt: string;
  readonly person?: Slot['person'];
  readonly secret: Buffer;
  /** `scrypt` for what a person thinks up, `hkdf-sha256` for what is random already. */
  readonly kdf: Kdf['name'];
  readonly log2N?: number;
  readonly dataKey: Buffer;
  readonly randomBytes: (count: number) => Uint8Array;
}

/** Seals the data key into a new slot. */
export async function sealSlot(parts: SlotParts): Promise<Slot> {
  const salt = Buffer.from(parts.randomBytes(SALT_BYTES)).toString('base64');
  const kdf: Kdf =
    parts.kdf === 'scrypt'
      ? { name: 'scrypt', log2N: parts.log2N ?? SCRYPT_LOG2_N, r: SCRYPT_R, p: SCRYPT_P, salt }
      : { name: 'hkdf-sha256', salt };
  const nonce = Buffer.from(parts.randomBytes(NONCE_BYTES));
  const key = await keyFrom(parts.secret, kdf);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  key.fill(0);
  cipher.setAAD(boundTo(parts.keyId, parts.id));
  const sealed = Buffer.concat([cipher.update(parts.dataKey), cipher.final(), cipher.getAuthTag()]);
  return {
    id: parts.id,
    version: 1,
    createdAt: parts.createdAt,
    ...(parts.person !== undefined && { person: parts.person }),
    kdf,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

/** Opens a slot: the data key. Throws `wrong-secret` where the secret does not fit or the slot was altered. */
export async function openSlot(slot: Slot, keyId: string, secret: Buffer): Promise<Buffer> {
  const key = await keyFrom(secret, slot.kdf);
  try {
    const sealed = Buffer.from(slot.sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(boundTo(keyId, slot.id));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const dataKey = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
    if (dataKey.length !== KEY_BYTES) throw new Error('not a key');
    return dataKey;
  } catch (cause) {
    throw new AppError('wrong-secret', 'the secret does not open this slot', {}, { cause });
  } finally {
    key.fill(0);
  }
}
