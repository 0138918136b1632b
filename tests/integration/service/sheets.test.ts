import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { SheetRequest } from '#shared/ipc/sheets.ts';
import { aChart } from '../../fixtures/chart/builders.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../../fixtures/service/temp-service.ts';
import { anEntry } from '../../fixtures/dossier/builders.ts';

let folder: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
  const charts = [aChart(), aChart({ sessionId: 's2', patientId: 'p2' })];
  await service.ask('chart:import', { files: charts.map((chart) => ({ name: 'x', text: JSON.stringify(chart) })) });
  const course = {
    indication: 'Example',
    startedOn: '2026-01-01',
    plannedSessions: 4,
    intervalDays: 14,
    maintenanceDays: null,
    stopRule: '',
    status: 'active',
    sessions: ['s1'],
    price: null,
    notes: '',
  };
  await service.ask('dossier:save', anEntry('course', course, { id: 'c1' }));
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const leave = (sheet: SheetRequest) => service.ask('sheet:export', { sheet, as: 'print' });
const lastEntry = async () => {
  const { entries } = await service.ask('audit:list', {
    from: null,
    to: null,
    actorId: null,
    patientId: null,
    action: 'chart.export',
    limit: 10,
    offset: 0,
  });
  return entries[0];
};

describe('a sheet that leaves', () => {
  it('is written down with the patient, the visit and what it was, and without a name', async () => {
    await leave({ kind: 'course', patientId: 'p1', id: 'c1', withPayments: false, paper: 'A4' });
    expect(await lastEntry()).toMatchObject({
      patientId: 'p1',
      detail: { as: 'print', kind: 'course', id: 'c1', payments: 0 },
    });
    await leave({ kind: 'label', sessionId: 's1', treatmentId: 't1', size: '60x30' });
    expect(await lastEntry()).toMatchObject({ patientId: 'p1', sessionId: 's1', detail: { kind: 'label' } });
    await leave({ kind: 'recall', of: { by: 'lot', lot: ' ab-1 ' }, paper: 'A4' });
    expect(await lastEntry()).toMatchObject({ patientId: null, detail: { kind: 'recall', lot: 'AB-1' } });
  });

  it('is refused where what it is of is not there', async () => {
    const course = { kind: 'course', patientId: 'p2', id: 'c1', withPayments: false, paper: 'A4' } as const;
    await expect(leave(course)).rejects.toThrow('not-found');
    await expect(leave({ kind: 'label', sessionId: 's1', treatmentId: 't9', size: '60x30' })).rejects.toThrow(
      'not-found',
    );
    await expect(leave({ kind: 'recall', of: { by: 'lot-id', lotId: 'none' }, paper: 'A4' })).rejects.toThrow(
      'not-found',
    );
  });
});
