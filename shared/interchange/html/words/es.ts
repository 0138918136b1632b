/** The words on an export's pages, in Spanish. */
import { type PageWords } from '../words.ts';

/** Spanish. */
export const ES: PageWords = {
  language: 'es',
  decimal: ',',
  files: {
    record: 'Registro (JSON)',
    fhir: 'Registro (FHIR R4)',
    chart: 'Archivo de la ficha (JSON)',
    print: 'Ficha (PDF)',
    clinic: 'Clínica (JSON)',
    clinicFhir: 'Clínica (FHIR)',
    schema: 'Descripción del archivo de ficha (JSON Schema)',
    table: (name) => `Tabla: ${name} (CSV)`,
  },
  index: {
    all: 'Todos los registros',
    study: 'Registros para estudio',
    isStudy:
      'Sin nombres, datos de contacto, texto libre ni imágenes; las fechas se desplazan un número secreto de días para cada paciente.',
    isOpen: 'Son registros de pacientes en texto claro. Guárdelos donde solo puedan leerlos quienes tratan.',
    made: (at, program) => `Exportado el ${at} UTC con ${program}.`,
    count: (patients) => (patients === 1 ? '1 paciente.' : `${patients} pacientes.`),
    patients: 'Pacientes',
    name: 'Nombre',
    born: 'Nacimiento',
    sex: 'Sexo',
    reference: 'Referencia',
    sessions: 'Sesiones',
    last: 'Última sesión',
    clinic: 'Toda la clínica',
  },
  patient: {
    back: 'Todos los pacientes',
    bornOn: (day) => `nacimiento: ${day}`,
    noSession: 'Ninguna sesión.',
    outside: 'Fotos y firmas fuera de una sesión',
    whole: 'El registro completo',
    photo: 'Foto',
    indication: 'Indicación',
    technique: 'Técnica',
    cocktail: 'Cóctel',
    marks: 'Marcas',
    given: 'Administrado',
    sum: (marks, volume) => `${marks} ${marks === 1 ? 'marca' : 'marcas'}, ${volume} administrados`,
    lot: (lot) => `lote ${lot}`,
    notWritten: 'no anotado',
  },
  sexes: { female: 'mujer', male: 'hombre', other: 'otro', unknown: 'desconocido' },
  statuses: { draft: 'borrador', signed: 'firmada', 'entered-in-error': 'anotada por error' },
};
