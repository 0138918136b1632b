/** Everything the checks have to say about a chart: spacing where there is a skin, mixtures always. */
import type { Chart } from '#shared/chart/schema.ts';
import { dayIn } from '#shared/clinical/plain-date.ts';
import type { Asked } from '#shared/cocktail/guard/finding.ts';
import { treatmentFindings } from '#shared/cocktail/findings.ts';
import type { FindingKind, SpacingFinding, SpacingReport } from '#shared/spacing/report.ts';

import { cautionFindings } from './caution-findings.ts';
import { type Guard, guardFindingsOf } from './guard-findings.ts';
import type { Place, SkinModel } from './skin-model.ts';

/** How loud a finding is. */
export type Severity = 'error' | 'warning' | 'info';

/** What a check has to say, with the marks and numbers concerned. */
export interface EditorFinding {
  /** The same for the same finding at every check. */
  readonly id: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly marks: readonly string[];
  readonly treatmentId: string | null;
  /** Along the skin; null for findings that are not about spacing. */
  readonly distanceUm: number | null;
  /** Base units, the unit in the key, for the sentence that says it. */
  readonly numbers: Readonly<Record<string, number | string>>;
  /** Where it is, of findings that are about no mark. */
  readonly place?: Place;
  /** The reason that is asked for before signing, or has been given; missing or null: none is asked. */
  readonly asked?: Asked | null;
}

/** The nearest mark of the same treatment. */
export interface Nearest {
  readonly id: string;
  readonly distanceUm: number;
  readonly approximate: boolean;
}

/** All that was checked. */
export interface CheckResult {
  readonly findings: readonly EditorFinding[];
  readonly nearest: ReadonlyMap<string, Nearest>;
}

/** A breach of the window is a warning, a mark that cannot be true an error. */
const SPACING_SEVERITY: Readonly<Record<FindingKind, Severity>> = {
  'off-skin': 'error',
  duplicate: 'error',
  'too-close': 'warning',
  'too-far': 'warning',
  gap: 'info',
};

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The worst first. */
export const bySeverity = (a: EditorFinding, b: EditorFinding): number => ORDER[a.severity] - ORDER[b.severity];

/** The day of a session where it took place, `YYYY-MM-DD`. */
const sessionDay = ({ session }: Chart): string => dayIn(session.startedAt, session.zone);

function fromSpacing(finding: SpacingFinding, treatmentOf: ReadonlyMap<string, string>): EditorFinding {
  const { kind, marks, distanceUm, limitUm } = finding;
  return {
    id: [kind, ...marks].join(':'),
    kind,
    severity: SPACING_SEVERITY[kind],
    marks,
    treatmentId: treatmentOf.get(marks[0] ?? '') ?? null,
    distanceUm,
    numbers: { ...(distanceUm === null ? {} : { distanceUm }), ...(limitUm === null ? {} : { limitUm }) },
  };
}

/** What is said about spacing where nothing can be measured. */
export const NO_SPACING: SpacingReport = { marks: [], findings: [] };

/** Checks a chart; the worst first. */
export const checkChart = (chart: Chart, skin: SkinModel | null, guard: Guard | null = null): CheckResult =>
  joinFindings(chart, skin?.checkSpacing(chart) ?? NO_SPACING, skin, guard);

/** Puts what was measured beside what follows from the chart, its record and the skin under it; the worst first. */
export function joinFindings(
  chart: Chart,
  spacing: SpacingReport,
  skin: SkinModel | null,
  guard: Guard | null = null,
): CheckResult {
  const treatmentOf = new Map(chart.marks.map((mark) => [mark.id, mark.treatment]));
  const findings = [
    ...spacing.findings.map((finding) => fromSpacing(finding, treatmentOf)),
    ...treatmentFindings(chart, sessionDay(chart)).map(
      ({ id, kind, severity, treatment, marks, numbers }): EditorFinding => ({
        id,
        kind,
        severity,
        marks,
        treatmentId: treatment,
        distanceUm: null,
        numbers,
      }),
    ),
    ...cautionFindings(chart, skin),
    ...guardFindingsOf(chart, guard, spacing),
  ].sort(bySeverity);
  const nearest = new Map(
    spacing.marks.flatMap(({ id, nearest: other, distanceUm, approximate }): [string, Nearest][] =>
      other === null || distanceUm === null ? [] : [[id, { id: other, distanceUm, approximate }]],
    ),
  );
  return { findings, nearest };
}
