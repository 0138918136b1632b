/** The chart service: the only writer of the database. Runs in the app and in plain Node alike. */
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { type Failure, type Input, type Output, type Result, type ServiceChannel } from '#shared/ipc/contract.ts';
import { appendAudit } from './audit/audit-log.ts';
import { authorize } from './authorize.ts';
import { createBackupKeeper } from './backup/keeper.ts';
import { type Call } from './call.ts';
import { storageFailure } from './db/sqlite-failure.ts';
import { endpoints } from './endpoints.ts';
import { type ServiceOptions } from './options.ts';
import { type Access, createAccess } from './people/access.ts';
import { type Seat } from './people/actor.ts';
import { type KeyringRequest } from './people/system-keyring.ts';
import { createPlaces, type Places } from './places.ts';
import { RULES } from './rules.ts';

/** The service. */
export interface ChartService {
  /** The places themselves, for what runs in the same process: the command line and jobs. */
  readonly places: Places;
  /** A place at the service for one workstation; nobody is signed in there yet. */
  seat(): Seat;
  /** Answers a call from a seat; never rejects. Who sits there is judged and recorded with every call. */
  call<C extends ServiceChannel>(channel: C, input: Input<C>, seat: Seat): Promise<Result<Output<C>>>;
  call(channel: string, input: unknown, seat: Seat): Promise<Result<unknown>>;
  /** Gives up seats that nobody uses and forgets a key that nobody needs; to be called every few seconds. */
  tick(): void;
  /** Answers the main process about the system's keyring. */
  keyring(request: KeyringRequest, seat: Seat): Promise<Result<{ on: boolean }>>;
  /** Closes the database in good order and forgets the key. */
  close(): void;
  /** The same, after a backup of what has changed, which is waited for a few seconds. */
  closeInTime(): Promise<void>;
}

function failureOf(error: unknown): Failure {
  const known = error instanceof AppError ? error : storageFailure(error);
  if (known !== null) return { code: known.code, message: known.message, detail: known.detail };
  // What an unforeseen error says may quote a record, so only its kind travels.
  return {
    code: 'internal',
    message: 'unexpected failure',
    detail: { kind: error instanceof Error ? error.name : 'unknown' },
  };
}

/** Refusals that the audit trail keeps: somebody tried what they may not, or what a record does not allow. */
const NOTED: readonly ErrorCode[] = ['forbidden', 'signed', 'conflict', 'invalid-file', 'newer-file', 'not-ready'];

const isChannel = (channel: string): channel is ServiceChannel => Object.hasOwn(endpoints, channel);

/** Writes a refusal down; where that cannot be done the refusal itself still stands. */
function noteRefusal(call: Call, code: ErrorCode): void {
  const { audit } = RULES[call.channel];
  const store = call.places.opened();
  if (!NOTED.includes(code) || call.actor === null || store === null) return;
  const action = audit === 'change' || audit === 'own' || audit === 'none' ? 'chart.change' : audit;
  const note = {
    actorId: call.actor.id,
    action,
    outcome: 'refused',
    detail: { channel: call.channel, code },
  } as const;
  store.write(
    () => {
      appendAudit(store, note);
    },
    () => {
      store.auditLater(note);
    },
  );
}

/** How long closing waits for the last backup, ms; whoever closes the program waits for five seconds. */
const LAST_BACKUP_MS = 4_000;

/** Makes a service. Nothing is opened before the first call. */
export function createChartService(options: ServiceOptions): ChartService {
  const places = createPlaces(options);
  const access: Access = createAccess(options, places);
  const keeper = createBackupKeeper(places);

  async function run(channel: string, input: unknown, seat: Seat): Promise<Result<unknown>> {
    if (!isChannel(channel)) {
      return { ok: false, error: failureOf(new AppError('bad-input', 'there is no such channel', { channel })) };
    }
    let call: Call = { channel, places, access, keeper, seat, actor: null };
    try {
      // With the key at hand for the last time, and what was done today perhaps in no backup yet.
      if (channel === 'access:close') await keeper.beforeClosing(LAST_BACKUP_MS);
      access.arrive(seat, channel);
      call = { ...call, actor: access.actorAt(seat) };
      authorize(channel, call.actor, seat, options.now().getTime());
      return { ok: true, value: await endpoints[channel](call, input) };
    } catch (error) {
      const failure = failureOf(error);
      // After a failed write to disk the state of the cached pages is not known: begin again from the file.
      if (failure.code === 'io-error') places.close();
      else noteRefusal(call, failure.code);
      return { ok: false, error: failure };
    }
  }

  function call<C extends ServiceChannel>(channel: C, input: Input<C>, seat: Seat): Promise<Result<Output<C>>>;
  function call(channel: string, input: unknown, seat: Seat): Promise<Result<unknown>>;
  function call(channel: string, input: unknown, seat: Seat): Promise<Result<unknown>> {
    return run(channel, input, seat);
  }

  return {
    places,
    seat: () => access.seat(),
    call,
    tick() {
      try {
        access.tick();
      } catch (error) {
        // What keeps a seat from being given up now is said by the next call, and tried again.
        if (failureOf(error).code === 'internal') throw error;
      }
    },
    async keyring(request, seat) {
      try {
        return { ok: true, value: await access.systemKeyring.answer(request, access.actorAt(seat)) };
      } catch (error) {
        return { ok: false, error: failureOf(error) };
      }
    },
    close: () => {
      keeper.stop();
      access.desk.end();
    },
    async closeInTime() {
      keeper.stop();
      await keeper.beforeClosing(LAST_BACKUP_MS);
      access.desk.end();
    },
  };
}
