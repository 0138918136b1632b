/** Arithmetic of a course: how far it has come, when the next session is due, what is owed. */
import type { BodyOf } from '../dossier/kinds.ts';
import { addTo, daysBetween } from './plain-date.ts';

/** A session as a course sees it. */
export interface CourseSession {
  readonly id: string;
  /** Plain date at the clinic. */
  readonly day: string;
  readonly isError: boolean;
}

/** Where a course stands. */
export interface CourseState {
  /** Sessions done, those entered in error left out. */
  readonly done: number;
  readonly lastDay: string | null;
  /** When the next session is due: by the interval, then by the maintenance interval; null: nothing more is planned. */
  readonly nextDue: string | null;
  /** Days past that; 0 while it is not past. */
  readonly overdueDays: number;
  readonly phase: 'series' | 'maintenance' | 'ended';
}

/** Where a course stands on a day. */
export function courseState(course: BodyOf<'course'>, sessions: readonly CourseSession[], today: string): CourseState {
  const days = sessions
    .filter(({ id, isError }) => !isError && course.sessions.includes(id))
    .map(({ day }) => day)
    .toSorted();
  const done = days.length;
  const lastDay = days.at(-1) ?? null;
  const isSeries = done < course.plannedSessions;
  const interval = isSeries ? course.intervalDays : course.maintenanceDays;
  const phase = course.status !== 'active' || interval === null ? 'ended' : isSeries ? 'series' : 'maintenance';
  const nextDue =
    phase === 'ended' || interval === null
      ? null
      : lastDay === null
        ? course.startedOn
        : addTo(lastDay, interval, 'days');
  const overdueDays = nextDue === null ? 0 : Math.max(0, daysBetween(nextDue, today));
  return { done, lastDay, nextDue, overdueDays, phase };
}

/** What was charged, what was paid, what is owed: minor units of one currency. */
export interface Account {
  readonly currency: string;
  readonly chargedMinor: number;
  readonly paidMinor: number;
  readonly owedMinor: number;
}

/** Sums by currency, in the order in which they first appear; a package's price is a charge of its own. */
export function accountsOf(
  payments: readonly BodyOf<'payment'>[],
  packages: readonly { readonly amountMinor: number; readonly currency: string }[] = [],
): Account[] {
  const sums = new Map<string, { charged: number; paid: number }>();
  const add = (currency: string, charged: number, paid: number) => {
    const sum = sums.get(currency) ?? { charged: 0, paid: 0 };
    sums.set(currency, { charged: sum.charged + charged, paid: sum.paid + paid });
  };
  for (const { currency, amountMinor } of packages) add(currency, amountMinor, 0);
  for (const { currency, amountMinor, kind } of payments) {
    add(currency, kind === 'charge' ? amountMinor : 0, kind === 'payment' ? amountMinor : 0);
  }
  return [...sums].map(([currency, { charged, paid }]) => ({
    currency,
    chargedMinor: charged,
    paidMinor: paid,
    owedMinor: charged - paid,
  }));
}

/** A scale that scores are given on. */
export interface Scale {
  readonly code: string;
  readonly min: number;
  readonly max: number;
}

/**
 * Scales offered: plain 0 to 10 ratings, and any of the clinic's own by name. Published scales with their own wording
 * are left to their owners.
 */
export const SCALES: readonly Scale[] = [
  { code: 'improvement', min: 0, max: 10 },
  { code: 'satisfaction', min: 0, max: 10 },
  { code: 'pain', min: 0, max: 10 },
  { code: 'severity', min: 0, max: 10 },
];
