/** The one way by which a stored chart changes its status: logged, with the paper that says why. */
import { diffCharts } from '#shared/chart/delta.ts';
import { type Chart, chartSchema } from '#shared/chart/schema.ts';
import { type Retraction, type Signature } from '#shared/chart/signed.ts';
import { type StoredChart } from '../chart-cache.ts';
import { appendChange } from '../db/change-log.ts';
import { writeTouched } from '../db/chart-write.ts';
import { type Store } from '../store.ts';
import { type Filing, insertRetraction, insertSignature } from './paper-table.ts';

/** The new status and the paper it comes with. */
export type StatusPaper =
  | { readonly status: 'signed'; readonly paper: Signature }
  | { readonly status: 'entered-in-error'; readonly paper: Retraction };

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Status, paper, log, in this order: the database takes no other. `content`: the chart with what joins it from the
 * record. Runs inside the caller's transaction.
 */
export function changeStatus(
  store: Store,
  before: StoredChart,
  actor: string,
  to: StatusPaper,
  content: Chart = before.chart,
): void {
  const session = { ...content.session, status: to.status };
  const chart: Chart = chartSchema.parse({ ...content, session });
  const after = writeTouched(store, before, chart, { marks: NOTHING, treatments: NOTHING });
  const { revision } = after;
  const filing: Filing = { sessionId: session.id, revision, actor, source: 'here' };
  if (to.status === 'signed') insertSignature(store, filing, to.paper);
  else insertRetraction(store, filing, to.paper);
  const delta = diffCharts(before.chart, chart);
  appendChange(
    store,
    {
      sessionId: session.id,
      patientId: null,
      revision,
      actor,
      origin: to.status === 'signed' ? 'sign' : 'retract',
      body: { delta, paper: to.paper },
    },
    after.savedAt,
  );
  store.charts.set(session.id, after);
}
