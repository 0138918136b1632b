/** The keys of the two chains: the present one, and those of the time before a change of the records' key. */
import { createHmac } from 'node:crypto';

import canonicalize from 'canonicalize';
import { z } from 'zod';

import { type ChainHead } from '../db/change-log.ts';
import { type Store } from '../store.ts';

/** A key that was in use until the records' key was changed, with the ends of both chains then. */
export const retiredKeyRow = z.object({
  ordinal: z.number(),
  retired_at: z.string(),
  change_seq: z.number(),
  change_hash: z.string(),
  audit_seq: z.number(),
  audit_hash: z.string(),
  /** Hexadecimal. Lies inside the encrypted database only. */
  chain_key: z.string().length(64),
  /** HMAC of the row under the key that came after: who knows the old key alone cannot write the old part afresh. */
  seal: z.string(),
});

/** A retired key. */
export type RetiredKey = z.infer<typeof retiredKeyRow>;

/** The seal of a retired key under the one that followed. */
export function sealOf(next: Buffer, row: Omit<RetiredKey, 'seal'>): string {
  const text = canonicalize(row);
  if (text === undefined) throw new Error('a row is an object, which always has a canonical form');
  return createHmac('sha256', next).update('mesochart:retired-key').update(text).digest('hex');
}

/** All retired keys, oldest first. */
export const retiredKeys = (store: Store): RetiredKey[] =>
  store
    .sql('SELECT * FROM retired_key ORDER BY ordinal')
    .all()
    .map((row) => retiredKeyRow.parse(row));

/** Which key holds for which entry. */
export interface ChainKeys {
  audit(seq: number): Buffer;
  change(seq: number): Buffer;
  /** Retired keys whose row was altered. */
  readonly broken: readonly RetiredKey[];
  /** The places where a key ended. */
  readonly ends: readonly { readonly at: string; readonly audit: ChainHead; readonly change: ChainHead }[];
  /** Every key that was ever in use, the present one first. */
  readonly all: readonly Buffer[];
}

/** The keys of a store's chains. */
export function chainKeys(store: Store): ChainKeys {
  const rows = retiredKeys(store);
  const present = store.keys.audit;
  const keys = rows.map(({ chain_key }) => Buffer.from(chain_key, 'hex'));
  const pick = (end: 'audit_seq' | 'change_seq') => (seq: number) => {
    const at = rows.findIndex((row) => seq <= row[end]);
    return keys[at] ?? present;
  };
  return {
    audit: pick('audit_seq'),
    change: pick('change_seq'),
    broken: rows.filter(({ seal, ...row }, i) => row.ordinal !== i + 1 || sealOf(keys[i + 1] ?? present, row) !== seal),
    ends: rows.map((row) => ({
      at: row.retired_at,
      audit: { seq: row.audit_seq, hash: row.audit_hash },
      change: { seq: row.change_seq, hash: row.change_hash },
    })),
    all: [present, ...keys.toReversed()],
  };
}
