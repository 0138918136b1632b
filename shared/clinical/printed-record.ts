/** What the record says around a chart, as lines to print: a label, what it says, by whom and when where that counts. */
import type { z } from 'zod';

import type { Chart } from '../chart/schema.ts';
import { type ConsentState, consentState } from './consent/state.ts';
import { careSchema, patchTestSchema } from '../dossier/care.ts';
import { scoreSchema } from '../dossier/course.ts';
import { aftercareSchema, adverseEventSchema } from '../dossier/follow-up.ts';
import {
  allergySchema,
  analysisSchema,
  consultationSchema,
  historySchema,
  medicineSchema,
} from '../dossier/history.ts';
import { joinedEntrySchema } from '../dossier/joined-shape.ts';
import { photoSchema } from '../dossier/photo.ts';
import { overrideSchema, screeningCheckSchema, screeningSchema } from '../dossier/screening.ts';
import { dayIn } from './plain-date.ts';

const SHAPES = {
  history: joinedEntrySchema.extend(historySchema.shape),
  consultation: joinedEntrySchema.extend(consultationSchema.shape),
  analysis: joinedEntrySchema.extend(analysisSchema.shape),
  allergy: joinedEntrySchema.extend(allergySchema.shape),
  medicine: joinedEntrySchema.extend(medicineSchema.shape),
  screening: joinedEntrySchema.extend(screeningSchema.shape),
  check: joinedEntrySchema.extend(screeningCheckSchema.shape),
  override: joinedEntrySchema.extend(overrideSchema.shape),
  patchTest: joinedEntrySchema.extend(patchTestSchema.shape),
  care: joinedEntrySchema.extend(careSchema.shape),
  score: joinedEntrySchema.extend(scoreSchema.shape),
  aftercare: joinedEntrySchema.extend(aftercareSchema.shape),
  event: joinedEntrySchema.extend(adverseEventSchema.shape),
  photo: joinedEntrySchema.extend(photoSchema.shape),
} as const;

type Joined<K extends keyof typeof SHAPES> = z.infer<(typeof SHAPES)[K]>;

/** A photo as a chart carries it. */
export type PrintedPhoto = Joined<'photo'>;

/** Entries of one kind that this program can read. */
const readAll = <T>(schema: z.ZodType<T>, list: readonly unknown[] | undefined): T[] =>
  (list ?? []).flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });

/** The latest of those that were there on a day. */
const latestBy = <T extends { readonly date: string }>(list: readonly T[], day: string): T | null =>
  list.filter(({ date }) => date <= day).toSorted((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;

/** What is printed of the record; everything that was not written down is absent. */
export interface PrintedRecord {
  readonly history: Joined<'history'> | null;
  /** The last one up to the day of the session. */
  readonly consultation: Joined<'consultation'> | null;
  readonly analysis: Joined<'analysis'> | null;
  readonly allergies: readonly Joined<'allergy'>[];
  readonly medicines: readonly Joined<'medicine'>[];
  readonly screening: Joined<'screening'> | null;
  readonly check: Joined<'check'> | null;
  readonly overrides: readonly Joined<'override'>[];
  readonly patchTests: readonly Joined<'patchTest'>[];
  readonly consent: ConsentState;
  readonly photoConsent: ConsentState;
  readonly care: Joined<'care'> | null;
  readonly scores: readonly Joined<'score'>[];
  readonly aftercare: readonly Joined<'aftercare'>[];
  readonly events: readonly Joined<'event'>[];
  readonly photos: readonly PrintedPhoto[];
}

/** From a chart that the record has joined. */
export function printedRecord(chart: Chart): PrintedRecord {
  const day = dayIn(chart.session.startedAt, chart.session.zone);
  return {
    history: readAll(SHAPES.history, chart.history)[0] ?? null,
    consultation: latestBy(readAll(SHAPES.consultation, chart.consultations), day),
    analysis: latestBy(readAll(SHAPES.analysis, chart.analyses), day),
    allergies: readAll(SHAPES.allergy, chart.allergies).filter(({ status }) => status === 'active'),
    medicines: readAll(SHAPES.medicine, chart.medicines).filter(({ stopped }) => stopped === null || stopped > day),
    screening: readAll(SHAPES.screening, chart.screening)[0] ?? null,
    check: readAll(SHAPES.check, chart.screeningChecks)[0] ?? null,
    overrides: readAll(SHAPES.override, chart.overrides),
    patchTests: readAll(SHAPES.patchTest, chart.patchTests).filter(({ placedOn }) => placedOn <= day),
    consent: consentState(chart, 'procedure'),
    photoConsent: consentState(chart, 'photos'),
    care: readAll(SHAPES.care, chart.care)[0] ?? null,
    scores: readAll(SHAPES.score, chart.scores),
    aftercare: readAll(SHAPES.aftercare, chart.aftercare),
    events: readAll(SHAPES.event, chart.adverseEvents),
    photos: readAll(SHAPES.photo, chart.photos),
  };
}
