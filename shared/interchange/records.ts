/** Everything that is kept about a patient and about the clinic, as the open formats are made from it. */
import { z } from 'zod';

import { chartFileSchema } from '../chart/chart-file.ts';
import { entrySchema } from '../dossier/entry.ts';
import { roleSchema } from '../ipc/people.ts';
import { patientSchema, settingsSchema } from '../ipc/records.ts';

/** A person of the clinic as named on what leaves it: never a password, a PIN or a key. */
export const exportedPersonSchema = z.looseObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  roles: z.array(roleSchema),
  active: z.boolean(),
});

/** A patient with every chart, and every revision of every entry of the record around them, oldest first. */
export const patientRecordSchema = z.looseObject({
  patient: patientSchema,
  /** As chart files: what joins a draft at signing is in it, and what stands under a signed chart. */
  charts: z.array(chartFileSchema),
  revisions: z.array(entrySchema),
});

/** What belongs to no patient: the letterhead and defaults, the people, and every revision of shelves and rules. */
export const clinicRecordSchema = z.looseObject({
  settings: settingsSchema,
  people: z.array(exportedPersonSchema),
  revisions: z.array(entrySchema),
});

/** Everything about a patient. */
export type PatientRecord = z.infer<typeof patientRecordSchema>;

/** Everything about the clinic itself. */
export type ClinicRecord = z.infer<typeof clinicRecordSchema>;

/** What stands now: the newest revision of each entry that was not taken back, in the order of the first ones. */
export function standingEntries(revisions: PatientRecord['revisions']): PatientRecord['revisions'] {
  const newest = new Map<string, PatientRecord['revisions'][number]>();
  for (const entry of revisions) {
    const known = newest.get(entry.id);
    if (known === undefined || entry.revision > known.revision) newest.set(entry.id, entry);
  }
  return [...newest.values()].filter(({ removal }) => removal === null);
}
