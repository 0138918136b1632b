/** The accounts of a clinic: who has one, with which roles. */
import { AppError } from '#shared/errors.ts';
import { type Person, type Role } from '#shared/ipc/people.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { type Store } from '../store.ts';
import { personSlot, slotOf } from '../vault/vault.ts';
import { type Account, insertAccount, loginKey, readAccount, readAccounts, updateAccountRow } from './account-table.ts';
import { type Actor } from './actor.ts';
import { type Desk } from './desk.ts';
import { saveSlot, sealPassword, sweepSlots } from './key-slots.ts';

const personOf = ({ vault }: Desk, { pin, ...account }: Account): Person => ({
  ...account,
  roles: [...account.roles],
  hasPin: pin !== null,
  hasPassword: slotOf(vault.requireKeyring(), personSlot(account.id)) !== undefined,
});

/** Every account by name, whether in use or not. */
export const listPeople = (desk: Desk, store: Store): Person[] =>
  readAccounts(store).map((account) => personOf(desk, account));

function requireAccount(store: Store, id: string): Account {
  const account = readAccount(store, id);
  if (account === null) throw new AppError('not-found', 'there is no account with this id', { id });
  return account;
}

/** An account that must be there. */
export const requirePerson = (desk: Desk, store: Store, id: string): Person =>
  personOf(desk, requireAccount(store, id));

function requireFreeLogin(store: Store, login: string): void {
  if (readAccounts(store).some((other) => loginKey(other.login) === loginKey(login))) {
    throw new AppError('name-taken', 'somebody signs in with this name already', { path: '$.login' });
  }
}

/** Makes an account and its way in. What a crash may leave is a slot without an account, which is swept. */
export async function createPerson(
  desk: Desk,
  store: Store,
  by: Actor,
  input: { readonly name: string; readonly login: string; readonly roles: readonly Role[]; readonly password: string },
): Promise<Person> {
  requireFreeLogin(store, input.login);
  const roles = [...new Set(input.roles)];
  const account: Account = {
    id: store.newId(),
    rowVersion: 1,
    login: input.login,
    name: input.name,
    roles,
    active: true,
    pin: null,
  };
  const sealed = await sealPassword(desk, account, input.password);
  store.write(() => {
    requireFreeLogin(store, input.login);
    insertAccount(store, account, by.id);
    appendAudit(store, {
      actorId: by.id,
      action: 'people.create',
      detail: { person: account.id, roles: roles.join(' ') },
    });
    saveSlot(desk, sealed);
  });
  return personOf(desk, account);
}

/** Nobody shuts themselves out, and somebody must always be left who can let people in. */
function requireAdministrator(store: Store, before: Account, after: Account, by: Actor): void {
  const keeps = after.active && after.roles.includes('administrator');
  if (keeps || !before.active || !before.roles.includes('administrator')) return;
  if (before.id === by.id)
    throw new AppError('forbidden', 'nobody takes their own administration away', { by: 'self' });
  const left = readAccounts(store).filter(
    ({ id, active, roles }) => id !== before.id && active && roles.includes('administrator'),
  );
  if (left.length === 0) throw new AppError('forbidden', 'one administrator must be left', { by: 'last' });
}

/** Changes an account. Runs inside the caller's transaction; `afterUpdate` belongs behind it. */
export function updatePerson(
  store: Store,
  by: Actor,
  input: {
    readonly id: string;
    readonly rowVersion: number;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly active: boolean;
  },
): Account {
  const before = requireAccount(store, input.id);
  if (before.rowVersion !== input.rowVersion) {
    throw new AppError('stale', 'the account has been changed since', { rowVersion: before.rowVersion });
  }
  const after: Account = {
    ...before,
    rowVersion: before.rowVersion + 1,
    name: input.name,
    roles: [...new Set(input.roles)],
    active: input.active,
  };
  if (before.id === by.id && !after.active) {
    throw new AppError('forbidden', 'nobody puts their own account out of use', { by: 'self' });
  }
  requireAdministrator(store, before, after, by);
  updateAccountRow(store, after, by.id);
  return after;
}

/** Brings the keyring in line with a changed account: its name there, and no way in where it is out of use. */
export function afterUpdate(desk: Desk, store: Store, personId: string): Person {
  const account = requireAccount(store, personId);
  const keyring = desk.vault.requireKeyring();
  const id = personSlot(account.id);
  const named = slotOf(keyring, id)?.person;
  if (account.active && named !== undefined && named.name !== account.name) {
    const slots = keyring.slots.map((slot) =>
      slot.id === id ? { ...slot, person: { ...named, name: account.name } } : slot,
    );
    desk.vault.save({ ...keyring, slots });
  }
  if (!account.active) sweepSlots(desk, store);
  return personOf(desk, account);
}

/** Gives someone a new password. The PIN goes with the old one. */
export async function resetPassword(
  desk: Desk,
  store: Store,
  by: Actor,
  input: { readonly id: string; readonly password: string },
): Promise<Person> {
  const requireActive = (): Account => {
    const account = requireAccount(store, input.id);
    if (!account.active) throw new AppError('forbidden', 'this account is not in use', { id: input.id });
    return account;
  };
  const sealed = await sealPassword(desk, requireActive(), input.password);
  const after = store.write(() => {
    const before = requireActive();
    const account = { ...before, rowVersion: before.rowVersion + 1, pin: null };
    updateAccountRow(store, account, by.id);
    appendAudit(store, { actorId: by.id, action: 'people.reset-password', detail: { person: account.id } });
    saveSlot(desk, sealed);
    return account;
  });
  desk.attempts.right(input.id, 'password');
  return personOf(desk, after);
}
