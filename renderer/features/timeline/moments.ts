/** Sessions and entries of the record in one order. */
import type { AnyEntry } from '#shared/dossier/entry.ts';
import type { KindName } from '#shared/dossier/kinds.ts';
import type { SessionRow } from '#shared/ipc/records.ts';

import { plainDateIn } from '../../ui/format.ts';

/** What may be shown alone. */
export const PARTS = ['all', 'sessions', 'health', 'consent', 'photos', 'course', 'follow-up'] as const;

/** One of them. */
export type Part = (typeof PARTS)[number];

const KINDS_OF: Readonly<Record<Exclude<Part, 'all' | 'sessions'>, readonly KindName[]>> = {
  health: [
    'history',
    'allergy',
    'medicine',
    'analysis',
    'consultation',
    'screening',
    'screening-check',
    'override',
    'patch-test',
    'care',
  ],
  consent: ['consent', 'consent-withdrawal', 'no-consent'],
  photos: ['photo', 'portrait'],
  course: ['course', 'score', 'payment'],
  'follow-up': ['aftercare', 'adverse-event', 'follow-up'],
};

/** A session or an entry at its time. */
export type Moment =
  | { readonly id: string; readonly at: string; readonly session: SessionRow }
  | { readonly id: string; readonly at: string; readonly entry: AnyEntry };

/** Everything of a part, newest first. */
export function momentsOf(sessions: readonly SessionRow[], entries: readonly AnyEntry[], part: Part): Moment[] {
  const kinds = part === 'all' || part === 'sessions' ? null : KINDS_OF[part];
  const ofSessions: Moment[] =
    kinds === null ? sessions.map((session) => ({ id: session.id, at: session.startedAt, session })) : [];
  const ofEntries: Moment[] =
    part === 'sessions'
      ? []
      : entries
          .filter(({ kind }) => kinds === null || kinds.includes(kind))
          .map((entry) => ({ id: entry.id, at: entry.createdAt, entry }));
  return [...ofSessions, ...ofEntries].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Moments by their plain date in a zone, in the order they are in. */
export function perDay(moments: readonly Moment[], zone: string): [string, Moment[]][] {
  const days = new Map<string, Moment[]>();
  for (const moment of moments) {
    const day = plainDateIn(moment.at, zone);
    days.set(day, [...(days.get(day) ?? []), moment]);
  }
  return [...days];
}
