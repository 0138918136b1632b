/** The one way by which a stored chart changes. */
import { applyDelta, type Delta, DeltaConflict, isEmptyDelta, sameJson } from '#shared/chart/delta.ts';
import { parseChart } from '#shared/chart/parse.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { AppError } from '#shared/errors.ts';
import { type StoredChart } from './chart-cache.ts';
import { appendChange, type ChangeOrigin } from './db/change-log.ts';
import { writeTouched } from './db/chart-write.ts';
import { type Store } from './store.ts';

function nextChart(chart: Chart, delta: Delta): Chart {
  let next: Chart;
  try {
    next = applyDelta(chart, delta);
  } catch (error) {
    if (error instanceof DeltaConflict) {
      throw new AppError('conflict', error.message, { id: error.id }, { cause: error });
    }
    throw error;
  }
  const parsed = parseChart(next);
  if (!parsed.ok) {
    const [problem] = parsed.problems;
    throw new AppError('bad-input', 'the edit would make an invalid chart', {
      path: problem?.path ?? '$',
      problem: problem?.message ?? '',
    });
  }
  return parsed.chart;
}

/** What an edit may not do: whose chart it is, and its status, change in ways of their own. */
function requireSameIdentity(before: Chart, after: Chart): void {
  const fixed: readonly (readonly [string, string, string])[] = [
    ['$.session.id', before.session.id, after.session.id],
    ['$.session.status', before.session.status, after.session.status],
    ['$.patient.id', before.patient.id, after.patient.id],
  ];
  for (const [path, was, is] of fixed) {
    if (was !== is) throw new AppError('bad-input', 'an edit cannot change this', { path });
  }
}

/** Applies a delta to a draft, logs it and remembers the result. Runs inside the caller's transaction. */
export function commitDelta(
  store: Store,
  before: StoredChart,
  delta: Delta,
  by: { readonly actor: string; readonly origin: ChangeOrigin },
): StoredChart {
  const sessionId = before.chart.session.id;
  if (before.chart.session.status !== 'draft') {
    throw new AppError('signed', 'a signed chart cannot be changed', { sessionId });
  }
  if (isEmptyDelta(delta)) throw new AppError('bad-input', 'the edit changes nothing', { sessionId });
  const chart = nextChart(before.chart, delta);
  requireSameIdentity(before.chart, chart);
  const after = writeTouched(store, before, chart, {
    marks: new Set(delta.marks.map(({ id }) => id)),
    treatments: new Set(delta.treatments.map(({ id }) => id)),
  });
  appendChange(
    store,
    { sessionId, patientId: null, revision: after.revision, actor: by.actor, origin: by.origin, body: { delta } },
    after.savedAt,
  );
  store.charts.set(sessionId, after);
  return after;
}

/** True when the log's newest entry of a session is this very delta: its answer was lost on the way. */
export function isRepeated(store: Store, stored: StoredChart, delta: Delta): boolean {
  const body = store
    .sql('SELECT body FROM change WHERE session_id = ? AND revision = ?')
    .pluck()
    .get(stored.chart.session.id, stored.revision);
  return typeof body === 'string' && sameJson(JSON.parse(body), { delta });
}
