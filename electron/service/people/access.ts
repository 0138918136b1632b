/** Setting a clinic up, signing in and out: what stands between a seat and the records. */
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { type AccessState } from '#shared/ipc/people.ts';
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/ids.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { type ServiceOptions } from '../options.ts';
import { type Places } from '../places.ts';
import { DEFAULT_SETTINGS, readSettings, saveSettings } from '../settings.ts';
import { type Store } from '../store.ts';
import { type Keyring } from '../vault/keyring-file.ts';
import { KEY_BYTES } from '../vault/keys.ts';
import { readRecoveryCode, RECOVERY_BYTES, writeRecoveryCode } from '../vault/recovery-code.ts';
import { passwordBytes, sealSlot, type Slot } from '../vault/slots.ts';
import { personSlot, RECOVERY_SLOT } from '../vault/vault.ts';
import { insertAccount, readAccount, readAccounts } from './account-table.ts';
import { type Actor, SAMPLE_ACTOR, type Seat, vacate } from './actor.ts';
import { pinMatches } from './pin.ts';

/** What somebody enters to set a clinic up. */
export interface SetUpInput {
  readonly clinicName: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** A secret as typed. */
export interface Secret {
  readonly kind: 'password' | 'pin';
  readonly value: string;
}

/** The door of a service. */
export interface Access {
  /** Who sits there, in the place in use. */
  actorAt(seat: Seat): Actor | null;
  state(seat: Seat): AccessState;
  beginSetUp(input: SetUpInput): Promise<{ recoveryCode: string }>;
  finishSetUp(seat: Seat, typedCode: string): AccessState;
  signIn(seat: Seat, personId: string, secret: Secret): Promise<AccessState>;
  /** Makes sure that it is who sits there: their password, asked for again. In the fictional clinic any will do. */
  confirmPassword(seat: Seat, password: string): Promise<void>;
  lock(seat: Seat): AccessState;
  close(seat: Seat): AccessState;
}

interface PendingSetUp {
  readonly keyring: Keyring;
  readonly dataKey: Buffer;
  readonly code: Buffer;
  readonly clinicName: string;
}

/** After these the password was right and only the database is not. */
const DAMAGE: readonly ErrorCode[] = ['data-damaged', 'data-folder-missing'];

const isDamage = (error: unknown): error is AppError => error instanceof AppError && DAMAGE.includes(error.code);

/** Makes the first account of a clinic, or of one whose set-up was cut short. */
function firstAccount(store: Store, person: NonNullable<Slot['person']>, clinicName: string): void {
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

/** The door of a service's places. */
export function createAccess(options: ServiceOptions, places: Places): Access {
  const { vault } = places;
  let pending: PendingSetUp | null = null;

  const takeSeat = (seat: Seat, store: Store, personId: string): void => {
    const account = readAccount(store, personId);
    if (account?.active !== true) throw new AppError('forbidden', 'this account is not in use', { personId });
    vacate(seat);
    seat.actor = { id: account.id, login: account.login, name: account.name, roles: account.roles };
    seat.seenAtMs = options.now().getTime();
  };

  const failedSignIn = (personId: string, by: Secret['kind']): void => {
    const store = places.name === 'clinic' ? places.opened() : null;
    store?.write(() => {
      appendAudit(store, {
        actorId: personId,
        action: 'access.sign-in-failed',
        outcome: 'refused',
        detail: { by },
      });
    });
  };

  /** Opens the records with a key that was just proved; forgets it where they cannot be opened. */
  const openWith = (dataKey: Buffer): Store => {
    const wasOpen = vault.keys !== null;
    if (!wasOpen) vault.hold(dataKey);
    try {
      return places.current();
    } catch (error) {
      if (!wasOpen && !isDamage(error)) vault.forget();
      throw error;
    }
  };

  const peopleOf = (store: Store | null): AccessState['people'] =>
    store === null
      ? (vault.keyring()?.slots ?? []).flatMap(({ person }) =>
          person === undefined ? [] : [{ ...person, hasPin: false }],
        )
      : readAccounts(store)
          .filter(({ active }) => active)
          .map(({ id, login, name, pin }) => ({ id, login, name, hasPin: pin !== null }));

  const actorAt = (seat: Seat): Actor | null => (places.name === 'sample' ? SAMPLE_ACTOR : seat.actor);

  const statusOf = (seat: Seat, store: Store | null): AccessState['status'] => {
    if (places.name === 'sample') return 'signed-in';
    if (vault.keyring() === null) return 'set-up';
    if (seat.rescues) return 'damaged';
    if (store === null) return 'closed';
    return seat.actor === null ? 'locked' : 'signed-in';
  };

  /** After a disk error the records are closed for a moment; with the key at hand they are opened again here. */
  const openRecords = (): Store | null => {
    if (places.name === 'sample') return places.current();
    if (vault.keys === null) return null;
    try {
      return places.current();
    } catch (error) {
      if (isDamage(error)) return null;
      throw error;
    }
  };

  const state = (seat: Seat): AccessState => {
    const store = openRecords();
    const settings = store === null ? DEFAULT_SETTINGS : readSettings(store);
    const actor = actorAt(seat);
    return {
      place: places.name,
      status: statusOf(seat, store),
      clinicName: settings.clinicName,
      people: places.name === 'sample' ? [] : peopleOf(store),
      me:
        actor === null
          ? null
          : {
              id: actor.id,
              login: actor.login,
              name: actor.name,
              roles: [...actor.roles],
              emergencyUntil: seat.emergencyUntilMs === null ? null : new Date(seat.emergencyUntilMs).toISOString(),
            },
      idleMinutes: settings.idleMinutes,
      retryAt: null,
    };
  };

  return {
    actorAt,
    state,
    async beginSetUp(input) {
      if (vault.keyring() !== null) throw new AppError('not-empty', 'a clinic has been set up here already');
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
      const slots = [
        await sealSlot({
          ...common,
          id: personSlot(person.id),
          person,
          secret: passwordBytes(input.password),
          kdf: 'scrypt',
        }),
        await sealSlot({ ...common, id: RECOVERY_SLOT, secret: code, kdf: 'hkdf-sha256' }),
      ];
      const keyring: Keyring = {
        format: 'mesochart-keyring',
        version: 1,
        clinicId: newId(),
        keyId: common.keyId,
        slots,
      };
      pending = { keyring, dataKey, code, clinicName: input.clinicName };
      return { recoveryCode: writeRecoveryCode(code) };
    },
    finishSetUp(seat, typedCode) {
      const ready = pending;
      if (ready === null) throw new AppError('set-up-needed', 'setting up begins with a name and a password');
      if (readRecoveryCode(typedCode)?.equals(ready.code) !== true) {
        throw new AppError('wrong-secret', 'this is not the recovery code that was shown');
      }
      if (vault.keyring() !== null) throw new AppError('not-empty', 'a clinic has been set up here already');
      const person = ready.keyring.slots[0]?.person;
      if (person === undefined) throw new Error('a set-up always has its first person');
      vault.save(ready.keyring);
      const store = openWith(ready.dataKey);
      firstAccount(store, person, ready.clinicName);
      takeSeat(seat, store, person.id);
      pending = null;
      return state(seat);
    },
    async signIn(seat, personId, secret) {
      if (places.name !== 'clinic') places.use('clinic');
      try {
        if (secret.kind === 'pin') {
          const open = places.opened();
          if (open === null) throw new AppError('locked', 'the records are closed: a password is needed');
          const stored = readAccount(open, personId)?.pin ?? null;
          if (stored === null || !(await pinMatches(secret.value, stored))) {
            throw new AppError('wrong-secret', 'the PIN is not right');
          }
          takeSeat(seat, open, personId);
        } else {
          const dataKey = await vault.tryKey(personSlot(personId), passwordBytes(secret.value));
          const store = openWith(dataKey);
          const person = vault.requireKeyring().slots.find(({ id }) => id === personSlot(personId))?.person;
          if (person !== undefined && readAccounts(store).length === 0) firstAccount(store, person, '');
          takeSeat(seat, store, personId);
        }
      } catch (error) {
        if (error instanceof AppError && error.code === 'wrong-secret') failedSignIn(personId, secret.kind);
        if (!isDamage(error)) throw error;
        vacate(seat);
        seat.rescues = true;
        return state(seat);
      }
      const store = places.current();
      store.write(() => {
        appendAudit(store, { actorId: personId, action: 'access.sign-in', detail: { by: secret.kind } });
      });
      return state(seat);
    },
    async confirmPassword(seat, password) {
      if (places.name === 'sample') return;
      const { actor } = seat;
      if (actor === null) throw new AppError('locked', 'nobody is signed in');
      try {
        (await vault.tryKey(personSlot(actor.id), passwordBytes(password))).fill(0);
      } catch (error) {
        if (error instanceof AppError && error.code === 'wrong-secret') failedSignIn(actor.id, 'password');
        throw error;
      }
      if (seat.actor?.id !== actor.id) throw new AppError('locked', 'somebody else sits here by now');
    },
    lock(seat) {
      const { actor } = seat;
      const store = places.name === 'clinic' ? places.opened() : null;
      vacate(seat);
      if (actor !== null) {
        store?.write(() => {
          appendAudit(store, { actorId: actor.id, action: 'access.lock' });
        });
      }
      return state(seat);
    },
    close(seat) {
      const { actor } = seat;
      const store = places.name === 'clinic' ? places.opened() : null;
      vacate(seat);
      if (actor !== null) {
        store?.write(() => {
          appendAudit(store, { actorId: actor.id, action: 'access.close' });
        });
      }
      if (places.name === 'clinic') places.close();
      vault.forget();
      return state(seat);
    },
  };
}
