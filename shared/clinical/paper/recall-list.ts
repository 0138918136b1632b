/** Whom to call in a recall: uses of a lot or a product, brought together by patient. */
import type { LotUse } from '../../ipc/lots.ts';

/** How much of what was drawn up went into the skin: its share of the mixture that was given, µL; null: not known. */
export function givenUlOf({ drawnUl, mixtureUl, sites }: LotUse): number | null {
  if (drawnUl === null || mixtureUl === null || mixtureUl === 0) return null;
  const given = sites.reduce((sum, { state, volumeUl }) => (state === 'given' ? sum + volumeUl : sum), 0);
  return (given * drawnUl) / mixtureUl;
}

/** A visit, or a test without one, at which it was used. */
export interface RecallVisit {
  readonly sessionId: string | null;
  readonly startedAt: string;
  readonly zone: string;
  readonly practitionerName: string;
  readonly status: LotUse['status'];
  readonly uses: readonly LotUse[];
}

/** A patient to call, with every visit, newest first. */
export interface RecallPatient {
  readonly patient: LotUse['patient'];
  readonly visits: readonly RecallVisit[];
}

function visitsOf(uses: readonly LotUse[]): RecallVisit[] {
  const visits = new Map<string, LotUse[]>();
  for (const use of uses) {
    const key = use.sessionId ?? `${use.as} ${use.startedAt}`;
    visits.set(key, [...(visits.get(key) ?? []), use]);
  }
  return [...visits.values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { sessionId, startedAt, zone, practitionerName, status } = first;
      return [{ sessionId, startedAt, zone, practitionerName, status, uses: own }];
    })
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}

const nameOf = ({ patient: { family, given } }: RecallPatient): string => `${family}, ${given}`;

/** Every patient once, by name; nothing is left out, entries made in error neither. */
export function recallList(uses: readonly LotUse[]): RecallPatient[] {
  const byPatient = new Map<string, LotUse[]>();
  for (const use of uses) byPatient.set(use.patient.id, [...(byPatient.get(use.patient.id) ?? []), use]);
  return [...byPatient.values()]
    .flatMap((own) => (own[0] === undefined ? [] : [{ patient: own[0].patient, visits: visitsOf(own) }]))
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)) || (a.patient.id < b.patient.id ? -1 : 1));
}

/** Lots with their expiry, each once, in the order in which they appear; what was not written down is not listed. */
export function lotsNamed(
  rows: readonly { readonly product: string; readonly lot: string; readonly expiry: string | null }[],
): { readonly product: string; readonly lot: string; readonly expiry: string | null }[] {
  const seen = new Map<string, { product: string; lot: string; expiry: string | null }>();
  for (const { product, lot, expiry } of rows) {
    if (lot !== '') seen.set(JSON.stringify([product, lot, expiry]), { product, lot, expiry });
  }
  return [...seen.values()];
}
