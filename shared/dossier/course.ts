/** A planned series of sessions: what for, how far it has come, what it costs. */
import { z } from 'zod';

import { amountMinor, codeText, currencyText, dayText, idText, longText, shortText } from './parts.ts';

const days = z.number().int().positive().max(3_650);

/** A course. */
export const courseSchema = z.looseObject({
  indication: shortText.min(1),
  startedOn: dayText,
  plannedSessions: z.number().int().positive().max(200),
  intervalDays: days,
  maintenanceDays: days.nullable(),
  stopRule: longText,
  status: z.enum(['active', 'completed', 'stopped']),
  /** Sessions that belong to it. */
  sessions: z.array(idText).max(500),
  /** Price of the whole, where it is sold as a package. */
  price: z.looseObject({ amountMinor, currency: currencyText }).nullable(),
  notes: longText,
});

/** A score on a named scale. */
export const scoreSchema = z.looseObject({
  courseId: idText.nullable(),
  /** Code of a scale (`shared/clinical`). */
  scale: codeText,
  value: z.number().min(-1_000).max(1_000),
  date: dayText,
  notes: shortText,
});

/** What is owed or paid. */
export const paymentSchema = z.looseObject({
  courseId: idText.nullable(),
  kind: z.enum(['charge', 'payment']),
  amountMinor,
  currency: currencyText,
  date: dayText,
  method: shortText,
  note: shortText,
});
