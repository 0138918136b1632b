/** Proving who one is: every secret that is tried anywhere is tried here, and counted. */
import { AppError } from '#shared/errors.ts';
import { type Store } from '../store.ts';
import { readRecoveryCode } from '../vault/recovery-code.ts';
import { passwordBytes } from '../vault/slots.ts';
import { personSlot, RECOVERY_SLOT, type Vault } from '../vault/vault.ts';
import { readAccount } from './account-table.ts';
import { type Attempts, type SecretKind } from './attempts.ts';
import { pinMatches } from './pin.ts';

/** The door. Everything throws `wrong-secret`, and `too-many-attempts` while one must wait. */
export interface Door {
  /** The data key, by a person's password. */
  byPassword(personId: string, password: string): Promise<Buffer>;
  /** The data key, by the recovery code as typed. A slip of the pen is told by the code itself and not counted. */
  byRecoveryCode(typed: string): Promise<Buffer>;
  /** Makes sure of a person by the PIN. */
  checkPin(store: Store, personId: string, pin: string): Promise<void>;
}

/** A door. `onWrong` is told of every secret that was wrong. */
export function createDoor(
  vault: Vault,
  attempts: Attempts,
  onWrong: (personId: string, by: SecretKind | 'recovery') => void,
): Door {
  const counted = async <T>(personId: string, kind: SecretKind, by: SecretKind | 'recovery', run: () => Promise<T>) => {
    attempts.begin(personId, kind);
    try {
      const proved = await run();
      attempts.right(personId, kind);
      return proved;
    } catch (error) {
      if (error instanceof AppError && error.code === 'wrong-secret') onWrong(personId, by);
      throw error;
    }
  };
  return {
    byPassword(personId, password) {
      const slot = personSlot(personId);
      if (!vault.requireKeyring().slots.some(({ id }) => id === slot)) {
        return Promise.reject(new AppError('wrong-secret', 'no password opens the records for this person'));
      }
      return counted(personId, 'password', 'password', () => vault.tryKey(slot, passwordBytes(password)));
    },
    byRecoveryCode(typed) {
      const code = readRecoveryCode(typed);
      if (code === null) return Promise.reject(new AppError('wrong-secret', 'the recovery code has a slip'));
      return counted(RECOVERY_SLOT, 'password', 'recovery', () => vault.tryKey(RECOVERY_SLOT, code));
    },
    checkPin(store, personId, pin) {
      const stored = readAccount(store, personId)?.pin ?? null;
      if (stored === null) return Promise.reject(new AppError('wrong-secret', 'no PIN is set'));
      return counted(personId, 'pin', 'pin', async () => {
        if (!(await pinMatches(pin, stored))) throw new AppError('wrong-secret', 'the PIN is not right');
      });
    },
  };
}
