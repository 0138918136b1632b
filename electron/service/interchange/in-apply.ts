/** Takes an export in: pictures first, then every row in one transaction. What fails leaves nothing behind. */
import { type Chart } from '#shared/chart/schema.ts';
import { AppError } from '#shared/errors.ts';
import { canTake, type ImportPlan, isStopped, type PlanItem } from '#shared/interchange/plan.ts';
import { type Output } from '#shared/ipc/contract.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { appendChange } from '../db/change-log.ts';
import { insertChart } from '../db/chart-write.ts';
import { enteredPart, insertPatient } from '../db/patient-table.ts';
import { keepNames, takeRevision } from '../dossier/take-in.ts';
import { insertFile, removeFile, type StoredFile } from '../files/file-store.ts';
import { type Actor } from '../people/actor.ts';
import { insertPapers } from '../signing/paper-table.ts';
import { type Store } from '../store.ts';
import { bareDraft, compareClinic, type Compared, comparePatient, type Fresh } from './in-compare.ts';
import { type InChart, type InPatient, parseClinic } from './in-parse.ts';
import { sealPicture } from './in-pictures.ts';
import { fillSettings } from './in-settings.ts';
import { type LookedAt, patientFrom } from './in-whole.ts';

/** What was taken in. */
export type TakenIn = Output<'import:apply'>;

/** Items that were chosen. Throws where anything stands against one of them. */
export function chosenItems(plan: ImportPlan, keys: readonly string[] | null): PlanItem[] {
  if (isStopped(plan))
    throw new AppError('invalid-file', 'this cannot be taken in', { file: plan.problems[0]?.file ?? '' });
  const wanted = keys === null ? null : new Set(keys);
  const items = plan.items.filter(({ key }) => wanted === null || wanted.has(key));
  if (wanted !== null && items.length < wanted.size) throw new AppError('stale', 'what was chosen is not there');
  const [refused, ...others] = items.filter((item) => !canTake(item));
  if (refused === undefined) return items;
  const { file, outcome } = refused;
  const detail = { file, path: refused.problems[0]?.path ?? '', problems: others.length + 1 };
  throw new AppError(outcome === 'conflict' ? 'conflict' : 'invalid-file', 'something stands against it', detail);
}

/** The clinic's rules are kept by those who may keep them here. */
function requireKeeper(items: readonly PlanItem[], { roles }: Actor): void {
  if (!items.some(({ kind, outcome }) => kind === 'clinic' && outcome !== 'same')) return;
  if (roles.includes('practitioner') || roles.includes('administrator')) return;
  throw new AppError('forbidden', 'this needs another role', { channel: 'import:apply', needs: 'keep' });
}

/** Seals the pictures of those chosen; on failure none is left. */
async function sealAll(store: Store, looked: LookedAt, items: readonly PlanItem[], actorId: string) {
  const sealed: StoredFile[] = [];
  const undo = () => {
    for (const { id } of sealed) removeFile(store, id);
  };
  try {
    const files = new Set(items.flatMap(({ file, pictures }) => (pictures.new > 0 ? [file] : [])));
    for (const folder of looked.folders) {
      if (!files.has(`patients/${folder.folder}/record.json`)) continue;
      const coming = patientFrom(looked.from, folder);
      const { fresh } = comparePatient(store, coming, looked.isEntry);
      if (coming.patient === null) continue;
      for (const picture of fresh.pictures) {
        sealed.push(
          await sealPicture(store, looked.from.source, { ...picture, patientId: coming.patient.id }, actorId),
        );
      }
    }
    return { sealed, undo };
  } catch (error) {
    undo();
    throw error;
  }
}

function writeChart(store: Store, { chart, papers }: InChart, whileDraft: () => void, actor: string): void {
  const sessionId = chart.session.id;
  const stored = insertChart(store, chart, whileDraft);
  insertPapers(store, { sessionId, revision: 0, actor, source: 'file' }, papers);
  const entry = { sessionId, patientId: null, revision: 0, actor, origin: 'import' as const };
  appendChange(store, { ...entry, body: { chart, papers } }, stored.savedAt);
}

