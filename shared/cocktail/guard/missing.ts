/** What of the guard's findings still wants a reason before the chart is signed. */
import type { Chart } from '../../chart/schema.ts';
import type { GuardContext } from './context.ts';
import type { DecidedKind } from './finding.ts';
import { guardFindings } from './findings.ts';
import { recordOfChart } from './record.ts';

/** A kind of thing that is missing. */
export type GuardMissingKind = DecidedKind | 'limit-weight-missing' | 'limit-not-counted';

/** One thing that is missing. */
export interface GuardMissing {
  readonly kind: GuardMissingKind;
  /** `block`: a reason is wanted; `warning`: something could not be counted. */
  readonly severity: 'block' | 'warning';
  /** Ids of the marks concerned. */
  readonly marks: readonly string[];
  /** Names of the components or limits concerned. */
  readonly items: readonly string[];
}

const KINDS: readonly GuardMissingKind[] = [
  'allergen-conflict',
  'limit-exceeded',
  'limit-too-soon',
  'do-not-mix',
  'product-suspended',
  'lot-blocked',
  'limit-weight-missing',
  'limit-not-counted',
];

/** Asked of the chart that the record has joined; one for each kind. */
export function guardMissing(chart: Chart, context: GuardContext): GuardMissing[] {
  const open = guardFindings(chart, recordOfChart(chart), context).filter(
    ({ asked }) => asked === null || asked.given === null,
  );
  return KINDS.flatMap((kind): GuardMissing[] => {
    const of = open.filter((finding) => finding.kind === kind);
    if (of.length === 0) return [];
    const names = of.map(({ numbers }) => String(numbers['component'] ?? numbers['name'] ?? ''));
    return [
      {
        kind,
        severity: of.some(({ asked }) => asked !== null) ? 'block' : 'warning',
        marks: [...new Set(of.flatMap(({ marks }) => marks))],
        items: [...new Set(names)],
      },
    ];
  });
}
