import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aChart } from '../../fixtures/chart/builders.ts';
import { fillForExport, runWhole } from '../../fixtures/interchange/whole.ts';
import { openService, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { chart } from './run-cli.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = tempFolder();
  const service = openService(at('from'));
  await fillForExport(service);
  await runWhole(service, at('out'));
  service.close();
});
afterAll(() => {
  removeFolder(folder);
});

describe('import of a whole export', () => {
  it('fills an empty folder, and the next dry run finds everything the same', () => {
    const run = chart('import', '--data', at('into'), '--user', 'nurse', at('out'));
    expect(run).toMatchObject({ exit: 0, json: [{ taken: { patients: 2, sessions: 3, pictures: 3 } }] });
    expect(chart('verify', '--data', at('into')).exit).toBe(0);
    const dry = chart('import', '--data', at('into'), '--dry-run', at('out'));
    expect(dry.exit).toBe(0);
    expect(dry.json).toMatchObject([
      {
        plan: {
          kind: 'whole',
          items: [{ key: 'clinic' }, { key: 'patient p1', outcome: 'same' }, { outcome: 'same' }],
        },
      },
    ]);
    expect(dry.out).not.toContain('Sample');
  });

  it('ends with 1 for a conflict, with 2 for what cannot be read, and changes nothing', () => {
    writeFileSync(at('other.json'), JSON.stringify(aChart({ patientId: 'p2' })));
    expect(chart('import', '--data', at('from'), '--dry-run', at('other.json'))).toMatchObject({ exit: 1 });
    appendFileSync(at('out/patients/p1/record.json'), ' ');
    const dry = chart('import', '--data', at('from'), '--dry-run', at('out'));
    expect(dry.exit).toBe(2);
    expect(dry.err).toContain('patients/p1/record.json: changed');
    expect(chart('import', '--data', at('from'), at('out'))).toMatchObject({ exit: 2, out: '' });
  });
});
