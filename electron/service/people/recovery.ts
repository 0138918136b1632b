/** The recovery code: a way in without a password, and how it is replaced. */
import { AppError } from '#shared/errors.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { type Store } from '../store.ts';
import { readRecoveryCode, RECOVERY_BYTES, writeRecoveryCode } from '../vault/recovery-code.ts';
import { RECOVERY_SLOT, slotOf } from '../vault/vault.ts';
import { type Account, readAccount, updateAccountRow } from './account-table.ts';
import { type Actor, type Seat } from './actor.ts';
import { type Desk, isDamage } from './desk.ts';
import { saveSlot, sealFor, sealPassword } from './key-slots.ts';
import { beginRescue, welcome } from './sign-in.ts';

/** Recovery at a desk. */
export interface Recovery {
  /** Opens the records with the code, gives a person a new password and lets them sit down. */
  recover(seat: Seat, input: { recoveryCode: string; personId: string; password: string }): Promise<void>;
  /** Makes a new code in memory; the old one holds until the new one was typed back. */
  begin(actor: Actor): { recoveryCode: string };
  finish(actor: Actor, store: Store, typedCode: string): Promise<void>;
  /** Forgets a code that was not typed back. */
  drop(): void;
}

function requireActive(store: Store, personId: string): Account {
  const account = readAccount(store, personId);
  if (account?.active !== true) throw new AppError('forbidden', 'this account is not in use', { personId });
  return account;
}

/** Opens the records and finds the account; a key that helps nobody is forgotten again. */
function openFor(desk: Desk, dataKey: Buffer, personId: string): { store: Store; account: Account } {
  const wasOpen = desk.vault.keys !== null;
  const store = desk.openWith(dataKey);
  try {
    return { store, account: requireActive(store, personId) };
  } catch (error) {
    if (!wasOpen && !isDamage(error)) desk.forget();
    throw error;
  }
}

async function recover(
  desk: Desk,
  seat: Seat,
  { recoveryCode, personId, password }: { recoveryCode: string; personId: string; password: string },
): Promise<void> {
  seat.tried = RECOVERY_SLOT;
  const dataKey = await desk.door.byRecoveryCode(recoveryCode);
  try {
    const { account } = openFor(desk, dataKey, personId);
    const sealed = await sealPassword(desk, account, password);
    const store = desk.clinic();
    if (store === null) throw new AppError('locked', 'the records were closed meanwhile');
    store.write(() => {
      // Whoever has to recover may have lost the PIN to somebody too.
      const now = requireActive(store, personId);
      updateAccountRow(store, { ...now, rowVersion: now.rowVersion + 1, pin: null }, personId);
      appendAudit(store, { actorId: personId, action: 'access.recover' });
      saveSlot(desk, sealed);
    });
    desk.attempts.right(personId, 'password');
    welcome(desk, seat, store, personId);
  } catch (error) {
    if (!isDamage(error)) throw error;
    beginRescue(desk, seat);
  }
}

/** Recovery at this desk. */
export function createRecovery(desk: Desk): Recovery {
  let pending: { readonly code: Buffer; readonly actorId: string } | null = null;
  return {
    recover: (seat, input) => recover(desk, seat, input),
    begin(actor) {
      const code = Buffer.from(desk.options.randomBytes(RECOVERY_BYTES));
      pending = { code, actorId: actor.id };
      return { recoveryCode: writeRecoveryCode(code) };
    },
    async finish(actor, store, typedCode) {
      const ready = pending;
      if (ready?.actorId !== actor.id) throw new AppError('not-ready', 'a new code is shown first');
      if (readRecoveryCode(typedCode)?.equals(ready.code) !== true) {
        throw new AppError('wrong-secret', 'this is not the recovery code that was shown');
      }
      const sealed = await sealFor(desk, { id: RECOVERY_SLOT, secret: ready.code, kdf: 'hkdf-sha256' });
      store.write(() => {
        appendAudit(store, { actorId: actor.id, action: 'key.new-recovery' });
        saveSlot(desk, sealed);
      });
      pending = null;
    },
    drop() {
      pending = null;
    },
  };
}

/** When the recovery code in use was made; null where there is none. */
export const recoveryMadeAt = ({ vault }: Desk): string | null =>
  slotOf(vault.requireKeyring(), RECOVERY_SLOT)?.createdAt ?? null;
