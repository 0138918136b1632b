/** The table of adverse events. */
import { type Entry } from '../../../dossier/entry.ts';
import { listCell, type Table } from '../column.ts';
import { RECORDED } from './recorded.ts';

/** One line an event. */
export const adverseEvents: Table<Entry<'adverse-event'>> = {
  line: 'An adverse event.',
  columns: [
    { name: 'event_id', type: 'id', description: 'The event.', from: ({ id }) => id },
    {
      name: 'patient_id',
      type: 'id',
      description: 'The patient; joins to patients.',
      from: ({ patientId }) => patientId,
    },
    {
      name: 'session_id',
      type: 'id',
      description: 'The session it is ascribed to; joins to sessions.',
      from: ({ sessionId }) => sessionId,
    },
    { name: 'event', type: 'code', description: 'What happened.', from: ({ body }) => body.event },
    { name: 'description', type: 'text', description: 'In words.', from: ({ body }) => body.description },
    { name: 'onset_on', type: 'day', description: 'When it began.', from: ({ body }) => body.onsetOn },
    { name: 'detected_on', type: 'day', description: 'When it was found.', from: ({ body }) => body.detectedOn },
    {
      name: 'ended_on',
      type: 'day',
      description: 'When it ended; empty: it has not, or nobody said.',
      from: ({ body }) => body.endedOn,
    },
    { name: 'region', type: 'text', description: 'Where.', from: ({ body }) => body.region },
    {
      name: 'mark_ids',
      type: 'list',
      description: 'Marks of the session it lies at; join to marks together with session_id.',
      from: ({ body }) => listCell(body.marks),
    },
    {
      name: 'suspected_products',
      type: 'list',
      description: 'Products that were suspected.',
      from: ({ body }) => listCell(body.suspected.map(({ product }) => product)),
    },
    {
      name: 'suspected_lots',
      type: 'list',
      description: 'Lots of them.',
      from: ({ body }) => listCell(body.suspected.map(({ lot }) => lot).filter((lot) => lot !== '')),
    },
    {
      name: 'grades',
      type: 'list',
      description: 'Grades, each as scale=grade, with the measured size in micrometres where there is one.',
      from: ({ body }) =>
        listCell(
          body.grades.map(({ scale, value, sizeUm }) => `${scale}=${value}${sizeUm === null ? '' : ` (${sizeUm} um)`}`),
        ),
    },
    { name: 'severity', type: 'code', description: 'mild, moderate or severe.', from: ({ body }) => body.severity },
    {
      name: 'serious',
      type: 'yes-no',
      description: 'Whether it was serious in the sense of the reporting rules.',
      from: ({ body }) => body.serious,
    },
    {
      name: 'causality',
      type: 'code',
      description: 'certain, probable, possible, unlikely, conditional or unassessable.',
      from: ({ body }) => body.causality,
    },
    { name: 'culture', type: 'text', description: 'Culture and its result.', from: ({ body }) => body.culture },
    { name: 'biopsy', type: 'text', description: 'Biopsy and its result.', from: ({ body }) => body.biopsy },
    { name: 'treatment', type: 'text', description: 'What was done about it.', from: ({ body }) => body.treatment },
    {
      name: 'outcome',
      type: 'code',
      description: 'resolved, recovering, ongoing, resolved-with-sequelae, fatal or unknown.',
      from: ({ body }) => body.outcome,
    },
    {
      name: 'photo_ids',
      type: 'list',
      description: 'Photos of it; join to photos.',
      from: ({ body }) => listCell(body.photos),
    },
    {
      name: 'reported_to',
      type: 'text',
      description: 'Authority or maker it was reported to.',
      from: ({ body }) => body.reported?.to ?? null,
    },
    {
      name: 'reported_on',
      type: 'day',
      description: 'When it was reported.',
      from: ({ body }) => body.reported?.on ?? null,
    },
    {
      name: 'report_reference',
      type: 'text',
      description: 'Their reference.',
      from: ({ body }) => body.reported?.reference ?? null,
    },
    ...RECORDED,
  ],
};
