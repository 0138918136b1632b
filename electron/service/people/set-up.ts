/** Setting a clinic up: the keys are made in memory and written once the recovery code has been typed back. */
import { AppError } from '#shared/errors.ts';
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { DEFAULT_SETTINGS, saveSettings } from '../settings.ts';
import { type Store } from '../store.ts';
import { type Keyring } from '../vault/keyring-file.ts';
import { KEY_BYTES } from '../vault/keys.ts';
import { readRecoveryCode, RECOVERY_BYTES, writeRecoveryCode } from '../vault/recovery-code.ts';
import { passwordBytes, sealSlot, type Slot } from '../vault/slots.ts';
import { personSlot, RECOVERY_SLOT } from '../vault/vault.ts';
import { insertAccount } from './account-table.ts';
import { type Seat } from './actor.ts';
import { type Desk } from './desk.ts';

/** What somebody enters to set a clinic up. */
export interface SetUpInput {
  readonly clinicName: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** Setting up in two steps. */
export interface SetUp {
  begin(input: SetUpInput): Promise<{ recoveryCode: string }>;
  /** Writes the keyring, opens the records and lets the first person sit down. */
  finish(seat: Seat, typedCode: string): void;
}

interface Pending {
  readonly keyring: Keyring;
  readonly dataKey: Buffer;
  readonly code: Buffer;
  readonly clinicName: string;
}

/** Makes the first account of a clinic, or of one whose set-up was cut short. */
export function firstAccount(store: Store, person: NonNullable<Slot['person']>, clinicName: string): void {
  store.write(() => {
    insertAccount(
      store,
      { ...person, rowVersion: 1, roles: ['practitioner', 'administrator'], active: true, pin: null },
      person.id,
    );
    saveSettings(store, { ...DEFAULT_SETTINGS, clinicName, practitioner: { id: person.id, name: person.name } });
    appendAudit(store, { actorId: person.id, action: 'access.set-up' });
  });
}

async function makeKeys({ options }: Desk, input: SetUpInput): Promise<Pending> {
  const dataKey = Buffer.from(options.randomBytes(KEY_BYTES));
  const code = Buffer.from(options.randomBytes(RECOVERY_BYTES));
  const newId = () => uuidV7(options.now().getTime(), options.randomBytes(ID_RANDOM_BYTES));
  const person = { id: newId(), login: input.login, name: input.name };
  const common = {
    keyId: newId(),
    createdAt: options.now().toISOString(),
    dataKey,
    randomBytes: options.randomBytes,
    ...(options.scryptLog2N !== undefined && { log2N: options.scryptLog2N }),
  };
  const secret = passwordBytes(input.password);
  const slots = [
    await sealSlot({ ...common, id: personSlot(person.id), person, secret, kdf: 'scrypt' }),
    await sealSlot({ ...common, id: RECOVERY_SLOT, secret: code, kdf: 'hkdf-sha256' }),
  ];
  const keyring: Keyring = {
    format: 'mesochart-keyring',
    version: 1,
    clinicId: newId(),
    keyId: common.keyId,
    slots,
  };
  return { keyring, dataKey, code, clinicName: input.clinicName };
}

/** Setting up at a desk. */
export function createSetUp(desk: Desk): SetUp {
  let pending: Pending | null = null;
  const requireNone = (): void => {
    if (desk.vault.keyring() !== null) throw new AppError('not-empty', 'a clinic has been set up here already');
  };
  return {
    async begin(input) {
      requireNone();
      const ready = await makeKeys(desk, input);
      pending = ready;
      return { recoveryCode: writeRecoveryCode(ready.code) };
    },
    finish(seat, typedCode) {
      const ready = pending;
      if (ready === null) throw new AppError('set-up-needed', 'setting up begins with a name and a password');
      if (readRecoveryCode(typedCode)?.equals(ready.code) !== true) {
        throw new AppError('wrong-secret', 'this is not the recovery code that was shown');
      }
      requireNone();
      const person = ready.keyring.slots[0]?.person;
      if (person === undefined) throw new Error('a set-up always has its first person');
      desk.vault.save(ready.keyring);
      pending = null;
      const store = desk.openWith(ready.dataKey);
      firstAccount(store, person, ready.clinicName);
      desk.take(seat, store, person.id);
    },
  };
}
