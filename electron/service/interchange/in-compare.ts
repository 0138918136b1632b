/** Holds what came in against what is here. Reads only. */
import { sameJson } from '#shared/chart/delta.ts';
import { type Chart, chartSchema } from '#shared/chart/schema.ts';
import { type AnyEntry } from '#shared/dossier/entry.ts';
import { withoutJoinedOf } from '#shared/dossier/joined-shape.ts';
import { kindOf } from '#shared/dossier/kinds.ts';
import { NONE, outcomeOf, type PlanItem, type Problem, type Tally } from '#shared/interchange/plan.ts';
import { type Patient } from '#shared/ipc/records.ts';
import { isErased } from '../audit/erasure-table.ts';
import { readChart } from '../db/chart-read.ts';
import { enteredPart, readPatient } from '../db/patient-table.ts';
import { entriesOfPatient, revisionsOf } from '../dossier/entry-table.ts';
import { storedFile } from '../files/file-store.ts';
import { alikePatients } from '../questions/merge-patients.ts';
import { readPapers } from '../signing/paper-table.ts';
import { type Store } from '../store.ts';
import { CLINIC_FILE, type InChart, type InClinic, type InPatient, type InPicture } from './in-parse.ts';

/** What of a patient's would be written. */
export interface Fresh {
  readonly isNew: boolean;
  readonly charts: readonly InChart[];
  readonly revisions: readonly AnyEntry[];
  readonly pictures: readonly InPicture[];
}

/** What would become of something, and what would be written for it. */
export interface Compared {
  readonly item: PlanItem;
  readonly fresh: Fresh;
}

type Say = (
  severity: Problem['severity'],
  code: Problem['code'],
  file: string,
  path?: string,
  message?: string,
) => void;

/** A chart without the entries that live on their own: those come from the record, and a draft joins them again. */
export const bareDraft = (chart: Chart, isEntry: (id: string) => boolean): Chart =>
  chart.session.status === 'draft' ? chartSchema.parse(withoutJoinedOf(chart, isEntry)) : chart;

const identityOf = ({ family, given, birthDate, sex }: Patient): readonly unknown[] => [family, given, birthDate, sex];

/** Whether the patient is new here; says what differs. */
function comparePerson(store: Store, patient: Patient, file: string, say: Say): boolean {
  if (isErased(store, patient.id)) {
    say('conflict', 'erased-here', file, patient.id);
    return true;
  }
  const here = readPatient(store, patient.id);
  if (here === null) {
    const { family, given, birthDate } = patient;
    const alike = alikePatients(store, { family, given, birthDate, except: null });
    for (const { id } of alike.slice(0, 3)) say('notice', 'alike', file, id);
    return true;
  }
  if (!sameJson(identityOf(here), identityOf(patient))) say('conflict', 'patient-differs', file, patient.id);
  else if (!sameJson(enteredPart(here), enteredPart(patient))) say('notice', 'details-kept', file, patient.id);
  return false;
}

/** Whether a chart is new here. */
function compareChart(
  store: Store,
  { file, chart, papers }: InChart,
  isEntry: (id: string) => boolean,
  say: Say,
): boolean {
  const sessionId = chart.session.id;
  const here = readChart(store, sessionId);
  if (here === null) return true;
  if (here.chart.patient.id !== chart.patient.id) say('conflict', 'session-elsewhere', file, sessionId);
  else if (
    !sameJson(bareDraft(here.chart, isEntry), bareDraft(chart, isEntry)) ||
    !sameJson(readPapers(store, sessionId), papers)
  ) {
    say('conflict', 'session-differs', file, sessionId);
  }
  return false;
}

const said = ({ kind, patientId, sessionId, at, by, removal, body }: AnyEntry): unknown => ({
  kind,
  patientId,
  sessionId,
  at,
  by: by.id,
  removal,
  body,
});

/** Revisions that are not here yet. Those that are must say the same. */
export function freshRevisions(store: Store, revisions: readonly AnyEntry[], file: string, say: Say): AnyEntry[] {
  const here = new Map<string, readonly AnyEntry[]>();
  const differing = new Set<string>();
  const fresh: AnyEntry[] = [];
  for (const entry of revisions) {
    const known = here.get(entry.id) ?? revisionsOf(store, entry.id);
    here.set(entry.id, known);
    const same = known.find(({ revision }) => revision === entry.revision);
    if (same === undefined) fresh.push(entry);
    else if (!sameJson(said(same), said(entry))) differing.add(entry.id);
  }
  for (const id of differing) say('conflict', 'entry-differs', file, id);
  return fresh.filter(({ id }) => !differing.has(id));
}

