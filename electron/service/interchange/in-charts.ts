/** Single chart files: each looked at by itself, then taken in together. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { seal } from '#shared/chart/chart-file.ts';
import { sameJson } from '#shared/chart/delta.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { type ImportPlan, NONE, outcomeOf, type PlanItem, type Problem } from '#shared/interchange/plan.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { isErased } from '../audit/erasure-table.ts';
import { importParsed } from '../chart-files.ts';
import { readChart } from '../db/chart-read.ts';
import { readPatient } from '../db/patient-table.ts';
import { alikePatients } from '../questions/merge-patients.ts';
import { readPapers } from '../signing/paper-table.ts';
import { type Store } from '../store.ts';
import { chosenItems, type TakenIn } from './in-apply.ts';
import { jsonOf } from './in-check.ts';
import { IN_LIMITS } from './in-limits.ts';
import { chartOf, type InChart, sha256 } from './in-parse.ts';

/** Chart files, looked through. */
export interface LookedCharts {
  readonly plan: ImportPlan;
  /** Charts by the keys of their items. */
  readonly charts: ReadonlyMap<string, InChart>;
}

interface ReadChart {
  readonly file: string;
  readonly bytes: number;
  readonly found: InChart | null;
  readonly problems: readonly Problem[];
}

async function readOne(path: string): Promise<ReadChart> {
  const file = basename(path);
  const problems: Problem[] = [];
  const stop = (code: Problem['code'], where = '', message = ''): ReadChart => {
    problems.push({ severity: 'stop', code, file, path: where, message });
    return { file, bytes: 0, found: null, problems };
  };
  let bytes: Buffer;
  try {
    const about = await stat(path);
    if (!about.isFile()) return stop('not-a-file');
    if (about.size > IN_LIMITS.textBytes) return stop('too-large');
    bytes = await readFile(path);
  } catch (error) {
    return stop('cannot-read', '', error instanceof Error && 'code' in error ? String(error.code) : '');
  }
  const json = jsonOf(bytes, file);
  if ('problem' in json) return { file, bytes: bytes.length, found: null, problems: [json.problem] };
  const found = chartOf(json.value, file, (code, _file, where = '', message = '', severity = 'stop') => {
    problems.push({ severity, code, file, path: where, message });
  });
  return { file, bytes: bytes.length, found, problems };
}

/** What stands against a chart, and whether it is new. */
function compare(store: Store, { file, chart, papers }: InChart, earlier: InChart | undefined) {
  const problems: Problem[] = [];
  const say = (severity: Problem['severity'], code: Problem['code'], path: string) => {
    problems.push({ severity, code, file, path, message: '' });
  };
  const { id: patientId, name, birthDate = null, sex } = chart.patient;
  const here = readChart(store, chart.session.id);
  const known = here === null ? earlier : { chart: here.chart, papers: readPapers(store, chart.session.id) };
  if (known !== undefined) {
    if (known.chart.patient.id !== patientId) say('conflict', 'session-elsewhere', chart.session.id);
    else if (!sameJson(known.chart, chart) || !sameJson(known.papers, papers)) {
      say('conflict', 'session-differs', chart.session.id);
    }
    return { problems, isNew: false };
  }
  const person = readPatient(store, patientId);
  if (isErased(store, patientId)) say('conflict', 'erased-here', patientId);
  else if (person === null) {
    const identity = { family: name.family, given: name.given, birthDate, except: null };
    for (const { id } of alikePatients(store, identity).slice(0, 3)) say('notice', 'alike', id);
  } else if (
    person.family !== name.family ||
    person.given !== name.given ||
    person.birthDate !== birthDate ||
    person.sex !== sex
  ) {
    say('notice', 'details-kept', patientId);
  }
  return { problems, isNew: true };
}

const nameOf = ({ patient }: Chart): string =>
  [patient.name.family, patient.name.given].filter((part) => part !== '').join(', ');

/** Looks chart files through. */
export async function lookAtCharts(store: Store, paths: readonly string[]): Promise<LookedCharts> {
  const items: PlanItem[] = [];
  const charts = new Map<string, InChart>();
  const bySession = new Map<string, InChart>();
  let bytes = 0;
  for (const [i, path] of paths.entries()) {
    const { found, file, problems, bytes: size } = await readOne(path);
    bytes += size;
    const key = `chart ${i}`;
    const common = { key, kind: 'chart', file, entries: NONE, pictures: NONE } as const;
    if (found === null) {
      const nobody = { patientId: null, sessionId: null, name: '', birthDate: null, sessions: NONE };
      items.push({ ...common, ...nobody, outcome: 'unreadable', problems: [...problems] });
      continue;
    }
    const { chart } = found;
    const compared = compare(store, found, bySession.get(chart.session.id));
    charts.set(key, found);
    if (compared.isNew) bySession.set(chart.session.id, found);
    items.push({
      ...common,
      outcome: outcomeOf(compared.problems, compared.isNew, []),
      patientId: chart.patient.id,
      sessionId: chart.session.id,
      name: nameOf(chart),
      birthDate: chart.patient.birthDate ?? null,
      sessions: compared.isNew ? { new: 1, same: 0 } : { new: 0, same: 1 },
      problems: compared.problems,
    });
  }
  const nowhere = { exportedAt: null, clinicName: null, program: null, problems: [] };
  const plan = { kind: 'charts' as const, ...nowhere, files: paths.length, bytes, items };
  // The plan says nothing of what is in a chart; what was seen must be what is taken in.
  const content = [...charts.values()].map(({ chart, papers }) => ({ chart, papers }));
  return { plan: { ...plan, digest: sha256(JSON.stringify([plan, content])) }, charts };
}

/** Takes in the chart files that were chosen: all of them, or none. */
export function applyCharts(
  store: Store,
  { plan, charts }: LookedCharts,
  keys: readonly string[] | null,
  actor: string,
): TakenIn {
  const files = chosenItems(plan, keys).flatMap(({ key }) => {
    const found = charts.get(key);
    return found === undefined ? [] : [{ name: found.file, chart: seal(found.chart, found.papers) }];
  });
  return store.write(() => {
    const known = new Set(files.map(({ chart }) => chart.patient.id).filter((id) => readPatient(store, id) !== null));
    const fresh = importParsed(store, files, actor).filter(({ outcome }) => outcome === 'new');
    const patientIds = [...new Set(fresh.map(({ patientId }) => patientId))];
    appendAudit(store, {
      actorId: actor,
      action: 'record.import',
      detail: { format: 'charts', files: files.length, sessions: fresh.length, plan: plan.digest },
    });
    return {
      patients: patientIds.filter((id) => !known.has(id)).length,
      sessions: fresh.length,
      entries: 0,
      pictures: 0,
      patientIds,
    };
  });
}
