/** What the guard has to say, and how a decision to go on is told. */
import type { Decision } from './record.ts';

/** Every kind of finding, and how much it matters. */
export const GUARD_SEVERITY = {
  'allergen-conflict': 'error',
  'limit-exceeded': 'error',
  'limit-too-soon': 'error',
  'do-not-mix': 'error',
  'product-suspended': 'error',
  'lot-blocked': 'error',
  'lot-expired': 'error',
  'limit-ahead': 'warning',
  'limit-weight-missing': 'warning',
  'limit-not-counted': 'warning',
  'limit-spacing': 'warning',
  'limit-region': 'warning',
  'anaesthetics-together': 'warning',
  'product-warned': 'warning',
  'lot-unknown': 'warning',
  'vials-too-few': 'warning',
  'mix-claim': 'info',
  'ph-apart': 'info',
  'vial-rest': 'info',
} as const satisfies Record<string, 'error' | 'warning' | 'info'>;

/** A kind of finding. */
export type GuardKind = keyof typeof GUARD_SEVERITY;

/** Kinds that want a reason before the chart can be signed; the item of the decision is the kind. */
export const DECIDED_KINDS = [
  'allergen-conflict',
  'limit-exceeded',
  'limit-too-soon',
  'do-not-mix',
  'product-suspended',
  'lot-blocked',
] as const satisfies readonly GuardKind[];

/** A kind that wants a reason. */
export type DecidedKind = (typeof DECIDED_KINDS)[number];

const isDecided = (kind: GuardKind): kind is DecidedKind => DECIDED_KINDS.some((one) => one === kind);

/** A decision that is asked for, or taken. */
export interface Asked {
  readonly item: DecidedKind;
  /** What exactly it is about. */
  readonly subject: string;
  /** How much it is about, in the unit of the finding: a decision does not cover more. null: it is no matter of amount. */
  readonly value: number | null;
  /** null: nobody has given a reason. */
  readonly given: Decision | null;
}

/** What a rule found. */
export interface GuardDraft {
  readonly kind: GuardKind;
  /** What it is about; with the kind the same at every check. */
  readonly subject: string;
  readonly treatment?: string | null;
  readonly marks?: readonly string[];
  /** Base units, the unit in the key; names and plain dates as text. */
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly value?: number;
}

/** One finding. */
export interface GuardFinding {
  readonly id: string;
  readonly kind: GuardKind;
  readonly severity: 'error' | 'warning' | 'info';
  readonly treatment: string | null;
  readonly marks: readonly string[];
  readonly numbers: Readonly<Record<string, number | string>>;
  /** null: no reason is asked for. */
  readonly asked: Asked | null;
}

function decisionFor(decisions: readonly Decision[], draft: GuardDraft): Decision | null {
  const { kind, subject, value = null } = draft;
  return (
    decisions.find(
      (one) =>
        one.item === kind &&
        one.subject === subject &&
        (value === null || one.value === undefined || one.value === null || value <= one.value),
    ) ?? null
  );
}

/** Makes a finding of what a rule found. What was decided is still said, and no longer loud. */
export function findingOf(draft: GuardDraft, decisions: readonly Decision[]): GuardFinding {
  const { kind, subject, treatment = null, marks = [], numbers, value = null } = draft;
  const given = isDecided(kind) ? decisionFor(decisions, draft) : null;
  return {
    id: `${kind}:${subject}`,
    kind,
    severity: given === null ? GUARD_SEVERITY[kind] : 'info',
    treatment,
    marks,
    numbers,
    asked: isDecided(kind) ? { item: kind, subject, value, given } : null,
  };
}
