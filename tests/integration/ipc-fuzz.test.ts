import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { failureSchema, type Result, type ServiceChannel, serviceContract } from '#shared/ipc/contract.ts';
import { type Role } from '#shared/ipc/people.ts';
import { type Seat } from '../../electron/service/people/actor.ts';
import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { anyPayload } from '../fixtures/ipc/payloads.ts';
import { digestRows } from '../fixtures/service/row-digest.ts';
import {
  openService,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
  unwrap,
} from '../fixtures/service/temp-service.ts';

const folder = tempFolder();
const PATIENT = 'ZZQMARKER';
/** Channels that take nothing look at nothing; whatever is sent there is dropped before the service hears of it. */
const CHANNELS = (Object.keys(serviceContract) as ServiceChannel[]).filter(
  (channel) => Object.keys(serviceContract[channel].input.shape).length > 0,
);
const RUNS = 40;

let service: TestService;
/** A seat for each role, and one where nobody sits. */
const seats: { name: string; seat: Seat }[] = [];

async function seatFor(role: Role): Promise<void> {
  const account = { name: `A. ${role}`, login: role, roles: [role], password: PASSWORD };
  const { id } = await service.ask('people:create', account);
  const seat = service.raw.seat();
  const secret = { kind: 'password', value: PASSWORD } as const;
  unwrap(await service.raw.call('access:sign-in', { personId: id, secret }, seat));
  seats.push({ name: role, seat });
}

beforeAll(async () => {
  service = openService(join(folder, 'data'));
  const marks = [aPoint({ note: PATIENT })];
  await service.ask('chart:import', { files: [{ name: 'x', text: JSON.stringify(aChart({ marks })) }] });
  const [patient] = (await service.ask('patient:search', { query: '', limit: 1, offset: 0 })).patients;
  const {
    id,
    rowVersion,
    createdAt: _created,
    updatedAt: _updated,
    ...known
  } = await service.ask('patient:get', {
    id: patient?.id ?? '',
  });
  await service.ask('patient:update', { id, rowVersion, patient: { ...known, family: PATIENT, notes: PATIENT } });
  for (const role of ['practitioner', 'assistant', 'administrator'] as const) await seatFor(role);
  seats.push({ name: 'nobody', seat: service.raw.seat() }, { name: 'first person', seat: service.seat });
});
afterAll(() => {
  service.close();
  removeFolder(folder);
});

const digest = (): string => digestRows(service.raw.places.current().opened.db, ['audit']);

/** What a call that is not as agreed may be answered. */
const REFUSALS = ['bad-input', 'locked', 'forbidden'];

describe('a call that is not as agreed', () => {
  test.each(CHANNELS)(
    '%s: is refused with a code at every seat, tells nothing and changes nothing',
    async (channel) => {
      const before = digest();
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(anyPayload(PATIENT), async (raw) => {
          if (serviceContract[channel].input.safeParse(raw).success) return;
          for (const { name, seat } of seats) {
            const answer: Result<unknown> = await service.raw.call(channel as string, raw, seat);
            if (answer.ok) throw new Error(`${name} was answered`);
            expect(REFUSALS, name).toContain(failureSchema.parse(answer.error).code);
            expect(JSON.stringify(answer.error)).not.toContain(PATIENT);
            refused++;
          }
        }),
        { numRuns: RUNS },
      );
      expect(digest()).toBe(before);
      expect(refused).toBeGreaterThan(0);
    },
  );

  test('leaves no trace on the prototypes of this process', () => {
    expect('polluted' in {}).toBe(false);
  });

  test.each(['', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'session:open ', 'SESSION:OPEN', '*'])(
    'on a channel that is none (%s) is refused',
    async (channel) => {
      for (const { seat } of seats) {
        const answer: Result<unknown> = await service.raw.call(channel, {}, seat);
        expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      }
    },
  );
});
