/** Which entry counts where records of several clinics came together, and what the clinic's defaults are by that. */
import { type ClinicDefaults, SHIPPED_DEFAULTS } from './clinic.ts';
import { type AnyEntry, entriesOf } from './entry.ts';

/** Of several entries about the same thing (two clinics' records in one) the one that was written last. */
export function newestBy<E extends { readonly at: string }>(entries: readonly E[], keyOf: (entry: E) => string) {
  const newest = new Map<string, E>();
  for (const entry of entries) {
    const before = newest.get(keyOf(entry));
    if (before === undefined || before.at <= entry.at) newest.set(keyOf(entry), entry);
  }
  return newest;
}

/** The clinic's defaults among entries; what was never set is as shipped. */
export const clinicDefaultsOf = (entries: readonly AnyEntry[]): ClinicDefaults =>
  newestBy(entriesOf(entries, 'clinic-defaults'), () => '').get('')?.body ?? SHIPPED_DEFAULTS;
