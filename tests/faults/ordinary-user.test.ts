import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aChart } from '../fixtures/chart/builders.ts';
import { openService, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';
import { childCommand, childEnv } from './kill.ts';

/** A user that exists nowhere, who owns nothing but what these tests give them. */
const USER = 61_789;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const asUser = ['setpriv', `--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', '--'];
/** Also where the program lies must be open to others: a home of root's is not. */
const canBecome =
  isRoot && spawnSync(asUser[0] ?? '', [...asUser.slice(1), 'test', '-r', import.meta.filename]).status === 0;
const isOrdinary = process.platform !== 'win32' && !isRoot;
const possible = canBecome || isOrdinary;
if (!possible) console.log('rights of an ordinary user are skipped: they need a Unix, and setpriv where one is root');

const folder = tempFolder();
const sound = join(folder, 'sound');
const database = (data: string): string => join(data, 'clinic', 'mesochart.db');

/** A folder that lets nobody in looks like one whose files have gone; what matters is that nothing is begun afresh. */
const NO_WAY_IN = /data-folder-(read-only|missing)|key-missing/;

function give(path: string): void {
  if (!isRoot) return;
  chownSync(path, USER, USER);
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
}

/** A copy of a clinic's folder that the user owns. */
function ownCopy(name: string): string {
  const data = join(folder, name, 'data');
  mkdirSync(join(folder, name));
  cpSync(sound, data, { recursive: true });
  give(join(folder, name));
  return data;
}

/** Opens and reads the records as the user; the code that comes back. */
function openAsUser(data: string): { status: number | null; says: string } {
  const [program = '', ...args] = childCommand(data, 'open');
  const command = [...(canBecome ? asUser : []), program, ...args];
  const [first = '', ...rest] = command;
  const { NODE_COMPILE_CACHE: _rootsOwn, ...env } = childEnv();
  const run = spawnSync(first, rest, { encoding: 'utf8', timeout: 60_000, env: { ...env, HOME: folder } });
  return { status: run.status, says: run.stdout + run.stderr };
}

beforeAll(async () => {
  if (!possible) return;
  chmodSync(folder, 0o755);
  const service = openService(sound);
  await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart()) }] });
  service.close();
});
afterAll(() => {
  if (possible) spawnSync('chmod', ['-R', 'u+rwX', folder]);
  removeFolder(folder);
});

describe.skipIf(!possible)('an ordinary user of the computer (setpriv where the tests run as root)', () => {
  it('opens records of their own', () => {
    expect(openAsUser(ownCopy('own'))).toMatchObject({ status: 0 });
  });

  it.each<[string, (data: string) => void, RegExp]>([
    ['a read-only folder', (data) => chmodSync(join(data, 'clinic'), 0o500), /data-folder-read-only/],
    ['a database that may only be read (0400)', (data) => chmodSync(database(data), 0o400), /data-folder-read-only/],
    ['a database that may not be touched (0000)', (data) => chmodSync(database(data), 0), /data-folder-read-only/],
    ['a clinic that may not be entered', (data) => chmodSync(join(data, 'clinic'), 0), NO_WAY_IN],
    ['a data folder that may not be entered', (data) => chmodSync(data, 0), NO_WAY_IN],
  ])('is told about %s, and not a byte changes', (name, forbid, code) => {
    const data = ownCopy(name.replaceAll(/\W+/g, '-'));
    forbid(data);
    const before = isRoot ? readFileSync(database(data)) : null;
    const { status, says } = openAsUser(data);
    expect(says).toMatch(code);
    expect(status).not.toBe(0);
    if (before !== null) expect(readFileSync(database(data)).equals(before)).toBe(true);
  });

  it.skipIf(!canBecome)("does not get into somebody else's records, which are theirs alone to read", () => {
    const data = join(folder, 'theirs', 'data');
    mkdirSync(join(folder, 'theirs'));
    cpSync(sound, data, { recursive: true });
    chmodSync(join(data, 'clinic'), 0o700);
    expect(openAsUser(data).says).toMatch(NO_WAY_IN);
    const keyring = statSync(join(sound, 'clinic', 'keyring.json'));
    expect(keyring.mode & 0o077).toBe(0);
  });
});
