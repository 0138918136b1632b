/** The words on an export's pages, in English. */
import { type PageWords } from '../words.ts';

/** English. */
export const EN: PageWords = {
  language: 'en',
  decimal: '.',
  files: {
    record: 'Record (JSON)',
    fhir: 'Record (FHIR R4)',
    chart: 'Chart file (JSON)',
    print: 'Chart (PDF)',
    clinic: 'Clinic (JSON)',
    clinicFhir: 'Clinic (FHIR)',
    schema: 'Description of the chart file (JSON Schema)',
    table: (name) => `Table: ${name} (CSV)`,
  },
  index: {
    all: 'All records',
    study: 'Records for study',
    isStudy:
      'Without names, contact data, free text and pictures; dates are shifted by a secret number of days for each patient.',
    isOpen: 'These are patients’ records in clear text. Keep them where only those who treat can read them.',
    made: (at, program) => `Exported ${at} UTC by ${program}.`,
    count: (patients) => (patients === 1 ? '1 patient.' : `${patients} patients.`),
    patients: 'Patients',
    name: 'Name',
    born: 'Born',
    sex: 'Sex',
    reference: 'Reference',
    sessions: 'Sessions',
    last: 'Last session',
    clinic: 'The whole clinic',
  },
  patient: {
    back: 'All patients',
    bornOn: (day) => `born ${day}`,
    noSession: 'No session.',
    outside: 'Photos and signatures outside a session',
    whole: 'The whole record',
    photo: 'Photo',
    indication: 'Indication',
    technique: 'Technique',
    cocktail: 'Cocktail',
    marks: 'Marks',
    given: 'Given',
    sum: (marks, volume) => `${marks === 1 ? '1 mark' : `${marks} marks`}, ${volume} given`,
    lot: (lot) => `lot ${lot}`,
    notWritten: 'not written down',
  },
  sexes: { female: 'female', male: 'male', other: 'other', unknown: 'unknown' },
  statuses: { draft: 'draft', signed: 'signed', 'entered-in-error': 'entered in error' },
};
