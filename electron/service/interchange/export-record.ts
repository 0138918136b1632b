/** A session, a patient or the clinic itself in an open format, as texts of files. */
import { AppError } from '#shared/errors.ts';
import {
  clinicBundle,
  type FhirOptions,
  patientBundle,
  type SessionAttachment,
  sessionBundle,
} from '#shared/interchange/fhir/bundle.ts';
import { safeName } from '#shared/interchange/manifest.ts';
import { type PatientRecord } from '#shared/interchange/records.ts';
import {
  type CsvChoice,
  type RecordFile,
  type RecordFormat,
  type RecordScope,
  type SessionPaper,
} from '#shared/ipc/interchange-record.ts';
import { exportChart } from '../chart-files.ts';
import { requireChart } from '../db/chart-read.ts';
import { requirePatient } from '../db/patient-table.ts';
import { sessionIds } from '../db/session-table.ts';
import { type Store } from '../store.ts';
import { clinicRecord, patientRecord } from './collect.ts';
import { measureMarksIn } from './measure-marks.ts';
import { clinicTables, patientTables } from './record-tables.ts';

/** How a record is written. */
interface RecordChoice {
  readonly format: RecordFormat;
  readonly csv: CsvChoice;
  readonly linesOnly: boolean;
  readonly papers: readonly SessionPaper[];
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Chart files; names are made distinct, because ids from elsewhere may differ in odd characters only. */
function chartFiles(store: Store, ids: readonly string[]): RecordFile[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const { text, fileName } = exportChart(store, id);
    let name = fileName;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = fileName.replace(/\.json$/, `-${n}.json`);
    taken.add(name.toLowerCase());
    return { name, text };
  });
}

const measureOf = ({ options }: Store) => measureMarksIn(options.resourcesFolder);

/** Prints and pictures by their session. */
function attachmentsOf(papers: readonly SessionPaper[]): FhirOptions {
  const attachments: Record<string, SessionAttachment[]> = {};
  for (const { sessionId, kind, title, data } of papers) (attachments[sessionId] ??= []).push({ kind, title, data });
  return { attachments };
}

/** A patient's record with nothing in it but one session. */
const onlySession = (record: PatientRecord, sessionId: string): PatientRecord => ({
  ...record,
  charts: record.charts.filter(({ session }) => session.id === sessionId),
  revisions: record.revisions.filter((entry) => entry.sessionId === sessionId),
});

function ofSession(store: Store, sessionId: string, { format, csv, linesOnly, papers }: RecordChoice): RecordFile[] {
  const { patient } = requireChart(store, sessionId).chart;
  if (format === 'json') return chartFiles(store, [sessionId]);
  const record = patientRecord(store, patient.id);
  const clinic = clinicRecord(store);
  if (format === 'csv')
    return patientTables(
      { whole: record, part: onlySession(record, sessionId), measure: measureOf(store) },
      clinic,
      csv,
      linesOnly,
    );
  const bundle = sessionBundle(record, sessionId, clinic, attachmentsOf(papers));
  if (bundle === null) throw new AppError('not-found', 'there is no such session', { sessionId });
  return [{ name: `session-${safeName(sessionId)}.fhir.json`, text: jsonText(bundle) }];
}

function ofPatient(store: Store, patientId: string, { format, csv, linesOnly, papers }: RecordChoice): RecordFile[] {
  if (format === 'json') {
    requirePatient(store, patientId);
    return chartFiles(store, sessionIds(store, patientId));
  }
  const record = patientRecord(store, patientId);
  const clinic = clinicRecord(store);
  if (format === 'csv')
    return patientTables({ whole: record, part: record, measure: measureOf(store) }, clinic, csv, linesOnly);
  const bundle = patientBundle(record, clinic, attachmentsOf(papers));
  return [{ name: `patient-${safeName(patientId)}.fhir.json`, text: jsonText(bundle) }];
}

function ofClinic(store: Store, { format, csv, linesOnly }: RecordChoice): RecordFile[] {
  const clinic = clinicRecord(store);
  if (format === 'csv') return clinicTables(clinic, csv, linesOnly);
  if (format === 'fhir') return [{ name: 'clinic.fhir.json', text: jsonText(clinicBundle(clinic)) }];
  return [{ name: 'clinic.json', text: jsonText(clinic) }];
}

/** The files. Throws AppError `not-found` where there is no such session or patient. */
export function exportRecord(store: Store, scope: RecordScope, choice: RecordChoice): RecordFile[] {
  if ('sessionId' in scope) return ofSession(store, scope.sessionId, choice);
  if ('patientId' in scope) return ofPatient(store, scope.patientId, choice);
  return ofClinic(store, choice);
}
