/** What the limits that count have to say. Nothing is said of what is near: nobody has published how near is too near. */
import type { Chart } from '../../chart/schema.ts';
import { effectiveSpacing } from '../../chart/schema.ts';
import { ratioToNumber } from '../ratio.ts';
import type { GuardDraft } from './finding.ts';
import type { Gauge, GaugeUnit } from './gauge.ts';
import type { LimitState } from './limit-state.ts';

const UNIT_KEYS: Readonly<Record<GaugeUnit, string>> = {
  ug: 'Ug',
  U: 'U',
  IU: 'IU',
  ul: 'Ul',
  points: '',
  sessions: '',
};

/** Numbers of a gauge with the unit in the key; the part chooses the words. */
function numbersOf({ rule }: LimitState, { part, unit, used, ahead, max }: Gauge) {
  const key = UNIT_KEYS[unit];
  return {
    name: rule.name,
    label: rule.label,
    part,
    [`used${key}`]: ratioToNumber(used),
    [`ahead${key}`]: ratioToNumber(ahead),
    ...(max !== null && { [`max${key}`]: ratioToNumber(max) }),
  };
}

function gaugeFindings(state: LimitState, gauge: Gauge): GuardDraft[] {
  const { rule, treatments } = state;
  const about = {
    subject: `${rule.code}.${gauge.part}`,
    treatment: treatments.length === 1 ? (treatments[0] ?? null) : null,
    numbers: numbersOf(state, gauge),
  };
  const found: GuardDraft[] = [];
  if (gauge.isExceeded) {
    found.push({ ...about, kind: 'limit-exceeded', marks: gauge.marks, value: ratioToNumber(gauge.used) });
  } else if (gauge.wouldExceed && gauge.part !== 'sessions') {
    found.push({ ...about, kind: 'limit-ahead', marks: gauge.marks });
  }
  if (gauge.missing.includes('weight')) found.push({ ...about, kind: 'limit-weight-missing' });
  if (gauge.missing.some((one) => one !== 'weight')) {
    const without = state.sources.filter(({ missing }) => missing !== null).map(({ name }) => name);
    const component = [...new Set(without)].join(', ');
    found.push({ ...about, kind: 'limit-not-counted', numbers: { ...about.numbers, component } });
  }
  return found;
}

/** Distances as measured along the skin; by the window of the technique where nothing has been measured. */
function spacing(chart: Chart, state: LimitState, nearestUm: ReadonlyMap<string, number> | null): GuardDraft[] {
  const { minSpacingUm } = state.rule.values;
  if (minSpacingUm === undefined) return [];
  const numbers = { name: state.rule.name, label: state.rule.label, limitUm: minSpacingUm };
  const subject = (treatment: string) => `${state.rule.code}:${treatment}`;
  return chart.treatments
    .filter(({ id }) => state.treatments.includes(id))
    .flatMap(({ id, technique }): GuardDraft[] => {
      const close = chart.marks.flatMap((mark) => {
        const distanceUm = nearestUm?.get(mark.id);
        const isClose = mark.treatment === id && distanceUm !== undefined && distanceUm < minSpacingUm;
        return isClose ? [{ id: mark.id, distanceUm }] : [];
      });
      const windowUm = effectiveSpacing(technique)?.[0];
      const isWindowLow = windowUm !== undefined && windowUm < minSpacingUm;
      if (close.length === 0 && !isWindowLow) return [];
      const distanceUm = close.length === 0 ? undefined : Math.min(...close.map((one) => one.distanceUm));
      return [
        {
          kind: 'limit-spacing',
          subject: subject(id),
          treatment: id,
          marks: close.map((one) => one.id),
          numbers: { ...numbers, ...(distanceUm === undefined ? { windowUm: windowUm ?? 0 } : { distanceUm }) },
        },
      ];
    });
}

/** Marks outside the regions of the label; a mark without a region is not asked. */
function regions(chart: Chart, state: LimitState): GuardDraft[] {
  const { rule, treatments } = state;
  if (rule.regions === null) return [];
  const elsewhere = chart.marks.filter(
    ({ treatment, region = '' }) =>
      treatments.includes(treatment) && region !== '' && !rule.regions?.includes(region.split(':')[0] ?? ''),
  );
  if (elsewhere.length === 0) return [];
  return [
    {
      kind: 'limit-region',
      subject: rule.code,
      marks: elsewhere.map(({ id }) => id),
      numbers: { name: rule.name, label: rule.label, count: elsewhere.length },
    },
  ];
}

function tooSoon({ rule, waiting, isGiven }: LimitState, day: string): GuardDraft[] {
  if (waiting === null || !isGiven || day >= waiting.notBefore) return [];
  const { last, notBefore } = waiting;
  return [
    { kind: 'limit-too-soon', subject: rule.code, numbers: { name: rule.name, label: rule.label, last, notBefore } },
  ];
}

/** Everything about one limit. `day` is the day of the session where it took place. */
export const limitFindings = (
  chart: Chart,
  state: LimitState,
  day: string,
  nearestUm: ReadonlyMap<string, number> | null,
): GuardDraft[] => [
  ...state.gauges.flatMap((gauge) => gaugeFindings(state, gauge)),
  ...tooSoon(state, day),
  ...spacing(chart, state, nearestUm),
  ...regions(chart, state),
];
