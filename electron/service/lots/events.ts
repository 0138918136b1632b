/** Adverse events that may have to do with a product or a lot. */
import { lotKey } from '#shared/clinical/stock.ts';
import { type Entry, entriesOf } from '#shared/dossier/entry.ts';
import { type LotEvent, type LotUse } from '#shared/ipc/lots.ts';
import { entriesOfKinds } from '../dossier/entry-table.ts';
import { type Store } from '../store.ts';
import { contactOfPatient } from './contacts.ts';

/** What is looked for. */
export interface Suspect {
  /** Names of the product, in any case. */
  readonly products: readonly string[];
  /** Numbers of the lots; empty: any. */
  readonly lots: readonly string[];
  readonly uses: readonly LotUse[];
}

const fold = (name: string): string => name.trim().toLowerCase();

/** Whether an event names the product, or one of the lots where lots are asked for. */
function isNamed({ body }: Entry<'adverse-event'>, { products, lots }: Suspect): boolean {
  const names = products.map(fold);
  const keys = lots.map(lotKey);
  return body.suspected.some(({ product, lot }) => {
    if (keys.length > 0) return keys.includes(lotKey(lot));
    return names.includes(fold(product));
  });
}

/** Events that name it, and those after a session in which it was used; the newest first. */
export function eventsAbout(store: Store, suspect: Suspect): LotEvent[] {
  const sessions = new Set(suspect.uses.map(({ sessionId }) => sessionId).filter((id) => id !== null));
  return entriesOf(entriesOfKinds(store, ['adverse-event']), 'adverse-event')
    .flatMap((entry): LotEvent[] => {
      const named = isNamed(entry, suspect);
      if (!named && !(entry.sessionId !== null && sessions.has(entry.sessionId))) return [];
      const patient = entry.patientId === null ? null : contactOfPatient(store, entry.patientId);
      if (patient === null) return [];
      const { event, onsetOn, severity, serious, outcome } = entry.body;
      return [{ id: entry.id, patient, sessionId: entry.sessionId, event, onsetOn, severity, serious, outcome, named }];
    })
    .toSorted((a, b) => (a.onsetOn < b.onsetOn ? 1 : -1));
}
