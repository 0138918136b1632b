/** What stands between a seat and the records: where a workstation stands, and who comes and goes. */
import { AppError } from '#shared/errors.ts';
import { type ServiceChannel } from '#shared/ipc/contract.ts';
import { type AccessState } from '#shared/ipc/people.ts';
import { type AuditAction } from '#shared/ipc/audit.ts';
import { type ServiceOptions } from '../options.ts';
import { type Places } from '../places.ts';
import { DEFAULT_SETTINGS, readSettings } from '../settings.ts';
import { type Store } from '../store.ts';
import { readAccount, readAccounts } from './account-table.ts';
import { type Actor, SAMPLE_ACTOR, type Seat, vacate } from './actor.ts';
import { createDesk, type Desk, isDamage } from './desk.ts';
import { createRecovery, type Recovery } from './recovery.ts';
import { createSetUp, type SetUpInput } from './set-up.ts';
import { type Secret, signIn } from './sign-in.ts';
import { createSystemKeyring, type SystemKeyring } from './system-keyring.ts';

/** The access to a service. */
export interface Access {
  readonly desk: Desk;
  readonly recovery: Recovery;
  readonly systemKeyring: SystemKeyring;
  /** A place for one workstation; nobody sits there yet. */
  seat(): Seat;
  /** Called with every call: gives up what was left alone for too long, and notes who is at the keyboard. */
  arrive(seat: Seat, channel: ServiceChannel): void;
  /** Gives up what was left alone for too long. */
  tick(): void;
  /** Who sits there, in the place in use. */
  actorAt(seat: Seat): Actor | null;
  state(seat: Seat): AccessState;
  beginSetUp(input: SetUpInput): Promise<{ recoveryCode: string }>;
  finishSetUp(seat: Seat, typedCode: string): AccessState;
  signIn(seat: Seat, personId: string, secret: Secret): Promise<AccessState>;
  /** Makes sure that it is who sits there: their password, asked for again. In the fictional clinic any will do. */
  confirmPassword(seat: Seat, password: string): Promise<void>;
  /** An account was changed: whoever sits anywhere by it has its roles from now on. */
  refresh(store: Store, personId: string): void;
  lock(seat: Seat): AccessState;
  close(seat: Seat): AccessState;
}

/** Calls that a window makes by itself: they do not say that somebody is there. */
const BY_ITSELF: readonly ServiceChannel[] = [
  'access:state',
  'backup:status',
  'app:info',
  // An export that takes an hour does not keep a window open that nobody sits at.
  'whole:patient',
  'whole:picture',
  'whole:clinic',
];

const instantOf = (ms: number | null, nowMs: number): string | null =>
  ms === null || ms <= nowMs ? null : new Date(ms).toISOString();

function peopleOf({ vault, attempts }: Desk, store: Store | null): AccessState['people'] {
  if (store === null) {
    return (vault.keyring()?.slots ?? []).flatMap(({ person }) =>
      person === undefined ? [] : [{ ...person, hasPin: false }],
    );
  }
  return readAccounts(store)
    .filter(({ active }) => active)
    .map(({ id, login, name, pin }) => ({ id, login, name, hasPin: pin !== null && !attempts.needsPassword(id) }));
}

/** After a disk error the records are closed for a moment; with the key at hand they are opened again here. */
function openRecords(desk: Desk): Store | null {
  if (desk.places.name === 'sample') return desk.places.current();
  try {
    return desk.clinic();
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function statusOf({ places, vault }: Desk, seat: Seat, store: Store | null): AccessState['status'] {
  if (places.name === 'sample') return 'signed-in';
  if (vault.keyring() === null) return 'set-up';
  if (seat.rescues) return 'damaged';
  if (store === null) return 'closed';
  return seat.actor === null ? 'locked' : 'signed-in';
}

/** The access to a service's places. */
export function createAccess(options: ServiceOptions, places: Places): Access {
  const desk = createDesk(options, places);
  const setUp = createSetUp(desk);
  const recovery = createRecovery(desk);
  const { seats, vault } = desk;

  const actorAt = (seat: Seat): Actor | null => (places.name === 'sample' ? SAMPLE_ACTOR : seat.actor);

  const state = (seat: Seat): AccessState => {
    const store = openRecords(desk);
    const settings = store === null ? DEFAULT_SETTINGS : readSettings(store);
    const actor = actorAt(seat);
    const people = places.name === 'sample' ? [] : peopleOf(desk, store);
    const [only, ...others] = people;
    const tried = seat.tried ?? (others.length === 0 ? only?.id : undefined);
    return {
      place: places.name,
      status: statusOf(desk, seat, store),
      clinicName: settings.clinicName,
      people,
      me:
        actor === null
          ? null
          : {
              id: actor.id,
              login: actor.login,
              name: actor.name,
              roles: [...actor.roles],
              emergencyUntil: instantOf(seat.emergencyUntilMs, options.now().getTime()),
            },
      idleMinutes: settings.idleMinutes,
      retryAt: places.name === 'sample' || tried === undefined ? null : desk.attempts.retryAt(tried),
    };
  };

  const leave = (seat: Seat, action: AuditAction, detail: Readonly<Record<string, string>> = {}): void => {
    const { actor } = seat;
    vacate(seat);
    recovery.drop();
    if (actor !== null) desk.record({ actorId: actor.id, action, detail });
  };

  const tick = (): void => {
    const isOver = seats.tick(
      () => desk.settings(),
      (seat) => {
        leave(seat, 'access.lock', { by: 'idle' });
      },
    );
    if (isOver && vault.keys !== null) desk.forget();
  };

  return {
    desk,
    recovery,
    systemKeyring: createSystemKeyring(desk),
    seat: () => seats.add(),
    tick,
    arrive(seat, channel) {
      tick();
      if (!BY_ITSELF.includes(channel)) seats.seen(seat);
    },
    actorAt,
    state,
    beginSetUp: (input) => setUp.begin(input),
    finishSetUp(seat, typedCode) {
      setUp.finish(seat, typedCode);
      return state(seat);
    },
    async signIn(seat, personId, secret) {
      await signIn(desk, seat, personId, secret);
      return state(seat);
    },
    async confirmPassword(seat, password) {
      if (places.name === 'sample') return;
      const { actor } = seat;
      if (actor === null) throw new AppError('locked', 'nobody is signed in');
      (await desk.door.byPassword(actor.id, password)).fill(0);
      if (seat.actor?.id !== actor.id) throw new AppError('locked', 'somebody else sits here by now');
    },
    refresh(store, personId) {
      const account = readAccount(store, personId);
      for (const seat of seats.all()) {
        if (seat.actor?.id !== personId) continue;
        if (account?.active !== true) vacate(seat);
        else seat.actor = { id: account.id, login: account.login, name: account.name, roles: account.roles };
      }
    },
    lock(seat) {
      leave(seat, 'access.lock');
      return state(seat);
    },
    close(seat) {
      leave(seat, 'access.close');
      desk.forget();
      return state(seat);
    },
  };
}
