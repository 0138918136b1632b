/** What of the record around a chart the guard looks at: allergies, what was used around the needle, decisions. */
import type { z } from 'zod';

import type { Chart } from '../../chart/schema.ts';
import { careSchema } from '../../dossier/care.ts';
import { type AnyEntry, entriesOf, entryOf } from '../../dossier/entry.ts';
import { allergySchema } from '../../dossier/history.ts';
import { joinedEntrySchema } from '../../dossier/joined-shape.ts';
import { overrideSchema } from '../../dossier/screening.ts';

const joinedAllergy = joinedEntrySchema.extend(allergySchema.shape);
const joinedOverride = joinedEntrySchema.extend(overrideSchema.shape);
const joinedCare = joinedEntrySchema.extend(careSchema.shape);

/** An allergy that stands. */
export type AllergyFact = Pick<
  z.infer<typeof joinedAllergy>,
  'id' | 'substance' | 'allergenClass' | 'reaction' | 'severity'
>;

/** A decision to go on, with who took it. */
export type Decision = Pick<
  z.infer<typeof joinedOverride>,
  'id' | 'revision' | 'at' | 'by' | 'item' | 'subject' | 'reason' | 'value'
>;

/** What was used around the needle. */
export type CareFact = Pick<z.infer<typeof careSchema>, 'anaesthetic' | 'antiseptic'>;

/** The record as the guard sees it. */
export interface GuardRecord {
  readonly allergies: readonly AllergyFact[];
  readonly care: CareFact | null;
  readonly decisions: readonly Decision[];
}

/** The record of entries as they stand now. */
export function recordOfEntries(entries: readonly AnyEntry[], sessionId: string): GuardRecord {
  const ofSession = entries.filter((entry) => entry.sessionId === sessionId);
  return {
    allergies: entriesOf(entries, 'allergy')
      .filter(({ body, removal }) => removal === null && body.status === 'active')
      .map(({ id, body }) => ({ ...body, id })),
    care: entryOf(ofSession, 'care')?.body ?? null,
    decisions: entriesOf(ofSession, 'override')
      .filter(({ removal }) => removal === null)
      .map(({ id, revision, at, by, body }) => ({ ...body, id, revision, at, by })),
  };
}

/** Those that fit a schema: what a newer program wrote is left out. */
const fitting = <T>(schema: z.ZodType<T>, list: readonly unknown[] | undefined): T[] =>
  (list ?? []).flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });

/** The record that a chart carries: of a signed one as it was then. */
export const recordOfChart = ({ allergies, care, overrides }: Chart): GuardRecord => ({
  allergies: fitting(joinedAllergy, allergies).filter(({ status }) => status === 'active'),
  care: fitting(joinedCare, care)[0] ?? null,
  decisions: fitting(joinedOverride, overrides),
});
