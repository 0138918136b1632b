/** Reads a chart from its rows: the session's head, its treatments, its marks. */
import { z } from 'zod';

import { type Chart, chartSchema } from '#shared/chart/schema.ts';
import { AppError } from '#shared/errors.ts';
import { type StoredChart } from '../chart-cache.ts';
import { type Store } from '../store.ts';

const headRow = z.object({ revision: z.number(), saved_at: z.string(), head: z.string() });
const bodyRow = z.object({ id: z.string(), ordinal: z.number(), body: z.string() });

type Bodies = readonly z.infer<typeof bodyRow>[];

function assemble(sessionId: string, head: string, treatments: Bodies, marks: Bodies): Chart {
  const values = (rows: Bodies) => rows.map(({ body }): unknown => JSON.parse(body));
  try {
    const top = z.looseObject({}).parse(JSON.parse(head));
    return chartSchema.parse({ ...top, treatments: values(treatments), marks: values(marks) });
  } catch (error) {
    throw new AppError('data-damaged', 'a stored chart cannot be read', { sessionId }, { cause: error });
  }
}

/** Reads a chart; null where there is no such session. */
export function readChart(store: Store, sessionId: string): StoredChart | null {
  const cached = store.charts.get(sessionId);
  if (cached !== undefined) return cached;
  const found = store
    .sql(
      `SELECT revision, saved_at, head FROM session
       WHERE id = ? AND patient_id NOT IN (SELECT patient_id FROM erasure)`,
    )
    .get(sessionId);
  if (found === undefined) return null;
  const head = headRow.parse(found);
  const rows = (table: 'mark' | 'treatment') =>
    z
      .array(bodyRow)
      .parse(store.sql(`SELECT id, ordinal, body FROM ${table} WHERE session_id = ? ORDER BY ordinal`).all(sessionId));
  const treatments = rows('treatment');
  const marks = rows('mark');
  const chart = assemble(sessionId, head.head, treatments, marks);
  const ordinals = (list: Bodies) => new Map(list.map(({ id, ordinal }) => [id, ordinal]));
  const stored: StoredChart = {
    chart,
    revision: head.revision,
    savedAt: head.saved_at,
    marks: ordinals(marks),
    treatments: ordinals(treatments),
  };
  store.charts.set(sessionId, stored);
  return stored;
}

/** Reads a chart that must be there. */
export function requireChart(store: Store, sessionId: string): StoredChart {
  const stored = readChart(store, sessionId);
  if (stored === null) throw new AppError('not-found', 'there is no such session', { sessionId });
  return stored;
}
