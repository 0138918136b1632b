import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type FakeClinic, fakeClinic } from '../../fixtures/service/fake-clinic.ts';
import { FIRST_PERSON, PASSWORD, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { sealPassword, saveSlot } from '../../../electron/service/people/key-slots.ts';
import { createDesk } from '../../../electron/service/people/desk.ts';

const NEW_PASSWORD = 'another long password';
const FIRST = FIRST_PERSON.name;

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

const slotIds = () =>
  clinic.service.places.vault
    .requireKeyring()
    .slots.map(({ id }) => id)
    .sort();

describe('a new account', () => {
  it('signs in by its own password, after a start too, and is in the trail once', async () => {
    const nurse = await clinic.hire('Nurse', 'assistant');
    expect(nurse).toMatchObject({ login: 'Nurse', active: true, hasPassword: true, hasPin: false, rowVersion: 1 });
    expect(clinic.trail('people.create')).toEqual([
      { actor: clinic.first, outcome: 'done', detail: { person: nurse.id, roles: 'assistant' } },
    ]);
    clinic.restart();
    expect(await clinic.signIn(nurse.id)).toMatchObject({ value: { me: { id: nurse.id, roles: ['assistant'] } } });
  });

  it('needs a name of its own to sign in with, whatever the case', async () => {
    await clinic.hire('Nurse', 'assistant');
    const input = { name: 'Other', login: 'NURSE', roles: ['assistant'], password: PASSWORD };
    const before = slotIds();
    expect(await clinic.fail('people:create', input)).toMatchObject({ code: 'name-taken' });
    expect(slotIds()).toEqual(before);
  });

  it('is made once when two ask for the same name at the same time', async () => {
    const input = { name: 'N', login: 'n', roles: ['assistant'] as const, password: PASSWORD };
    const make = () => clinic.service.call('people:create', { ...input, roles: [...input.roles] }, clinic.seat);
    const answers = await Promise.all([make(), make()]);
    expect(answers.map((answer) => (answer.ok ? 'made' : answer.error.code)).sort()).toEqual(['made', 'name-taken']);
    expect(slotIds()).toHaveLength(3);
  });

  it('that a crash left half made, a slot without an account, is swept at the next sign-in', async () => {
    const desk = createDesk(clinic.service.places.options, clinic.service.places);
    saveSlot(desk, await sealPassword(desk, { id: 'ghost', login: 'ghost', name: 'Ghost' }, PASSWORD));
    clinic.restart();
    expect((await clinic.ask('access:state', {})).people.map(({ id }) => id)).toContain('ghost');
    expect(await clinic.signIn('ghost')).toMatchObject({ error: { code: 'forbidden' } });
    expect((await clinic.ask('access:state', {})).status).toBe('closed');
    await clinic.signIn(clinic.first);
    expect(slotIds()).toEqual(['recovery', `user:${clinic.first}`].sort());
  });
});

describe('an account', () => {
  it('is changed only by who has seen the newest state', async () => {
    const nurse = await clinic.hire('nurse', 'assistant');
    const input = {
      id: nurse.id,
      rowVersion: 1,
      name: 'New Name',
      roles: ['assistant', 'practitioner'] as const,
      active: true,
    };
    const changed = await clinic.ask('people:update', { ...input, roles: [...input.roles] });
    expect(changed).toMatchObject({ name: 'New Name', roles: ['practitioner', 'assistant'], rowVersion: 2 });
    expect(await clinic.fail('people:update', input)).toMatchObject({ code: 'stale', detail: { rowVersion: 2 } });
    clinic.restart();
    expect((await clinic.ask('access:state', {})).people.map(({ name }) => name)).toContain('New Name');
  });

  it('out of use has no way in any more, and none comes back by itself', async () => {
    const nurse = await clinic.hire('nurse', 'assistant');
    const own = { id: nurse.id, name: nurse.name, roles: nurse.roles };
    expect(await clinic.ask('people:update', { ...own, rowVersion: 1, active: false })).toMatchObject({
      active: false,
      hasPassword: false,
    });
    expect(slotIds()).not.toContain(`user:${nurse.id}`);
    expect(await clinic.fail('people:reset-password', { id: nurse.id, password: NEW_PASSWORD })).toMatchObject({
      code: 'forbidden',
    });
    expect(await clinic.ask('people:update', { ...own, rowVersion: 2, active: true })).toMatchObject({
      active: true,
      hasPassword: false,
    });
    expect(await clinic.signIn(nurse.id)).toMatchObject({ error: { code: 'wrong-secret' } });
    expect(await clinic.ask('people:reset-password', { id: nurse.id, password: NEW_PASSWORD })).toMatchObject({
      hasPassword: true,
    });
    await clinic.ask('access:lock', {});
    expect(await clinic.signIn(nurse.id, NEW_PASSWORD)).toMatchObject({ value: { status: 'signed-in' } });
  });

  it('loses its seat when it is put out of use, and its rights when its roles are changed', async () => {
    const nurse = await clinic.hire('nurse', 'assistant', 'administrator');
    const seat = clinic.service.seat();
    await clinic.signIn(nurse.id, PASSWORD, 'password', seat);
    expect(await clinic.ask('people:list', {}, seat)).toHaveLength(2);
    const own = { id: nurse.id, name: nurse.name };
    await clinic.ask('people:update', { ...own, roles: ['assistant'], rowVersion: 1, active: true });
    expect(await clinic.fail('audit:verify', {}, seat)).toMatchObject({ code: 'forbidden' });
    await clinic.ask('people:update', { ...own, roles: ['assistant'], rowVersion: 2, active: false });
    expect(await clinic.fail('people:list', {}, seat)).toMatchObject({ code: 'locked' });
  });

  it('of one’s own cannot be put out of use or lose administration, nor that of the last administrator', async () => {
    const own = { id: clinic.first, rowVersion: 1, name: FIRST, roles: ['practitioner', 'administrator'] as const };
    const input = (roles: readonly string[], active: boolean) => ({ ...own, roles: [...roles], active });
    expect(await clinic.fail('people:update', input(['practitioner'], true))).toMatchObject({ code: 'forbidden' });
    expect(await clinic.fail('people:update', input(own.roles, false))).toMatchObject({ code: 'forbidden' });
    const second = await clinic.hire('second', 'administrator');
    expect(await clinic.fail('people:update', input(['practitioner'], true))).toMatchObject({ code: 'forbidden' });
    await clinic.ask('access:lock', {});
    await clinic.signIn(second.id);
    const demoted = await clinic.ask('people:update', { ...own, roles: ['practitioner'], active: true });
    expect(demoted.roles).toEqual(['practitioner']);
    const last = { id: second.id, rowVersion: 1, name: second.name, roles: ['assistant'], active: true };
    expect(await clinic.fail('people:update', last)).toMatchObject({ code: 'forbidden' });
  });

  it('gets a new password from an administrator; the old one and the PIN are gone, and so is the wait', async () => {
    const nurse = await clinic.hire('nurse', 'assistant');
    const seat = clinic.service.seat();
    await clinic.signIn(nurse.id, PASSWORD, 'password', seat);
    await clinic.ask('me:set-pin', { password: PASSWORD, pin: '2580' }, seat);
    for (let i = 0; i < 6; i++) await clinic.signIn(nurse.id, 'wrong', 'password', clinic.service.seat());
    await clinic.ask('people:reset-password', { id: nurse.id, password: NEW_PASSWORD });
    const [, row] = await clinic.ask('people:list', {});
    expect(row).toMatchObject({ id: nurse.id, hasPin: false, hasPassword: true });
    expect(await clinic.signIn(nurse.id, PASSWORD, 'password', seat)).toMatchObject({
      error: { code: 'wrong-secret' },
    });
    expect(await clinic.signIn(nurse.id, NEW_PASSWORD, 'password', seat)).toMatchObject({
      value: { status: 'signed-in' },
    });
    expect(clinic.trail('people.reset-password')).toMatchObject([{ detail: { person: nurse.id } }]);
  });
});

describe('one’s own secrets', () => {
  it('are changed with the password in use, and one slot is written anew', async () => {
    await clinic.hire('nurse', 'assistant');
    const slots = () => clinic.service.places.vault.requireKeyring().slots;
    const before = slots();
    expect(await clinic.fail('me:change-password', { current: 'wrong', next: NEW_PASSWORD })).toMatchObject({
      code: 'wrong-secret',
    });
    expect(slots()).toEqual(before);
    await clinic.ask('me:change-password', { current: PASSWORD, next: NEW_PASSWORD });
    const changed = slots().filter((slot) => !before.some(({ sealed }) => sealed === slot.sealed));
    expect(changed.map(({ id }) => id)).toEqual([`user:${clinic.first}`]);
    expect(clinic.trail('people.change-password')).toHaveLength(1);
    clinic.restart();
    expect(await clinic.signIn(clinic.first)).toMatchObject({ error: { code: 'wrong-secret' } });
    expect(await clinic.signIn(clinic.first, NEW_PASSWORD)).toMatchObject({ value: { status: 'signed-in' } });
  });

  it('lie nowhere in clear', async () => {
    await clinic.ask('me:set-pin', { password: PASSWORD, pin: '98765432' });
    clinic.service.close();
    for (const name of ['keyring.json', 'mesochart.db', 'attempts.json']) {
      const bytes = readFileSync(join(folder, 'data/clinic', name));
      for (const secret of [PASSWORD, '98765432', clinic.recoveryCode]) expect(bytes.includes(secret)).toBe(false);
    }
  });

  it.each([['123'], ['123456789'], ['12a4'], ['']])('cannot be the PIN "%s"', async (pin) => {
    expect(await clinic.fail('me:set-pin', { password: PASSWORD, pin })).toMatchObject({ code: 'bad-input' });
  });

  it('count wrong passwords as signing in does', async () => {
    for (let i = 0; i < 5; i++) await clinic.fail('me:set-pin', { password: 'wrong', pin: null });
    expect(await clinic.fail('me:set-pin', { password: PASSWORD, pin: null })).toMatchObject({
      code: 'too-many-attempts',
    });
    expect(clinic.trail('access.sign-in-failed')).toHaveLength(5);
  });

  it('are not changed for somebody who left the seat meanwhile', async () => {
    const asked = clinic.service.call('me:change-password', { current: PASSWORD, next: NEW_PASSWORD }, clinic.seat);
    await clinic.ask('access:lock', {});
    expect(await asked).toMatchObject({ error: { code: 'locked' } });
    expect(await clinic.signIn(clinic.first)).toMatchObject({ value: { status: 'signed-in' } });
  });
});

describe('emergency access', () => {
  const search = { query: '', limit: 1, offset: 0 };

  it('lets somebody without the role read for an hour, with the reason in the trail', async () => {
    const owner = await clinic.hire('owner', 'administrator');
    await clinic.ask('access:lock', {});
    await clinic.signIn(owner.id);
    expect(await clinic.fail('patient:search', search)).toMatchObject({ code: 'forbidden' });
    const state = await clinic.ask('access:emergency', { reason: 'Patient collapsed' });
    expect(state.me?.emergencyUntil).toBe(new Date(clinic.nowMs + 3_600_000).toISOString());
    expect(await clinic.ask('patient:search', search)).toMatchObject({ total: 0 });
    const patient = {
      family: 'X',
      given: '',
      birthDate: null,
      sex: 'female',
      weightG: null,
      phone: '',
      email: '',
      reference: '',
      notes: '',
    };
    expect(await clinic.fail('patient:create', patient)).toMatchObject({ code: 'forbidden' });
    expect(clinic.trail('access.emergency')).toEqual([
      { actor: owner.id, outcome: 'done', detail: { reason: 'Patient collapsed' } },
    ]);
    for (let i = 0; i < 6; i++) {
      clinic.nowMs += 600_000;
      await clinic.ask('access:alive', {});
    }
    expect((await clinic.ask('access:state', {})).me?.emergencyUntil).toBeNull();
    expect(await clinic.fail('patient:search', search)).toMatchObject({ code: 'forbidden' });
  });

  it('ends with the seat', async () => {
    const owner = await clinic.hire('owner', 'administrator');
    await clinic.signIn(owner.id);
    await clinic.ask('access:emergency', { reason: 'Patient collapsed' });
    await clinic.ask('access:lock', {});
    await clinic.signIn(owner.id);
    expect(await clinic.fail('patient:search', search)).toMatchObject({ code: 'forbidden' });
  });

  it('changes nothing for whoever may read anyway', async () => {
    const before = await clinic.ask('access:state', {});
    expect(await clinic.ask('access:emergency', { reason: 'By mistake' })).toEqual(before);
    expect(clinic.trail('access.emergency')).toMatchObject([{ outcome: 'refused' }]);
  });
});
