/** The first day on which there is no reason to wait any more. */
import { addTo, isDate } from '../plain-date.ts';
import type { Wait } from './question.ts';

/** Field under which a practitioner keeps a day of their own instead of the computed one. */
export const OWN_DAY = 'not-before';

/** Plain dates. */
export interface NotBefore {
  readonly from: string;
  /** Ends of what the sources say. */
  readonly shortest: string;
  readonly longest: string;
  /** What counts: the practitioner's own day, or the longer end. */
  readonly day: string;
  readonly isOwn: boolean;
}

/** What an answer's data say about waiting; null while the day it counts from is not known. */
export function notBeforeOf(wait: Wait, data: Readonly<Record<string, string>>): NotBefore | null {
  const from = data[wait.from];
  if (!isDate(from)) return null;
  const shortest = addTo(from, wait.shortest, wait.unit);
  const longest = addTo(from, wait.longest, wait.unit);
  const own = data[OWN_DAY];
  return isDate(own)
    ? { from, shortest, longest, day: own, isOwn: true }
    : { from, shortest, longest, day: longest, isOwn: false };
}
