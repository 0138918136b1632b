/** Everything that the guard has to say about a chart. */
import type { Chart } from '../../chart/schema.ts';
import { dayIn } from '../../clinical/plain-date.ts';
import { allergenFindings } from './allergen-findings.ts';
import type { GuardContext } from './context.ts';
import { type GuardFinding, findingOf } from './finding.ts';
import { limitFindings } from './limit-findings.ts';
import { limitStates } from './limit-state.ts';
import { mixFindings } from './mix-findings.ts';
import { productFindings } from './product-findings.ts';
import type { GuardRecord } from './record.ts';

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** What the guard says; the worst first. `nearestUm`: measured distance of each mark to its neighbour, where known. */
export function guardFindings(
  chart: Chart,
  record: GuardRecord,
  context: GuardContext,
  nearestUm: ReadonlyMap<string, number> | null = null,
): GuardFinding[] {
  const day = dayIn(chart.session.startedAt, chart.session.zone);
  const drafts = [
    ...allergenFindings(chart, record),
    ...mixFindings(chart, record),
    ...productFindings(chart, context, day),
    ...limitStates(context.rules, chart, record, context.visits).flatMap((state) =>
      limitFindings(chart, state, day, nearestUm),
    ),
  ];
  return drafts
    .map((draft) => findingOf(draft, record.decisions))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
