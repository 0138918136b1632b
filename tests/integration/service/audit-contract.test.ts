import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { type KindName } from '#shared/dossier/kinds.ts';
import { NOTHING_CHOSEN } from '#shared/interchange/patient-list/reading.ts';
import { type AuditAction } from '#shared/ipc/audit.ts';
import { type ServiceChannel, serviceContract } from '#shared/ipc/contract.ts';
import { RULES, type Rule } from '../../../electron/service/rules.ts';
import { DEFAULT_SETTINGS } from '../../../electron/service/settings.ts';
import { applyKey } from '../../../electron/service/vault/cipher.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { aConsentInput, aConsentText } from '../../fixtures/dossier/consent.ts';
import { aPhotoInput } from '../../fixtures/photos/inputs.ts';
import {
  aPatient,
  FIRST_PERSON,
  keysOf,
  openService,
  PASSWORD,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;
let service: TestService;

/** The records every call is tried on: a draft `s1` and a ready draft `s2` of patient `p1`, and patient `p2`. */
const file = (chart: unknown) => ({ name: 'x', text: JSON.stringify(chart) });

beforeEach(async () => {
  folder = tempFolder();
  data = join(folder, 'data');
  service = openService(data);
  await service.ask('chart:import', {
    files: [aChart(), aChart({ sessionId: 's2', marks: [aPoint()] }), aChart({ sessionId: 's3', patientId: 'p2' })].map(
      file,
    ),
  });
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

/** What a channel is asked, and the entry it writes by itself where the rules say `own`. */
interface Trial {
  readonly input: unknown;
  readonly entry?: AuditAction;
}

const aList = new TextEncoder().encode('family\nListed');
const me = async () => (await service.ask('access:state', {})).me?.id ?? '';
const started = () => service.ask('session:open', { sessionId: 's1' });
const delta = { marks: [{ id: 'm9', before: null, after: { index: 0, value: aPoint({ id: 'm9' }) } }], treatments: [] };
const reason = 'a reason that is long enough';
const signed = async () => {
  const { revision } = await service.ask('session:open', { sessionId: 's2' });
  await service.ask('session:sign', { sessionId: 's2', revision, password: PASSWORD });
};
const job = async () => (await service.ask('whole:begin', { pseudonymised: false, to: 'folder' })).job;
const backupPath = async () => (await service.ask('backup:run', {})).path;
async function newCode(): Promise<string> {
  const { recoveryCode } = await service.ask('key:begin-recovery', { password: PASSWORD });
  await service.ask('key:finish-recovery', { recoveryCode });
  return recoveryCode;
}

const entry = (kind: KindName, patientId: string | null, body: Record<string, unknown>) => ({
  id: 'e1',
  kind,
  patientId,
  sessionId: null,
  baseRevision: 0,
  body,
  removal: null,
});
const anAllergy = {
  substance: 'x',
  allergenClass: null,
  reaction: '',
  severity: 'mild',
  since: '',
  status: 'active',
};
const aLot = {
  productId: 'x',
  lot: 'A1',
  expiry: null,
  supplier: '',
  invoice: '',
  receivedOn: null,
  udi: '',
  gtin: '',
  serial: '',
  blocked: false,
  notes: '',
};
const aProduct = {
  name: 'x',
  manufacturer: '',
  form: '',
  ingredients: [],
  packUl: null,
  singleUse: true,
  ph: null,
  allergens: [],
  flags: [],
  doNotMix: [],
  sources: [],
  gtin: '',
  lowStock: null,
  notes: '',
  archived: false,
};
const aTier = { item: 'x', tier: 'consult', notes: '' };

const person = { name: 'Other Person', login: 'other', roles: ['practitioner' as const], password: PASSWORD };

const aFile = (): string => {
  const path = join(folder, 'in.json');
  writeFileSync(path, JSON.stringify(aChart({ sessionId: 's9' })));
  return path;
};
async function aLook() {
  const source = { paths: [aFile()], password: null };
  const { plan } = await service.ask('import:look', source);
  return { ...source, digest: plan?.digest ?? '', keys: null };
}

const TRIALS: Readonly<Record<ServiceChannel, () => Promise<Trial> | Trial>> = {
  'app:info': () => ({ input: {} }),
  'place:use': () => ({ input: { place: 'clinic' } }),
  'settings:get': () => ({ input: {} }),
  'diagnostics:read': () => ({ input: {} }),
  'settings:save': () => ({ input: DEFAULT_SETTINGS }),
  'patient:search': () => ({ input: { query: 'sample', limit: 5, offset: 0 } }),
  'patient:get': () => ({ input: { id: 'p1' } }),
  'patient:create': () => ({ input: aPatient() }),
  'patient:update': () => ({ input: { id: 'p1', rowVersion: 1, patient: aPatient({ phone: '1' }) } }),
  'session:list': () => ({ input: { patientId: 'p1' } }),
  'session:recent': () => ({ input: { limit: 5 } }),
  'session:start': () => ({ input: { patientId: 'p1', copyFrom: null } }),
  'session:open': () => ({ input: { sessionId: 's1' } }),
  'session:apply': async () => ({
    input: { sessionId: 's1', baseRevision: (await started()).revision, delta, origin: 'edit' },
  }),
  'chart:import': () => ({ input: { files: [file(aChart())] } }),
  'chart:export': () => ({ input: { sessionId: 's1', as: 'file' } }),
  'record:export': () => ({ input: { scope: { patientId: 'p1' }, format: 'csv' } }),
  'picture:export': () => ({
    input: { sessionId: 's1', view: 'face-front', format: 'png', withPatient: false, to: 'clipboard' },
  }),
  'access:state': () => ({ input: {} }),
  'access:begin-set-up': () => ({ input: FIRST_PERSON }),
  'access:finish-set-up': () => ({ input: { recoveryCode: 'x' } }),
  'access:sign-in': async () => ({
    input: { personId: await me(), secret: { kind: 'password', value: PASSWORD } },
    entry: 'access.sign-in',
  }),
  'access:lock': () => ({ input: {}, entry: 'access.lock' }),
  'access:close': () => ({ input: {}, entry: 'access.close' }),
  'access:alive': () => ({ input: {} }),
  'access:recover': async () => ({
    input: {
      recoveryCode: await newCode(),
      personId: await me(),
      password: PASSWORD,
    },
    entry: 'access.recover',
  }),
  'access:emergency': () => ({ input: { reason }, entry: 'access.emergency' }),
  'people:list': () => ({ input: {} }),
  'people:create': () => ({ input: person, entry: 'people.create' }),
  'people:update': async () => {
    const { id, rowVersion } = await service.ask('people:create', person);
    return { input: { id, rowVersion, name: 'Renamed', roles: ['assistant'], active: true } };
  },
  'people:reset-password': async () => {
    const { id } = await service.ask('people:create', person);
    return { input: { id, password: 'another long password' }, entry: 'people.reset-password' };
  },
  'me:change-password': () => ({
    input: { current: PASSWORD, next: 'another long password' },
    entry: 'people.change-password',
  }),
  'me:set-pin': () => ({ input: { password: PASSWORD, pin: '7294' }, entry: 'people.set-pin' }),
  'key:status': () => ({ input: {} }),
  'key:begin-recovery': () => ({ input: { password: PASSWORD } }),
  'key:finish-recovery': async () => {
    const begun = await service.ask('key:begin-recovery', { password: PASSWORD });
    return { input: begun, entry: 'key.new-recovery' };
  },
  'key:begin-change': () => ({ input: { password: PASSWORD } }),
  'key:finish-change': async () => {
    const begun = await service.ask('key:begin-change', { password: PASSWORD });
    return { input: begun, entry: 'key.change' };
  },
  'patient:alike': () => ({ input: { family: 'Sample', given: '', birthDate: null, except: null } }),
  'patient:merge': () => ({ input: { from: 'p2', into: 'p1', reason }, entry: 'dossier.save' }),
  'patient:merged': () => ({ input: { id: 'p1' } }),
  'notes:search': () => ({ input: { query: 'anything', limit: 5 } }),
  'day:list': () => ({ input: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' } }),
  'sheet:export': () => ({
    input: {
      sheet: {
        kind: 'blank',
        anatomy: { set: 'adult-1', sex: 'female' },
        views: ['face-front'],
        patientId: 'p1',
        paper: 'A4',
      },
      as: 'pdf',
    },
  }),
  'dossier:of-all': () => ({ input: { kinds: ['course'] } }),
  'consent:sign': async () => {
    await service.ask('policy:save', aConsentText());
    return { input: aConsentInput(), entry: 'dossier.save' };
  },
  'consent:picture': async () => {
    await service.ask('policy:save', aConsentText());
    await service.ask('consent:sign', aConsentInput());
    return { input: { id: 'consent', whose: 'signer' }, entry: 'dossier.view' };
  },
  'photo:add': () => ({ input: aPhotoInput(), entry: 'dossier.save' }),
  'photo:keep-thumb': () => ({ input: { id: 'photo', thumb: new Uint8Array(1) } }),
  'photo:read': async () => {
    await service.ask('photo:add', aPhotoInput());
    return { input: { id: 'photo', size: 'full' }, entry: 'dossier.view' };
  },
  'dossier:list': () => ({ input: { patientId: 'p1', kinds: null } }),
  'dossier:save': () => ({ input: entry('allergy', 'p1', anAllergy), entry: 'dossier.save' }),
  'dossier:history': async () => {
    await service.ask('dossier:save', entry('allergy', 'p1', anAllergy));
    return { input: { id: 'e1' } };
  },
  'library:list': () => ({ input: { kinds: ['product'] } }),
  'library:history': () => ({ input: { id: 'e1' } }),
  'library:save': () => ({ input: entry('lot', null, aLot), entry: 'library.save' }),
  'policy:save': () => ({ input: entry('tier', null, aTier), entry: 'policy.save' }),
  'stock:levels': () => ({ input: {} }),
  'stock:moves': () => ({ input: { lotId: 'e1' } }),
  'stock:receive': async () => {
    await service.ask('library:save', entry('lot', null, aLot));
    return { input: { lotId: 'e1', newLot: null, moveId: 'm1', vials: 2, note: '' }, entry: 'library.save' };
  },
  'lots:trace': () => ({ input: { lot: 'A1', lotId: null } }),
  'products:use': async () => {
    await service.ask('library:save', entry('product', null, aProduct));
    return { input: { productId: 'e1' } };
  },
  'session:record': () => ({ input: { sessionId: 's1' } }),
  'session:sign': async () => ({
    input: {
      sessionId: 's2',
      revision: (await service.ask('session:open', { sessionId: 's2' })).revision,
      password: PASSWORD,
    },
    entry: 'chart.sign',
  }),
  'session:countersign': () => ({ input: { sessionId: 's2', password: PASSWORD }, entry: 'chart.countersign' }),
  'session:addend': async () => {
    await signed();
    return { input: { sessionId: 's2', text: 'later', password: PASSWORD }, entry: 'chart.addend' };
  },
  'session:retract': async () => {
    await signed();
    return { input: { sessionId: 's2', reason, password: PASSWORD, copyTo: null }, entry: 'chart.retract' };
  },
  'session:worklist': () => ({ input: { olderThanHours: 0 } }),
  'backup:status': () => ({ input: {} }),
  'backup:run': () => ({ input: {}, entry: 'backup.run' }),
  'backup:configure': () => ({ input: { secondFolder: null, everyMinutes: 15 } }),
  'backup:compare': async () => ({ input: { path: await backupPath() }, entry: 'backup.compare' }),
  'backup:restore': async () => ({
    input: { path: await backupPath(), password: PASSWORD },
    entry: 'backup.restore',
  }),
  'backup:drill': async () => ({ input: { path: await backupPath() }, entry: 'backup.drill' }),
  'salvage:look': () => ({ input: {}, entry: 'salvage.look' }),
  'salvage:run': () => ({ input: {}, entry: 'salvage.run' }),
  'audit:list': () => ({
    input: { patientId: null, actorId: null, action: null, from: null, to: null, limit: 50, offset: 0 },
  }),
  'audit:verify': () => ({ input: {} }),
  'retention:due': () => ({ input: { limit: 5, offset: 0 } }),
  'patient:erase': () => ({
    input: { patientId: 'p1', reason, basis: 'GDPR 17(1)(b)', password: PASSWORD },
    entry: 'patient.erase',
  }),
  'erasure:list': () => ({ input: {} }),
  'patients:plan-import': () => ({ input: { bytes: aList, chosen: NOTHING_CHOSEN } }),
  'patients:import': () => ({
    input: { bytes: aList, chosen: NOTHING_CHOSEN, withKnown: false, onlyValid: false, expected: 1 },
    entry: 'record.import',
  }),
  'whole:begin': () => ({ input: { pseudonymised: false, to: 'folder' }, entry: 'record.export' }),
  'whole:patient': async () => ({ input: { job: await job(), patientId: 'p1', folder: 'p1', withPdfs: false } }),
  'whole:picture': async () => {
    const { body } = await service.ask('photo:add', aPhotoInput());
    return { input: { job: await job(), fileId: body['fileId'] } };
  },
  'whole:clinic': async () => ({ input: { job: await job() } }),
  'whole:end': async () => ({
    input: { job: await job(), outcome: 'done', patients: 1, files: 2, code: null },
    entry: 'record.export',
  }),
  'import:look': () => ({ input: { paths: [aFile()], password: null }, entry: 'record.import' }),
  'import:apply': async () => ({ input: await aLook(), entry: 'record.import' }),
};

/** Channels that need a state of their own: no clinic, a second practitioner, damaged records, records replaced, a photo from elsewhere. */
const ELSEWHERE: readonly string[] = [
  'photo:keep-thumb',
  'access:begin-set-up',
  'access:finish-set-up',
  'session:countersign',
  'backup:restore',
  'salvage:look',
  'salvage:run',
] satisfies ServiceChannel[];

const actions = z.array(z.string());

/** What both logs hold, read beside the service. */
function logs(key: Buffer): { audit: string[]; changes: number } {
  const db = new Database(join(data, 'clinic/mesochart.db'), { readonly: true });
  try {
    applyKey(db, key);
    return {
      audit: actions.parse(db.prepare('SELECT action FROM audit ORDER BY seq').pluck().all()),
      changes: z.number().parse(db.prepare('SELECT count(*) FROM change').pluck().get()),
    };
  } finally {
    db.close();
  }
}

const dbKey = async () => (await keysOf(data)).db;
const isUnavailable = (error: unknown) => error instanceof Error && error.message.startsWith('unavailable');

const rules: ReadonlyMap<string, Rule> = new Map(Object.entries(RULES));
const trials = Object.entries(TRIALS).filter(([name]) => !ELSEWHERE.includes(name));

describe('every channel of the contract', () => {
  it('is tried', () => {
    expect(Object.keys(TRIALS).sort()).toEqual(Object.keys(serviceContract).sort());
  });

  it.for(trials)('leaves exactly what its rule says: %s', async ([channel, prepare], { skip }) => {
    const key = await dbKey();
    let trial: Trial;
    try {
      trial = await prepare();
    } catch (error) {
      if (isUnavailable(error)) skip('not built yet');
      throw error;
    }
    const before = logs(key);
    const result = await service.raw.call(channel, trial.input, service.seat);
    if (!result.ok && result.error.code === 'unavailable') skip('not built yet');
    expect(result).toMatchObject({ ok: true });
    const after = logs(channel === 'key:finish-change' ? await dbKey() : key);
    const audit = rules.get(channel)?.audit;
    const due = audit === 'none' || audit === 'change' ? [] : [audit === 'own' ? trial.entry : audit];
    expect(after.audit.slice(before.audit.length)).toEqual(due);
    if (audit === 'change') expect(after.changes).toBe(before.changes + 1);
    if (audit === 'none') expect(after.changes).toBe(before.changes);
  });
});

describe('a call that is refused', () => {
  it('for want of the role is in the trail', async () => {
    const key = await dbKey();
    service.seat.actor = { id: 'somebody', login: 's', name: 'S', roles: ['assistant'] };
    const before = logs(key).audit.length;
    const result = await service.raw.call('audit:verify', {}, service.seat);
    expect(result).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(logs(key).audit.slice(before)).toEqual(['audit.verify']);
  });
});
