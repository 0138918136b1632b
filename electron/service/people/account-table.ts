/** Accounts as rows. */
import { z } from 'zod';

import { type Role } from '#shared/ipc/people.ts';
import { foldText } from '../search-text.ts';
import { type Store } from '../store.ts';

/** An account as stored. */
export interface Account {
  readonly id: string;
  readonly rowVersion: number;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** A derived PIN with its parameters, as JSON; null where none is set. */
  readonly pin: string | null;
}

const flag = z.union([z.literal(0), z.literal(1)]);
const accountRow = z
  .object({
    id: z.string(),
    row_version: z.number(),
    login: z.string(),
    name: z.string(),
    is_practitioner: flag,
    is_assistant: flag,
    is_administrator: flag,
    active: flag,
    pin: z.string().nullable(),
  })
  .transform((row): Account => {
    const roles: Role[] = [];
    if (row.is_practitioner === 1) roles.push('practitioner');
    if (row.is_assistant === 1) roles.push('assistant');
    if (row.is_administrator === 1) roles.push('administrator');
    return {
      id: row.id,
      rowVersion: row.row_version,
      login: row.login,
      name: row.name,
      roles,
      active: row.active === 1,
      pin: row.pin,
    };
  });

const SELECT = `SELECT id, row_version, login, name, is_practitioner, is_assistant, is_administrator, active, pin
  FROM account`;

/** All accounts by name. */
export const readAccounts = (store: Store): Account[] =>
  store
    .sql(`${SELECT} ORDER BY name, id`)
    .all()
    .map((row) => accountRow.parse(row));

/** An account; null where there is none with this id. */
export function readAccount(store: Store, id: string): Account | null {
  const found = store.sql(`${SELECT} WHERE id = ?`).get(id);
  return found === undefined ? null : accountRow.parse(found);
}

/** How a sign-in name is compared. */
export const loginKey = (login: string): string => foldText(login);

const columns = ({ roles, active, ...account }: Account) => ({
  ...account,
  loginKey: loginKey(account.login),
  isPractitioner: Number(roles.includes('practitioner')),
  isAssistant: Number(roles.includes('assistant')),
  isAdministrator: Number(roles.includes('administrator')),
  active: Number(active),
});

/** Writes a new account. */
export function insertAccount(store: Store, account: Account, by: string): void {
  store
    .sql(
      `INSERT INTO account (id, row_version, login, login_key, name, is_practitioner, is_assistant, is_administrator,
         active, pin, created_at, created_by, updated_at, updated_by)
       VALUES (@id, @rowVersion, @login, @loginKey, @name, @isPractitioner, @isAssistant, @isAdministrator,
         @active, @pin, @at, @by, @at, @by)`,
    )
    .run({ ...columns(account), at: store.instant(), by });
}

/** Writes an account's new state. */
export function updateAccountRow(store: Store, account: Account, by: string): void {
  store
    .sql(
      `UPDATE account SET row_version = @rowVersion, login = @login, login_key = @loginKey, name = @name,
         is_practitioner = @isPractitioner, is_assistant = @isAssistant, is_administrator = @isAdministrator,
         active = @active, pin = @pin, updated_at = @at, updated_by = @by WHERE id = @id`,
    )
    .run({ ...columns(account), at: store.instant(), by });
}
