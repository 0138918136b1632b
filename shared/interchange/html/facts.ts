/** What the pages of an export say about a patient and their sessions. */
import { type Chart } from '../../chart/schema.ts';
import { entriesOf } from '../../dossier/entry.ts';
import { type PatientRecord, standingEntries } from '../records.ts';
import { type PageWords, wordsIn } from './words.ts';

/** A patient's row in the list of all. */
export interface PatientLine {
  /** Folder of the patient within the export. */
  readonly folder: string;
  readonly name: string;
  /** A day, a year, or nothing. */
  readonly born: string;
  readonly sex: string;
  readonly reference: string;
  readonly sessions: number;
  /** Day of the newest session, or nothing. */
  readonly lastOn: string;
}

/** A picture that lies in a patient's folder. */
export interface PictureLine {
  /** Below the patient's folder. */
  readonly path: string;
  readonly label: string;
  readonly isPhoto: boolean;
  readonly sessionId: string | null;
}

/** A session on the page of its patient. */
export interface SessionLine {
  readonly id: string;
  /** Day and time where it took place, with the zone. */
  readonly when: string;
  readonly status: string;
  readonly practitioner: string;
  readonly treatments: readonly {
    readonly indication: string;
    readonly technique: string;
    readonly components: readonly string[];
    readonly points: number;
    readonly givenUl: number;
  }[];
  /** Below the patient's folder. */
  readonly chart: string;
  readonly pdf: string | null;
}

/** An instant as day and time in its zone; in UTC where the zone is unknown. */
export function zonedText(instant: string, zone: string): string {
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(instant));
  try {
    return `${format(zone)} (${zone})`;
  } catch {
    return `${format('UTC')} (UTC)`;
  }
}

/** A volume as it is read, mL. */
export const volumeText = (ul: number, { decimal }: Pick<PageWords, 'decimal'>): string =>
  `${(ul / 1_000)
    .toFixed(3)
    .replace(/\.?0+$/, '')
    .replace('.', decimal)} mL`;

/** What a session's page says. `chart` and `pdf`: where they lie below the patient's folder. */
export function sessionLine(
  chart: Chart,
  files: { readonly chart: string; readonly pdf: string | null },
  words: PageWords = wordsIn('en'),
): SessionLine {
  const { session } = chart;
  return {
    id: session.id,
    when: zonedText(session.startedAt, session.zone),
    status: words.statuses[session.status] ?? session.status,
    practitioner: session.practitioner.name,
    treatments: chart.treatments.map(({ id, indication, technique, cocktail }) => {
      const given = chart.marks.filter(({ treatment, state }) => treatment === id && state === 'given');
      return {
        indication,
        technique: technique.name || technique.code,
        components: cocktail.components.map(({ name, volumeUl, lot }) =>
          [
            name,
            volumeText(volumeUl, words),
            ...(lot === undefined || lot === '' ? [] : [words.patient.lot(lot)]),
          ].join(', '),
        ),
        points: given.length,
        givenUl: given.reduce((sum, { volumeUl }) => sum + volumeUl, 0),
      };
    }),
    ...files,
  };
}

/** What the list of all says about a patient. */
export function patientLine({ patient, charts, study }: PatientRecord, folder: string): PatientLine {
  const days = charts.map(({ session }) => session.startedAt.slice(0, 'yyyy-mm-dd'.length)).sort();
  const year = typeof study === 'object' && study !== null && 'birthYear' in study ? study.birthYear : null;
  return {
    folder,
    name: [patient.family, patient.given].filter((part) => part !== '').join(', '),
    born: patient.birthDate ?? (typeof year === 'number' ? String(year) : ''),
    sex: patient.sex,
    reference: patient.reference,
    sessions: charts.length,
    lastOn: days.at(-1) ?? '',
  };
}

/** Where a photo lies in a patient's folder. */
export function photoPath(sha256: string, mediaType: string): string {
  const extension = mediaType === 'image/png' ? 'png' : mediaType === 'image/webp' ? 'webp' : 'jpg';
  return `files/${sha256}.${extension}`;
}

/** Pictures of a record, each once: photos that stand, and every signature that was ever given. */
export function picturesOf(
  record: PatientRecord,
): (PictureLine & { readonly fileId: string; readonly sha256: string })[] {
  const found = new Map<string, PictureLine & { readonly fileId: string; readonly sha256: string }>();
  const standing = new Set(standingEntries(record.revisions).map(({ id }) => id));
  for (const { id, sessionId, body } of entriesOf(record.revisions, 'photo')) {
    const path = photoPath(body.sha256, body.mediaType);
    const label = [body.moment, body.view ?? '', body.takenOn ?? '', body.caption].filter((part) => part !== '');
    const { fileId, sha256 } = body;
    found.set(path, { path, label: label.join(' · '), isPhoto: standing.has(id), sessionId, fileId, sha256 });
  }
  for (const { sessionId, body } of entriesOf(record.revisions, 'consent')) {
    for (const hand of [body.signer, body.witness]) {
      if (hand === null || hand.picture === null) continue;
      const { fileId, sha256 } = hand.picture;
      const path = `files/${sha256}.png`;
      found.set(path, { path, label: `${body.title}: ${hand.name}`, isPhoto: false, sessionId, fileId, sha256 });
    }
  }
  return [...found.values()];
}
