/** What a bundle is made from: the charts it holds, and the entries of the record that stand around them. */
import { type Papers, unseal } from '../../chart/chart-file.ts';
import { type Chart } from '../../chart/schema.ts';
import { type AnyEntry, type Entry, entriesOf } from '../../dossier/entry.ts';
import { entriesOfChart, isOfPatient } from '../../dossier/joined.ts';
import { type KindName } from '../../dossier/kinds.ts';
import { type PatientRecord, standingEntries } from '../records.ts';
import { entryKey } from './keys.ts';

/** A chart and what stands under it. */
export interface ChartFacts {
  /** The file as it leaves: with what joined it, signatures and addenda. */
  readonly file: Chart;
  readonly papers: Papers;
}

/** What a bundle tells. */
export interface Facts {
  readonly patient: PatientRecord['patient'];
  readonly charts: readonly ChartFacts[];
  /** Whether a session was entered in error: then so was what is sealed with it. */
  isError(sessionId: string | null): boolean;
  /** Entries of one kind, oldest first. */
  of<K extends KindName>(kind: K): Entry<K>[];
  /** Entries of one kind about one visit. */
  at<K extends KindName>(kind: K, sessionId: string): Entry<K>[];
}

const NO_PAPERS: Papers = { signatures: [], addenda: [], retraction: null };

function chartFacts(file: Chart): ChartFacts {
  const unsealed = unseal(file);
  return { file, papers: unsealed.ok ? unsealed.papers : NO_PAPERS };
}

const byAge = (a: AnyEntry, b: AnyEntry): number =>
  a.createdAt === b.createdAt ? Number(a.id > b.id) - Number(a.id < b.id) : a.createdAt < b.createdAt ? -1 : 1;

/** One of each entry, the one that was given last. */
const lastOfEach = (entries: readonly AnyEntry[]): AnyEntry[] =>
  [...new Map(entries.map((entry) => [`${entry.kind}|${entryKey(entry)}`, entry])).values()].toSorted(byAge);

const factsOf = (patient: Facts['patient'], charts: readonly ChartFacts[], entries: readonly AnyEntry[]): Facts => ({
  patient,
  charts,
  isError: (sessionId) =>
    charts.some(({ file: { session } }) => session.id === sessionId && session.status === 'entered-in-error'),
  of: (kind) => entriesOf(entries, kind),
  at: (kind, sessionId) => entriesOf(entries, kind).filter((entry) => entry.sessionId === sessionId),
});

/** Everything about a patient: the record as it stands now, and what only an imported chart holds. */
export function factsOfPatient({ patient, charts, revisions }: PatientRecord): Facts {
  const known = new Set(revisions.map(({ id }) => id));
  // What the record knows in any revision is told by the record, or was taken back there.
  const fromCharts = charts.flatMap((chart) => entriesOfChart(chart)).filter(({ id }) => !known.has(id));
  const entries = lastOfEach([
    ...fromCharts.toSorted((a, b) => a.revision - b.revision),
    ...standingEntries(revisions),
  ]);
  return factsOf(patient, charts.map(chartFacts), entries);
}

/** One session: the patient's record as it was when the chart was signed, and what was written about the visit since. */
export function factsOfSession({ patient, charts, revisions }: PatientRecord, sessionId: string): Facts | null {
  const chart = charts.find(({ session }) => session.id === sessionId);
  if (chart === undefined) return null;
  const joined = entriesOfChart(chart);
  const consents = new Set(joined.filter(({ kind }) => kind === 'consent').map(({ id }) => id));
  const since = standingEntries(revisions).filter(
    ({ kind, body, ...entry }) =>
      (entry.sessionId === sessionId && !(isOfPatient(kind) && joined.some(({ id }) => id === entry.id))) ||
      (kind === 'consent-withdrawal' && consents.has(String(body['consentId']))),
  );
  return factsOf(patient, [chartFacts(chart)], lastOfEach([...joined, ...since]));
}
