/** Looks for words in everything that is written in words: notes of patients, sessions, treatments, marks, entries. */
import { z } from 'zod';

import { KIND_NAMES } from '#shared/dossier/kinds.ts';
import { type NoteHit, noteHitSchema } from '#shared/ipc/questions.ts';
import { foldText, foldWords } from '../search-text.ts';
import { type Store } from '../store.ts';

const NOT_ERASED = 'patient.id NOT IN (SELECT patient_id FROM erasure)';
const PERSON = 'patient.id AS patient_id, patient.family, patient.given, patient.birth_date';
const OF_SESSION = 'JOIN session ON session.id = session_id JOIN patient ON patient.id = session.patient_id';

/** Newest first, each with the text that is looked through. */
const SOURCES: readonly string[] = [
  `SELECT ${PERSON}, NULL AS session_id, patient.updated_at AS at, 'patient' AS source, patient.notes AS text
   FROM patient WHERE patient.notes <> '' AND ${NOT_ERASED} ORDER BY at DESC`,
  `SELECT ${PERSON}, session.id AS session_id, session.started_at AS at, 'session' AS source,
     json_extract(session.head, '$.session.notes') AS text
   FROM session JOIN patient ON patient.id = session.patient_id
   WHERE json_extract(session.head, '$.session.notes') IS NOT NULL AND ${NOT_ERASED} ORDER BY at DESC`,
  `SELECT ${PERSON}, session.id AS session_id, session.started_at AS at, 'treatment' AS source,
     concat_ws(' ', treatment.indication, json_extract(treatment.body, '$.notes')) AS text
   FROM treatment ${OF_SESSION} WHERE ${NOT_ERASED} ORDER BY at DESC`,
  `SELECT ${PERSON}, session.id AS session_id, session.started_at AS at, 'mark' AS source,
     json_extract(mark.body, '$.note') AS text
   FROM mark ${OF_SESSION} WHERE mark.body LIKE '%"note":%' AND ${NOT_ERASED} ORDER BY at DESC`,
  `SELECT ${PERSON}, session.id AS session_id, json_extract(addendum.body, '$.at') AS at, 'addendum' AS source,
     json_extract(addendum.body, '$.text') AS text
   FROM addendum ${OF_SESSION} WHERE ${NOT_ERASED} ORDER BY at DESC`,
  `SELECT ${PERSON}, entry.session_id, entry.at, entry.kind AS source, entry.body AS text
   FROM entry JOIN patient ON patient.id = entry.patient_id
   WHERE entry.removed = 0 AND entry.kind IN (${KIND_NAMES.map((name) => `'${name}'`).join(', ')})
     AND NOT EXISTS (SELECT 1 FROM entry AS later WHERE later.id = entry.id AND later.revision > entry.revision)
     AND ${NOT_ERASED} ORDER BY entry.at DESC`,
];

const row = z.object({
  patient_id: z.string(),
  family: z.string(),
  given: z.string(),
  birth_date: z.string().nullable(),
  session_id: z.string().nullable(),
  at: z.string(),
  source: noteHitSchema.shape.source,
  text: z.string().nullable(),
});

/** Keys of an entry that hold no words of anybody. */
const NOT_WORDS = ['strokes', 'fileId', 'sha256', 'textSha256', 'thumbFileId', 'picture', 'id', 'template', 'item'];

/** Ids and moments. */
const NOT_A_WORD = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** All words in a value, one after the other. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' || NOT_A_WORD.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (NOT_WORDS.includes(key) ? [] : wordsOf(part)));
}

const isEntry = (source: NoteHit['source']): boolean => KIND_NAMES.some((name) => name === source);

/** Characters on each side of the first word that was found. */
const AROUND = 80;

function excerptOf(text: string, words: readonly string[]): string {
  const [first = ''] = words;
  const at = Math.max(0, text.toLowerCase().indexOf(first));
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + first.length + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

/** Notes that hold every word, in any order; `more`: there are others beyond the limit. */
export function searchNotes(
  store: Store,
  { query, limit }: { readonly query: string; readonly limit: number },
): { hits: NoteHit[]; more: boolean } {
  const words = foldWords(query);
  const hits: NoteHit[] = [];
  if (words.length === 0) return { hits, more: false };
  for (const sql of SOURCES) {
    for (const found of store.sql(sql).iterate()) {
      const { text: stored, ...hit } = row.parse(found);
      if (stored === null || stored === '') continue;
      const text = isEntry(hit.source) ? wordsOf(JSON.parse(stored)).join(' · ') : stored;
      const folded = foldText(text);
      if (!words.every((word) => folded.includes(word))) continue;
      hits.push({
        patientId: hit.patient_id,
        patientFamily: hit.family,
        patientGiven: hit.given,
        birthDate: hit.birth_date,
        sessionId: hit.session_id,
        at: hit.at,
        source: hit.source,
        excerpt: excerptOf(text, words),
      });
      if (hits.length > limit) return { hits: newestFirst(hits).slice(0, limit), more: true };
    }
  }
  return { hits: newestFirst(hits), more: false };
}

const newestFirst = (hits: readonly NoteHit[]): NoteHit[] => hits.toSorted((a, b) => (a.at < b.at ? 1 : -1));
