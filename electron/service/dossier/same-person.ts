/** Records that were found to be of one person: they are read together, and each keeps what it holds. */
import { z } from 'zod';

import { mergeSchema } from '#shared/dossier/merge.ts';
import { type Store } from '../store.ts';

/** What stands of merges now: SQL for the pairs of ids. Words of the schema only, so that it can be a part of others. */
export const MERGES = `SELECT patient_id, json_extract(body, '$.from') AS from_id FROM entry
  WHERE kind = 'merge' AND removed = 0
    AND NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.id = entry.id AND later.revision > entry.revision)`;

const pairRow = z.object({ patient_id: z.string(), from_id: mergeSchema.shape.from });

const pairs = (store: Store) =>
  store
    .sql(MERGES)
    .all()
    .map((row) => pairRow.parse(row));

/** Every id under which a person's records lie; alone where nothing was merged. */
export function samePerson(store: Store, patientId: string): string[] {
  const found = new Set([patientId]);
  const all = pairs(store);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { patient_id: into, from_id: from } of all) {
      if (found.has(into) || found.has(from)) found.add(into).add(from);
    }
  }
  return [...found];
}

/** The record that a merged one belongs to in the end; its own id where it was not merged. */
export function personOf(store: Store, patientId: string): string {
  const into = new Map(pairs(store).map((pair) => [pair.from_id, pair.patient_id]));
  const seen = new Set<string>();
  let id = patientId;
  while (!seen.has(id)) {
    seen.add(id);
    id = into.get(id) ?? id;
  }
  return id;
}
