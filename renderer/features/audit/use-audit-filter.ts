/** The filters of the page, kept in its address so that going back finds them again. */
import { useSearchParams } from 'react-router';

import { AUDIT_ACTIONS, type AuditAction } from '#shared/ipc/audit.ts';

import type { AuditFilter } from '../../records/audit.ts';
import { useAppInfo } from '../../records/queries.ts';
import { dayEnd, dayStart } from '../../ui/day-bounds.ts';

/** The filters as chosen; days are plain dates. */
export interface Chosen {
  readonly patient: string | null;
  readonly person: string | null;
  readonly action: AuditAction | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** A day as a date field writes it; null for anything else that stands in the address. */
const dayOf = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

const chosenIn = (params: URLSearchParams): Chosen => ({
  patient: params.get('patient'),
  person: params.get('person'),
  action: AUDIT_ACTIONS.find((action) => action === params.get('action')) ?? null,
  from: dayOf(params.get('from')),
  to: dayOf(params.get('to')),
});

/** The filters, what they mean to the service, and the way to change them. */
export function useAuditFilter() {
  const [params, setParams] = useSearchParams();
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const chosen = chosenIn(params);
  const filter: AuditFilter = {
    patientId: chosen.patient,
    actorId: chosen.person,
    action: chosen.action,
    from: chosen.from === null ? null : dayStart(chosen.from, zone),
    to: chosen.to === null ? null : dayEnd(chosen.to, zone),
  };
  const put = (part: Partial<Chosen>) => {
    const next = Object.entries({ ...chosen, ...part }).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    );
    setParams(new URLSearchParams(next), { replace: true });
  };
  const isNarrowed = Object.values(chosen).some((value) => value !== null);
  return { chosen, filter, put, isNarrowed, clear: () => setParams({}, { replace: true }) };
}
