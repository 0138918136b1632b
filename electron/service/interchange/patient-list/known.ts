/** Who is here already, for comparing with a list. */
import { z } from 'zod';

import { type PatientInput } from '#shared/ipc/records.ts';
import { foldText } from '../../search-text.ts';
import { type Store } from '../../store.ts';

/** Answers whether somebody with this name and birth date, or with this reference, was there before. */
export interface KnownPatients {
  readonly has: (patient: PatientInput) => boolean;
  readonly add: (patient: PatientInput) => void;
}

const identity = ({ family, given, birthDate }: Pick<PatientInput, 'family' | 'given' | 'birthDate'>): string =>
  `${foldText(`${family} ${given}`)}|${birthDate ?? ''}`;

const sameReference = (reference: string): string => reference.trim().toLowerCase();

/** Nobody yet. */
export function noPatients(): KnownPatients {
  const identities = new Set<string>();
  const references = new Set<string>();
  return {
    has: (patient) =>
      identities.has(identity(patient)) ||
      (patient.reference !== '' && references.has(sameReference(patient.reference))),
    add: (patient) => {
      identities.add(identity(patient));
      if (patient.reference !== '') references.add(sameReference(patient.reference));
    },
  };
}

const row = z.object({
  family: z.string(),
  given: z.string(),
  birthDate: z.string().nullable(),
  reference: z.string(),
});

/** Everybody whose records are here; those who were erased are not. */
export function knownPatients(store: Store): KnownPatients {
  const known = noPatients();
  const rows = store
    .sql(
      `SELECT family, given, birth_date AS "birthDate", reference FROM patient
       WHERE id NOT IN (SELECT patient_id FROM erasure)`,
    )
    .all();
  for (const found of rows) {
    known.add({ ...row.parse(found), sex: 'unknown', weightG: null, phone: '', email: '', notes: '' });
  }
  return known;
}
