/** What the guard of mixtures says about the chart in the editor. */
import type { Chart } from '#shared/chart/schema.ts';
import { citationsOf } from '#shared/clinical/sources.ts';
import type { GuardContext } from '#shared/cocktail/guard/context.ts';
import { guardFindings } from '#shared/cocktail/guard/findings.ts';
import type { GuardRecord } from '#shared/cocktail/guard/record.ts';
import type { SpacingReport } from '#shared/spacing/report.ts';

import type { EditorFinding } from './chart-check.ts';

/** The record that mixtures are checked against, and what the clinic has decided. */
export interface Guard {
  readonly record: GuardRecord;
  readonly context: GuardContext;
}

type Numbers = EditorFinding['numbers'];

/** Tags of sources become titles with their grades; what a label says stays as it is written there. */
function withTitles(numbers: Numbers): Numbers {
  const { source } = numbers;
  if (typeof source !== 'string') return numbers;
  const titles = citationsOf(source.split(', ')).map(({ title, grade }) => `${title} (${grade})`);
  return titles.length === 0 ? numbers : { ...numbers, source: titles.join('; ') };
}

/** Its findings; none before the record is known. */
export function guardFindingsOf(chart: Chart, guard: Guard | null, spacing: SpacingReport): EditorFinding[] {
  if (guard === null) return [];
  const nearestUm = new Map(
    spacing.marks.flatMap(({ id, distanceUm }): [string, number][] => (distanceUm === null ? [] : [[id, distanceUm]])),
  );
  return guardFindings(chart, guard.record, guard.context, nearestUm).map(
    ({ id, kind, severity, treatment, marks, numbers, asked }) => ({
      id: `guard-${id}`,
      kind,
      severity,
      marks,
      treatmentId: treatment,
      distanceUm: null,
      numbers: withTitles(numbers),
      asked,
    }),
  );
}
