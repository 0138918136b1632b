/** Checks everything a database says about itself: pages, references, both chains, every chart. */
import { z } from 'zod';

import { type Store } from '../store.ts';
import { sessionIds } from '../db/session-table.ts';
import { verifyAudit } from './verify-audit.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyEntries } from './verify-entries.ts';
import { missingFiles } from './verify-files.ts';
import { verifySession } from './verify-session.ts';

/** Something that is not as it should be. Names ids, never people. */
export interface VerifyFinding {
  readonly kind: 'page' | 'reference' | 'chain' | 'audit' | 'anchor' | 'chart' | 'history' | 'signature' | 'file';
  readonly message: string;
  readonly id?: string;
}

/** The outcome, with how much was looked at. */
export interface VerifyReport {
  readonly sessions: number;
  readonly changes: number;
  /** Entries of the audit trail. */
  readonly entries: number;
  readonly findings: readonly VerifyFinding[];
}

function verifyPages(store: Store): VerifyFinding[] {
  const answers = z
    .array(z.object({ integrity_check: z.string() }))
    .parse(store.opened.db.pragma('integrity_check(100)'))
    .filter(({ integrity_check }) => integrity_check !== 'ok');
  return answers.map(({ integrity_check }) => ({ kind: 'page', message: integrity_check }));
}

function verifyReferences(store: Store): VerifyFinding[] {
  const broken = z
    .array(z.object({ table: z.string(), parent: z.string() }))
    .parse(store.opened.db.pragma('foreign_key_check'));
  return broken.map(({ table, parent }) => ({ kind: 'reference', message: `a ${table} row has no ${parent}` }));
}

/** Looks at the whole database. Reads only. */
export function verifyStore(store: Store): VerifyReport {
  const chain = verifyChain(store);
  const audit = verifyAudit(store);
  const sessions = sessionIds(store, null);
  return {
    sessions: sessions.length,
    changes: chain.changes,
    entries: audit.entries,
    findings: [
      ...verifyPages(store),
      ...verifyReferences(store),
      ...chain.findings,
      ...audit.findings,
      ...missingFiles(store),
      ...verifyEntries(store),
      ...sessions.flatMap((id) => verifySession(store, id)),
    ],
  };
}
