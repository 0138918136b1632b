/** Reads chart files that come from outside and says exactly what is wrong with a bad one. */
import { z } from 'zod';

import { CHART_FORMAT, CHART_VERSION, type Chart, chartSchema } from './schema.ts';

/** What is wrong, and where: a JSON path such as `$.marks[3].volumeUl`. */
export interface ChartProblem {
  readonly code: 'not-json' | 'not-a-chart' | 'newer-version' | 'invalid';
  readonly path: string;
  readonly message: string;
}

/** A parsed chart, or the list of what is wrong with it. */
export type ChartParseResult =
  { readonly ok: true; readonly chart: Chart } | { readonly ok: false; readonly problems: readonly ChartProblem[] };

const problem = (code: ChartProblem['code'], path: string, message: string): ChartParseResult => ({
  ok: false,
  problems: [{ code, path, message }],
});

/** Writes a zod path as a JSON path. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`), '$');

const headSchema = z.looseObject({ format: z.unknown(), version: z.unknown() });

/** References inside the chart that a shape cannot express: ids once each, marks of treatments that exist. */
function findBrokenReferences(chart: Chart): ChartProblem[] {
  const problems: ChartProblem[] = [];
  const invalid = (path: string, message: string) => problems.push({ code: 'invalid', path, message });
  const treatments = new Set<string>();
  chart.treatments.forEach((treatment, i) => {
    if (treatments.has(treatment.id)) invalid(`$.treatments[${i}].id`, 'the same treatment id stands twice');
    treatments.add(treatment.id);
  });
  const marks = new Set<string>();
  chart.marks.forEach((mark, i) => {
    if (marks.has(mark.id)) invalid(`$.marks[${i}].id`, 'the same mark id stands twice');
    marks.add(mark.id);
    if (!treatments.has(mark.treatment)) invalid(`$.marks[${i}].treatment`, 'no treatment has this id');
  });
  return problems;
}

/** Levels of nesting: ten times what a chart needs. What is deeper cannot be written as text again. */
const DEEPEST = 100;

const heldBy = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []);

/** Without recursion: the very values it looks for are those that recursion cannot follow. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(heldBy);
  }
  return false;
}

/** Parses a value that claims to be a chart. Never throws; unknown fields are kept. */
export function parseChart(value: unknown): ChartParseResult {
  if (isTooDeep(value)) return problem('invalid', '$', `nested more than ${DEEPEST} levels deep`);
  const head = headSchema.safeParse(value);
  if (!head.success || head.data.format !== CHART_FORMAT) {
    return problem('not-a-chart', '$.format', `not a Mesochart chart file: "format" must be "${CHART_FORMAT}"`);
  }
  if (typeof head.data.version === 'number' && head.data.version > CHART_VERSION) {
    return problem(
      'newer-version',
      '$.version',
      `the file has version ${head.data.version}, this program reads up to ${CHART_VERSION}: open it with a newer Mesochart`,
    );
  }
  const parsed = chartSchema.safeParse(value);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.slice(0, 50).map((issue) => ({
        code: 'invalid',
        path: jsonPath(issue.path),
        message: issue.message,
      })),
    };
  }
  const broken = findBrokenReferences(parsed.data);
  return broken.length === 0 ? { ok: true, chart: parsed.data } : { ok: false, problems: broken };
}

/** Parses the text of a chart file. Never throws. */
export function parseChartText(text: string): ChartParseResult {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return problem('not-json', '$', 'not JSON, or cut short: export the chart again');
  }
  return parseChart(value);
}
