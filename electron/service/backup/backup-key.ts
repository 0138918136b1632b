/** The key of a backup, by a secret that opens its keyring: it may be of a time with other passwords and another key. */
import { AppError } from '#shared/errors.ts';
import { type Keyring } from '../vault/keyring-file.ts';
import { readRecoveryCode } from '../vault/recovery-code.ts';
import { openSlot, passwordBytes, type Slot } from '../vault/slots.ts';
import { RECOVERY_SLOT, slotOf } from '../vault/vault.ts';

/** Whom to try first. */
export interface Claimant {
  readonly personId?: string | null;
  readonly login?: string | undefined;
}

function candidates({ slots }: Keyring, { personId, login }: Claimant): Slot[] {
  const people = slots.filter(({ person }) => person !== undefined);
  const own = people.filter(({ person }) => person?.id === personId || person?.login === login);
  return own.length > 0 ? own : people;
}

/** The data key of a keyring, by somebody's password or the recovery code. Throws `wrong-secret`. */
export async function openKeyring(keyring: Keyring, secret: string, claimant: Claimant): Promise<Buffer> {
  const code = readRecoveryCode(secret);
  const recovery = slotOf(keyring, RECOVERY_SLOT);
  const tries: (readonly [Slot, Buffer])[] = candidates(keyring, claimant).map((slot) => [slot, passwordBytes(secret)]);
  if (code !== null && recovery !== undefined) tries.unshift([recovery, code]);
  for (const [slot, bytes] of tries) {
    try {
      return await openSlot(slot, keyring.keyId, bytes);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'wrong-secret') throw error;
    }
  }
  throw new AppError('wrong-secret', 'the secret does not open this backup');
}
