/** Recomputes the chain of the change log. */
import { z } from 'zod';

import { chainKeys } from '../audit/chain-keys.ts';
import { vouchedErasures } from '../audit/erasure-table.ts';
import { changeRow, ERASED_BODY, hashBody, hashChange } from '../db/change-log.ts';
import { type Store } from '../store.ts';
import { type VerifyFinding } from './verify-store.ts';
import { CHAIN_START, type ChainPlace, finish, walkChain } from './walk-chain.ts';

const ownedRow = changeRow.extend({ owner: z.string().nullable() });

/** Looks at the log in steps; yields how many entries were looked at so far. */
export function* chainSteps(
  store: Store,
  findings: VerifyFinding[],
  from: ChainPlace = CHAIN_START,
): Generator<number> {
  const keys = chainKeys(store);
  const erased = vouchedErasures(store);
  const page = store.sql(
    `SELECT change.*, coalesce(change.patient_id, session.patient_id) AS owner
     FROM change LEFT JOIN session ON session.id = change.session_id
     WHERE (change.device_id, change.seq) > (?, ?) ORDER BY change.device_id, change.seq LIMIT ?`,
  );
  yield* walkChain(
    {
      page: ({ device, seq }, limit) => page.all(device, seq, limit).map((row) => ownedRow.parse(row)),
      fault({ hash, owner, ...row }) {
        if (hashChange(keys.change(row.seq), row) !== hash) return 'the entry was altered';
        if (hashBody(row.body) === row.body_hash) return null;
        if (row.body !== ERASED_BODY) return 'the entry was altered';
        return owner !== null && erased.has(owner) ? null : 'the entry was blanked, but nobody was erased';
      },
      report: (id, message) => findings.push({ kind: 'chain', id, message }),
    },
    from,
  );
}

/** Entries that were altered, taken out or put in. */
export function verifyChain(store: Store): { changes: number; findings: VerifyFinding[] } {
  const findings: VerifyFinding[] = [];
  return { changes: finish(chainSteps(store, findings)), findings };
}
