/** Checks one session: its chart reads, its rows agree with it, and the log leads to exactly this chart. */
import { z } from 'zod';

import { applyDelta, deltaSchema, sameJson } from '#shared/chart/delta.ts';
import { parseChart } from '#shared/chart/parse.ts';
import { type Chart, chartSchema } from '#shared/chart/schema.ts';
import { requireChart } from '../db/chart-read.ts';
import { type Store } from '../store.ts';
import { verifyPapers } from './verify-papers.ts';
import { type VerifyFinding } from './verify-store.ts';

const logRow = z.object({ revision: z.number(), body: z.string() });
const startBody = z.object({ chart: chartSchema });
const editBody = z.object({ delta: deltaSchema });

/** The chart that the log of a session leads to. Throws where the log cannot be followed. */
function replay(store: Store, sessionId: string): { chart: Chart; revision: number } {
  const rows = store.opened.db
    .prepare('SELECT revision, body FROM change WHERE session_id = ? ORDER BY revision')
    .all(sessionId)
    .map((row) => logRow.parse(row));
  const [first, ...edits] = rows;
  if (first?.revision !== 0) throw new Error('the log does not begin with the chart');
  let { chart } = startBody.parse(JSON.parse(first.body));
  for (const [i, { revision, body }] of edits.entries()) {
    if (revision !== i + 1) throw new Error('the log has a gap');
    chart = applyDelta(chart, editBody.parse(JSON.parse(body)).delta);
  }
  return { chart, revision: edits.length };
}

const columnsRow = z.object({
  patient_id: z.string(),
  status: z.string(),
  started_at: z.string(),
  practitioner_id: z.string(),
  anatomy_sex: z.string(),
});

function rowAgrees(store: Store, chart: Chart): boolean {
  const row = columnsRow.parse(store.opened.db.prepare('SELECT * FROM session WHERE id = ?').get(chart.session.id));
  return (
    row.patient_id === chart.patient.id &&
    row.status === chart.session.status &&
    row.started_at === chart.session.startedAt &&
    row.practitioner_id === chart.session.practitioner.id &&
    row.anatomy_sex === chart.anatomy.sex
  );
}

const markRow = z.object({ id: z.string(), treatment_id: z.string(), state: z.string(), volume_ul: z.number() });

function marksAgree(store: Store, chart: Chart): boolean {
  const rows = store.opened.db
    .prepare('SELECT id, treatment_id, state, volume_ul FROM mark WHERE session_id = ? ORDER BY ordinal')
    .all(chart.session.id)
    .map((row) => markRow.parse(row));
  return sameJson(
    rows,
    chart.marks.map((mark) => ({
      id: mark.id,
      treatment_id: mark.treatment,
      state: mark.state,
      volume_ul: mark.volumeUl,
    })),
  );
}

/** What is wrong with a session. */
export function verifySession(store: Store, id: string): VerifyFinding[] {
  const findings: VerifyFinding[] = [];
  const report = (kind: VerifyFinding['kind'], message: string) => findings.push({ kind, id, message });
  store.charts.clear(); // the database is asked, not the memory
  let stored;
  try {
    stored = requireChart(store, id);
  } catch {
    report('chart', 'the chart cannot be read');
    return findings;
  }
  const parsed = parseChart(stored.chart);
  if (!parsed.ok) report('chart', `${parsed.problems[0]?.path ?? '$'}: ${parsed.problems[0]?.message ?? ''}`);
  if (!rowAgrees(store, stored.chart) || !marksAgree(store, stored.chart)) {
    report('chart', 'the rows do not agree with the chart');
  }
  try {
    const { chart, revision } = replay(store, id);
    if (revision !== stored.revision)
      report('history', `the log ends at ${revision}, the chart is at ${stored.revision}`);
    else if (!sameJson(chart, stored.chart)) report('history', 'the log leads to another chart');
  } catch {
    report('history', 'the log of this session cannot be followed');
  }
  try {
    for (const message of verifyPapers(store, stored.chart)) report('signature', message);
  } catch {
    report('signature', 'what stands under the chart cannot be read');
  }
  return findings;
}
