import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type FakeClinic, fakeClinic } from '../../fixtures/service/fake-clinic.ts';
import { FIRST_PERSON, optionsFor, PASSWORD, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { createChartService } from '../../../electron/service/chart-service.ts';

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
const wrongly = (times: number, kind: 'password' | 'pin' = 'password') =>
  Array.from({ length: times }).reduce<Promise<unknown>>(
    (before) => before.then(() => clinic.signIn(clinic.first, 'wrong', kind)),
    Promise.resolve(),
  );

describe('setting up', () => {
  it('writes nothing before the recovery code was typed back', async () => {
    const service = createChartService(optionsFor(join(folder, 'new')));
    const seat = service.seat();
    const begun = await service.call('access:begin-set-up', FIRST_PERSON, seat);
    expect(begun.ok).toBe(true);
    expect(await service.call('access:finish-set-up', { recoveryCode: clinic.recoveryCode }, seat)).toMatchObject({
      error: { code: 'wrong-secret' },
    });
    expect(await service.call('access:state', {}, seat)).toMatchObject({ value: { status: 'set-up', me: null } });
    expect(() => {
      rmSync(join(folder, 'new'));
    }).toThrow('ENOENT');
    service.close();
  });

  it('happens once', async () => {
    expect(await clinic.fail('access:begin-set-up', FIRST_PERSON)).toMatchObject({ code: 'not-empty' });
  });

  it.each([[{ password: 'too short' }], [{ login: 'two words' }], [{ name: '' }]])(
    'is not begun with %j',
    async (own) => {
      expect(await clinic.fail('access:begin-set-up', { ...FIRST_PERSON, ...own })).toMatchObject({
        code: 'bad-input',
      });
    },
  );

  it('that was cut short after the keyring was written goes on with the first sign-in', async () => {
    clinic.service.close();
    for (const name of ['clinic.marker', 'clinic/mesochart.db']) rmSync(join(folder, 'data', name));
    clinic.restart();
    expect(await status()).toBe('closed');
    await clinic.signIn(clinic.first);
    expect(await clinic.ask('people:list', {})).toMatchObject([
      { id: clinic.first, roles: ['practitioner', 'administrator'] },
    ]);
  });
});

describe('signing in', () => {
  it('opens closed records by password, and leaves them open when one locks', async () => {
    clinic.restart();
    expect(await clinic.ask('access:state', {})).toMatchObject({
      status: 'closed',
      me: null,
      people: [{ id: clinic.first, login: 'test', hasPin: false }],
    });
    expect(await clinic.fail('settings:get', {})).toMatchObject({ code: 'locked' });
    await clinic.signIn(clinic.first);
    expect(await clinic.ask('access:state', {})).toMatchObject({ status: 'signed-in', me: { id: clinic.first } });
    expect((await clinic.ask('access:lock', {})).status).toBe('locked');
    expect(await clinic.fail('settings:get', {})).toMatchObject({ code: 'locked' });
  });

  it('by PIN takes a seat at open records and opens none', async () => {
    await clinic.ask('me:set-pin', { password: PASSWORD, pin: '4711' });
    await clinic.ask('access:lock', {});
    expect(await clinic.signIn(clinic.first, '0000', 'pin')).toMatchObject({ error: { code: 'wrong-secret' } });
    expect(await clinic.signIn(clinic.first, '4711', 'pin')).toMatchObject({ value: { status: 'signed-in' } });
    expect((await clinic.ask('access:close', {})).status).toBe('closed');
    expect(await clinic.signIn(clinic.first, '4711', 'pin')).toMatchObject({ error: { code: 'locked' } });
    expect(await status()).toBe('closed');
  });

  it('tells the audit trail of every attempt, with what was tried', async () => {
    await clinic.ask('access:lock', {});
    await wrongly(2);
    await clinic.signIn(clinic.first);
    expect(clinic.trail('access.sign-in-failed')).toEqual([
      { actor: clinic.first, outcome: 'refused', detail: { by: 'password' } },
      { actor: clinic.first, outcome: 'refused', detail: { by: 'password' } },
    ]);
    expect(clinic.trail('access.sign-in')).toEqual([
      { actor: clinic.first, outcome: 'done', detail: { by: 'password' } },
    ]);
  });

  it('tells it later of attempts made while the records were closed', async () => {
    const from = new Date(clinic.nowMs).toISOString();
    clinic.restart();
    await wrongly(3);
    clinic.restart();
    clinic.nowMs += MINUTE_MS;
    await wrongly(1);
    await clinic.signIn(clinic.first);
    const detail = { count: 4, from, to: new Date(clinic.nowMs).toISOString() };
    expect(clinic.trail('access.sign-in-failed')).toEqual([{ actor: clinic.first, outcome: 'refused', detail }]);
    await clinic.ask('access:lock', {});
    await clinic.signIn(clinic.first);
    expect(clinic.trail('access.sign-in-failed')).toHaveLength(1);
  });

  it('waits after five wrong secrets, after a restart too, and says until when', async () => {
    clinic.restart();
    await wrongly(5);
    const retryAt = new Date(clinic.nowMs + 30_000).toISOString();
    expect(await clinic.signIn(clinic.first)).toMatchObject({
      error: { code: 'too-many-attempts', detail: { retryAt } },
    });
    clinic.restart();
    expect(await clinic.ask('access:state', {})).toMatchObject({ status: 'closed', retryAt });
    expect(await clinic.signIn(clinic.first)).toMatchObject({ error: { code: 'too-many-attempts' } });
    clinic.nowMs += 30_000;
    expect(await clinic.signIn(clinic.first)).toMatchObject({ value: { status: 'signed-in', retryAt: null } });
    await wrongly(4);
    expect(await clinic.signIn(clinic.first)).toMatchObject({ value: { status: 'signed-in' } });
  });

  it('lets no more guesses through when many are sent at once', async () => {
    clinic.restart();
    const answers = await Promise.all(Array.from({ length: 20 }, () => clinic.signIn(clinic.first, 'wrong')));
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((code) => code === 'wrong-secret')).toHaveLength(5);
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(15);
  });

  it('takes no PIN after five wrong ones until the password was given', async () => {
    await clinic.ask('me:set-pin', { password: PASSWORD, pin: '4711' });
    await clinic.ask('access:lock', {});
    await wrongly(5, 'pin');
    clinic.nowMs += 20 * MINUTE_MS;
    expect((await clinic.ask('access:state', {})).people[0]?.hasPin).toBe(false);
    expect(await clinic.signIn(clinic.first, '4711', 'pin')).toMatchObject({ error: { code: 'too-many-attempts' } });
    await clinic.signIn(clinic.first);
    await clinic.ask('access:lock', {});
    expect(await clinic.signIn(clinic.first, '4711', 'pin')).toMatchObject({ value: { status: 'signed-in' } });
  });

  it('where the database cannot be read lets backups be restored and nothing else', async () => {
    clinic.service.close();
    writeFileSync(join(folder, 'data/clinic/mesochart.db'), 'garbage '.repeat(9_000));
    clinic.restart();
    expect(await status()).toBe('closed');
    await clinic.signIn(clinic.first);
    expect(await status()).toBe('damaged');
    for (const channel of ['patient:search', 'settings:get', 'people:list'] as const) {
      expect(await clinic.fail(channel, {})).toMatchObject({ code: 'locked' });
    }
    clinic.nowMs += 61 * MINUTE_MS + 11 * MINUTE_MS;
    expect(await status()).toBe('closed');
  });
});

