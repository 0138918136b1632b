/** One entry of the record: what is said, about whom, by whom and when. Entries are kept in revisions, all of them. */
import { z } from 'zod';

import { type BodyOf, KIND_NAMES, type KindName, KINDS } from './kinds.ts';
import { idText, instantText, longText } from './parts.ts';

/** An entry as it travels; its body fits the schema of its kind. */
export const entrySchema = z.object({
  id: idText,
  kind: z.enum(KIND_NAMES),
  patientId: idText.nullable(),
  sessionId: idText.nullable(),
  revision: z.number().int().positive(),
  /** When this revision was written. */
  at: instantText,
  /** When the first one was. */
  createdAt: instantText,
  by: z.object({ id: idText, name: z.string() }),
  /** Why it was taken back; null: it stands. */
  removal: z.object({ reason: longText }).nullable(),
  /** Why this revision was written, where somebody said so. */
  reason: longText.min(1).optional(),
  body: z.record(z.string(), z.unknown()),
});

/** An entry as it travels. */
export type AnyEntry = z.infer<typeof entrySchema>;

/** An entry of a known kind. */
export interface Entry<K extends KindName> extends Omit<AnyEntry, 'kind' | 'body'> {
  readonly kind: K;
  readonly body: BodyOf<K>;
}

/** Entries of one kind; what does not fit its schema (a newer program's) is left out. */
export function entriesOf<K extends KindName>(entries: readonly AnyEntry[], kind: K): Entry<K>[] {
  const schema: z.ZodType<BodyOf<K>> = bodySchemas[kind];
  return entries.flatMap((entry) => {
    if (entry.kind !== kind) return [];
    const body = schema.safeParse(entry.body);
    return body.success ? [{ ...entry, kind, body: body.data }] : [];
  });
}

const bodySchemas: { readonly [K in KindName]: z.ZodType<BodyOf<K>> } = {
  history: KINDS.history.schema,
  allergy: KINDS.allergy.schema,
  medicine: KINDS.medicine.schema,
  analysis: KINDS.analysis.schema,
  consultation: KINDS.consultation.schema,
  screening: KINDS.screening.schema,
  'screening-check': KINDS['screening-check'].schema,
  override: KINDS.override.schema,
  care: KINDS.care.schema,
  'patch-test': KINDS['patch-test'].schema,
  consent: KINDS.consent.schema,
  'consent-withdrawal': KINDS['consent-withdrawal'].schema,
  'no-consent': KINDS['no-consent'].schema,
  photo: KINDS.photo.schema,
  portrait: KINDS.portrait.schema,
  course: KINDS.course.schema,
  score: KINDS.score.schema,
  payment: KINDS.payment.schema,
  aftercare: KINDS.aftercare.schema,
  'adverse-event': KINDS['adverse-event'].schema,
  'follow-up': KINDS['follow-up'].schema,
  merge: KINDS.merge.schema,
  product: KINDS.product.schema,
  lot: KINDS.lot.schema,
  'stock-move': KINDS['stock-move'].schema,
  protocol: KINDS.protocol.schema,
  limit: KINDS.limit.schema,
  tier: KINDS.tier.schema,
  'consent-template': KINDS['consent-template'].schema,
  'aftercare-template': KINDS['aftercare-template'].schema,
  credential: KINDS.credential.schema,
  price: KINDS.price.schema,
  letterhead: KINDS.letterhead.schema,
  technique: KINDS.technique.schema,
  region: KINDS.region.schema,
  'clinic-defaults': KINDS['clinic-defaults'].schema,
};

/** The one entry of a kind that a patient or a session has at most; null where there is none. */
export const entryOf = <K extends KindName>(entries: readonly AnyEntry[], kind: K): Entry<K> | null =>
  entriesOf(entries, kind)[0] ?? null;
