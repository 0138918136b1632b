/** What stands between a chart and its signature. Only signing asks this: charting is never held up. */
import type { Chart } from './schema.ts';

/** What can be missing, and whether the chart can be signed all the same. */
const READINESS_SEVERITY = {
  'practitioner-unnamed': 'block',
  'planned-left': 'block',
  'nothing-recorded': 'warning',
  'lot-missing': 'warning',
} as const satisfies Record<string, 'block' | 'warning'>;

/** A kind of thing that is missing. */
export type ReadinessKind = keyof typeof READINESS_SEVERITY;

/** One thing that is missing. */
export interface ReadinessIssue {
  readonly kind: ReadinessKind;
  /** `block`: the chart cannot be signed; `warning`: it can, and whoever signs has been told. */
  readonly severity: 'block' | 'warning';
  /** Ids of the marks concerned. */
  readonly marks: readonly string[];
  /** Names of the components concerned, as written on the chart. */
  readonly components: readonly string[];
}

interface Found {
  readonly marks?: readonly string[];
  readonly components?: readonly string[];
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Each rule gives what it found, or null where nothing is missing. */
const RULES: Readonly<Record<ReadinessKind, (chart: Chart) => Found | null>> = {
  'practitioner-unnamed': ({ session }) => (isBlank(session.practitioner.name) ? {} : null),
  // A plan is not a record: someone has to say that it was carried out, or take it away.
  'planned-left': (chart) => {
    const marks = chart.marks.filter(({ state }) => state === 'planned').map(({ id }) => id);
    return marks.length === 0 ? null : { marks };
  },
  'nothing-recorded': ({ marks, session, treatments }) =>
    marks.length === 0 && isBlank(session.notes) && treatments.every(({ notes }) => isBlank(notes)) ? {} : null,
  'lot-missing': ({ treatments }) => {
    const without = treatments.flatMap(({ cocktail }) => cocktail.components.filter(({ lot }) => isBlank(lot)));
    return without.length === 0 ? null : { components: without.map(({ name }) => name) };
  },
};

const KINDS = ['practitioner-unnamed', 'planned-left', 'nothing-recorded', 'lot-missing'] as const;

/** Everything that is missing before a chart is signed; what blocks comes first. */
export const readinessOf = (chart: Chart): readonly ReadinessIssue[] =>
  KINDS.flatMap((kind): ReadinessIssue[] => {
    const found = RULES[kind](chart);
    if (found === null) return [];
    return [{ kind, severity: READINESS_SEVERITY[kind], marks: found.marks ?? [], components: found.components ?? [] }];
  });

/** True when nothing blocks the signature. */
export const isReadyToSign = (chart: Chart): boolean =>
  readinessOf(chart).every(({ severity }) => severity === 'warning');
