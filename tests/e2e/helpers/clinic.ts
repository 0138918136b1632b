/** A clinic that has been set up, made by the chart service itself without a window. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page } from 'playwright/test';

import { type Input } from '#shared/ipc/contract.ts';
import { type ChartService, createChartService } from '../../../electron/service/chart-service.ts';

/** The person who sets the clinic up. */
export const OWNER = { name: 'Dr. Anna Weiss', login: 'anna.weiss', password: 'rain on the window' } as const;

const CLINIC = 'Aurelia Clinic';
const ROOT = join(import.meta.dirname, '../../..');

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string; message: string } }): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

/** What a set-up clinic is known by. */
export interface ReadyClinic {
  readonly recoveryCode: string;
}

const serviceIn = (userData: string): ChartService =>
  createChartService({
    dataFolder: join(userData, 'data'),
    resourcesFolder: join(ROOT, 'resources'),
    version: '0.0.0-test',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date(),
    randomBytes: (count) => randomBytes(count),
  });

/** Sets a clinic up in a folder of the app; null where there is one already. */
export async function prepareClinic(userData: string): Promise<ReadyClinic | null> {
  if (existsSync(join(userData, 'data/clinic'))) return null;
  const service = serviceIn(userData);
  const seat = service.seat();
  const { recoveryCode } = valueOf(await service.call('access:begin-set-up', { clinicName: CLINIC, ...OWNER }, seat));
  valueOf(await service.call('access:finish-set-up', { recoveryCode }, seat));
  service.close();
  return { recoveryCode };
}

async function signedInService(userData: string) {
  const service = serviceIn(userData);
  const seat = service.seat();
  const { people } = valueOf(await service.call('access:state', {}, seat));
  const personId = people.find(({ login }) => login === OWNER.login)?.id ?? '';
  const secret = { kind: 'password', value: OWNER.password } as const;
  valueOf(await service.call('access:sign-in', { personId, secret }, seat));
  return { service, seat };
}

/** Gives somebody an account. */
export async function addPerson(userData: string, person: Input<'people:create'>): Promise<void> {
  const { service, seat } = await signedInService(userData);
  valueOf(await service.call('people:create', person, seat));
  service.close();
}

/** Runs a statement on the clinic's database as a program of another version would. */
export async function alterDatabase(userData: string, sql: string): Promise<void> {
  const { service } = await signedInService(userData);
  service.places.current().opened.db.exec(sql);
  service.close();
}

/** Signs in on the screen with a password, as the person who is chosen there. */
export async function signIn(page: Page, password: string = OWNER.password): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
}

/** Chooses who signs in, where several people may. */
export const choosePerson = async (page: Page, name: string): Promise<void> => {
  // The circle itself is not drawn: the tile is.
  await page.getByRole('radio', { name }).check({ force: true });
};
