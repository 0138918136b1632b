/** Recomputes the hash chain of the change log. */
import { changeRow, hashBody, hashChange, NO_HASH } from '../db/change-log.ts';
import { type Store } from '../store.ts';
import { type VerifyFinding } from './verify-store.ts';

/** Entries that were altered, taken out or put in. */
export function verifyChain(store: Store): { changes: number; findings: VerifyFinding[] } {
  const findings: VerifyFinding[] = [];
  const report = (id: string, message: string) => findings.push({ kind: 'chain', id, message });
  let changes = 0;
  let device = '';
  let seq = 0;
  let last = NO_HASH;
  for (const found of store.opened.db.prepare('SELECT * FROM change ORDER BY device_id, seq').iterate()) {
    changes++;
    const { hash, ...row } = changeRow.parse(found);
    if (row.device_id !== device) {
      device = row.device_id;
      seq = 0;
      last = NO_HASH;
    }
    if (row.seq !== seq + 1) report(row.id, `entries are missing between ${seq} and ${row.seq}`);
    else if (row.prev_hash !== last) report(row.id, 'the entry does not follow the one before it');
    if (hashChange(store.keys.audit, row) !== hash || hashBody(row.body) !== row.body_hash) {
      report(row.id, 'the entry was altered');
    }
    seq = row.seq;
    last = hash;
  }
  return { changes, findings };
}
