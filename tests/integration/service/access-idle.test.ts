import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type FakeClinic, fakeClinic } from '../../fixtures/service/fake-clinic.ts';
import { aPatient, PASSWORD, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';

const MINUTE_MS = 60_000;
const NEW_PASSWORD = 'another long password';

let folder: string;
let clinic: FakeClinic;

beforeEach(async () => {
  folder = tempFolder();
  clinic = await fakeClinic(join(folder, 'data'));
});
afterEach(() => {
  clinic.service.close();
  removeFolder(folder);
});

const status = async () => (await clinic.ask('access:state', {})).status;

describe('a seat left alone', () => {
  it('is given up a minute after the window should have locked, and the trail says why', async () => {
    clinic.nowMs += 11 * MINUTE_MS;
    expect(await status()).toBe('signed-in');
    clinic.nowMs += 1;
    expect(await status()).toBe('locked');
    await clinic.signIn(clinic.first);
    expect(clinic.trail('access.lock')).toEqual([{ actor: clinic.first, outcome: 'done', detail: { by: 'idle' } }]);
  });

  it('is kept by whoever works there, but not by a window that asks by itself', async () => {
    for (let i = 0; i < 5; i++) {
      clinic.nowMs += 10 * MINUTE_MS;
      await clinic.ask('access:alive', {});
    }
    for (let i = 0; i < 3; i++) {
      clinic.nowMs += 4 * MINUTE_MS;
      await clinic.ask('access:state', {});
      await clinic.service.call('backup:status', {}, clinic.seat);
    }
    expect(await clinic.fail('access:alive', {})).toMatchObject({ code: 'locked' });
  });

  it('is given up without any call, and an hour later the key is forgotten', async () => {
    clinic.nowMs += 12 * MINUTE_MS;
    clinic.service.tick();
    expect(clinic.seat.actor).toBeNull();
    expect(clinic.service.places.vault.keys).not.toBeNull();
    clinic.nowMs += 59 * MINUTE_MS;
    clinic.service.tick();
    expect(clinic.service.places.vault.keys).toBeNull();
    expect(await status()).toBe('closed');
  });

  it('closes at once when the computer slept through both', async () => {
    clinic.nowMs += 600 * MINUTE_MS;
    expect(await clinic.fail('patient:search', { query: '', limit: 1, offset: 0 })).toMatchObject({ code: 'locked' });
    expect(await status()).toBe('closed');
  });

  it('goes by the clinic’s own settings', async () => {
    const settings = await clinic.ask('settings:get', {});
    await clinic.ask('settings:save', { ...settings, idleMinutes: 1, closeMinutes: 2 });
    clinic.nowMs += 2 * MINUTE_MS + 1;
    expect(await status()).toBe('locked');
    clinic.nowMs += 2 * MINUTE_MS;
    expect(await status()).toBe('closed');
  });

  it('is not kept longer by a clock that is set back', async () => {
    clinic.nowMs -= 600 * MINUTE_MS;
    expect(await status()).toBe('signed-in');
    clinic.nowMs += 12 * MINUTE_MS;
    expect(await status()).toBe('locked');
  });
});

describe('the fictional clinic', () => {
  it('needs no password, and whoever looks at it comes back signed in', async () => {
    await clinic.ask('patient:create', aPatient({ family: 'Real' }));
    await clinic.ask('place:use', { place: 'sample' });
    expect(await clinic.ask('access:state', {})).toMatchObject({ place: 'sample', status: 'signed-in', people: [] });
    expect((await clinic.ask('patient:search', { query: 'real', limit: 5, offset: 0 })).total).toBe(0);
    await clinic.ask('place:use', { place: 'clinic' });
    expect(await clinic.ask('access:state', {})).toMatchObject({ status: 'signed-in', me: { id: clinic.first } });
    expect((await clinic.ask('patient:search', { query: 'real', limit: 5, offset: 0 })).total).toBe(1);
  });

  it('opens before anyone signed in, and the clinic stays closed behind it', async () => {
    clinic.restart();
    await clinic.ask('place:use', { place: 'sample' });
    expect(await status()).toBe('signed-in');
    await clinic.ask('place:use', { place: 'clinic' });
    expect(await status()).toBe('closed');
    expect(await clinic.fail('settings:get', {})).toMatchObject({ code: 'locked' });
  });

  it('has no accounts and no keys, and reaches none of the clinic’s', async () => {
    await clinic.ask('place:use', { place: 'sample' });
    const calls = [
      ['people:list', {}],
      ['people:create', { name: 'X', login: 'x', roles: ['administrator'], password: PASSWORD }],
      ['people:update', { id: clinic.first, rowVersion: 1, name: 'X', roles: ['assistant'], active: false }],
      ['people:reset-password', { id: clinic.first, password: NEW_PASSWORD }],
      ['me:change-password', { current: PASSWORD, next: NEW_PASSWORD }],
      ['me:set-pin', { password: PASSWORD, pin: '1234' }],
      ['key:status', {}],
      ['key:begin-recovery', { password: PASSWORD }],
      ['key:finish-recovery', { recoveryCode: clinic.recoveryCode }],
    ] as const;
    for (const [channel, input] of calls)
      expect(await clinic.fail(channel, input)).toMatchObject({ code: 'unavailable' });
  });

  it('is left alone like the clinic: who comes back late signs in again, and the trail knows', async () => {
    await clinic.ask('place:use', { place: 'sample' });
    clinic.nowMs += 12 * MINUTE_MS;
    expect(await clinic.ask('access:state', {})).toMatchObject({ place: 'sample', status: 'signed-in' });
    await clinic.ask('place:use', { place: 'clinic' });
    expect(await status()).toBe('locked');
    await clinic.signIn(clinic.first);
    expect(clinic.trail('access.lock')).toMatchObject([{ detail: { by: 'idle' } }]);
  });
});
