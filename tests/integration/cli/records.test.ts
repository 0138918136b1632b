import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openService, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { chart } from './run-cli.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = tempFolder();
  expect(chart('seed', '--data', at('seeded'), '--patients', '6', '--sessions', '10', '--seed', '3').exit).toBe(0);
  expect(chart('export', '--data', at('seeded'), '--all', '--format', 'json', '--out', at('out')).exit).toBe(0);
});
afterAll(() => {
  removeFolder(folder);
});

const filesIn = (name: string) => readdirSync(at(name)).map((file) => join(at(name), file));

describe('seed', () => {
  it('writes the same records for the same seed, and others for another', () => {
    const seeded = (name: string, seed: string) => {
      chart('seed', '--data', at(name), '--patients', '6', '--sessions', '10', '--seed', seed);
      chart('export', '--data', at(name), '--all', '--format', 'json', '--out', at(`${name}-out`));
      return filesIn(`${name}-out`).map((file) => readFileSync(file, 'utf8'));
    };
    const first = filesIn('out').map((file) => readFileSync(file, 'utf8'));
    expect(seeded('same', '3')).toEqual(first);
    expect(seeded('other', '4')).not.toEqual(first);
  });

  it('refuses a folder that holds anything', () => {
    mkdirSync(at('holds'));
    writeFileSync(join(at('holds'), 'letter.txt'), 'x');
    for (const data of ['holds', 'seeded']) {
      expect(chart('seed', '--data', at(data), '--patients', '1', '--sessions', '1', '--seed', '1')).toMatchObject({
        exit: 2,
        out: '',
      });
    }
    expect(readdirSync(at('holds'))).toEqual(['letter.txt']);
  });

  it('lays every point on the skin, within its window', () => {
    const run = chart('check', ...filesIn('out'));
    expect(run.json).toHaveLength(10);
    expect(run.exit).toBe(0);
  });
});

describe('import and export', () => {
  it('carry every chart from one clinic to another unchanged', () => {
    const imported = chart('import', '--data', at('second'), '--user', 'Nurse N', ...filesIn('out'));
    expect(imported.exit).toBe(0);
    chart('export', '--data', at('second'), '--all', '--format', 'json', '--out', at('second-out'));
    expect(readdirSync(at('second-out'))).toEqual(readdirSync(at('out')));
    for (const name of readdirSync(at('out'))) {
      expect(readFileSync(join(at('second-out'), name), 'utf8')).toBe(readFileSync(join(at('out'), name), 'utf8'));
    }
    const db = new Database(join(at('second'), 'clinic/mesochart.db'), { readonly: true });
    expect(db.prepare('SELECT DISTINCT actor FROM change').pluck().all()).toEqual(['Nurse N']);
    db.close();
  });

  it('take in all files or none, and name the bad one', () => {
    const bad = at('bad.json');
    writeFileSync(
      bad,
      readFileSync(filesIn('out')[0] ?? '', 'utf8')
        .replace('"given"', '"gone"')
        .replace(/"volumeUl": \d+/, '"volumeUl": -4'),
    );
    const run = chart('import', '--data', at('third'), ...filesIn('out'), bad);
    expect(run).toMatchObject({ exit: 2, out: '' });
    expect(run.err).toContain(`${bad}: $.`);
    expect(chart('verify', '--data', at('third')).json).toMatchObject([{ sessions: 0, findings: [] }]);
  });

  it('export one patient or one session', async () => {
    const service = openService(at('seeded'));
    const found = await service.ask('patient:search', { query: '', limit: 1, offset: 0 });
    const patient = found.patients[0]!;
    const sessions = await service.ask('session:list', { patientId: patient.id });
    service.close();
    const out = (name: string, ...what: string[]) => {
      const run = chart('export', '--data', at('seeded'), ...what, '--format', 'json', '--out', at(name));
      expect(run.exit).toBe(0);
      return readdirSync(at(name)).length;
    };
    expect(out('of-patient', '--patient', patient.id)).toBe(sessions.length);
    expect(out('of-session', '--session', sessions[0]!.id)).toBe(1);
  });

  it.each([
    [['--all', '--session', 'x', '--format', 'json']],
    [['--format', 'json']],
    [['--all', '--format', 'doc']],
    [['--all', '--format', 'csv']],
    [['--all', '--format', 'fhir']],
    [['--session', 'nobody', '--format', 'json']],
    [['--patient', 'nobody', '--format', 'json']],
  ])('refuse with 2: %j', (words) => {
    const run = chart('export', '--data', at('seeded'), ...words, '--out', at('refused'));
    expect(run).toMatchObject({ exit: 2, out: '' });
    expect(run.err).not.toBe('');
  });
});

describe('verify', () => {
  it('ends with 0 on sound records', () => {
    expect(chart('verify', '--data', at('seeded'))).toMatchObject({ exit: 0, json: [{ sessions: 10, findings: [] }] });
  });

  it('ends with 1 when a record was altered behind its back', () => {
    chart('seed', '--data', at('altered'), '--patients', '1', '--sessions', '1', '--seed', '1');
    const db = new Database(join(at('altered'), 'clinic/mesochart.db'));
    db.exec('UPDATE mark SET volume_ul = volume_ul + 1');
    db.close();
    expect(chart('verify', '--data', at('altered'))).toMatchObject({
      exit: 1,
      json: [{ findings: [{ kind: 'chart' }] }],
    });
  });

  it('ends with 3 where no records are, and makes none', () => {
    expect(chart('verify', '--data', at('nowhere'))).toMatchObject({ exit: 3, out: '' });
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  it('ends with 3 while another process has the records open', async () => {
    const service = openService(at('seeded'));
    await service.ask('app:info', {});
    const run = chart('verify', '--data', at('seeded'));
    service.close();
    expect(run).toMatchObject({ exit: 3, out: '' });
    expect(run.err).toContain(`pid ${process.pid}`);
  });
});
