import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openService, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { chart, chartWith } from './run-cli.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = tempFolder();
  expect(chart('seed', '--data', at('seeded'), '--patients', '4', '--sessions', '6', '--seed', '3').exit).toBe(0);
});
afterAll(() => {
  removeFolder(folder);
});

describe('backup', () => {
  it('writes one file that holds everything, says what is in it, and never replaces one', () => {
    const words = ['backup', '--data', at('seeded'), '--out', at('b/one.mesobackup')];
    expect(chart(...words)).toMatchObject({
      exit: 0,
      json: [{ file: at('b/one.mesobackup'), rows: { patient: 4, session: 6 } }],
    });
    expect(chart(...words)).toMatchObject({ exit: 2, out: '' });
  });

  it('of a folder without records, or with a wrong password, ends with 3', () => {
    expect(chart('backup', '--data', at('nothing'), '--out', at('x'))).toMatchObject({ exit: 3, out: '' });
    const wrong = chartWith({ MESOCHART_PASSWORD: 'wrong' }, 'backup', '--data', at('seeded'), '--out', at('x'));
    expect(wrong).toMatchObject({ exit: 3, out: '' });
    expect(existsSync(at('x'))).toBe(false);
  });
});

describe('restore', () => {
  const file = () => at('b/one.mesobackup');

  it('fills an absent folder, which verifies', () => {
    expect(chart('restore', '--data', at('fresh'), file())).toMatchObject({
      exit: 0,
      json: [{ quarantine: null, patients: 4, sessions: 6, difference: { now: null, gained: 6 } }],
    });
    expect(chart('verify', '--data', at('fresh'))).toMatchObject({ exit: 0, json: [{ findings: [] }] });
  });

  it('sets aside what is there and says where, with the difference', () => {
    const run = chart('restore', '--data', at('seeded'), file());
    expect(run).toMatchObject({ exit: 0, json: [{ difference: { now: { sessions: 6 }, lostCount: 0 } }] });
    const [{ quarantine }] = run.json as [{ quarantine: string }];
    expect(existsSync(join(quarantine, 'mesochart.db'))).toBe(true);
    expect(chart('verify', '--data', at('seeded')).exit).toBe(0);
  });

  it('of a damaged or missing file ends with 2, says what is wrong and makes nothing', () => {
    const bytes = readFileSync(file());
    bytes.fill(7, 90_000, 90_008);
    writeFileSync(at('damaged'), bytes);
    const run = chart('restore', '--data', at('untouched'), at('damaged'));
    expect(run).toMatchObject({ exit: 2, out: '' });
    expect(run.err).toContain('mesochart.db is not as it was');
    expect(chart('restore', '--data', at('untouched'), at('missing')).exit).toBe(2);
    expect(existsSync(at('untouched'))).toBe(false);
  });

  it('with a wrong password, or into records that are open, ends with 3', async () => {
    expect(chartWith({ MESOCHART_PASSWORD: 'wrong' }, 'restore', '--data', at('fresh'), file()).exit).toBe(3);
    const service = openService(at('fresh'));
    await service.ask('app:info', {});
    expect(chart('restore', '--data', at('fresh'), file())).toMatchObject({ exit: 3, out: '' });
    service.close();
    expect(chart('verify', '--data', at('fresh')).exit).toBe(0);
  });
});
