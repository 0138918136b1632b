/** PINs: for switching quickly while the records are open. They open nothing by themselves. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { z } from 'zod';

const BYTES = 32;
const LOG2_N = 14;

const storedSchema = z.object({ salt: z.base64(), hash: z.base64(), log2N: z.number().int().min(10).max(20) });

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

const hashOf = (pin: string, salt: Buffer, log2N: number): Promise<Buffer> => {
  const N = 2 ** log2N;
  return derive(pin, salt, BYTES, { N, r: 8, p: 1, maxmem: 256 * N * 8 });
};

/** A PIN as it is stored: derived, with its salt. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await hashOf(pin, salt, LOG2_N);
  return JSON.stringify({ salt: salt.toString('base64'), hash: hash.toString('base64'), log2N: LOG2_N });
}

/** Whether a PIN is the stored one. */
export async function pinMatches(pin: string, stored: string): Promise<boolean> {
  const { salt, hash, log2N } = storedSchema.parse(JSON.parse(stored));
  return timingSafeEqual(await hashOf(pin, Buffer.from(salt, 'base64'), log2N), Buffer.from(hash, 'base64'));
}
