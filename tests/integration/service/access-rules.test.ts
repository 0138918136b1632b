import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type ServiceChannel, serviceContract } from '#shared/ipc/contract.ts';
import { type Role } from '#shared/ipc/people.ts';
import { type Access, RULES } from '../../../electron/service/rules.ts';
import { type Seat } from '../../../electron/service/people/actor.ts';
import { type FakeClinic, fakeClinic } from '../../fixtures/service/fake-clinic.ts';
import { PASSWORD, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';

const CHANNELS = Object.keys(serviceContract).filter((name): name is ServiceChannel => name in serviceContract);

/** Who may, spelled out: a rule that was changed by mistake must not change what is expected of it. */
const MAY: Readonly<Record<Access, readonly Role[]>> = {
  open: ['practitioner', 'assistant', 'administrator'],
  'signed-in': ['practitioner', 'assistant', 'administrator'],
  read: ['practitioner', 'assistant'],
  write: ['practitioner', 'assistant'],
  sign: ['practitioner'],
  administer: ['administrator'],
  keep: ['practitioner', 'administrator'],
  rescue: ['practitioner', 'administrator'],
};

/** Open to anyone at the workstation: a channel that joins them must be put here with thought. */
const OPEN: readonly ServiceChannel[] = [
  'app:info',
  'place:use',
  'access:state',
  'access:begin-set-up',
  'access:finish-set-up',
  'access:sign-in',
  'access:lock',
  'access:close',
  'access:recover',
];

let folder: string;
let clinic: FakeClinic;
const seats = new Map<Role, Seat>();

beforeAll(async () => {
  folder = tempFolder();
  clinic = await fakeClinic(join(folder, 'data'));
  for (const role of ['practitioner', 'assistant', 'administrator'] as const) {
    const person = await clinic.hire(role, role);
    const seat = clinic.service.seat();
    await clinic.signIn(person.id, PASSWORD, 'password', seat);
    seats.set(role, seat);
  }
});
afterAll(() => {
  clinic.service.close();
  removeFolder(folder);
});

/** The code of the answer to a call that fits no contract: whoever may call is told `bad-input`, or answered. */
async function codeFor(channel: ServiceChannel, seat: Seat): Promise<string> {
  const answer = await clinic.service.call(channel as string, 'no input at all', seat);
  return answer.ok ? 'ok' : answer.error.code;
}

describe('without anyone signed in', () => {
  it.each(CHANNELS.filter((channel) => !OPEN.includes(channel)))('%s is locked', async (channel) => {
    expect(await codeFor(channel, clinic.service.seat())).toBe('locked');
  });

  it('only those channels are open that nobody can sign in without', () => {
    expect(CHANNELS.filter((channel) => RULES[channel].access === 'open')).toEqual(OPEN);
  });
});

describe.each(['practitioner', 'assistant', 'administrator'] as const)('an account as %s alone', (role) => {
  const closing: readonly ServiceChannel[] = ['access:lock', 'access:close'];
  it.each(
    CHANNELS.filter((channel) => !closing.includes(channel)).map(
      (channel) => [channel, RULES[channel].access] as const,
    ),
  )('is given what the rule of %s says: %s', async (channel, access) => {
    const seat = seats.get(role);
    if (seat === undefined) throw new Error('everybody sits somewhere');
    const code = await codeFor(channel, seat);
    if (MAY[access].includes(role)) expect(code).not.toBe('forbidden');
    else expect(code).toBe('forbidden');
    expect(code).not.toBe('locked');
  });
});

describe('a refusal', () => {
  it('is in the trail, with who was refused what', () => {
    const administrator = seats.get('administrator')?.actor?.id;
    expect(clinic.trail('patient.search')).toContainEqual({
      actor: administrator,
      outcome: 'refused',
      detail: { channel: 'patient:search', code: 'forbidden' },
    });
  });
});
