import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readAccounts } from '../../../electron/service/people/account-table.ts';
import { createVault } from '../../../electron/service/vault/vault.ts';
import { clinicStore } from '../../fixtures/service/clinic-store.ts';
import { openService, optionsFor, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { chart, chartWith } from './run-cli.ts';

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
  it('carry every chart from one clinic to another unchanged', async () => {
    const imported = chart('import', '--data', at('second'), '--user', 'nurse', ...filesIn('out'));
    expect(imported.exit).toBe(0);
    chart('export', '--data', at('second'), '--all', '--format', 'json', '--out', at('second-out'));
    expect(readdirSync(at('second-out'))).toEqual(readdirSync(at('out')));
    for (const name of readdirSync(at('out'))) {
      expect(readFileSync(join(at('second-out'), name), 'utf8')).toBe(readFileSync(join(at('out'), name), 'utf8'));
    }
    const store = await clinicStore(at('second'));
    const [nurse, ...others] = readAccounts(store);
    expect(others).toEqual([]);
    expect(nurse).toMatchObject({ login: 'nurse', name: 'nurse', roles: ['practitioner', 'administrator'] });
    expect(store.sql('SELECT DISTINCT actor FROM change').pluck().all()).toEqual([nurse?.id]);
    store.close();
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
    [['--session', 'nobody', '--format', 'json']],
    [['--patient', 'nobody', '--format', 'json']],
  ])('refuse with 2: %j', (words) => {
    const run = chart('export', '--data', at('seeded'), ...words, '--out', at('refused'));
    expect(run).toMatchObject({ exit: 2, out: '' });
    expect(run.err).not.toBe('');
  });
});

describe('an account', () => {
  it('is needed: without a password, with a wrong one or with another name nothing is opened', () => {
    const verify = ['verify', '--data', at('seeded')];
    const nothing = { MESOCHART_PASSWORD: undefined };
    const unasked = chartWith(nothing, ...verify);
    expect(unasked).toMatchObject({ exit: 3, out: '' });
    expect(unasked.err).toContain('MESOCHART_PASSWORD');
    expect(chartWith({ MESOCHART_PASSWORD: 'wrong password' }, ...verify)).toMatchObject({ exit: 3, out: '' });
    expect(chart(...verify, '--user', 'nobody')).toMatchObject({ exit: 2, out: '' });
    expect(chart(...verify, '--user', 'ADMIN').exit).toBe(0);
    expect(
      chartWith(nothing, 'seed', '--data', at('none'), '--patients', '1', '--sessions', '1', '--seed', '1'),
    ).toMatchObject({ exit: 3, out: '' });
    expect(existsSync(at('none'))).toBe(false);
  });

  it('must be named where there are several', () => {
    chart('seed', '--data', at('several'), '--patients', '1', '--sessions', '1', '--seed', '1');
    const vault = createVault(optionsFor(at('several')));
    const keyring = vault.requireKeyring();
    vault.save({
      ...keyring,
      slots: keyring.slots.flatMap((slot) =>
        slot.person === undefined
          ? [slot]
          : [slot, { ...slot, id: 'user:second', person: { id: 'second', login: 'second', name: 'Second' } }],
      ),
    });
    const run = chart('verify', '--data', at('several'));
    expect(run).toMatchObject({ exit: 2, out: '' });
    expect(run.err).toContain('--user');
    expect(chart('verify', '--data', at('several'), '--user', 'admin').exit).toBe(0);
  });

  it('of a new clinic may have a short password, with a warning, and its recovery code is printed once', () => {
    const words = ['seed', '--data', at('short'), '--user', 'dr', '--patients', '1', '--sessions', '1', '--seed', '1'];
    const run = chartWith({ MESOCHART_PASSWORD: 'short' }, ...words);
    expect(run).toMatchObject({ exit: 0, json: [{ patients: 1, sessions: 1 }] });
    expect(run.err).toContain('warning');
    expect(run.err).toMatch(/([0-9A-Z]{4}-){8}[0-9A-Z]{4}/);
    expect(chart('seed', '--data', at('spaces'), '--user', 'Dr N', ...words.slice(5))).toMatchObject({
      exit: 2,
      out: '',
    });
  });

  it('has keys of its own even where the records are the same', () => {
    chart('seed', '--data', at('twin'), '--patients', '6', '--sessions', '10', '--seed', '3');
    const keyring = (name: string) => readFileSync(join(at(name), 'clinic/keyring.json'), 'utf8');
    expect(keyring('twin')).not.toBe(keyring('seeded'));
    const pages = (name: string) => readFileSync(join(at(name), 'clinic/mesochart.db')).subarray(0, 4096);
    expect(pages('twin').equals(pages('seeded'))).toBe(false);
  });
});

describe('verify', () => {
  it('ends with 0 on sound records', () => {
    expect(chart('verify', '--data', at('seeded'))).toMatchObject({ exit: 0, json: [{ sessions: 10, findings: [] }] });
  });

  it('ends with 1 when a record was altered behind its back', async () => {
    chart('seed', '--data', at('altered'), '--patients', '1', '--sessions', '1', '--seed', '1');
    const store = await clinicStore(at('altered'));
    store.opened.db.exec('UPDATE mark SET volume_ul = volume_ul + 1');
    store.close();
    expect(chart('verify', '--data', at('altered'))).toMatchObject({
      exit: 1,
      json: [{ findings: [{ kind: 'chart' }] }],
    });
  });

  it('ends with 3 where no records are, and makes none', () => {
    expect(chart('verify', '--data', at('nowhere'))).toMatchObject({ exit: 3, out: '' });
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  it('ends with 3 on records that are not encrypted', () => {
    chart('seed', '--data', at('plain'), '--patients', '1', '--sessions', '1', '--seed', '1');
    const file = join(at('plain'), 'clinic/mesochart.db');
    rmSync(file);
    const plain = new Database(file);
    plain.exec('CREATE TABLE patient (id TEXT)');
    plain.close();
    expect(chart('verify', '--data', at('plain'))).toMatchObject({ exit: 3, out: '' });
  });

  it('ends with 3 while another process has the records open', async () => {
    const service = openService(at('seeded'));
    await service.ask('settings:get', {});
    const run = chart('verify', '--data', at('seeded'));
    service.close();
    expect(run).toMatchObject({ exit: 3, out: '' });
    expect(run.err).toContain(`pid ${process.pid}`);
  });
});