/** What a closed session, or another entry that is the only one of its kind, does not let in. */
function comparePlaces(store: Store, patientId: string, fresh: readonly AnyEntry[], file: string, say: Say): void {
  for (const { id, kind, sessionId, revision, removal } of fresh) {
    const { sealed, single, scope } = kindOf(kind);
    const session = sessionId === null ? null : readChart(store, sessionId);
    if (sealed === true && session !== null && session.chart.session.status !== 'draft') {
      say('conflict', 'session-closed', file, id);
    }
    if (single !== true || revision !== 1 || removal !== null) continue;
    const others = entriesOfPatient(store, patientId, [kind]).filter(
      (other) => other.id !== id && (scope === 'patient' || other.sessionId === sessionId),
    );
    if (others.length > 0) say('conflict', 'other-here', file, id);
  }
}

function freshPictures(store: Store, patientId: string, { pictures, problems }: InPatient, say: Say): InPicture[] {
  const lost = new Set(problems.flatMap(({ code, file }) => (code === 'picture-lost' ? [file] : [])));
  return pictures.filter((picture) => {
    const here = storedFile(store, picture.fileId);
    if (here === null) return !lost.has(picture.file);
    if (here.sha256 !== picture.sha256 || here.patientId !== patientId)
      say('conflict', 'file-taken', picture.file, picture.fileId);
    return false;
  });
}

const tally = (all: number, fresh: number): Tally => ({ new: fresh, same: all - fresh });

/** Holds a patient against what is here. `isEntry`: whether an id is that of an entry that comes in, or is here. */
export function comparePatient(store: Store, coming: InPatient, isEntry: (id: string) => boolean): Compared {
  const { folder, patient, charts, revisions, pictures } = coming;
  const file = `patients/${folder}/record.json`;
  const problems = [...coming.problems];
  const say: Say = (severity, code, where, path = '', message = '') => {
    problems.push({ severity, code, file: where, path, message });
  };
  const empty: Fresh = { isNew: false, charts: [], revisions: [], pictures: [] };
  const head = { key: `patient ${patient?.id ?? folder}`, kind: 'patient', file, sessionId: null } as const;
  if (patient === null) {
    const nobody = { patientId: null, name: folder, birthDate: null };
    const nothing = { sessions: NONE, entries: NONE, pictures: NONE };
    return { item: { ...head, ...nobody, ...nothing, outcome: 'unreadable', problems }, fresh: empty };
  }
  const isNew = comparePerson(store, patient, file, say);
  const freshCharts = charts.filter((chart) => compareChart(store, chart, isEntry, say));
  const freshEntries = freshRevisions(store, revisions, file, say);
  if (!isNew) comparePlaces(store, patient.id, freshEntries, file, say);
  const newPictures = freshPictures(store, patient.id, coming, say);
  const tallies = {
    sessions: tally(charts.length, freshCharts.length),
    entries: tally(revisions.length, freshEntries.length),
    pictures: tally(pictures.length, newPictures.length),
  };
  const item: PlanItem = {
    ...head,
    outcome: outcomeOf(problems, isNew, Object.values(tallies)),
    patientId: patient.id,
    name: [patient.family, patient.given].filter((part) => part !== '').join(', '),
    birthDate: patient.birthDate,
    ...tallies,
    problems,
  };
  return { item, fresh: { isNew, charts: freshCharts, revisions: freshEntries, pictures: newPictures } };
}

/** Holds the clinic's own part against what is here. */
export function compareClinic(store: Store, coming: InClinic): Compared {
  const problems = [...coming.problems];
  const fresh = freshRevisions(
    store,
    coming.revisions,
    CLINIC_FILE,
    (severity, code, file, path = '', message = '') => {
      problems.push({ severity, code, file, path, message });
    },
  );
  const entries = tally(coming.revisions.length, fresh.length);
  return {
    item: {
      key: 'clinic',
      kind: 'clinic',
      file: CLINIC_FILE,
      outcome: outcomeOf(problems, false, [entries]),
      patientId: null,
      sessionId: null,
      name: '',
      birthDate: null,
      sessions: NONE,
      entries,
      pictures: NONE,
      problems,
    },
    fresh: { isNew: false, charts: [], revisions: fresh, pictures: [] },
  };
}
