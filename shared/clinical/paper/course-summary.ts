/** A course on one sheet: its sessions as lines, and what of the record belongs to it. */
import type { Entry } from '../../dossier/entry.ts';
import type { SessionRow } from '../../ipc/records.ts';

/** A session of a course. */
export interface CourseLine {
  /** Place in the course, from 1; null: entered in error, which does not count. */
  readonly number: number | null;
  readonly session: SessionRow;
  /** Codes, each once. */
  readonly techniques: readonly string[];
  /** Names of what the mixtures held, each once. */
  readonly components: readonly string[];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** The sessions of a course, oldest first. */
export function courseLines(course: Entry<'course'>, sessions: readonly SessionRow[]): CourseLine[] {
  let count = 0;
  return sessions
    .filter(({ id }) => course.body.sessions.includes(id))
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    .map((session) => ({
      number: session.status === 'entered-in-error' ? null : ++count,
      session,
      techniques: distinct(session.treatments.map(({ techniqueCode }) => techniqueCode)),
      components: distinct(session.treatments.flatMap(({ components }) => components)),
    }));
}

/** Adverse events after a session of the course, oldest first. */
export const courseEvents = (
  course: Entry<'course'>,
  events: readonly Entry<'adverse-event'>[],
): Entry<'adverse-event'>[] =>
  events
    .filter(({ sessionId }) => sessionId !== null && course.body.sessions.includes(sessionId))
    .toSorted((a, b) => (a.body.onsetOn < b.body.onsetOn ? -1 : 1));

/** What belongs to this course or to none: an entry of another course is left out. */
export const notOfAnother = <T extends { readonly body: { readonly courseId: string | null } }>(
  course: Entry<'course'>,
  entries: readonly T[],
): T[] => entries.filter(({ body }) => body.courseId === null || body.courseId === course.id);
