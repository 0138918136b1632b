/** The words on an export's pages, in Italian. */
import { type PageWords } from '../words.ts';

/** Italian. */
export const IT: PageWords = {
  language: 'it',
  decimal: ',',
  files: {
    record: 'Documentazione (JSON)',
    fhir: 'Documentazione (FHIR R4)',
    chart: 'File della scheda (JSON)',
    print: 'Scheda (PDF)',
    clinic: 'Studio (JSON)',
    clinicFhir: 'Studio (FHIR)',
    schema: 'Descrizione del file della scheda (JSON Schema)',
    table: (name) => `Tabella: ${name} (CSV)`,
  },
  index: {
    all: 'Tutta la documentazione',
    study: 'Documentazione per studio clinico',
    isStudy:
      'Senza nomi, recapiti, testo libero e immagini; le date sono spostate di un numero segreto di giorni per ogni paziente.',
    isOpen: 'È documentazione di pazienti in chiaro. Conservarla dove può leggerla solo chi cura.',
    made: (at, program) => `Esportato il ${at} UTC con ${program}.`,
    count: (patients) => (patients === 1 ? '1 paziente.' : `${patients} pazienti.`),
    patients: 'Pazienti',
    name: 'Nome',
    born: 'Nascita',
    sex: 'Sesso',
    reference: 'Riferimento',
    sessions: 'Sedute',
    last: 'Ultima seduta',
    clinic: 'Tutto lo studio',
  },
  patient: {
    back: 'Tutti i pazienti',
    bornOn: (day) => `nascita: ${day}`,
    noSession: 'Nessuna seduta.',
    outside: 'Foto e firme fuori da una seduta',
    whole: 'La documentazione intera',
    photo: 'Foto',
    indication: 'Indicazione',
    technique: 'Tecnica',
    cocktail: 'Cocktail',
    marks: 'Segni',
    given: 'Somministrato',
    sum: (marks, volume) => `${marks} ${marks === 1 ? 'segno' : 'segni'}, ${volume} somministrati`,
    lot: (lot) => `lotto ${lot}`,
    notWritten: 'non annotato',
  },
  sexes: { female: 'donna', male: 'uomo', other: 'altro', unknown: 'sconosciuto' },
  statuses: { draft: 'bozza', signed: 'firmata', 'entered-in-error': 'inserita per errore' },
};
