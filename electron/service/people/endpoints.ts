/** What answers the channels about people and access. */
import { AppError } from '#shared/errors.ts';
import { type KeyStatus, peopleContract } from '#shared/ipc/people.ts';
import { type Call, type Endpoint, onStore, parseInput, requireActor } from '../call.ts';
import { type Store } from '../store.ts';
import { afterUpdate, createPerson, listPeople, requirePerson, resetPassword, updatePerson } from './accounts.ts';
import { beginEmergency } from './emergency.ts';
import { beginKeyChange, finishKeyChange } from './key-change.ts';
import { changePassword, setPin } from './own-secrets.ts';
import { recoveryMadeAt } from './recovery.ts';

const c = peopleContract;

/** Accounts and keys are the clinic's; the fictional clinic has none. */
function clinicOf({ access }: Call): Store {
  const store = access.desk.clinic();
  if (store === null) throw new AppError('unavailable', 'the fictional clinic has no accounts and no keys');
  return store;
}

/** Asks for the caller's password again; what is true after that wait is what counts. */
async function confirmed(call: Call, password: string): Promise<Store> {
  clinicOf(call);
  await call.access.confirmPassword(call.seat, password);
  return clinicOf(call);
}

function keyStatus({ access: { desk, systemKeyring } }: Call): KeyStatus {
  const { keyId, slots } = desk.vault.requireKeyring();
  return {
    keyId,
    people: slots.filter(({ person }) => person !== undefined).length,
    recoveryMadeAt: recoveryMadeAt(desk),
    keyring: systemKeyring.isOn() ? 'on' : 'off',
  };
}

const entry: Pick<
  Record<keyof typeof peopleContract, Endpoint>,
  Extract<keyof typeof peopleContract, `access:${string}`>
> = {
  'access:state': ({ access, seat }) => c['access:state'].output.parse(access.state(seat)),
  'access:begin-set-up': ({ access }, raw) => access.beginSetUp(parseInput(c['access:begin-set-up'].input, raw)),
  'access:finish-set-up': ({ access, seat }, raw) =>
    access.finishSetUp(seat, parseInput(c['access:finish-set-up'].input, raw).recoveryCode),
  'access:sign-in': ({ access, seat }, raw) => {
    const { personId, secret } = parseInput(c['access:sign-in'].input, raw);
    return access.signIn(seat, personId, secret);
  },
  'access:lock': ({ access, seat }) => access.lock(seat),
  'access:close': ({ access, seat }) => access.close(seat),
  'access:alive': () => ({}),
  'access:recover': async ({ access, seat }, raw) => {
    await access.recovery.recover(seat, parseInput(c['access:recover'].input, raw));
    return access.state(seat);
  },
  'access:emergency': (call, raw) => {
    const { reason } = parseInput(c['access:emergency'].input, raw);
    beginEmergency(call.places.current(), call.seat, requireActor(call), reason);
    return call.access.state(call.seat);
  },
};

const people: Pick<
  Record<keyof typeof peopleContract, Endpoint>,
  Extract<keyof typeof peopleContract, `people:${string}`>
> = {
  'people:list': (call, raw) => {
    clinicOf(call);
    return onStore('people:list', ({ store }) => listPeople(call.access.desk, store))(call, raw);
  },
  'people:create': (call, raw) => {
    const input = parseInput(c['people:create'].input, raw);
    return createPerson(call.access.desk, clinicOf(call), requireActor(call), input);
  },
  'people:update': (call, raw) => {
    const store = clinicOf(call);
    const { desk } = call.access;
    const { id } = c['people:update'].output.parse(
      onStore('people:update', ({ person, about }, input) => {
        const { roles, active } = updatePerson(store, person, input);
        about({ detail: { person: input.id, roles: roles.join(' '), active: active ? 1 : 0 } });
        return requirePerson(desk, store, input.id);
      })(call, raw),
    );
    call.access.refresh(store, id);
    return afterUpdate(desk, store, id);
  },
  'people:reset-password': (call, raw) => {
    const input = parseInput(c['people:reset-password'].input, raw);
    return resetPassword(call.access.desk, clinicOf(call), requireActor(call), input);
  },
};

const keys: Pick<
  Record<keyof typeof peopleContract, Endpoint>,
  Extract<keyof typeof peopleContract, `me:${string}` | `key:${string}`>
> = {
  'me:change-password': async (call, raw) => {
    const { current, next } = parseInput(c['me:change-password'].input, raw);
    await changePassword(call.access.desk, await confirmed(call, current), requireActor(call), next);
    return {};
  },
  'me:set-pin': async (call, raw) => {
    const { password, pin } = parseInput(c['me:set-pin'].input, raw);
    await setPin(await confirmed(call, password), requireActor(call), pin);
    return {};
  },
  'key:status': (call) => {
    clinicOf(call);
    return c['key:status'].output.parse(keyStatus(call));
  },
  'key:begin-recovery': async (call, raw) => {
    await confirmed(call, parseInput(c['key:begin-recovery'].input, raw).password);
    return call.access.recovery.begin(requireActor(call));
  },
  'key:finish-recovery': async (call, raw) => {
    const { recoveryCode } = parseInput(c['key:finish-recovery'].input, raw);
    await call.access.recovery.finish(requireActor(call), clinicOf(call), recoveryCode);
    return keyStatus(call);
  },
  'key:begin-change': async (call, raw) => {
    const { password } = parseInput(c['key:begin-change'].input, raw);
    await confirmed(call, password);
    return beginKeyChange(call.access.desk, requireActor(call), password);
  },
  'key:finish-change': async (call, raw) => {
    const { recoveryCode } = parseInput(c['key:finish-change'].input, raw);
    const actor = requireActor(call);
    // No backup may hold the files while they change places.
    await call.keeper.alone(() => finishKeyChange(call.access.desk, clinicOf(call), actor, recoveryCode));
    return keyStatus(call);
  },
};

/** Channels about people and access. */
export const peopleEndpoints: Readonly<Record<keyof typeof peopleContract, Endpoint>> = {
  ...entry,
  ...people,
  ...keys,
};
