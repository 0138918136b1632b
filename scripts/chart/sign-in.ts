/** Works with records as somebody who has an account there. */
import { type Input, type Output, type Result, type ServiceChannel } from '#shared/ipc/contract.ts';
import { createChartService } from '../../electron/service/chart-service.ts';
import { type ServiceOptions } from '../../electron/service/options.ts';
import { createAttempts } from '../../electron/service/people/attempts.ts';
import { createDoor } from '../../electron/service/people/door.ts';
import { openStore, type Store } from '../../electron/service/store.ts';
import { recordKeys } from '../../electron/service/vault/keys.ts';
import { createVault } from '../../electron/service/vault/vault.ts';
import { accountOf, setUpClinic } from './accounts.ts';
import { CommandError, EXIT, opening, valueOf } from './command.ts';
import { readPassword } from './password.ts';

/** Who works, with which password. */
export interface Credentials {
  readonly personId: string;
  readonly password: string;
}

/** The account named by `--user` and its password. Throws CommandError where no clinic was set up. */
export async function credentialsOf(options: ServiceOptions, user: string | undefined): Promise<Credentials> {
  const personId = await accountOf(options, user);
  if (personId === null) {
    throw new CommandError(EXIT.noData, `${options.dataFolder}: no Mesochart records are kept here`);
  }
  return { personId, password: await readPassword() };
}

/** The same; a folder where nothing is kept becomes a clinic first. */
export async function credentialsOrSetUp(options: ServiceOptions, user: string | undefined): Promise<Credentials> {
  const known = await accountOf(options, user);
  const password = await readPassword();
  return { personId: known ?? (await setUpClinic(options, user, password)), password };
}

/** The service with somebody signed in. */
export interface SignedIn {
  /** The value of an answer; throws CommandError where it is a failure. */
  readonly ask: <C extends ServiceChannel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  /** Answers as the service does. */
  readonly call: (channel: string, input: unknown) => Promise<Result<unknown>>;
  /** The open records themselves. */
  readonly store: Store;
}

/** Signs in, works with the service and closes it whatever happens. */
export async function withService<T>(
  options: ServiceOptions,
  { personId, password }: Credentials,
  work: (signedIn: SignedIn) => Promise<T>,
): Promise<T> {
  const service = createChartService(options);
  const seat = service.seat();
  const ask = async <C extends ServiceChannel>(channel: C, input: Input<C>) =>
    valueOf(await service.call(channel, input, seat));
  try {
    const state = await ask('access:sign-in', { personId, secret: { kind: 'password', value: password } });
    if (state.status === 'damaged') throw new CommandError(EXIT.noData, 'the database is damaged');
    return await work({
      ask,
      call: (channel, input): Promise<Result<unknown>> => service.call(channel, input, seat),
      store: service.places.current(),
    });
  } finally {
    service.close();
  }
}

/** Works with the clinic's database itself and closes it whatever happens. */
export async function withStore<T>(
  options: ServiceOptions,
  { personId, password }: Credentials,
  work: (store: Store) => T,
): Promise<T> {
  const vault = createVault(options);
  const attempts = createAttempts(vault.folder, options.now);
  const door = createDoor(vault, attempts, (id) => {
    attempts.miss(id);
  });
  const store = await opening(async () =>
    openStore('clinic', recordKeys(await door.byPassword(personId, password)), options),
  );
  try {
    return work(store);
  } finally {
    store.close();
  }
}
