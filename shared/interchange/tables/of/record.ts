/** Tables of photos, payments and scores: entries of a patient's record. */
import { type Entry } from '../../../dossier/entry.ts';
import { type Column, type Table } from '../column.ts';
import { RECORDED } from './recorded.ts';

const WHOSE: readonly Column<{ readonly patientId: string | null; readonly sessionId: string | null }>[] = [
  {
    name: 'patient_id',
    type: 'id',
    description: 'The patient; joins to patients.',
    from: ({ patientId }) => patientId,
  },
  {
    name: 'session_id',
    type: 'id',
    description: 'The session, where it belongs to one; joins to sessions.',
    from: ({ sessionId }) => sessionId,
  },
];

const MINOR_PER_MAJOR = 100;
/** Decimal places of a currency by ISO 4217, where they are not two. */
const majorOf = (minor: number, currency: string): number => {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  return minor / (digits === undefined ? MINOR_PER_MAJOR : 10 ** digits);
};

/** One line a photo. */
export const photos: Table<Entry<'photo'>> = {
  line: 'A photo. The picture itself lies in the folder of the patient, named by its sha256.',
  columns: [
    { name: 'photo_id', type: 'id', description: 'The photo.', from: ({ id }) => id },
    ...WHOSE,
    {
      name: 'sha256',
      type: 'code',
      description: 'Digest of the picture, hexadecimal: its file name in a whole export.',
      from: ({ body }) => body.sha256,
    },
    {
      name: 'media_type',
      type: 'code',
      description: 'image/jpeg, image/png or image/webp.',
      from: ({ body }) => body.mediaType,
    },
    { name: 'width_px', type: 'integer', description: 'Width, pixels.', from: ({ body }) => body.width },
    { name: 'height_px', type: 'integer', description: 'Height, pixels.', from: ({ body }) => body.height },
    {
      name: 'taken_at',
      type: 'instant',
      description: 'When it was taken, of photos taken in the program.',
      from: ({ body }) => body.takenAt,
    },
    {
      name: 'taken_on',
      type: 'day',
      description: 'The day it shows, as somebody entered it.',
      from: ({ body }) => body.takenOn,
    },
    { name: 'moment', type: 'code', description: 'before, after or follow-up.', from: ({ body }) => body.moment },
    { name: 'view', type: 'code', description: 'The drawing whose view it has.', from: ({ body }) => body.view },
    { name: 'caption', type: 'text', description: 'Caption.', from: ({ body }) => body.caption },
    { name: 'mark_count', type: 'integer', description: 'Marks set on it.', from: ({ body }) => body.marks.length },
    ...RECORDED,
  ],
};

/** One line a charge or payment. */
export const payments: Table<Entry<'payment'>> = {
  line: 'A charge or a payment.',
  columns: [
    { name: 'payment_id', type: 'id', description: 'The charge or payment.', from: ({ id }) => id },
    ...WHOSE,
    { name: 'course_id', type: 'id', description: 'The course it is for.', from: ({ body }) => body.courseId },
    { name: 'kind', type: 'code', description: 'charge: owed; payment: paid.', from: ({ body }) => body.kind },
    { name: 'date', type: 'day', description: 'The day it counts for.', from: ({ body }) => body.date },
    {
      name: 'amount',
      type: 'decimal',
      description: 'Amount in units of the currency; below 0: given back.',
      from: ({ body }) => majorOf(body.amountMinor, body.currency),
    },
    { name: 'currency', type: 'code', description: 'ISO 4217.', from: ({ body }) => body.currency },
    { name: 'method', type: 'text', description: 'How it was paid.', from: ({ body }) => body.method },
    { name: 'note', type: 'text', description: 'Note.', from: ({ body }) => body.note },
    ...RECORDED,
  ],
};

/** One line a score. */
export const scores: Table<Entry<'score'>> = {
  line: 'A score on a named scale.',
  columns: [
    { name: 'score_id', type: 'id', description: 'The score.', from: ({ id }) => id },
    ...WHOSE,
    { name: 'course_id', type: 'id', description: 'The course it belongs to.', from: ({ body }) => body.courseId },
    { name: 'scale', type: 'code', description: 'Code of the scale.', from: ({ body }) => body.scale },
    { name: 'value', type: 'decimal', description: 'Value on that scale.', from: ({ body }) => body.value },
    { name: 'date', type: 'day', description: 'The day of it.', from: ({ body }) => body.date },
    { name: 'notes', type: 'text', description: 'Notes.', from: ({ body }) => body.notes },
    ...RECORDED,
  ],
};
