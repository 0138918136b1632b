/** Times as FHIR writes them. */
import type { Period } from '@medplum/fhirtypes';

import { type Chart } from '../../chart/schema.ts';
import { type Facts } from './facts.ts';

/** A moment, UTC, always written the same way, so that two can be compared as texts. */
export const instant = (text: string): string => new Date(text).toISOString();

/** When a visit was: from its first to its last moment where both were noted, else when it began. */
export interface VisitTime {
  readonly start: string;
  readonly end: string | null;
}

/** When a visit was. */
export function visitTime(chart: Chart, facts: Facts): VisitTime {
  const care = facts.at('care', chart.session.id)[0]?.body;
  const start = instant(care?.startedAt ?? chart.session.startedAt);
  const end = care?.endedAt ?? null;
  return { start, end: end !== null && instant(end) >= start ? instant(end) : null };
}

/** Two days as a period; one that would end before it begins has no end. */
export const periodOf = (start: string | null, end: string | null): Period => ({
  start: start ?? '',
  end: end !== null && (start === null || end >= start) ? end : '',
});
