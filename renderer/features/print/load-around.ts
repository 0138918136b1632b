/** What a printed chart needs of the record around it: the patient's entries, the clinic's limits, earlier visits. */
import type { Chart } from '#shared/chart/schema.ts';
import { contextOf, GUARD_POLICIES } from '#shared/cocktail/guard/context.ts';
import { recordOfChart } from '#shared/cocktail/guard/record.ts';
import { type AnyEntry } from '#shared/dossier/entry.ts';
import { joinEntries } from '#shared/dossier/joined.ts';

import { ApiError, call } from '../../api.ts';
import type { Guard } from '../../editor/guard-findings.ts';
import { laterOf } from './later-entries.ts';

/** The chart as it is printed, with what stands around it. */
export interface Around {
  readonly chart: Chart;
  readonly later: readonly AnyEntry[];
  readonly guard: Guard;
  readonly reference: string;
  readonly contact: string;
}

/** A chart may outlive the patient's entry. */
async function orMissing<T>(asked: Promise<T>, missing: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not-found') return missing;
    throw error;
  }
}

/** A draft is printed as it would be signed now; what is signed holds all that joined it. */
export async function loadAround(stored: Chart): Promise<Around> {
  const patientId = stored.patient.id;
  const isDraft = stored.session.status === 'draft';
  const [patient, entries, policies, visits] = await Promise.all([
    orMissing(call('patient:get', { id: patientId }), null),
    orMissing(call('dossier:list', { patientId, kinds: null }), []),
    call('library:list', { kinds: [...GUARD_POLICIES] }),
    orMissing(call('session:list', { patientId }), []),
  ]);
  const chart = isDraft ? joinEntries(stored, entries) : stored;
  const context = contextOf(policies, visits);
  return {
    chart,
    later: isDraft ? [] : laterOf(chart, entries),
    // A finished chart was not written against today's shelf.
    guard: { record: recordOfChart(chart), context: isDraft ? context : { ...context, lots: null } },
    reference: patient?.reference ?? '',
    contact: [patient?.phone ?? '', patient?.email ?? ''].filter((part) => part !== '').join(' · '),
  };
}
