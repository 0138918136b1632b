/** Signing in: a password opens the records, a PIN only takes a seat at open ones. */
import { AppError } from '#shared/errors.ts';
import { type Store } from '../store.ts';
import { personSlot, slotOf } from '../vault/vault.ts';
import { readAccounts } from './account-table.ts';
import { type Seat, vacate } from './actor.ts';
import { type SecretKind } from './attempts.ts';
import { type Desk, isDamage } from './desk.ts';
import { sweepSlots } from './key-slots.ts';
import { firstAccount } from './set-up.ts';

/** A secret as typed. */
export interface Secret {
  readonly kind: SecretKind;
  readonly value: string;
}

function requireOpen(desk: Desk): Store {
  const store = desk.clinic();
  if (store === null) throw new AppError('locked', 'the records are closed: a password is needed');
  return store;
}

/** Lets a person sit down after their secret was proved, and brings trail and keyring up to date. */
export function welcome(desk: Desk, seat: Seat, store: Store, personId: string): void {
  desk.take(seat, store, personId);
  desk.catchUp(store);
  sweepSlots(desk, store);
}

/** Opens the records with a proved key, for this person. A key that opens them for nobody is forgotten again. */
function enter(desk: Desk, seat: Seat, personId: string, dataKey: Buffer): void {
  const wasOpen = desk.vault.keys !== null;
  const store = desk.openWith(dataKey);
  try {
    const person = slotOf(desk.vault.requireKeyring(), personSlot(personId))?.person;
    if (person !== undefined && readAccounts(store).length === 0) firstAccount(store, person, '');
    welcome(desk, seat, store, personId);
  } catch (error) {
    if (!wasOpen && !isDamage(error)) desk.forget();
    throw error;
  }
}

/** Signs a person in. Where the secret is right and the database is not, the seat may rescue what there is. */
export async function signIn(desk: Desk, seat: Seat, personId: string, secret: Secret): Promise<void> {
  seat.tried = personId;
  desk.places.use('clinic');
  try {
    if (secret.kind === 'pin') {
      await desk.door.checkPin(requireOpen(desk), personId, secret.value);
      welcome(desk, seat, requireOpen(desk), personId);
    } else {
      enter(desk, seat, personId, await desk.door.byPassword(personId, secret.value));
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    beginRescue(desk, seat);
    return;
  }
  desk.record({ actorId: personId, action: 'access.sign-in', detail: { by: secret.kind } });
}

/** The secret was right and the database cannot be read: backups may be restored from this seat, nothing else. */
export function beginRescue({ seats }: Desk, seat: Seat): void {
  vacate(seat);
  seat.rescues = true;
  seats.seen(seat);
}
