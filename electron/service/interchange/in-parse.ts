/** Reads one patient out of an export: every file by its schema, every reference looked up. */
import { createHash } from 'node:crypto';

import { z } from 'zod';

import { type Papers, unseal } from '#shared/chart/chart-file.ts';
import { PHOTO_LIMITS } from '#shared/clinical/photos/limits.ts';
import { parseChart } from '#shared/chart/parse.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { type AnyEntry, entriesOf, entrySchema } from '#shared/dossier/entry.ts';
import { kindOf, KINDS } from '#shared/dossier/kinds.ts';
import { standingEntries } from '#shared/interchange/records.ts';
import { type Problem } from '#shared/interchange/plan.ts';
import { type Patient, patientSchema } from '#shared/ipc/records.ts';
import { brokenHashes } from '../signing/record.ts';
import { type CheckedExport, jsonOf, parsedAs, type PictureFacts } from './in-check.ts';

/** A chart as it came in, without what stands under it. */
export interface InChart {
  readonly file: string;
  readonly chart: Chart;
  readonly papers: Papers;
}

/** A picture that entries name. */
export interface InPicture {
  readonly file: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly sessionId: string | null;
  /** What its header has to say; null: it is no photograph. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** A patient as they came in. */
export interface InPatient {
  readonly folder: string;
  readonly patient: Patient | null;
  readonly charts: readonly InChart[];
  /** In the order in which they can be written: earlier revisions first. */
  readonly revisions: readonly AnyEntry[];
  readonly pictures: readonly InPicture[];
  readonly problems: readonly Problem[];
}

type Report = (
  code: Problem['code'],
  file: string,
  path?: string,
  message?: string,
  severity?: Problem['severity'],
) => void;

const recordSchema = z.looseObject({ patient: patientSchema, revisions: z.array(z.unknown()).max(1_000_000) });

function readJson(from: CheckedExport, file: string): { readonly value: unknown } | { readonly problem: Problem } {
  const wrong = from.wrong.get(file);
  if (wrong !== undefined) return { problem: wrong };
  const bytes = from.text(file);
  if (bytes === null) return { problem: { severity: 'stop', code: 'missing', file, path: '', message: '' } };
  return jsonOf(bytes, file);
}

/** A chart out of its file's value; null where something was said against it. */
export function chartOf(value: unknown, file: string, report: Report): InChart | null {
  const parsed = parseChart(value);
  if (!parsed.ok) {
    for (const { code, path, message } of parsed.problems.slice(0, 5)) {
      report(code === 'newer-version' ? 'newer-version' : 'invalid', file, path, message);
    }
    return null;
  }
  const unsealed = unseal(parsed.chart);
  if (!unsealed.ok) {
    report('invalid', file, unsealed.path, unsealed.message);
    return null;
  }
  const { chart, papers } = unsealed;
  const [broken] = brokenHashes(chart, papers);
  if (broken === undefined) return { file, chart, papers };
  report('not-signed-content', file, broken);
  return null;
}

/** Revisions as they stand in a file; each by the schema of its kind. */
export function revisionsOf(list: readonly unknown[], file: string, report: Report): AnyEntry[] {
  const found = list.flatMap((raw, i) => {
    const at = `$.revisions[${i}]`;
    const entry = parsedAs(entrySchema, raw, file, at);
    if ('problem' in entry) {
      report('invalid', file, entry.problem.path, entry.problem.message);
      return [];
    }
    const body = parsedAs(KINDS[entry.value.kind].schema, entry.value.body, file, `${at}.body`);
    if ('value' in body) return [{ ...entry.value, body: { ...body.value } }];
    report('invalid', file, body.problem.path, body.problem.message);
    return [];
  });
  const known = new Map<string, AnyEntry>();
  for (const entry of found.toSorted((a, b) => a.revision - b.revision)) {
    const before = known.get(entry.id);
    const isNext =
      entry.revision === (before?.revision ?? 0) + 1 &&
      (before === undefined ||
        (before.kind === entry.kind &&
          before.patientId === entry.patientId &&
          before.sessionId === entry.sessionId &&
          kindOf(entry.kind).once !== true &&
          (kindOf(entry.kind).fixed ?? []).every((key) => before.body[key] === entry.body[key])));
    if (!isNext) report('bad-order', file, entry.id);
    known.set(entry.id, entry);
  }
  return found.toSorted(
    (a, b) => a.revision - b.revision || (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1),
  );
}

/** Kinds of which a patient, or a session, has one at most. */
function reportSecond(revisions: readonly AnyEntry[], file: string, report: Report): void {
  const taken = new Set<string>();
  for (const { id, kind, sessionId } of standingEntries([...revisions])) {
    const { single, scope } = kindOf(kind);
    if (single !== true) continue;
    const key = `${kind} ${scope === 'session' ? (sessionId ?? '') : ''}`;
    if (taken.has(key)) report('two-of-one', file, id);
    taken.add(key);
  }
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/webp': 'webp' };

/** Pictures that entries name: whoever took an entry back still keeps what it showed. */
function picturesOf(revisions: readonly AnyEntry[], folder: string): InPicture[] {
  const found = new Map<string, InPicture>();
  const add = (picture: Omit<InPicture, 'file'>) => {
    const file = `patients/${folder}/files/${picture.sha256}.${EXTENSIONS[picture.mediaType] ?? 'jpg'}`;
    found.set(picture.fileId, { file, ...picture });
  };
  for (const { sessionId, body } of entriesOf(revisions, 'photo')) {
    const { fileId, sha256, mediaType, width, height } = body;
    add({ fileId, sha256, mediaType, sessionId, size: { width, height } });
  }
  for (const { sessionId, body } of entriesOf(revisions, 'consent')) {
    for (const hand of [body.signer, body.witness]) {
      if (hand?.picture !== undefined && hand.picture !== null)
        add({ ...hand.picture, mediaType: 'image/png', sessionId, size: null });
    }
  }
  return [...found.values()];
}

/** An id that may be the name of a file on the disk. */
const SAFE_ID = /^[A-Za-z0-9-]{1,100}$/;

/** Whether a picture is the one that an entry is about, and holds nothing beside it. */
export function isPictureOf({ size, mediaType, fileId }: InPicture, facts: PictureFacts): boolean {
  if (!SAFE_ID.test(fileId) || facts.bytes > PHOTO_LIMITS.keptBytes) return false;
  const found = mediaType === 'image/jpeg' ? facts.bare : facts.size;
  return found !== null && (size === null || (found.width === size.width && found.height === size.height));
}

function reportPicture(from: CheckedExport, picture: InPicture, report: Report): void {
  const { file, sha256: digest } = picture;
  const facts = from.pictures.get(file);
  const wrong = from.wrong.get(file);
  if (from.lost.has(file)) report('picture-lost', file, '', '', 'notice');
  else if (wrong !== undefined) report(wrong.code, file);
  else if (facts === undefined || from.listed.get(file)?.sha256 !== digest) report('picture-missing', file);
  else if (!isPictureOf(picture, facts)) report('picture-refused', file);
}

/** Where two things in one file have the same id. */
function reportTwice(ids: readonly string[], file: string, report: Report): void {
  const taken = new Set<string>();
  for (const id of ids) {
    if (taken.has(id)) report('duplicate-id', file, id);
    taken.add(id);
  }
}

/** Reads a patient. `charts`: the files of their charts. */
export function parsePatient(from: CheckedExport, folder: string, charts: readonly string[]): InPatient {
  const problems: Problem[] = [];
  const report: Report = (code, file, path = '', message = '', severity = 'stop') => {
    problems.push({ severity, code, file, path, message });
  };
  const nobody: InPatient = { folder, patient: null, charts: [], revisions: [], pictures: [], problems };
  const file = `patients/${folder}/record.json`;
  const json = readJson(from, file);
  const record = 'problem' in json ? json : parsedAs(recordSchema, json.value, file);
  if ('problem' in record) {
    problems.push(record.problem);
    return nobody;
  }
  const { patient } = record.value;
  const inCharts = charts.flatMap((name) => {
    const read = readJson(from, name);
    if ('problem' in read) {
      problems.push(read.problem);
      return [];
    }
    const found = chartOf(read.value, name, report);
    if (found !== null && found.chart.patient.id !== patient.id) report('wrong-patient', name, '$.patient.id');
    return found === null ? [] : [found];
  });
  reportTwice(
    inCharts.map(({ chart }) => chart.session.id),
    file,
    report,
  );
  const revisions = revisionsOf(record.value.revisions, file, report);
  const sessions = new Set(inCharts.map(({ chart }) => chart.session.id));
  for (const entry of revisions) {
    const { scope } = kindOf(entry.kind);
    const ofPatient = scope === 'patient' || scope === 'session';
    if (!ofPatient || entry.patientId !== patient.id) report('wrong-patient', file, entry.id);
    const needsSession = scope === 'session' || entry.sessionId !== null;
    if (needsSession && !sessions.has(entry.sessionId ?? '')) report('wrong-session', file, entry.id);
  }
  reportSecond(revisions, file, report);
  // Nobody gets a face that is somebody else's.
  const photos = new Set(entriesOf(revisions, 'photo').map(({ id }) => id));
  for (const { id, body } of entriesOf(revisions, 'portrait')) {
    if (body.photoId !== null && !photos.has(body.photoId)) report('wrong-patient', file, id);
  }
  const pictures = picturesOf(revisions, folder);
  for (const picture of pictures) reportPicture(from, picture, report);
  return { folder, patient, charts: inCharts, revisions, pictures, problems };
}

const clinicSchema = z.looseObject({
  settings: z.looseObject({}),
  people: z.array(z.looseObject({ id: z.string(), name: z.string() })).max(10_000),
  revisions: z.array(z.unknown()).max(1_000_000),
});

/** What belongs to the clinic itself, as it came in. */
export interface InClinic {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly revisions: readonly AnyEntry[];
  readonly problems: readonly Problem[];
}

/** Where the clinic's own part lies. */
export const CLINIC_FILE = 'clinic/clinic.json';

/** Reads what belongs to the clinic itself; null where the export has none of it. */
export function parseClinic(from: CheckedExport): InClinic | null {
  if (!from.listed.has(CLINIC_FILE)) return null;
  const problems: Problem[] = [];
  const report: Report = (code, file, path = '', message = '', severity = 'stop') => {
    problems.push({ severity, code, file, path, message });
  };
  const json = readJson(from, CLINIC_FILE);
  const record = 'problem' in json ? json : parsedAs(clinicSchema, json.value, CLINIC_FILE);
  if ('problem' in record) return { settings: {}, people: [], revisions: [], problems: [record.problem] };
  const { settings, people } = record.value;
  const revisions = revisionsOf(record.value.revisions, CLINIC_FILE, report);
  for (const { id, kind, patientId, sessionId } of revisions) {
    const { scope } = kindOf(kind);
    const ofClinic = scope === 'library' || scope === 'policy';
    if (!ofClinic || patientId !== null || sessionId !== null) report('wrong-patient', CLINIC_FILE, id);
  }
  return { settings, people, revisions, problems };
}

/** SHA-256 of bytes or text, hexadecimal. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
