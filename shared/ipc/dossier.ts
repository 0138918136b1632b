/** The record around the charts: entries about patients and sessions, the clinic's shelves, presets and rules. */
import { z } from 'zod';

import { entrySchema } from '../dossier/entry.ts';
import { KIND_NAMES } from '../dossier/kinds.ts';

const id = z.string().min(1).max(100);
const kinds = z.array(z.enum(KIND_NAMES)).min(1).max(KIND_NAMES.length);

/** An entry to be written: a new one (base revision 0), the next revision of one, or the word that it is taken back. */
export const entryInputSchema = z.object({
  id,
  kind: z.enum(KIND_NAMES),
  patientId: id.nullable(),
  sessionId: id.nullable(),
  /** The revision that was looked at; another one is refused with `stale`. */
  baseRevision: z.number().int().min(0),
  body: z.record(z.string(), z.unknown()),
  removal: z.object({ reason: z.string().trim().max(2_000) }).nullable(),
  /** Why it is changed; a removal has a reason of its own. */
  reason: z.string().trim().max(2_000).optional(),
});

const save = { input: entryInputSchema, output: entrySchema };

/** Channels of the record. */
export const dossierContract = {
  /** What stands now about a patient; `kinds` null: everything. */
  'dossier:list': {
    input: z.object({ patientId: id, kinds: kinds.nullable() }),
    output: z.array(entrySchema),
  },
  /** Kinds about patients and sessions. */
  'dossier:save': save,
  /** Every revision of an entry about a patient, newest first. */
  'dossier:history': { input: z.object({ id }), output: z.array(entrySchema) },
  /** What stands now of the clinic's own kinds. */
  'library:list': {
    /** `withRemoved`: what was taken back too, as it stood last. */
    input: z.object({ kinds, withRemoved: z.boolean().optional() }),
    output: z.array(entrySchema),
  },
  'library:history': { input: z.object({ id }), output: z.array(entrySchema) },
  /** Kinds of scope `library`. */
  'library:save': save,
  /** Kinds of scope `policy`. */
  'policy:save': save,
} as const;

/** An entry to be written. */
export type EntryInput = z.infer<typeof entryInputSchema>;
