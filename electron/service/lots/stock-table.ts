/** Stock as the moves make it, and what drafts mean to take. */
import { z } from 'zod';

import { usedVials } from '#shared/clinical/stock.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { type AnyEntry, entriesOf } from '#shared/dossier/entry.ts';
import { type BodyOf } from '#shared/dossier/kinds.ts';
import { readEntry, revisionsOf } from '../dossier/entry-table.ts';
import { writeEntry } from '../dossier/save-entry.ts';
import { type Store } from '../store.ts';

const levelRow = z.object({ lot_id: z.string(), vials: z.number() });
const pendingRow = z.object({ lot_id: z.string(), vials: z.number(), sessions: z.number() });

/** Moves since the last count of each lot, that count included. */
const LEVELS = `SELECT lot_id, sum(vials) AS vials FROM (
    SELECT lot_id, vials, place, max(CASE WHEN reason = 'counted' THEN place END) OVER (PARTITION BY lot_id) AS counted
    FROM (SELECT json_extract(body, '$.lotId') AS lot_id, json_extract(body, '$.vials') AS vials,
        json_extract(body, '$.reason') AS reason, at || ' ' || id AS place
      FROM entry WHERE kind = 'stock-move' AND removed = 0))
  WHERE counted IS NULL OR place >= counted GROUP BY lot_id`;

const PENDING = `SELECT lot_id, sum(vials) AS vials, count(DISTINCT session_id) AS sessions
  FROM component JOIN session ON session.id = component.session_id
  WHERE lot_id IS NOT NULL AND vials > 0 AND session.status = 'draft' GROUP BY lot_id`;

/** What lies there of a lot. */
export interface Level {
  readonly lotId: string;
  readonly vials: number;
  readonly pendingVials: number;
  readonly pendingSessions: number;
}

/** Every lot of which something came, went or is meant to go. */
export function stockLevels(store: Store): Level[] {
  const there = new Map(
    z
      .array(levelRow)
      .parse(store.sql(LEVELS).all())
      .map((row) => [row.lot_id, row.vials]),
  );
  const pending = new Map(
    z
      .array(pendingRow)
      .parse(store.sql(PENDING).all())
      .map((row) => [row.lot_id, row]),
  );
  return [...new Set([...there.keys(), ...pending.keys()])].map((lotId) => ({
    lotId,
    vials: there.get(lotId) ?? 0,
    pendingVials: pending.get(lotId)?.vials ?? 0,
    pendingSessions: pending.get(lotId)?.sessions ?? 0,
  }));
}

const idRow = z.array(z.string());

/** What came and went of a lot, newest first. */
export const movesOf = (store: Store, lotId: string): AnyEntry[] =>
  idRow
    .parse(
      store
        .sql(
          `SELECT id FROM entry WHERE kind = 'stock-move' AND json_extract(body, '$.lotId') = ?
           ORDER BY at DESC, id DESC`,
        )
        .pluck()
        .all(lotId),
    )
    .flatMap((id) => revisionsOf(store, id).slice(0, 1));

/** Writes that vials came or went. Runs inside the caller's transaction. */
export const writeMove = (store: Store, id: string, body: BodyOf<'stock-move'>, actorId: string): AnyEntry =>
  writeEntry(
    store,
    { id, kind: 'stock-move', patientId: null, sessionId: null, baseRevision: 0, body, removal: null },
    actorId,
  );

/** The lot of an id as it stands; null where there is none. */
export function lotOf(store: Store, lotId: string) {
  const entry = readEntry(store, lotId);
  return entry === null || entry.removal !== null ? null : (entriesOf([entry], 'lot')[0] ?? null);
}

/** Takes from stock what a session used, once it is signed. Runs inside the caller's transaction. */
export function takeFromStock(store: Store, chart: Chart, actorId: string): void {
  for (const [lotId, vials] of usedVials(chart)) {
    // A chart that came from elsewhere may name lots that are not on this shelf.
    if (lotOf(store, lotId) === null) continue;
    const body = { lotId, vials: -vials, reason: 'used', usedIn: chart.session.id, note: '' } as const;
    writeMove(store, store.newId(), body, actorId);
  }
}

const takenRow = z.object({ lot_id: z.string(), vials: z.number() });

/** Puts back what a session took that was entered in error. Runs inside the caller's transaction. */
export function putBackInStock(store: Store, sessionId: string, actorId: string): void {
  const taken = z.array(takenRow).parse(
    store
      .sql(
        `SELECT json_extract(body, '$.lotId') AS lot_id, sum(json_extract(body, '$.vials')) AS vials FROM entry
         WHERE kind = 'stock-move' AND removed = 0 AND json_extract(body, '$.usedIn') = ? GROUP BY lot_id`,
      )
      .all(sessionId),
  );
  for (const { lot_id: lotId, vials } of taken) {
    if (vials >= 0) continue;
    const body = { lotId, vials: -vials, reason: 'returned', usedIn: sessionId, note: '' } as const;
    writeMove(store, store.newId(), body, actorId);
  }
}
