/** Whom to get hold of: the patient as known now, under the record that others of the same person were merged into. */
import { z } from 'zod';

import { type LotUse } from '#shared/ipc/lots.ts';
import { MERGES, personOf } from '../dossier/same-person.ts';
import { type Store } from '../store.ts';

const contactRow = z
  .object({
    id: z.string(),
    family: z.string(),
    given: z.string(),
    birth_date: z.string().nullable(),
    phone: z.string(),
    email: z.string(),
    reference: z.string(),
  })
  .transform(({ birth_date, ...row }) => ({ ...row, birthDate: birth_date }));

/** The contact of a patient; null where there is no such patient. */
export function contactOfPatient(store: Store, patientId: string): LotUse['patient'] | null {
  const found = store
    .sql('SELECT id, family, given, birth_date, phone, email, reference FROM patient WHERE id = ?')
    .get(personOf(store, patientId));
  return found === undefined ? null : contactRow.parse(found);
}

/** The same uses, each with the contact of the person it is in the end. */
export function asPersons(store: Store, uses: readonly LotUse[]): LotUse[] {
  if (store.sql(`SELECT 1 FROM (${MERGES}) AS merges LIMIT 1`).get() === undefined) return [...uses];
  const known = new Map<string, LotUse['patient']>();
  return uses.map((use) => {
    const patient = known.get(use.patient.id) ?? contactOfPatient(store, use.patient.id) ?? use.patient;
    known.set(use.patient.id, patient);
    return { ...use, patient };
  });
}
