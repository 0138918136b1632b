/**
 * What a check of mixtures, lots and needles has to say about a chart.
 *
 * Only what follows from the chart itself: no medical limits.
 */
import type { Chart, Treatment } from '../chart/schema.ts';
import { balance, givenVolumeUl, plannedVolumeUl } from './balance.ts';
import { totalVolumeUl } from './mixture.ts';

/** Every kind of finding, and how much it matters. */
export const TREATMENT_FINDING_SEVERITY = {
  'more-given-than-prepared': 'error',
  'more-accounted-than-prepared': 'error',
  'lot-expired': 'error',
  'depth-beyond-needle': 'error',
  'balance-open': 'warning',
  'plan-exceeds-prepared': 'warning',
  'prepared-differs-from-components': 'warning',
  'components-missing': 'warning',
  'mark-without-volume': 'warning',
  'lot-missing': 'info',
  'strength-missing': 'info',
  'planned-left': 'info',
} as const satisfies Record<string, 'error' | 'warning' | 'info'>;

/** A kind of finding. */
export type TreatmentFindingKind = keyof typeof TREATMENT_FINDING_SEVERITY;

/** How much a finding matters. */
export type FindingSeverity = 'error' | 'warning' | 'info';

/** One finding about a treatment. */
export interface TreatmentFinding {
  /** The same for the same finding at every check. */
  readonly id: string;
  readonly kind: TreatmentFindingKind;
  readonly severity: FindingSeverity;
  /** The treatment's id. */
  readonly treatment: string;
  /** Ids of the marks concerned. */
  readonly marks: readonly string[];
  /** Base units, the unit in the key (`givenUl`, `depthUm`); names and plain dates as text. */
  readonly numbers: Readonly<Record<string, number | string>>;
}

/** What a rule looks at. */
interface Subject {
  readonly chart: Chart;
  readonly treatment: Treatment;
  readonly sessionDate: string;
}

type Draft = Pick<TreatmentFinding, 'kind' | 'numbers'> & { marks?: readonly string[]; subject?: string };

function checkVolumes({ chart, treatment }: Subject): Draft[] {
  const account = balance(chart, treatment);
  const { preparedUl, givenUl, differenceUl } = account;
  const plannedUl = plannedVolumeUl(chart, treatment.id);
  const drafts: Draft[] = [];
  const add = (kind: TreatmentFindingKind) => drafts.push({ kind, numbers: { ...account, plannedUl } });
  // Before anything is recorded of the mixture that alone is said, once, by `components-missing`.
  if (treatment.cocktail.components.length === 0 && preparedUl === 0 && account.discardedUl === 0) return drafts;
  if (givenUl > preparedUl) add('more-given-than-prepared');
  else if (differenceUl < 0) add('more-accounted-than-prepared');
  else if (differenceUl > 0) add('balance-open');
  // What is already too much is said once.
  if (plannedUl > 0 && differenceUl >= 0 && plannedUl > differenceUl) add('plan-exceeds-prepared');
  return drafts;
}

function checkPreparation({ chart, treatment }: Subject): Draft[] {
  const { components, preparedUl } = treatment.cocktail;
  const componentsUl = totalVolumeUl(treatment.cocktail);
  if (components.length > 0) {
    return componentsUl === preparedUl
      ? []
      : [{ kind: 'prepared-differs-from-components', numbers: { preparedUl, componentsUl } }];
  }
  const volumeUl = Math.max(preparedUl, givenVolumeUl(chart, treatment.id));
  return volumeUl === 0 ? [] : [{ kind: 'components-missing', numbers: { volumeUl } }];
}

function checkComponents({ treatment, sessionDate }: Subject): Draft[] {
  return treatment.cocktail.components.flatMap(({ id, name, lot = '', expiry, strength }) => {
    const drafts: Draft[] = [];
    const numbers = { component: name, lot };
    // Plain dates compare as text; a product may be used through the day of its expiry.
    if (expiry !== undefined && expiry < sessionDate) {
      drafts.push({ kind: 'lot-expired', subject: id, numbers: { ...numbers, expiry, sessionDate } });
    }
    if (lot.trim() === '') drafts.push({ kind: 'lot-missing', subject: id, numbers: { component: name } });
    if (strength === null) drafts.push({ kind: 'strength-missing', subject: id, numbers: { component: name } });
    return drafts;
  });
}

function checkMarks({ chart, treatment }: Subject): Draft[] {
  const marks = chart.marks.filter((mark) => mark.treatment === treatment.id);
  const drafts: Draft[] = [];
  const lengthUm = treatment.technique.needle?.lengthUm;
  if (lengthUm !== undefined) {
    const depthOf = (mark: (typeof marks)[number]) => mark.depthUm ?? treatment.technique.depthUm ?? 0;
    const deep = marks.filter((mark) => depthOf(mark) > lengthUm);
    const depthUm = Math.max(0, ...deep.map(depthOf));
    if (deep.length > 0) {
      const numbers = { depthUm, lengthUm, count: deep.length };
      drafts.push({ kind: 'depth-beyond-needle', marks: deep.map(({ id }) => id), numbers });
    }
  }
  const planned = marks.filter(({ state }) => state === 'planned');
  if (planned.length > 0) {
    const numbers = { count: planned.length, plannedUl: plannedVolumeUl(chart, treatment.id) };
    drafts.push({ kind: 'planned-left', marks: planned.map(({ id }) => id), numbers });
  }
  // Without a mixture nothing flows, and a volume of 0 is the truth.
  const dry = treatment.cocktail.components.length === 0 && treatment.cocktail.preparedUl === 0;
  const empty = dry ? [] : marks.filter(({ state, volumeUl }) => state === 'given' && volumeUl === 0);
  if (empty.length > 0) {
    drafts.push({ kind: 'mark-without-volume', marks: empty.map(({ id }) => id), numbers: { count: empty.length } });
  }
  return drafts;
}

const CHECKS = [checkVolumes, checkPreparation, checkComponents, checkMarks];
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/**
 * Checks the mixtures, lots and needle depths of a chart; the worst first.
 *
 * `sessionDate` is the day of the session in the clinic's time zone, `YYYY-MM-DD`.
 */
export function treatmentFindings(chart: Chart, sessionDate: string): TreatmentFinding[] {
  const findings = chart.treatments.flatMap((treatment) =>
    CHECKS.flatMap((check) => check({ chart, treatment, sessionDate })).map(
      ({ kind, numbers, marks = [], subject }): TreatmentFinding => ({
        id: [kind, treatment.id, ...(subject === undefined ? [] : [subject])].join(':'),
        kind,
        severity: TREATMENT_FINDING_SEVERITY[kind],
        treatment: treatment.id,
        marks,
        numbers,
      }),
    ),
  );
  return findings.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
