/**
 * Records for teaching and studies: no names, contact data, free text, pictures, consents or references; ids replaced,
 * days shifted. A text stays only where it is a code under a key for codes, or a word that the clinic's catalogue knows.
 */
import { chartFileSchema } from '../../chart/chart-file.ts';
import { entriesOf, type AnyEntry } from '../../dossier/entry.ts';
import { KINDS } from '../../dossier/kinds.ts';
import { type ClinicRecord, type PatientRecord, standingEntries } from '../records.ts';
import { CODE_KEYS, ID_KEYS, ID_LISTS, isCode, KEYS, KNOWN_VALUES, LISTED_KEYS, STUDY_KINDS } from './keep.ts';

/** Where what is new comes from. */
export interface Pseudonyms {
  /** A new id for an old one, always the same within an export. */
  readonly id: (old: string) => string;
  /** Days by which everything of this patient is moved; not 0. */
  readonly shiftDays: number;
  /** Texts that may stay. */
  readonly vocabulary: ReadonlySet<string>;
  /** Year of the export, by which the oldest are not told apart. */
  readonly year: number;
}

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
/** At this age and above a year of birth singles people out. */
const OLDEST_TOLD = 89;
/** Stands where the format asks for a text and there is none that may stay. */
const NOT_SAID = '-';

/** Stands in the place of a code that nobody else knows. */
const NO_CODE = 'other';
const REQUIRED_CODES = ['code', 'item', 'event', 'scale'];
/** Where the format knows codes or nothing. */
const NO_OTHER = ['allergenClass', 'norwood', 'ludwig'];
/** Shorter ones are part of half of all words. */
const SHORTEST_IDENTIFIER = 3;

/** With what names this patient, in small letters: no text that holds it stays, wherever it stands. */
interface Names extends Pseudonyms {
  readonly identifiers: readonly string[];
}

function namesOf({ patient, charts }: PatientRecord, names: Pseudonyms): Names {
  const { family, given, phone, email, reference, id } = patient;
  const typed = [
    ...[family, given, phone, email, reference, id],
    ...charts.flatMap((chart) => [
      chart.patient.name.family,
      chart.patient.name.given,
      chart.session.practitioner.name,
      chart.session.id,
    ]),
  ];
  const parts = typed.flatMap((text) => [text, ...text.split(/[\s,]+/)]).map((text) => text.trim().toLowerCase());
  return { ...names, identifiers: [...new Set(parts.filter(({ length }) => length >= SHORTEST_IDENTIFIER))] };
}

function moved(text: string, days: number): string | null {
  const ms = Date.parse(DAY.test(text) ? `${text}T00:00:00Z` : text) + days * DAY_MS;
  if (!Number.isFinite(ms)) return null;
  const instant = new Date(ms).toISOString();
  return DAY.test(text) ? instant.slice(0, 'yyyy-mm-dd'.length) : instant;
}

function textOf(text: string, key: string, names: Names): string | null {
  if (ID_KEYS.has(key)) return names.id(text);
  if (DAY.test(text) || INSTANT.test(text)) return moved(text, names.shiftDays);
  if (KNOWN_VALUES.includes(text) || (LISTED_KEYS.has(key) && isCode(text))) return text;
  const mayStay = names.vocabulary.has(text) || (CODE_KEYS.has(key) && isCode(text));
  if (mayStay && !names.identifiers.some((one) => text.toLowerCase().includes(one))) return text;
  if (REQUIRED_CODES.includes(key)) return NO_CODE;
  return NO_OTHER.includes(key) ? null : '';
}

function strip(value: unknown, key: string, names: Names): unknown {
  if (typeof value === 'string') return textOf(value, key, names);
  if (Array.isArray(value)) {
    const isIds = ID_LISTS.has(key);
    return value.map((item: unknown) => (isIds && typeof item === 'string' ? names.id(item) : strip(item, key, names)));
  }
  if (typeof value !== 'object' || value === null) return value;
  // Answers hold what was typed beside them under codes: days and doses, but also words.
  if (key === 'data') return {};
  if (key === 'price') return null;
  // Of an event it is a description; elsewhere it says which treatment of the session is meant.
  const isEvent = 'event' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => KEYS.has(name))
      .map(([name, inner]: [string, unknown]) => [
        name,
        isEvent && name === 'treatment' ? '' : strip(inner, name, names),
      ]),
  );
}

const REQUIRED = ['substance', 'product', 'indication', 'name', 'lot', 'with', 'reason'] as const;

