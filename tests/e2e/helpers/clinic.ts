/** A clinic that has been set up, made by the chart service itself without a window. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page } from 'playwright/test';

import { createChartService } from '../../../electron/service/chart-service.ts';

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

/** Sets a clinic up in a folder of the app; null where there is one already. */
export async function prepareClinic(userData: string): Promise<ReadyClinic | null> {
  const dataFolder = join(userData, 'data');
  if (existsSync(join(dataFolder, 'clinic'))) return null;
  const service = createChartService({
    dataFolder,
    resourcesFolder: join(ROOT, 'resources'),
    version: '0.0.0-test',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date(),
    randomBytes: (count) => randomBytes(count),
  });
  const seat = service.seat();
  const { recoveryCode } = valueOf(
    await service.call('access:begin-set-up', { clinicName: CLINIC, ...OWNER }, seat),
  );
  valueOf(await service.call('access:finish-set-up', { recoveryCode }, seat));
  service.close();
  return { recoveryCode };
}

/** Signs in on the screen with a password, as the person who is chosen there. */
export async function signIn(page: Page, password: string = OWNER.password): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
}
