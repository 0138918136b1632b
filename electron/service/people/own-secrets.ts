/** One's own password and PIN. */
import { AppError } from '#shared/errors.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { type Store } from '../store.ts';
import { type Account, readAccount, updateAccountRow } from './account-table.ts';
import { type Actor } from './actor.ts';
import { type Desk } from './desk.ts';
import { saveSlot, sealPassword } from './key-slots.ts';
import { hashPin } from './pin.ts';

function requireOwn(store: Store, { id }: Actor): Account {
  const account = readAccount(store, id);
  if (account === null) throw new AppError('not-found', 'there is no account with this id', { id });
  return account;
}

/** Changes one's own password: one slot is written anew, the records stay as they are. */
export async function changePassword(desk: Desk, store: Store, actor: Actor, next: string): Promise<void> {
  const sealed = await sealPassword(desk, requireOwn(store, actor), next);
  store.write(() => {
    appendAudit(store, { actorId: actor.id, action: 'people.change-password' });
    saveSlot(desk, sealed);
  });
}

/** Sets one's own PIN, or takes it away. */
export async function setPin(store: Store, actor: Actor, pin: string | null): Promise<void> {
  const stored = pin === null ? null : await hashPin(pin);
  store.write(() => {
    const before = requireOwn(store, actor);
    updateAccountRow(store, { ...before, rowVersion: before.rowVersion + 1, pin: stored }, actor.id);
    appendAudit(store, { actorId: actor.id, action: 'people.set-pin', detail: { set: pin === null ? 0 : 1 } });
  });
}
