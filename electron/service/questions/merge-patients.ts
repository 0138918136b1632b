/** Finds records that may be of one person, and reads two as one. */
import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';
import { AppError } from '#shared/errors.ts';
import { type PatientRow } from '#shared/ipc/records.ts';
import { patientRows, requirePatient } from '../db/patient-table.ts';
import { entriesOfKinds } from '../dossier/entry-table.ts';
import { personOf, samePerson } from '../dossier/same-person.ts';
import { writeEntry } from '../dossier/save-entry.ts';
import { foldText } from '../search-text.ts';
import { type Store } from '../store.ts';

/** A name and a birth date as typed. */
export interface Identity {
  readonly family: string;
  readonly given: string;
  readonly birthDate: string | null;
  readonly except: string | null;
}

/** More than these would not be read. */
const MOST = 10;

const sameStart = (a: string, b: string): boolean => a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));

/** Patients with the same name, or with the same birth date and a name that begins alike. */
export function alikePatients(store: Store, { family, given, birthDate, except }: Identity): PatientRow[] {
  const name = foldText(`${family} ${given}`);
  const typedFamily = foldText(family);
  if (typedFamily === '') return [];
  const mine = except === null ? [] : samePerson(store, except);
  return patientRows(store, 'sort_key = ? OR birth_date = ?', [name, birthDate ?? ''])
    .filter(({ id }) => !mine.includes(id))
    .filter(
      (row) =>
        foldText(`${row.family} ${row.given}`) === name ||
        sameStart(foldText(row.family), typedFamily) ||
        (given.trim() !== '' && sameStart(foldText(row.given), foldText(given))),
    )
    .slice(0, MOST);
}

/** Reads two records as one from now on. Runs inside the caller's transaction. */
export function mergePatients(
  store: Store,
  { from, into, reason }: { readonly from: string; readonly into: string; readonly reason: string },
  actorId: string,
): AnyEntry {
  requirePatient(store, from);
  requirePatient(store, into);
  if (samePerson(store, from).includes(into)) {
    throw new AppError('conflict', 'these records are one already', { patientId: into });
  }
  const body = { from: personOf(store, from), reason };
  const place = { kind: 'merge' as const, patientId: personOf(store, into), sessionId: null };
  return writeEntry(store, { ...place, id: store.newId(), baseRevision: 0, body, removal: null }, actorId);
}

/** What a person's record was put together from. */
export function mergedOf(store: Store, id: string): { person: string; others: PatientRow[]; merges: AnyEntry[] } {
  const ids = samePerson(store, id);
  const others = ids.filter((other) => other !== id);
  return {
    person: personOf(store, id),
    others: others.flatMap((other) => patientRows(store, 'patient.id = ?', [other])),
    merges: entriesOf(entriesOfKinds(store, ['merge']), 'merge').filter(
      ({ patientId, body }) => ids.includes(patientId ?? '') || ids.includes(body.from),
    ),
  };
}
