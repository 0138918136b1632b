/** What was said at one session about the screening: on a chart that the record has joined. */
import type { z } from 'zod';

import type { Chart } from '../../chart/schema.ts';
import { allergySchema } from '../../dossier/history.ts';
import { joinedEntrySchema } from '../../dossier/joined-shape.ts';
import { overrideSchema, screeningCheckSchema } from '../../dossier/screening.ts';
import { readAll } from './facts.ts';

const joinedOverride = joinedEntrySchema.extend(overrideSchema.shape);
const joinedCheck = joinedEntrySchema.extend(screeningCheckSchema.shape);
const joinedAllergy = joinedEntrySchema.extend(allergySchema.shape);

/** An override with its author and time. */
export type Override = z.infer<typeof joinedOverride>;

/** The word that the answers hold, with its author and time. */
export type Check = z.infer<typeof joinedCheck>;

/** The overrides of the session. */
export const overridesOf = (chart: Chart): Override[] => readAll(joinedOverride, chart.overrides);

/** The word of the session; null where nobody gave it. */
export const checkOf = (chart: Chart): Check | null => readAll(joinedCheck, chart.screeningChecks)[0] ?? null;

/** The answers as an entry: which revision, since when. */
export const screeningEntryOf = (chart: Chart): z.infer<typeof joinedEntrySchema> | null =>
  readAll(joinedEntrySchema, chart.screening)[0] ?? null;

/** Allergies that stand. */
export const activeAllergiesOf = (chart: Chart): z.infer<typeof joinedAllergy>[] =>
  readAll(joinedAllergy, chart.allergies).filter(({ status }) => status === 'active');

/** Whether somebody said at this session that the answers hold, as they stand now. */
export function isConfirmed(chart: Chart): boolean {
  const screening = screeningEntryOf(chart);
  const said = checkOf(chart)?.screening;
  return screening !== null && said?.id === screening.id && said.revision === screening.revision;
}
