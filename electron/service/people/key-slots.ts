/** Slots of the key in use: made beside the records, written into the keyring in one step. */
import { AppError } from '#shared/errors.ts';
import { passwordBytes, sealSlot, type Slot, type SlotParts } from '../vault/slots.ts';
import { personSlot, withSlot } from '../vault/vault.ts';
import { type Store } from '../store.ts';
import { readAccounts } from './account-table.ts';
import { type Desk } from './desk.ts';

/** A slot and the key it holds. */
export interface SealedSlot {
  readonly keyId: string;
  readonly slot: Slot;
}

/** Seals the key in use, or the one given, into a new slot. Writes nothing. */
export async function sealFor(
  { vault, options }: Desk,
  parts: Pick<SlotParts, 'id' | 'person' | 'secret' | 'kdf'>,
  dataKey: Buffer = vault.dataKey(),
): Promise<SealedSlot> {
  const { keyId } = vault.requireKeyring();
  const own = Buffer.from(dataKey);
  const slot = await sealSlot({
    ...parts,
    keyId,
    createdAt: options.now().toISOString(),
    dataKey: own,
    randomBytes: options.randomBytes,
    ...(options.scryptLog2N !== undefined && { log2N: options.scryptLog2N }),
  });
  own.fill(0);
  return { keyId, slot };
}

/** A person's slot for a password. */
export const sealPassword = (
  desk: Desk,
  person: NonNullable<Slot['person']>,
  password: string,
  dataKey?: Buffer,
): Promise<SealedSlot> =>
  sealFor(
    desk,
    {
      id: personSlot(person.id),
      person: { id: person.id, login: person.login, name: person.name },
      secret: passwordBytes(password),
      kdf: 'scrypt',
    },
    dataKey,
  );

/** Puts a slot into the keyring. Belongs inside the transaction that records it, as its last step. */
export function saveSlot({ vault }: Desk, { keyId, slot }: SealedSlot): void {
  const keyring = vault.requireKeyring();
  if (keyring.keyId !== keyId) throw new AppError('stale', 'the key of the records has been changed meanwhile');
  vault.save(withSlot(keyring, slot));
}

/** Takes slots away: those of people without an account in use, as a crash between two steps may leave them. */
export function sweepSlots({ vault }: Desk, store: Store): void {
  const accounts = readAccounts(store);
  const keyring = vault.requireKeyring();
  const used = new Set(accounts.filter(({ active }) => active).map(({ id }) => personSlot(id)));
  const slots = keyring.slots.filter(({ id, person }) => person === undefined || used.has(id));
  // Without any account the slots are of a set-up that was cut short.
  if (accounts.length > 0 && slots.length < keyring.slots.length) vault.save({ ...keyring, slots });
}