function writePatient(
  store: Store,
  coming: InPatient,
  fresh: Fresh,
  draftOf: (chart: Chart) => Chart,
  actor: string,
): void {
  const { patient } = coming;
  if (patient !== null && fresh.isNew) {
    insertPatient(store, patient);
    const about = {
      sessionId: null,
      patientId: patient.id,
      revision: patient.rowVersion,
      actor,
      origin: 'import' as const,
    };
    appendChange(store, { ...about, body: { before: null, after: enteredPart(patient) } }, store.instant());
  }
  const newSessions = new Set(fresh.charts.map(({ chart }) => chart.session.id));
  for (const coming_ of fresh.charts) {
    const own = fresh.revisions.filter(({ sessionId }) => sessionId === coming_.chart.session.id);
    const take = () => {
      for (const entry of own) takeRevision(store, entry, actor);
    };
    writeChart(store, { ...coming_, chart: draftOf(coming_.chart) }, take, actor);
  }
  for (const entry of fresh.revisions) if (!newSessions.has(entry.sessionId ?? '')) takeRevision(store, entry, actor);
  keepNames(
    store,
    coming.revisions.map(({ by }) => by),
  );
}

/** What was compared again must be what was seen. */
function requireSeen({ item }: Compared, seen: PlanItem): void {
  const facts = ({ outcome, sessions, entries, pictures }: PlanItem) =>
    JSON.stringify([outcome, sessions, entries, pictures]);
  if (facts(item) !== facts(seen)) throw new AppError('stale', 'something has changed since', { file: item.file });
}

function writeRows(
  store: Store,
  looked: LookedAt,
  items: readonly PlanItem[],
  sealed: readonly StoredFile[],
  actor: string,
): TakenIn {
  const chosen = new Map(items.map((item) => [item.key, item]));
  const taken = { patients: 0, sessions: 0, entries: 0, pictures: sealed.length, patientIds: new Array<string>() };
  const clinicItem = chosen.get('clinic');
  const clinic = parseClinic(looked.from);
  if (clinic !== null) keepNames(store, clinic.people);
  if (clinic !== null && clinicItem !== undefined) {
    const compared = compareClinic(store, clinic);
    requireSeen(compared, clinicItem);
    for (const entry of compared.fresh.revisions) takeRevision(store, entry, actor);
    taken.entries += compared.fresh.revisions.length;
    fillSettings(store, clinic.settings);
  }
  for (const folder of looked.folders) {
    const coming = patientFrom(looked.from, folder);
    const compared = comparePatient(store, coming, looked.isEntry);
    const seen = chosen.get(compared.item.key);
    if (seen === undefined) continue;
    requireSeen(compared, seen);
    const { fresh, item } = compared;
    writePatient(store, coming, fresh, (chart) => bareDraft(chart, looked.isEntry), actor);
    for (const file of sealed) if (file.patientId === item.patientId) insertFile(store, file);
    if (fresh.isNew) taken.patients += 1;
    taken.sessions += fresh.charts.length;
    taken.entries += fresh.revisions.length;
    if (item.outcome !== 'same' && item.patientId !== null) taken.patientIds.push(item.patientId);
  }
  const { patients, sessions, entries, pictures } = taken;
  const detail = { format: 'everything', patients, sessions, entries, pictures, plan: looked.plan.digest };
  appendAudit(store, { actorId: actor, action: 'record.import', detail });
  return taken;
}

/** Takes in what was chosen of an export: all of it, or nothing. */
export async function applyWhole(
  store: Store,
  looked: LookedAt,
  keys: readonly string[] | null,
  person: Actor,
): Promise<TakenIn> {
  const items = chosenItems(looked.plan, keys);
  requireKeeper(items, person);
  const { sealed, undo } = await sealAll(store, looked, items, person.id);
  try {
    return store.write(() => writeRows(store, looked, items, sealed, person.id));
  } catch (error) {
    undo();
    throw error;
  }
}
