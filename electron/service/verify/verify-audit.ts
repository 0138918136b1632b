/** Recomputes the audit trail, and holds both chains against each other and against the places they once reached. */
import { z } from 'zod';

import { readAnchors } from '../audit/anchors.ts';
import { auditRow, hashAudit } from '../audit/audit-log.ts';
import { chainKeys } from '../audit/chain-keys.ts';
import { vouchedErasures } from '../audit/erasure-table.ts';
import { type ChainHead, NO_HASH } from '../db/change-log.ts';
import { type Store } from '../store.ts';
import { type VerifyFinding } from './verify-store.ts';
import { CHAIN_START, type ChainPlace, finish, walkChain } from './walk-chain.ts';

const anchoredRow = auditRow.extend({ anchored: z.string().nullable() });

/** Looks at the trail in steps; yields how many entries were looked at so far. */
export function* auditSteps(
  store: Store,
  findings: VerifyFinding[],
  from: ChainPlace = CHAIN_START,
): Generator<number> {
  const keys = chainKeys(store);
  const page = store.sql(
    `SELECT audit.*, change.hash AS anchored
     FROM audit LEFT JOIN change ON change.device_id = audit.device_id AND change.seq = audit.change_seq
     WHERE (audit.device_id, audit.seq) > (?, ?) ORDER BY audit.device_id, audit.seq LIMIT ?`,
  );
  yield* walkChain(
    {
      page: ({ device, seq }, limit) => page.all(device, seq, limit).map((row) => anchoredRow.parse(row)),
      fault({ hash, anchored, ...row }) {
        if (hashAudit(keys.audit(row.seq), row) !== hash) return 'the entry was altered';
        const due = row.change_seq === 0 ? NO_HASH : anchored;
        return row.change_hash === due ? null : 'the change that was the newest then is not there as it was';
      },
      report: (id, message) => findings.push({ kind: 'audit', id, message }),
    },
    from,
  );
}

type Chain = 'audit' | 'change';

const NAMES: Readonly<Record<Chain, string>> = { audit: 'the audit trail', change: 'the log of changes' };

/** Somewhere that one of the chains is known to have been. */
interface Reached {
  readonly chain: Chain;
  readonly device: string;
  readonly head: ChainHead;
  /** Who remembers, for the reader. */
  readonly by: string;
  readonly id?: string;
}

const signatureRow = z.object({ id: z.string(), session_id: z.string(), body: z.string() });
const signedHead = z.looseObject({ auditHead: z.looseObject({ seq: z.number(), hash: z.string() }) });

function signedPlaces(store: Store): Reached[] {
  const rows = store.sql(`SELECT id, session_id, body FROM signature WHERE source = 'here'`).all();
  return rows.flatMap((found) => {
    const { body, session_id } = signatureRow.parse(found);
    const parsed = signedHead.safeParse(JSON.parse(body));
    if (!parsed.success) return [];
    const { seq, hash } = parsed.data.auditHead;
    return [{ chain: 'audit', device: store.deviceId, head: { seq, hash }, by: 'a signature', id: session_id }];
  });
}

/** What the chains are missing of the places where they are known to have been. */
export function verifyAnchors(store: Store): VerifyFinding[] {
  const keys = chainKeys(store);
  const { known, broken } = readAnchors(store, keys.all);
  const both = (device: string, audit: ChainHead, change: ChainHead, by: string): Reached[] => [
    { chain: 'audit', device, head: audit, by },
    { chain: 'change', device, head: change, by },
  ];
  const reached: Reached[] = [
    ...known.flatMap(({ device, at, audit, change }) => both(device, audit, change, `the end remembered at ${at}`)),
    ...keys.ends.flatMap(({ at, audit, change }) => both(store.deviceId, audit, change, `the key changed at ${at}`)),
    ...signedPlaces(store),
  ];
  const missing = reached.filter(({ chain, device, head }) => {
    if (head.seq === 0) return false;
    const hash = store.sql(`SELECT hash FROM ${chain} WHERE device_id = ? AND seq = ?`).pluck().get(device, head.seq);
    return hash !== head.hash;
  });
  return [
    ...missing.map(({ chain, head, by, id }) => ({
      kind: 'anchor' as const,
      message: `${NAMES[chain]} reached entry ${head.seq} as ${by} has it, and that entry is not there`,
      ...(id !== undefined && { id }),
    })),
    ...broken.map((name) => ({ kind: 'anchor' as const, message: `${name} was altered` })),
    ...keys.broken.map(({ ordinal }) => ({ kind: 'chain' as const, message: `retired key ${ordinal} was altered` })),
  ];
}

/** Erasures that nobody is known to have made. */
export function verifyErasures(store: Store): VerifyFinding[] {
  const vouched = vouchedErasures(store);
  const ids = z.array(z.string()).parse(store.sql('SELECT patient_id FROM erasure').pluck().all());
  return ids
    .filter((id) => !vouched.has(id))
    .map((id) => ({ kind: 'audit', id, message: 'an erasure of which the audit trail knows nothing' }));
}

/** Entries that were altered, taken out or put in, and ends that were cut off. */
export function verifyAudit(store: Store): { entries: number; findings: VerifyFinding[] } {
  const findings: VerifyFinding[] = [];
  const entries = finish(auditSteps(store, findings));
  return { entries, findings: [...findings, ...verifyAnchors(store), ...verifyErasures(store)] };
}
