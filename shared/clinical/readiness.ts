/** Everything that stands between a chart and its signature, in one list: the chart's own, and the record's around it. */
import { type ReadinessKind, readinessOf } from '../chart/readiness.ts';
import type { Chart } from '../chart/schema.ts';
import { contextOf, GUARD_POLICIES, type Visit } from '../cocktail/guard/context.ts';
import { type GuardMissingKind, guardMissing } from '../cocktail/guard/missing.ts';
import { type AnyEntry, entriesOf } from '../dossier/entry.ts';
import { type CareMissingKind, careMissing } from './care-readiness.ts';
import { type ConsentMissing, consentMissing } from './consent/state.ts';
import { dayIn } from './plain-date.ts';
import { type ScreeningMissingKind, screeningMissing } from './screening/readiness.ts';
import { tiersOf } from './screening/tiers.ts';

/** A kind of thing that is missing. */
export type MissingKind =
  | ReadinessKind
  | `screening-${ScreeningMissingKind}`
  | ConsentMissing['kind']
  | CareMissingKind
  | GuardMissingKind
  | 'credential-expired';

/** One thing that is missing. */
export interface Missing {
  readonly kind: MissingKind;
  /** `block`: the chart cannot be signed; `warning`: it can, and whoever signs has been told. */
  readonly severity: 'block' | 'warning';
  /** Ids of the marks concerned. */
  readonly marks: readonly string[];
  /** Codes or names of what is concerned. */
  readonly items: readonly string[];
  /** Part of the visit's record where it is settled; null: on the chart itself. */
  readonly part: 'screening' | 'consent' | 'care' | null;
}

/** Kinds of the clinic's entries that are asked. */
export const READINESS_POLICIES = ['tier', 'credential', ...GUARD_POLICIES] as const;

/** Licences, training and insurance of whoever is named, past their day. */
function expiredOf(chart: Chart, policies: readonly AnyEntry[]): Missing[] {
  const day = dayIn(chart.session.startedAt, chart.session.zone);
  const expired = entriesOf(policies, 'credential').filter(
    ({ body }) => body.accountId === chart.session.practitioner.id && body.expiresOn !== null && body.expiresOn < day,
  );
  if (expired.length === 0) return [];
  const items = expired.map(({ body }) => body.name);
  return [{ kind: 'credential-expired', severity: 'warning', marks: [], items, part: null }];
}

/** Everything that is missing on a chart that the record has joined; what blocks comes first. */
export function missingOf(chart: Chart, policies: readonly AnyEntry[], visits: readonly Visit[]): Missing[] {
  const all: Missing[] = [
    ...readinessOf(chart).map(({ kind, severity, marks, components }) => ({
      kind,
      severity,
      marks,
      items: components,
      part: null,
    })),
    ...consentMissing(chart).map(({ kind, severity }) => ({
      kind,
      severity,
      marks: [],
      items: [],
      part: 'consent' as const,
    })),
    ...screeningMissing(chart, tiersOf(policies)).map(({ kind, severity, items }) => ({
      kind: `screening-${kind}` as const,
      severity,
      marks: [],
      items,
      part: 'screening' as const,
    })),
    ...careMissing(chart).map(({ kind, severity, items }) => ({
      kind,
      severity,
      marks: [],
      items,
      part: 'care' as const,
    })),
    ...guardMissing(chart, contextOf(policies, visits)).map((missing) => ({ ...missing, part: null })),
    ...expiredOf(chart, policies),
  ];
  return all.toSorted((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'));
}

/** Whether nothing blocks the signature. */
export const mayBeSigned = (missing: readonly Missing[]): boolean =>
  missing.every(({ severity }) => severity === 'warning');
