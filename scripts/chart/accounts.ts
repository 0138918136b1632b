/** Which account a run works with, and the first account of a clinic that a run begins. */
import { peopleContract, SHORTEST_PASSWORD } from '#shared/ipc/people.ts';
import { type ServiceOptions } from '../../electron/service/options.ts';
import { createAccess } from '../../electron/service/people/access.ts';
import { loginKey } from '../../electron/service/people/account-table.ts';
import { createSeat } from '../../electron/service/people/actor.ts';
import { createPlaces } from '../../electron/service/places.ts';
import { createVault } from '../../electron/service/vault/vault.ts';
import { badInput, CommandError, EXIT, opening, say } from './command.ts';

/** Sign-in name of the first account where none was given. */
const FIRST_LOGIN = 'admin';

/** Id of the account that `--user` names; without the option, of the only one. Null where no clinic was set up. */
export async function accountOf(options: ServiceOptions, user: string | undefined): Promise<string | null> {
  const keyring = await opening(() => createVault(options).keyring());
  if (keyring === null) return null;
  const people = keyring.slots.flatMap(({ person }) => (person === undefined ? [] : [person]));
  if (user !== undefined) {
    const named = people.find(({ login }) => loginKey(login) === loginKey(user));
    if (named === undefined) throw badInput(`--user ${user}: nobody signs in with this name and a password`);
    return named.id;
  }
  const [only, ...others] = people;
  if (others.length > 0) throw badInput('several people have accounts here: --user NAME says who works');
  if (only === undefined) throw new CommandError(EXIT.noData, 'no account opens these records with a password');
  return only.id;
}

/** Sets a clinic up in an empty folder and prints its recovery code. Answers the id of its first account. */
export async function setUpClinic(
  options: ServiceOptions,
  user: string | undefined,
  password: string,
): Promise<string> {
  const named = peopleContract['access:begin-set-up'].input.shape.login.safeParse(user ?? FIRST_LOGIN);
  if (!named.success) throw badInput(`--user ${user ?? ''}: a sign-in name has no spaces and no slashes`);
  const login = named.data;
  const places = createPlaces({ ...options, create: true });
  try {
    return await opening(async () => {
      const access = createAccess(places.options, places);
      const { recoveryCode } = await access.beginSetUp({ clinicName: '', name: login, login, password });
      const { me } = access.finishSetUp(createSeat(), recoveryCode);
      if (me === null) throw new Error('who sets a clinic up is signed in');
      say(`A clinic was set up; "${login}" signs in with this password.`);
      say(`Recovery code, the only way in without a password. Write it down: ${recoveryCode}`);
      if (password.length < SHORTEST_PASSWORD) {
        say(`warning: the password is shorter than the ${SHORTEST_PASSWORD} characters the program asks for`);
      }
      return me.id;
    });
  } finally {
    places.close();
    places.vault.forget();
  }
}
