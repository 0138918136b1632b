/** What answers each channel: the input is parsed before, the output after. */
import Database from 'better-sqlite3';

import { type ServiceChannel, serviceContract } from '#shared/ipc/contract.ts';
import { type AppInfo } from '#shared/ipc/records.ts';
import { auditEndpoints } from './audit/endpoints.ts';
import { searchMark } from './audit/search-terms.ts';
import { backupEndpoints } from './backup/endpoints.ts';
import { consentEndpoints } from './consent/endpoints.ts';
import { diagnosticsEndpoints } from './diagnostics/endpoints.ts';
import { dossierEndpoints } from './dossier/endpoints.ts';
import { importEndpoints } from './interchange/in-endpoints.ts';
import { wholeEndpoints } from './interchange/whole-endpoints.ts';
import { pictureEndpoints } from './interchange/picture-endpoints.ts';
import { recordEndpoints } from './interchange/record-endpoints.ts';
import { patientListEndpoints } from './interchange/patient-list/endpoints.ts';
import { lotsEndpoints } from './lots/endpoints.ts';
import { type Endpoint, onStore, parseInput } from './call.ts';
import { exportChart, importFiles } from './chart-files.ts';
import { SCHEMA_VERSION } from './db/migrations/index.ts';
import { requirePatient, searchPatients } from './db/patient-table.ts';
import { recentSessions, sessionsOfPatient } from './db/session-table.ts';
import { type ServiceOptions } from './options.ts';
import { createPatient, updatePatient } from './patients.ts';
import { peopleEndpoints } from './people/endpoints.ts';
import { photoEndpoints } from './photos/endpoints.ts';
import { type Places } from './places.ts';
import { applyEdit, openSession, startSession } from './sessions.ts';
import { questionsEndpoints } from './questions/endpoints.ts';
import { readSettings, saveSettings } from './settings.ts';
import { sheetEndpoints } from './sheets/endpoints.ts';
import { signingEndpoints } from './signing/endpoints.ts';

function sqliteVersion({ nativeBinding }: ServiceOptions): string {
  const db = new Database(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    db.close();
  }
}

const infoOf = (places: Places): AppInfo => ({
  version: places.options.version,
  place: places.name,
  dataFolder: places.options.dataFolder,
  schemaVersion: SCHEMA_VERSION,
  sqliteVersion: places.opened()?.opened.sqliteVersion ?? sqliteVersion(places.options),
  zone: places.options.zone,
});

const c = serviceContract;

/** Every channel of the service. */
export const endpoints: Readonly<Record<ServiceChannel, Endpoint>> = {
  'app:info': ({ places }) => c['app:info'].output.parse(infoOf(places)),
  'place:use': ({ places }, raw) => {
    places.use(parseInput(c['place:use'].input, raw).place);
    return c['place:use'].output.parse(infoOf(places));
  },
  'settings:get': onStore('settings:get', ({ store }) => readSettings(store)),
  'settings:save': onStore('settings:save', ({ store }, input) => saveSettings(store, input)),
  'patient:search': onStore('patient:search', ({ store, about }, input) => {
    const found = searchPatients(store, input);
    const terms = searchMark(store, input.query);
    about({
      detail: {
        found: found.total,
        words: input.query.trim() === '' ? 0 : input.query.trim().split(/\s+/).length,
        ...(terms !== '' && { terms }),
      },
    });
    return found;
  }),
  'patient:get': onStore('patient:get', ({ store, about }, { id }) => {
    about({ patientId: id });
    return requirePatient(store, id);
  }),
  'patient:create': onStore('patient:create', ({ store, actor }, input) => createPatient(store, input, actor)),
  'patient:update': onStore('patient:update', ({ store, actor }, input) => updatePatient(store, input, actor)),
  'session:list': onStore('session:list', ({ store, about }, { patientId }) => {
    about({ patientId });
    return sessionsOfPatient(store, patientId);
  }),
  'session:recent': onStore('session:recent', ({ store, about }, { limit }) => {
    const rows = recentSessions(store, limit);
    about({ detail: { shown: rows.length } });
    return rows;
  }),
  'session:start': onStore('session:start', ({ store, person }, input) => startSession(store, input, person)),
  'session:open': onStore('session:open', ({ store, about }, { sessionId }) => {
    const opened = openSession(store, sessionId);
    about({ patientId: opened.chart.patient.id, sessionId });
    return opened;
  }),
  'session:apply': onStore('session:apply', ({ store, actor }, input) => applyEdit(store, input, actor)),
  'chart:import': onStore('chart:import', ({ store, actor, about }, { files }) => {
    const imported = importFiles(store, files, actor);
    about({ detail: { files: files.length, new: imported.filter(({ outcome }) => outcome === 'new').length } });
    return { imported };
  }),
  'chart:export': onStore('chart:export', ({ store, about }, { sessionId, as }) => {
    const exported = exportChart(store, sessionId);
    about({ patientId: exported.patientId, sessionId, detail: { as } });
    return { text: exported.text, fileName: exported.fileName };
  }),
  ...peopleEndpoints,
  ...signingEndpoints,
  ...backupEndpoints,
  ...auditEndpoints,
  ...dossierEndpoints,
  ...lotsEndpoints,
  ...photoEndpoints,
  ...consentEndpoints,
  ...questionsEndpoints,
  ...sheetEndpoints,
  ...pictureEndpoints,
  ...recordEndpoints,
  ...wholeEndpoints,
  ...patientListEndpoints,
  ...importEndpoints,
  ...diagnosticsEndpoints,
};
