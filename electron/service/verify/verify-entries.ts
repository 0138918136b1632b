/** Whether every entry of the record is what the audit trail says was written, and none has gone. */
import { z } from 'zod';

import { hashJson } from '../signing/content-hash.ts';
import { type Store } from '../store.ts';
import { type VerifyFinding } from './verify-store.ts';

const entryRow = z.object({ id: z.string(), revision: z.number(), body: z.string() });
const detailSchema = z.object({ id: z.string(), revision: z.number(), sha256: z.string() });

const ENTRIES = 'SELECT id, revision, body FROM entry';
const WRITTEN = `SELECT detail FROM audit WHERE outcome = 'done'
  AND action IN ('dossier.save', 'library.save', 'policy.save', 'record.import')
  AND (patient_id IS NULL OR patient_id NOT IN (SELECT patient_id FROM erasure))`;

const name = ({ id, revision }: { readonly id: string; readonly revision: number }): string => `${id} ${revision}`;

/** Entries that were altered, put in or taken out behind the program's back. */
export function verifyEntries(store: Store): VerifyFinding[] {
  const written = new Map<string, string>();
  for (const detail of store.sql(WRITTEN).pluck().iterate()) {
    const told = detailSchema.safeParse(JSON.parse(z.string().parse(detail)));
    if (told.success) written.set(name(told.data), told.data.sha256);
  }
  const findings: VerifyFinding[] = [];
  for (const found of store.sql(ENTRIES).iterate()) {
    const row = entryRow.parse(found);
    const hash = hashJson(z.looseObject({}).parse(JSON.parse(row.body)));
    if (written.get(name(row)) !== hash) {
      findings.push({ kind: 'history', id: row.id, message: 'an entry of the record is not what was written' });
    }
    written.delete(name(row));
  }
  for (const gone of written.keys()) {
    findings.push({ kind: 'history', id: gone, message: 'an entry of the record was written and has gone' });
  }
  return findings;
}
