/** What an answer needs beside yes or no: names are in the namespace `screening` (`field.<code>`). */

interface Text {
  readonly kind: 'text';
}
interface Day {
  readonly kind: 'date';
}
interface Tick {
  readonly kind: 'tick';
}
/** Upper over lower, mmHg. */
interface Pressure {
  readonly kind: 'pressure';
}
/** A number with one of some units, kept as `6.8 %`; without units the number alone. */
interface Measure {
  readonly kind: 'measure';
  readonly units: readonly string[];
}
/** Words: `option.<field>.<code>`. */
interface Choice {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

/** How a field is filled in. All are kept as text: dates as YYYY-MM-DD, a tick as `yes`. */
export type DataField = Text | Day | Tick | Pressure | Measure | Choice;

const text: Text = { kind: 'text' };
const day: Day = { kind: 'date' };
const tick: Tick = { kind: 'tick' };
const measure = (...units: readonly string[]): Measure => ({ kind: 'measure', units });
const choice = (...options: readonly string[]): Choice => ({ kind: 'choice', options });

/** Every field. */
export const FIELDS = {
  'pregnancy-status': choice('confirmed', 'possible'),
  'tested-on': day,
  'last-period': day,
  'infection-kind': choice('bacterial', 'herpes', 'other-viral', 'fungal', 'inflammation', 'open-lesion'),
  site: text,
  'cleared-on': day,
  diagnosis: text,
  treatment: text,
  drug: text,
  dose: text,
  'last-taken': day,
  inr: measure(),
  platelets: measure('10⁹/L'),
  'blood-tested-on': day,
  'prescriber-contacted': tick,
  'clearance-on': day,
  letter: tick,
  cause: choice('hiv', 'immunodeficiency', 'immunosuppressant', 'transplant'),
  cd4: measure('cells/µL'),
  'viral-load': measure('copies/mL'),
  'diabetes-type': choice('type-1', 'type-2', 'other'),
  insulin: tick,
  hba1c: measure('%', 'mmol/mol'),
  'hba1c-on': day,
  healing: text,
  pressure: { kind: 'pressure' },
  activity: choice('active', 'remission'),
  'family-history': tick,
  flare: choice('active', 'remission'),
  opinion: text,
  bmi: measure('kg/m²'),
  goals: text,
  discussion: text,
  findings: text,
  'last-on': day,
  'stopped-on': day,
  result: text,
} as const satisfies Record<string, DataField>;

/** Code of a field. */
export type FieldCode = keyof typeof FIELDS;

/** How a field is filled in. */
export const fieldOf = (code: FieldCode): DataField => FIELDS[code];
