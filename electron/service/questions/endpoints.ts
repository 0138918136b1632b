/** What answers questions about all records, and reads two patients as one. */
import { z } from 'zod';

import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';
import { type questionsContract } from '#shared/ipc/questions.ts';
import { sessionRowSchema } from '#shared/ipc/records.ts';
import { searchMark } from '../audit/search-terms.ts';
import { type Endpoint, onStore } from '../call.ts';
import { patientRows } from '../db/patient-table.ts';
import { sessionsBetween } from '../db/session-table.ts';
import { entriesOfKinds } from '../dossier/entry-table.ts';
import { type Store } from '../store.ts';
import { alikePatients, mergedOf, mergePatients } from './merge-patients.ts';
import { searchNotes } from './search-notes.ts';

const namedSession = z.object({ id: z.string(), startedAt: z.string(), zone: z.string(), status: z.string() });
const STATUSES = sessionRowSchema.shape.status;

/** The sessions that a course names, or the one that an entry is about. */
function sessionsNamedBy(store: Store, entry: AnyEntry) {
  const own = entry.sessionId === null ? [] : [entry.sessionId];
  const ids = [...own, ...entriesOf([entry], 'course').flatMap(({ body }) => body.sessions)];
  return ids.flatMap((id) => {
    const found = store.sql('SELECT id, started_at AS startedAt, zone, status FROM session WHERE id = ?').get(id);
    if (found === undefined) return [];
    const row = namedSession.parse(found);
    return [{ ...row, status: STATUSES.parse(row.status) }];
  });
}

/** Channels of questions. */
export const questionsEndpoints: Readonly<Record<keyof typeof questionsContract, Endpoint>> = {
  'patient:alike': onStore('patient:alike', ({ store, about }, input) => {
    const found = alikePatients(store, input);
    about({ detail: { found: found.length, terms: searchMark(store, `${input.family} ${input.given}`) } });
    return found;
  }),
  'patient:merge': onStore('patient:merge', ({ store, actor }, input) =>
    store.write(() => mergePatients(store, input, actor)),
  ),
  'patient:merged': onStore('patient:merged', ({ store, about }, { id }) => {
    about({ patientId: id });
    return mergedOf(store, id);
  }),
  'notes:search': onStore('notes:search', ({ store, about }, input) => {
    const found = searchNotes(store, input);
    about({ detail: { found: found.hits.length, terms: searchMark(store, input.query) } });
    return found;
  }),
  'day:list': onStore('day:list', ({ store, about }, { from, to }) => {
    const rows = sessionsBetween(store, from, to);
    about({ detail: { shown: rows.length } });
    return rows;
  }),
  'dossier:of-all': onStore('dossier:of-all', ({ store, about }, { kinds }) => {
    const rows = entriesOfKinds(store, kinds).flatMap((entry) => {
      const [patient] = entry.patientId === null ? [] : patientRows(store, 'patient.id = ?', [entry.patientId]);
      return patient === undefined ? [] : [{ entry, patient, sessions: sessionsNamedBy(store, entry) }];
    });
    about({ detail: { kinds: kinds.join(' '), shown: rows.length } });
    return rows;
  }),
};
