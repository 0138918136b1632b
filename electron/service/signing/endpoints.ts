/** What answers the channels about signing. */
import { type z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { signingContract } from '#shared/ipc/signing.ts';
import { authorize } from '../authorize.ts';
import { type Endpoint, onStore, parseInput, requireActor } from '../call.ts';
import { draftsStartedBefore, sessionsToCountersign } from '../db/session-table.ts';
import { type Actor } from '../people/actor.ts';
import { readSettings } from '../settings.ts';
import { type Store } from '../store.ts';
import { addend, retract } from './afterwards.ts';
import { recordOf } from './record.ts';
import { countersignChart, signChart } from './sign.ts';

const c = signingContract;

const MS_PER_HOUR = 3_600_000;

/** An endpoint that asks for the password again, and is one transaction once it was right. */
const confirmed =
  <I extends z.ZodType<{ password: string }>, O extends z.ZodType>(
    shape: { readonly input: I; readonly output: O },
    answer: (store: Store, input: z.output<I>, person: Actor) => z.input<O>,
  ): Endpoint =>
  async (call, raw) => {
    const input = parseInput(shape.input, raw);
    const asked = requireActor(call);
    await call.access.confirmPassword(call.seat, input.password);
    // Deriving a key takes a while, and the seat may have been left meanwhile.
    const person = call.access.actorAt(call.seat);
    if (person?.id !== asked.id) throw new AppError('locked', 'somebody else sits here by now');
    const store = call.places.current();
    authorize(call.channel, person, call.seat, store.options.now().getTime());
    return shape.output.parse(store.write(() => answer(store, input, person)));
  };

/** Channels about signing. */
export const signingEndpoints: Readonly<Record<keyof typeof signingContract, Endpoint>> = {
  'session:record': onStore('session:record', (call, { sessionId }) => {
    const record = recordOf(call.store, sessionId);
    call.about({ patientId: record.chart.patient.id, sessionId });
    return record;
  }),
  'session:sign': confirmed(c['session:sign'], (store, input, person) => {
    signChart(store, input, person);
    return recordOf(store, input.sessionId);
  }),
  'session:countersign': confirmed(c['session:countersign'], (store, input, person) => {
    countersignChart(store, input, person);
    return recordOf(store, input.sessionId);
  }),
  'session:addend': confirmed(c['session:addend'], (store, input, person) => {
    addend(store, input, person);
    return recordOf(store, input.sessionId);
  }),
  'session:retract': confirmed(c['session:retract'], (store, input, person) => {
    const copySessionId = retract(store, input, person);
    return { record: recordOf(store, input.sessionId), copySessionId };
  }),
  'session:worklist': onStore('session:worklist', (call, { olderThanHours }) => {
    const { store } = call;
    const before = new Date(store.options.now().getTime() - olderThanHours * MS_PER_HOUR).toISOString();
    const drafts = draftsStartedBefore(store, before);
    const countersign = readSettings(store).countersign ? sessionsToCountersign(store) : [];
    call.about({ detail: { drafts: drafts.length, countersign: countersign.length } });
    return { drafts, countersign };
  }),
};
