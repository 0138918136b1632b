/** A whole export, looked through and held against what is here. */
import { z } from 'zod';

import { type ExportManifest } from '#shared/interchange/manifest.ts';
import { type ImportPlan, type PlanItem, type Problem } from '#shared/interchange/plan.ts';
import { type Store } from '../store.ts';
import { type CheckedExport, jsonOf } from './in-check.ts';
import { compareClinic, comparePatient } from './in-compare.ts';
import { takingTurns } from './in-turns.ts';
import { type InClinic, type InPatient, parseClinic, parsePatient, sha256 } from './in-parse.ts';

/** A patient's folder in an export: which charts lie in it. */
export interface PatientFolder {
  readonly folder: string;
  readonly charts: readonly string[];
}

/** An export as far as it is needed to plan and to do. */
export interface LookedAt {
  readonly from: CheckedExport;
  readonly folders: readonly PatientFolder[];
  readonly isEntry: (id: string) => boolean;
  readonly plan: ImportPlan;
}

const PATIENT_FILE = /^patients\/([^/]+)\/(?:record\.json|charts\/[^/]+\.json)$/;

/** Folders of patients in the order in which they stand in the manifest. */
function foldersOf({ files }: ExportManifest): PatientFolder[] {
  const charts = new Map<string, string[]>();
  for (const { path } of files) {
    const folder = PATIENT_FILE.exec(path)?.[1];
    if (folder === undefined) continue;
    const known = charts.get(folder) ?? [];
    charts.set(folder, path.endsWith('/record.json') ? known : [...known, path]);
  }
  return [...charts].map(([folder, list]) => ({ folder, charts: list }));
}

/** A patient read from an export. */
export const patientFrom = (from: CheckedExport, { folder, charts }: PatientFolder): InPatient =>
  parsePatient(from, folder, charts);

/** Everything that must be there once in a whole export, by what it is. */
class Once {
  readonly #taken = new Map<string, string>();

  /** Ids of a folder that another one has already. */
  claim(kind: string, ids: readonly string[], folder: string): string[] {
    return [...new Set(ids)].filter((id) => {
      const owner = this.#taken.get(`${kind} ${id}`);
      if (owner === undefined) this.#taken.set(`${kind} ${id}`, folder);
      return owner !== undefined && owner !== folder;
    });
  }
}

function claimAll(once: Once, { folder, patient, charts, revisions, pictures }: InPatient): Problem[] {
  const file = `patients/${folder}/record.json`;
  const twice = [
    ...once.claim('patient', patient === null ? [] : [patient.id], folder),
    ...once.claim(
      'session',
      charts.map(({ chart }) => chart.session.id),
      folder,
    ),
    ...once.claim(
      'entry',
      revisions.map(({ id }) => id),
      folder,
    ),
    ...once.claim(
      'file',
      pictures.map(({ fileId }) => fileId),
      folder,
    ),
  ];
  return twice.map((path) => ({ severity: 'stop', code: 'duplicate-id', file, path, message: '' }));
}

const idsSchema = z.looseObject({ revisions: z.array(z.looseObject({ id: z.string() })) });

/** Ids of a patient's entries, without a look at what they say. */
function idsIn(from: CheckedExport, folder: string): string[] {
  const file = `patients/${folder}/record.json`;
  const bytes = from.text(file);
  const json = bytes === null ? null : jsonOf(bytes, file);
  const parsed = json !== null && 'value' in json ? idsSchema.safeParse(json.value) : null;
  return parsed?.success === true ? parsed.data.revisions.map(({ id }) => id) : [];
}

/** Which ids are entries': of those that come in, and of those here. */
function entryIds(store: Store, from: CheckedExport, folders: readonly PatientFolder[]): (id: string) => boolean {
  const coming = new Set(folders.flatMap(({ folder }) => idsIn(from, folder)));
  return (id) => coming.has(id) || store.sql('SELECT 1 FROM entry WHERE id = ?').get(id) !== undefined;
}

async function compareAll(
  store: Store,
  from: CheckedExport,
  folders: readonly PatientFolder[],
  isEntry: (id: string) => boolean,
): Promise<PlanItem[]> {
  const once = new Once();
  const clinic: InClinic | null = parseClinic(from);
  const items: PlanItem[] = [];
  if (clinic !== null) {
    once.claim(
      'entry',
      clinic.revisions.map(({ id }) => id),
      '',
    );
    items.push(compareClinic(store, clinic).item);
  }
  const turn = takingTurns();
  for (const folder of folders) {
    const coming = patientFrom(from, folder);
    const twice = claimAll(once, coming);
    items.push(comparePatient(store, { ...coming, problems: [...coming.problems, ...twice] }, isEntry).item);
    await turn();
  }
  return items;
}

/** Of problems with single files, those that no patient's line says already. */
function ofTheRest(from: CheckedExport, items: readonly PlanItem[]): Problem[] {
  const told = new Set(items.flatMap(({ problems }) => problems.map(({ file }) => file)));
  return [...from.wrong.values()]
    .filter(({ file }) => !told.has(file))
    .map((problem): Problem => ({ ...problem, severity: 'notice' }));
}

/** Plans an export that was read to its end. */
export async function planWhole(store: Store, from: CheckedExport): Promise<LookedAt> {
  const { manifest } = from;
  const folders = foldersOf(manifest);
  const isEntry = entryIds(store, from, folders);
  const items = await compareAll(store, from, folders, isEntry);
  const problems = ofTheRest(from, items);
  if (manifest.pseudonymised) {
    problems.unshift({ severity: 'notice', code: 'pseudonymised', file: '', path: '', message: '' });
  }
  const plan = {
    kind: 'whole' as const,
    exportedAt: manifest.exportedAt,
    clinicName: manifest.clinic.name,
    program: `${manifest.program.name} ${manifest.program.version}`,
    files: manifest.files.length,
    bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
    problems,
    items,
  };
  return { from, folders, isEntry, plan: { ...plan, digest: sha256(JSON.stringify(plan)) } };
}