/** Puts a dash where the format wants a text. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      inner === '' && REQUIRED.some((name) => name === key) ? NOT_SAID : filled(inner),
    ]),
  );
}

function entryOf(entry: AnyEntry, names: Names): AnyEntry[] {
  const { success, data } = KINDS[entry.kind].schema.safeParse(filled(strip(entry.body, '', names)));
  const at = moved(entry.at, names.shiftDays);
  const createdAt = moved(entry.createdAt, names.shiftDays);
  if (!success || at === null || createdAt === null) return [];
  return [
    {
      id: names.id(entry.id),
      kind: entry.kind,
      patientId: entry.patientId === null ? null : names.id(entry.patientId),
      sessionId: entry.sessionId === null ? null : names.id(entry.sessionId),
      revision: 1,
      at,
      createdAt,
      by: { id: names.id(entry.by.id), name: '' },
      removal: null,
      body: { ...data },
    },
  ];
}

function chartOf(chart: PatientRecord['charts'][number], names: Names): PatientRecord['charts'] {
  const { format, version, anatomy, calibration, treatments, marks, patient, session } = chart;
  const body = filled(strip({ calibration, treatments, marks }, '', names));
  const id = names.id(patient.id);
  const parsed = chartFileSchema.safeParse({
    ...(typeof body === 'object' && body),
    format,
    version,
    anatomy: { set: anatomy.set, sex: anatomy.sex },
    patient: {
      id,
      name: { family: id, given: '' },
      sex: patient.sex,
      ...(patient.weightG !== undefined && { weightG: patient.weightG }),
    },
    session: {
      id: names.id(session.id),
      startedAt: moved(session.startedAt, names.shiftDays),
      zone: 'UTC',
      // Without its signatures it is not signed, whatever became of the original.
      status: session.status === 'entered-in-error' ? session.status : 'draft',
      practitioner: { id: names.id(session.practitioner.id), name: '' },
    },
  });
  return parsed.success ? [parsed.data] : [];
}

/** The year of birth, as far as it may be told. */
function yearOf(birthDate: string | null, now: number): number | null {
  const year = birthDate === null ? Number.NaN : Number(birthDate.slice(0, 'yyyy'.length));
  return Number.isInteger(year) && now - year <= OLDEST_TOLD ? year : null;
}

/** A patient without anything that says who it is. */
export function pseudonymise(record: PatientRecord, pseudonyms: Pseudonyms): PatientRecord {
  const { patient, charts, revisions } = record;
  const names = namesOf(record, pseudonyms);
  const id = names.id(patient.id);
  const entries = standingEntries(revisions).filter(({ kind }) => STUDY_KINDS.some((name) => name === kind));
  return {
    patient: {
      id,
      family: id,
      given: '',
      birthDate: null,
      sex: patient.sex,
      weightG: patient.weightG,
      phone: '',
      email: '',
      reference: '',
      notes: '',
      rowVersion: 1,
      createdAt: moved(patient.createdAt, names.shiftDays) ?? patient.createdAt,
      updatedAt: moved(patient.updatedAt, names.shiftDays) ?? patient.updatedAt,
    },
    study: { birthYear: yearOf(patient.birthDate, names.year) },
    charts: charts.flatMap((chart) => chartOf(chart, names)),
    revisions: entries.flatMap((entry) => entryOf(entry, names)),
  };
}

/** Texts of the clinic's catalogue: what is on the shelf names no patient. */
export function vocabularyOf({ revisions }: ClinicRecord): ReadonlySet<string> {
  const standing = standingEntries(revisions);
  return new Set(
    [
      ...entriesOf(standing, 'product').flatMap(({ body }) => [
        body.name,
        body.manufacturer,
        body.form,
        ...body.ingredients.map(({ name }) => name),
      ]),
      ...entriesOf(standing, 'lot').map(({ body }) => body.lot),
      ...entriesOf(standing, 'protocol').map(({ body }) => body.indication),
    ].filter((text) => text !== ''),
  );
}

/** The clinic without its name, its people and its papers: its shelf alone. */
export function pseudonymiseClinic(
  { settings, people, revisions }: ClinicRecord,
  pseudonyms: Pseudonyms,
): ClinicRecord {
  const identifiers = people.map(({ name }) => name.toLowerCase()).filter((name) => name.length >= SHORTEST_IDENTIFIER);
  const names = { ...pseudonyms, identifiers };
  const shelf = standingEntries(revisions).filter(({ kind }) => kind === 'product' || kind === 'lot');
  return {
    settings: {
      ...settings,
      clinicName: '',
      clinicAddress: '',
      practitioner: null,
    },
    people: [],
    revisions: shelf.flatMap((entry) => entryOf(entry, names)),
  };
}
