import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type FakeClinic, fakeClinic } from '../../fixtures/service/fake-clinic.ts';
import { PASSWORD, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';

const MINUTE_MS = 60_000;

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

describe('the system’s keyring', () => {
  const secret = Buffer.alloc(32, 7).toString('base64');
  const ask = (what: 'status' | 'unlock' | 'add' | 'remove', deviceId = 'device-1', own = secret) =>
    clinic.service.keyring({ do: what, deviceId, secret: own }, clinic.seat);

  it('opens the records after a start, but signs nobody in', async () => {
    await clinic.ask('me:set-pin', { password: PASSWORD, pin: '4711' });
    expect(await ask('add')).toEqual({ ok: true, value: { on: true } });
    expect((await clinic.ask('key:status', {})).keyring).toBe('on');
    clinic.restart();
    expect(await ask('unlock')).toEqual({ ok: true, value: { on: true } });
    expect(await status()).toBe('locked');
    expect(await clinic.fail('settings:get', {})).toMatchObject({ code: 'locked' });
    expect(await clinic.signIn(clinic.first, '4711', 'pin')).toMatchObject({ value: { status: 'signed-in' } });
    expect(await ask('remove')).toEqual({ ok: true, value: { on: false } });
    expect(clinic.trail('key.keyring').map(({ detail }) => detail)).toEqual([{ on: 1 }, { on: 0 }]);
    clinic.restart();
    await ask('unlock');
    expect(await status()).toBe('closed');
  });

  it('that gives another secret, or is another workstation’s, only means that a password is asked for', async () => {
    await ask('add');
    clinic.restart();
    await ask('unlock', 'device-1', Buffer.alloc(32, 8).toString('base64'));
    expect(await status()).toBe('closed');
    expect(await ask('unlock', 'device-2')).toEqual({ ok: true, value: { on: false } });
    expect(await status()).toBe('closed');
    expect(await ask('status')).toEqual({ ok: true, value: { on: true } });
    await clinic.signIn(clinic.first);
    expect(await status()).toBe('signed-in');
  });

  it('leaves a window at the sample it shows, and the clinic needs no password behind it', async () => {
    await ask('add');
    clinic.restart();
    await clinic.ask('place:use', { place: 'sample' });
    await ask('unlock');
    expect((await clinic.ask('access:state', {})).place).toBe('sample');
    await clinic.ask('place:use', { place: 'clinic' });
    expect(await status()).toBe('locked');
  });

  it('is an administrator’s to turn on or off', async () => {
    const nurse = await clinic.hire('nurse', 'assistant');
    await clinic.ask('access:lock', {});
    expect(await ask('add')).toMatchObject({ error: { code: 'locked' } });
    await clinic.signIn(nurse.id);
    expect(await ask('add')).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('forgets the key again where nobody signs in for an hour', async () => {
    await ask('add');
    clinic.restart();
    clinic.nowMs += 300 * MINUTE_MS;
    clinic.service.tick();
    await ask('unlock');
    clinic.service.tick();
    expect(await status()).toBe('locked');
    clinic.nowMs += 60 * MINUTE_MS;
    clinic.service.tick();
    expect(await status()).toBe('closed');
  });
});
