import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { TABLES } from '#shared/interchange/tables/tables.ts';
import { openService, removeFolder, tempFolder } from '../../fixtures/service/temp-service.ts';
import { chart, chartWith } from './run-cli.ts';

let folder: string;
let patient: string;
let session: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = tempFolder();
  expect(chart('seed', '--data', at('seeded'), '--patients', '4', '--sessions', '7', '--seed', '5').exit).toBe(0);
  const service = openService(at('seeded'));
  const found = await service.ask('patient:search', { query: '', limit: 1, offset: 0 });
  patient = found.patients[0]?.id ?? '';
  session = (await service.ask('session:list', { patientId: patient }))[0]?.id ?? '';
  service.close();
});
afterAll(() => {
  removeFolder(folder);
});

const run = (out: string, ...words: string[]) => chart('export', '--data', at('seeded'), '--out', at(out), ...words);

/** Lines of a table, without its head. No sample text holds a line's end. */
const linesIn = (out: string, table: string) =>
  readFileSync(join(at(out), `${table}.csv`), 'utf8')
    .split('\r\n')
    .slice(1, -1);

describe('export --format csv', () => {
  it('of all writes one set of tables, with every patient and session once', () => {
    const done = run('all-csv', '--all', '--format', 'csv');
    expect(done).toMatchObject({
      exit: 0,
      err: '',
      json: [{ files: TABLES.map((t) => join(at('all-csv'), `${t}.csv`)) }],
    });
    expect(readdirSync(at('all-csv')).sort()).toEqual(TABLES.map((table) => `${table}.csv`).sort());
    expect(linesIn('all-csv', 'patients')).toHaveLength(4);
    expect(linesIn('all-csv', 'sessions')).toHaveLength(7);
    expect(new Set(linesIn('all-csv', 'patients')).size).toBe(4);
  });

  it('of a patient or a session writes the lines of that one, which are among those of all', () => {
    expect(run('of-patient', '--patient', patient, '--format', 'csv').exit).toBe(0);
    expect(run('of-session', '--session', session, '--format', 'csv').exit).toBe(0);
    expect(linesIn('of-patient', 'patients')).toHaveLength(1);
    expect(linesIn('of-session', 'sessions')).toHaveLength(1);
    for (const table of ['patients', 'sessions', 'treatments', 'marks']) {
      expect(linesIn('all-csv', table)).toEqual(expect.arrayContaining(linesIn('of-patient', table)));
      expect(linesIn('of-patient', table)).toEqual(expect.arrayContaining(linesIn('of-session', table)));
    }
  });

  it('writes for the spreadsheets of other countries when asked', () => {
    expect(run('semicolons', '--all', '--format', 'csv', '--separator', ';', '--decimal', ',', '--bom').exit).toBe(0);
    const text = readFileSync(join(at('semicolons'), 'sessions.csv'), 'utf8');
    expect(text).toMatch(/^\uFEFF[a-z_"]+;/i);
    expect(linesIn('semicolons', 'sessions')).toHaveLength(7);
  });
});

describe('export --format fhir', () => {
  const bundle = (out: string, file: string) =>
    JSON.parse(readFileSync(join(at(out), file), 'utf8')) as { resourceType: string };

  it('of all writes a bundle for each patient and one for the clinic', () => {
    const done = run('all-fhir', '--all', '--format', 'fhir');
    expect(done).toMatchObject({ exit: 0, err: '' });
    const files = readdirSync(at('all-fhir'));
    expect(files.filter((file) => /^patient-.*\.fhir\.json$/.test(file))).toHaveLength(4);
    expect(files).toContain('clinic.fhir.json');
    expect(files).toHaveLength(5);
    for (const file of files) expect(bundle('all-fhir', file).resourceType).toBe('Bundle');
  });

  it('of a patient or a session writes one', () => {
    expect(run('patient-fhir', '--patient', patient, '--format', 'fhir').exit).toBe(0);
    expect(run('session-fhir', '--session', session, '--format', 'fhir').exit).toBe(0);
    const [file = ''] = readdirSync(at('patient-fhir'));
    expect(readFileSync(join(at('patient-fhir'), file), 'utf8')).toBe(readFileSync(join(at('all-fhir'), file), 'utf8'));
    expect(readdirSync(at('session-fhir'))).toEqual([expect.stringMatching(/^session-.*\.fhir\.json$/)]);
  });
});

describe('export', () => {
  it.each([
    ['an unknown session', ['--session', 'nobody', '--format', 'csv']],
    ['an unknown session', ['--session', 'nobody', '--format', 'fhir']],
    ['an unknown patient', ['--patient', 'nobody', '--format', 'csv']],
    ['an unknown patient', ['--patient', 'nobody', '--format', 'fhir']],
    ['an unknown format', ['--all', '--format', 'xlsx']],
    ['no format', ['--all']],
    ['two scopes', ['--all', '--patient', 'x', '--format', 'csv']],
    ['no scope', ['--format', 'csv']],
    ['another separator', ['--all', '--format', 'csv', '--separator', 'x']],
    ['another option', ['--all', '--format', 'csv', '--sep', ',']],
    ['a stray word', ['--all', '--format', 'csv', 'more']],
  ])('refuses %s with 2, says why and writes nothing: %j', (_what, words) => {
    const refused = run('refused', ...words);
    expect(refused).toMatchObject({ exit: 2, out: '' });
    expect(refused.err).not.toBe('');
    expect(existsSync(at('refused')) ? readdirSync(at('refused')) : []).toEqual([]);
  });

  it('refuses a place that is a file with 2 and leaves the file as it is', () => {
    writeFileSync(at('a-file'), 'mine');
    for (const format of ['json', 'csv', 'fhir']) {
      expect(run('a-file', '--all', '--format', format)).toMatchObject({ exit: 2, out: '' });
    }
    expect(readFileSync(at('a-file'), 'utf8')).toBe('mine');
  });

  it('ends with 2 where a table cannot get its name, and leaves no part behind', () => {
    const words = ['--all', '--format', 'csv'];
    expect(run('blocked/marks.csv/x', ...words).exit).toBe(0);
    expect(run('blocked', ...words)).toMatchObject({ exit: 2, out: '' });
    expect(readdirSync(at('blocked')).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('ends with 3 while another process has the records open, without a password, and where none are', async () => {
    const service = openService(at('seeded'));
    await service.ask('settings:get', {});
    for (const format of ['csv', 'fhir']) {
      expect(run('locked', '--all', '--format', format)).toMatchObject({ exit: 3, out: '' });
    }
    service.close();
    const words = ['export', '--data', at('seeded'), '--all', '--format', 'csv', '--out', at('locked')];
    expect(chartWith({ MESOCHART_PASSWORD: 'wrong' }, ...words)).toMatchObject({ exit: 3, out: '' });
    words[2] = at('nowhere');
    expect(chart(...words)).toMatchObject({ exit: 3, out: '' });
    expect(existsSync(at('locked')) ? readdirSync(at('locked')) : []).toEqual([]);
  });
});
