/** A photo as its screens see it. */
import type { PhotoFacts } from '#shared/clinical/photos/timeline.ts';
import { type AnyEntry, entriesOf, type Entry } from '#shared/dossier/entry.ts';

import { plainDateIn } from '../../ui/format.ts';

/** A visit that photos may belong to. */
export interface Visit {
  readonly id: string;
  readonly startedAt: string;
  readonly zone: string;
}

/** A photo: its entry, and what orders it. */
export interface Photo extends PhotoFacts {
  readonly entry: Entry<'photo'>;
}

/** The day a photo shows: as taken here or entered, else the visit's, else that of the adding. */
function dayOf(
  { body, sessionId, createdAt }: Entry<'photo'>,
  visits: ReadonlyMap<string, Visit>,
  zone: string,
): string {
  if (body.takenOn !== null) return body.takenOn;
  if (body.takenAt !== null) return plainDateIn(body.takenAt, zone);
  const visit = sessionId === null ? undefined : visits.get(sessionId);
  return visit === undefined ? plainDateIn(createdAt, zone) : plainDateIn(visit.startedAt, visit.zone);
}

/** The photos among a patient's entries. */
export const photosOf = (entries: readonly AnyEntry[], visits: ReadonlyMap<string, Visit>, zone: string): Photo[] =>
  entriesOf(entries, 'photo').map((entry) => ({
    id: entry.id,
    day: dayOf(entry, visits, zone),
    sessionId: entry.sessionId,
    moment: entry.body.moment,
    view: entry.body.view,
    createdAt: entry.createdAt,
    entry,
  }));
