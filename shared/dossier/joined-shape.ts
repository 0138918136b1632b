/** The further top-level keys of a chart file that entries of the record join as. */
import { z } from 'zod';

import { idText, instantText } from './parts.ts';

/** An entry as it stands in a chart file: its body, with which one it is, by whom and when. */
export const joinedEntrySchema = z.looseObject({
  id: idText,
  revision: z.number().int().positive(),
  at: instantText,
  by: z.looseObject({ id: idText, name: z.string().max(500) }),
});

const list = z.array(joinedEntrySchema).max(5_000).optional();

/** The further top-level keys of a chart file, all optional. */
export const joinedShape = {
  history: list,
  allergies: list,
  medicines: list,
  analyses: list,
  consultations: list,
  screening: list,
  screeningChecks: list,
  overrides: list,
  care: list,
  patchTests: list,
  consents: list,
  consentWithdrawals: list,
  withoutConsent: list,
  photos: list,
  courses: list,
  scores: list,
  aftercare: list,
  adverseEvents: list,
} as const;

/** The further keys of a chart. */
export const joinedSchema = z.object(joinedShape);

/** The further keys of a chart. */
export type Joined = z.infer<typeof joinedSchema>;

/** A key of the chart file under which entries join. */
export type JoinedKey = keyof typeof joinedShape;

const isJoinedKey = (key: string): key is JoinedKey => key in joinedShape;

/** The further keys of a chart alone. */
export const joinedOf = (chart: Readonly<Record<string, unknown>>): Joined =>
  joinedSchema.parse(Object.fromEntries(Object.entries(chart).filter(([key]) => isJoinedKey(key))));

/** A chart without those of its joined entries whose ids are named. */
export const withoutJoinedOf = (
  chart: Readonly<Record<string, unknown>>,
  isNamed: (id: string) => boolean,
): Readonly<Record<string, unknown>> => ({
  ...withoutJoined(chart),
  ...Object.fromEntries(
    Object.entries(joinedOf(chart))
      .map(([key, list]) => [key, (list ?? []).filter(({ id }) => !isNamed(id))] as const)
      .filter(([, list]) => list.length > 0),
  ),
});

/** A chart's other keys. */
export const withoutJoined = (chart: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(chart).filter(([key]) => !isJoinedKey(key)));
