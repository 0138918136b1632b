/** Changing the key of the records, as an administrator does it: a new recovery code is shown, typed back, and holds. */
import { AppError } from '#shared/errors.ts';
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';
import { buildUnderNewKey, type NewKey } from '../vault/key-change.ts';
import { settleKeyChange } from '../vault/key-swap.ts';
import { KEY_BYTES } from '../vault/keys.ts';
import { readRecoveryCode, RECOVERY_BYTES, writeRecoveryCode } from '../vault/recovery-code.ts';
import { passwordBytes, sealSlot } from '../vault/slots.ts';
import { personSlot, RECOVERY_SLOT } from '../vault/vault.ts';
import { type Store } from '../store.ts';
import { type Actor } from './actor.ts';
import { type Desk } from './desk.ts';

interface Pending extends NewKey {
  readonly code: Buffer;
}

/** What waits for its code to be typed back, in memory only. */
const waiting = new WeakMap<Desk, Pending>();

/** Makes a new key with two ways in: the caller's password, which was just proved, and a new recovery code. */
export async function beginKeyChange(desk: Desk, actor: Actor, password: string): Promise<{ recoveryCode: string }> {
  const { options, vault } = desk;
  const dataKey = Buffer.from(options.randomBytes(KEY_BYTES));
  const code = Buffer.from(options.randomBytes(RECOVERY_BYTES));
  const common = {
    keyId: uuidV7(options.now().getTime(), options.randomBytes(ID_RANDOM_BYTES)),
    createdAt: options.now().toISOString(),
    dataKey,
    randomBytes: options.randomBytes,
    ...(options.scryptLog2N !== undefined && { log2N: options.scryptLog2N }),
  };
  const person = { id: actor.id, login: actor.login, name: actor.name };
  const slots = [
    await sealSlot({
      ...common,
      id: personSlot(actor.id),
      person,
      secret: passwordBytes(password),
      kdf: 'scrypt',
    }),
    await sealSlot({ ...common, id: RECOVERY_SLOT, secret: code, kdf: 'hkdf-sha256' }),
  ];
  const keyring = { ...vault.requireKeyring(), keyId: common.keyId, slots };
  waiting.set(desk, { dataKey, code, keyring, actorId: actor.id });
  return { recoveryCode: writeRecoveryCode(code) };
}

/** Changes the key once the code was typed back. Whoever else opened the records needs a new password from then on. */
export async function finishKeyChange(desk: Desk, store: Store, actor: Actor, typedCode: string): Promise<void> {
  const { vault, places, options } = desk;
  const ready = waiting.get(desk);
  if (ready?.actorId !== actor.id) throw new AppError('not-ready', 'a new code is shown first');
  if (readRecoveryCode(typedCode)?.equals(ready.code) !== true) {
    throw new AppError('wrong-secret', 'this is not the recovery code that was shown');
  }
  waiting.delete(desk);
  const native = options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding };
  await buildUnderNewKey(store, ready, () => {
    places.close();
    vault.forget();
    settleKeyChange(vault.folder, { now: options.now, native });
    vault.hold(ready.dataKey);
    places.current();
  });
}
