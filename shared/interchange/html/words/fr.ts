/** The words on an export's pages, in French. */
import { type PageWords } from '../words.ts';

/** French. */
export const FR: PageWords = {
  language: 'fr',
  decimal: ',',
  files: {
    record: 'Dossier (JSON)',
    fhir: 'Dossier (FHIR R4)',
    chart: 'Fichier de la fiche (JSON)',
    print: 'Fiche (PDF)',
    clinic: 'Cabinet (JSON)',
    clinicFhir: 'Cabinet (FHIR)',
    schema: 'Description du fichier de fiche (JSON Schema)',
    table: (name) => `Tableau : ${name} (CSV)`,
  },
  index: {
    all: 'Tous les dossiers',
    study: 'Dossiers pour étude',
    isStudy:
      'Sans noms, coordonnées, texte libre ni images ; les dates sont décalées d’un nombre de jours secret pour chaque patient.',
    isOpen: 'Ce sont des dossiers de patients en clair. Conservez-les là où seuls les soignants peuvent les lire.',
    made: (at, program) => `Exporté le ${at} UTC par ${program}.`,
    count: (patients) => (patients <= 1 ? `${patients} patient.` : `${patients} patients.`),
    patients: 'Patients',
    name: 'Nom',
    born: 'Naissance',
    sex: 'Sexe',
    reference: 'Référence',
    sessions: 'Séances',
    last: 'Dernière séance',
    clinic: 'Tout le cabinet',
  },
  patient: {
    back: 'Tous les patients',
    bornOn: (day) => `naissance : ${day}`,
    noSession: 'Aucune séance.',
    outside: 'Photos et signatures hors séance',
    whole: 'Le dossier entier',
    photo: 'Photo',
    indication: 'Indication',
    technique: 'Technique',
    cocktail: 'Cocktail',
    marks: 'Marques',
    given: 'Administré',
    sum: (marks, volume) => `${marks} ${marks <= 1 ? 'marque' : 'marques'}, ${volume} administrés`,
    lot: (lot) => `lot ${lot}`,
    notWritten: 'non consigné',
  },
  sexes: { female: 'femme', male: 'homme', other: 'autre', unknown: 'inconnu' },
  statuses: { draft: 'brouillon', signed: 'signée', 'entered-in-error': 'saisie par erreur' },
};
