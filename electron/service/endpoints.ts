/** What answers each channel: the input is parsed before, the output after. */
import { type z } from 'zod';

import { jsonPath } from '#shared/chart/parse.ts';
import { AppError } from '#shared/errors.ts';
import { type ServiceChannel, serviceContract } from '#shared/ipc/contract.ts';
import { type AppInfo } from '#shared/ipc/records.ts';
import { exportChart, importFiles } from './chart-files.ts';
import { requirePatient, searchPatients } from './db/patient-table.ts';
import { recentSessions, sessionsOfPatient } from './db/session-table.ts';
import { createPatient, updatePatient } from './patients.ts';
import { type Places } from './places.ts';
import { applyEdit, openSession, startSession } from './sessions.ts';
import { readSettings, saveSettings } from './settings.ts';
import { type Store } from './store.ts';

interface Call {
  readonly places: Places;
  readonly actor: string;
}

/** Answers a channel from input that is not trusted. */
export type Endpoint = (call: Call, input: unknown) => unknown;

/** Says where a call is wrong, but not with what: that may be a patient's. */
function parseInput<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const path = jsonPath(parsed.error.issues[0]?.path ?? []);
  throw new AppError('bad-input', 'the call does not fit the contract', { path });
}

const endpoint =
  <I extends z.ZodType, O extends z.ZodType>(
    shape: { readonly input: I; readonly output: O },
    answer: (call: Call & { readonly store: Store }, input: z.output<I>) => z.input<O>,
  ): Endpoint =>
  (call, raw) => {
    const input = parseInput(shape.input, raw);
    return shape.output.parse(answer({ ...call, store: call.places.current() }, input));
  };

const infoOf = ({ options, opened, place }: Store): AppInfo => ({
  version: options.version,
  place,
  dataFolder: options.dataFolder,
  schemaVersion: opened.schemaVersion,
  sqliteVersion: opened.sqliteVersion,
  zone: options.zone,
});

const c = serviceContract;

/** Every channel of the service. */
export const endpoints: Readonly<Record<ServiceChannel, Endpoint>> = {
  'app:info': endpoint(c['app:info'], ({ store }) => infoOf(store)),
  'place:use': ({ places }, raw) => {
    const { place } = parseInput(c['place:use'].input, raw);
    return c['place:use'].output.parse(infoOf(places.use(place)));
  },
  'settings:get': endpoint(c['settings:get'], ({ store }) => readSettings(store)),
  'settings:save': endpoint(c['settings:save'], ({ store }, input) => saveSettings(store, input)),
  'patient:search': endpoint(c['patient:search'], ({ store }, input) => searchPatients(store, input)),
  'patient:get': endpoint(c['patient:get'], ({ store }, { id }) => requirePatient(store, id)),
  'patient:create': endpoint(c['patient:create'], ({ store, actor }, input) => createPatient(store, input, actor)),
  'patient:update': endpoint(c['patient:update'], ({ store, actor }, input) => updatePatient(store, input, actor)),
  'session:list': endpoint(c['session:list'], ({ store }, { patientId }) => sessionsOfPatient(store, patientId)),
  'session:recent': endpoint(c['session:recent'], ({ store }, { limit }) => recentSessions(store, limit)),
  'session:start': endpoint(c['session:start'], ({ store, actor }, input) => startSession(store, input, actor)),
  'session:open': endpoint(c['session:open'], ({ store }, { sessionId }) => openSession(store, sessionId)),
  'session:apply': endpoint(c['session:apply'], ({ store, actor }, input) => applyEdit(store, input, actor)),
  'chart:import': endpoint(c['chart:import'], ({ store, actor }, { files }) => ({
    imported: importFiles(store, files, actor),
  })),
  'chart:export': endpoint(c['chart:export'], ({ store }, { sessionId }) => exportChart(store, sessionId)),
};
