/** What the record says around a chart, as lines to print: a label, what it says, by whom and when where that counts. */
import type { z } from 'zod';

import type { Chart } from '../chart/schema.ts';
import { type ConsentState, consentState } from './consent/state.ts';
import { aftercareSchema, adverseEventSchema } from '../dossier/follow-up.ts';
import { allergySchema, medicineSchema } from '../dossier/history.ts';
import { careSchema } from '../dossier/care.ts';
import { joinedEntrySchema } from '../dossier/joined-shape.ts';
import { overrideSchema, screeningCheckSchema } from '../dossier/screening.ts';

const SHAPES = {
  allergy: joinedEntrySchema.extend(allergySchema.shape),
  medicine: joinedEntrySchema.extend(medicineSchema.shape),
  check: joinedEntrySchema.extend(screeningCheckSchema.shape),
  override: joinedEntrySchema.extend(overrideSchema.shape),
  care: joinedEntrySchema.extend(careSchema.shape),
  aftercare: joinedEntrySchema.extend(aftercareSchema.shape),
  event: joinedEntrySchema.extend(adverseEventSchema.shape),
} as const;

/** Entries of one kind that this program can read. */
const readAll = <T>(schema: z.ZodType<T>, list: readonly unknown[] | undefined): T[] =>
  (list ?? []).flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });

/** What is printed of the record; everything that was not written down is absent. */
export interface PrintedRecord {
  readonly allergies: readonly z.infer<typeof SHAPES.allergy>[];
  readonly medicines: readonly z.infer<typeof SHAPES.medicine>[];
  readonly check: z.infer<typeof SHAPES.check> | null;
  readonly overrides: readonly z.infer<typeof SHAPES.override>[];
  readonly consent: ConsentState;
  readonly photoConsent: ConsentState;
  readonly care: z.infer<typeof SHAPES.care> | null;
  readonly aftercare: readonly z.infer<typeof SHAPES.aftercare>[];
  readonly events: readonly z.infer<typeof SHAPES.event>[];
  /** How many photos belong to the visit. */
  readonly photos: number;
}

/** From a chart that the record has joined. */
export function printedRecord(chart: Chart): PrintedRecord {
  return {
    allergies: readAll(SHAPES.allergy, chart.allergies).filter(({ status }) => status === 'active'),
    medicines: readAll(SHAPES.medicine, chart.medicines).filter(({ stopped }) => stopped === null),
    check: readAll(SHAPES.check, chart.screeningChecks)[0] ?? null,
    overrides: readAll(SHAPES.override, chart.overrides),
    consent: consentState(chart, 'procedure'),
    photoConsent: consentState(chart, 'photos'),
    care: readAll(SHAPES.care, chart.care)[0] ?? null,
    aftercare: readAll(SHAPES.aftercare, chart.aftercare),
    events: readAll(SHAPES.event, chart.adverseEvents),
    photos: (chart.photos ?? []).length,
  };
}

/** Whether there is anything to print. */
export const hasRecord = (record: PrintedRecord): boolean =>
  record.allergies.length + record.medicines.length + record.overrides.length + record.aftercare.length > 0 ||
  record.events.length + record.photos > 0 ||
  record.check !== null ||
  record.care !== null ||
  record.consent.consent !== null ||
  record.photoConsent.consent !== null ||
  record.consent.without !== null;
