/** Emergency access: reading patients' records for an hour without the role for it, recorded with the reason. */
import { appendAudit } from '../audit/audit-log.ts';
import { mayRead } from '../authorize.ts';
import { type Store } from '../store.ts';
import { type Actor, type Seat } from './actor.ts';

const HOUR_MS = 3_600_000;

/** Opens the records for reading from this seat. Whoever may read them anyway is recorded, and nothing changes. */
export function beginEmergency(store: Store, seat: Seat, actor: Actor, reason: string): void {
  const isNeeded = !mayRead(actor);
  store.write(() => {
    appendAudit(store, {
      actorId: actor.id,
      action: 'access.emergency',
      outcome: isNeeded ? 'done' : 'refused',
      detail: { reason },
    });
  });
  if (isNeeded) seat.emergencyUntilMs = store.options.now().getTime() + HOUR_MS;
}