describe('the recovery code', () => {
  it('opens closed records and gives a person a new password, once in the trail', async () => {
    await clinic.ask('me:set-pin', { password: PASSWORD, pin: '4711' });
    clinic.restart();
    const input = { recoveryCode: clinic.recoveryCode.toLowerCase(), personId: clinic.first, password: NEW_PASSWORD };
    expect(await clinic.ask('access:recover', input)).toMatchObject({ status: 'signed-in', me: { id: clinic.first } });
    expect(clinic.trail('access.recover')).toEqual([{ actor: clinic.first, outcome: 'done', detail: {} }]);
    expect(await clinic.ask('people:list', {})).toMatchObject([{ hasPin: false, hasPassword: true }]);
    clinic.restart();
    expect(await clinic.signIn(clinic.first)).toMatchObject({ error: { code: 'wrong-secret' } });
    expect(await clinic.signIn(clinic.first, NEW_PASSWORD)).toMatchObject({ value: { status: 'signed-in' } });
  });

  it('of another clinic, or with a slip, opens nothing', async () => {
    const other = await fakeClinic(join(folder, 'other'));
    other.service.close();
    clinic.restart();
    for (const recoveryCode of [other.recoveryCode, `X${clinic.recoveryCode.slice(1)}`, 'what?']) {
      const input = { recoveryCode, personId: clinic.first, password: NEW_PASSWORD };
      expect(await clinic.fail('access:recover', input)).toMatchObject({ code: 'wrong-secret' });
    }
    expect(await status()).toBe('closed');
  });

  it('helps nobody whose account is out of use, and opens nothing for them', async () => {
    const nurse = await clinic.hire('nurse', 'assistant');
    await clinic.ask('people:update', {
      id: nurse.id,
      rowVersion: 1,
      name: nurse.name,
      roles: ['assistant'],
      active: false,
    });
    clinic.restart();
    const input = { recoveryCode: clinic.recoveryCode, personId: nurse.id, password: NEW_PASSWORD };
    expect(await clinic.fail('access:recover', input)).toMatchObject({ code: 'forbidden' });
    expect(await status()).toBe('closed');
  });

  it('is replaced by a new one that was typed back; until then the old one holds', async () => {
    const before = await clinic.ask('key:status', {});
    clinic.nowMs += MINUTE_MS;
    expect(await clinic.fail('key:begin-recovery', { password: 'wrong' })).toMatchObject({ code: 'wrong-secret' });
    const { recoveryCode } = await clinic.ask('key:begin-recovery', { password: PASSWORD });
    expect(await clinic.fail('key:finish-recovery', { recoveryCode: clinic.recoveryCode })).toMatchObject({
      code: 'wrong-secret',
    });
    expect(await clinic.ask('key:status', {})).toEqual(before);
    const after = await clinic.ask('key:finish-recovery', { recoveryCode });
    expect(after).toEqual({ ...before, recoveryMadeAt: new Date(clinic.nowMs).toISOString() });
    expect(clinic.trail('key.new-recovery')).toHaveLength(1);
    clinic.restart();
    const input = (code: string) => ({ recoveryCode: code, personId: clinic.first, password: NEW_PASSWORD });
    expect(await clinic.fail('access:recover', input(clinic.recoveryCode))).toMatchObject({ code: 'wrong-secret' });
    expect((await clinic.ask('access:recover', input(recoveryCode))).status).toBe('signed-in');
  });

  it('that was shown is forgotten when one leaves the seat', async () => {
    const { recoveryCode } = await clinic.ask('key:begin-recovery', { password: PASSWORD });
    await clinic.ask('access:lock', {});
    await clinic.signIn(clinic.first);
    expect(await clinic.fail('key:finish-recovery', { recoveryCode })).toMatchObject({ code: 'not-ready' });
  });
});
