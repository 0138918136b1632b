/** What was written down about a session after its chart had been signed. */
import type { Chart } from '#shared/chart/schema.ts';
import { type AnyEntry } from '#shared/dossier/entry.ts';
import { joinedOf } from '#shared/dossier/joined-shape.ts';

/** Entries of the session that the signed chart does not carry, or carries as they were. */
export function laterOf(chart: Chart, entries: readonly AnyEntry[]): AnyEntry[] {
  const carried = new Map(
    Object.values(joinedOf(chart)).flatMap((list) =>
      (list ?? []).map(({ id, revision }): [string, number] => [id, revision]),
    ),
  );
  return entries.filter(
    ({ id, revision, sessionId, removal }) =>
      sessionId === chart.session.id && removal === null && revision > (carried.get(id) ?? 0),
  );
}
