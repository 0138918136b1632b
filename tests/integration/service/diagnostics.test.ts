import { afterEach, beforeEach, expect, it } from 'vitest';

import { rangeOf } from '../../../electron/service/diagnostics/endpoints.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import {
  FIRST_PERSON,
  openService,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeEach(() => {
  folder = tempFolder();
  service = openService(folder);
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

it('tells support sizes and states, and nothing of patients or people', async () => {
  const patient = {
    family: 'ZZQFAMILY',
    given: 'ZZQGIVEN',
    birthDate: '1971-03-04',
    sex: 'female' as const,
    weightG: 61_234,
    phone: 'ZZQPHONE',
    email: 'zzq@example.org',
    reference: 'ZZQREF',
    notes: 'ZZQNOTES',
  };
  const { id } = await service.ask('patient:create', patient);
  const text = JSON.stringify(aChart({ sessionId: 'zzq-session', marks: [aPoint({ note: 'ZZQMARK' })] }));
  await service.ask('chart:import', { files: [{ name: 'ZZQFILE', text }] });

  const told = await service.ask('diagnostics:read', {});
  expect(told).toMatchObject({ integrity: 'ok', place: 'clinic', rows: { patient: '1-9', mark: '1-9', erasure: '0' } });
  const said = JSON.stringify(told).toLowerCase();
  const secrets = ['zzq', '1971', '61234', id, FIRST_PERSON.name, folder];
  for (const secret of secrets) expect(said).not.toContain(secret.toLowerCase());

  const { entries } = await service.ask('audit:list', {
    ...{ patientId: null, actorId: null, action: 'program.diagnose', from: null, to: null, limit: 10, offset: 0 },
  });
  expect(entries).toHaveLength(1);
});

it('counts by orders of magnitude', () => {
  expect([0, 1, 9, 10, 99, 100, 9_999, 10_000, 5_000_000].map(rangeOf)).toEqual([
    ...['0', '1-9', '1-9', '10-99', '10-99', '100-999', '1000-9999', '10000 or more', '10000 or more'],
  ]);
});
