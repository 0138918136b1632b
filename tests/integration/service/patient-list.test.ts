import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type ChosenReading, NOTHING_CHOSEN } from '#shared/interchange/patient-list/reading.ts';
import { csvHead, csvLines, rowsOf } from '#shared/interchange/tables/tables.ts';
import { TABLE_CLINIC, TABLE_RECORD } from '../../fixtures/interchange/table-record.ts';
import { digestRows } from '../../fixtures/service/row-digest.ts';
import {
  aPatient,
  openService,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeEach(() => {
  folder = tempFolder();
  service = openService(join(folder, 'data'));
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

const db = () => service.raw.places.current().opened.db;
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const plan = (list: Uint8Array<ArrayBuffer> | string, own: Partial<ChosenReading> = {}) =>
  service.ask('patients:plan-import', {
    bytes: typeof list === 'string' ? utf8(list) : list,
    chosen: { ...NOTHING_CHOSEN, ...own },
  });
const takeIn = (
  list: string,
  own: { chosen?: Partial<ChosenReading>; withKnown?: boolean; onlyValid?: boolean; expected: number },
) => ({
  bytes: utf8(list),
  chosen: { ...NOTHING_CHOSEN, ...own.chosen },
  withKnown: own.withKnown ?? false,
  onlyValid: own.onlyValid ?? false,
  expected: own.expected,
});
const patients = async () => (await service.ask('patient:search', { query: '', limit: 500, offset: 0 })).patients;
const imports = () => db().prepare(`SELECT detail FROM audit WHERE action = 'record.import'`).pluck().all().map(String);

const LIST = [
  'Nom;Prénom;Date de naissance;Sexe;Poids;Téléphone;Dossier;Notes',
  'Müller;Zoë;25/04/1980;F;61,5;+33 1 23;A-1;"deux\nlignes"',
  'Øster;;;H;;;A-2;',
  '',
].join('\r\n');

describe('a list of patients', () => {
  it('is read in the encoding it was written in', async () => {
    const encodings: [string, Uint8Array<ArrayBuffer>][] = [
      ['utf-8', utf8(LIST)],
      ['utf-8', utf8(`\uFEFF${LIST}`)],
      ['utf-16le', new Uint8Array(Buffer.from(`\uFEFF${LIST}`, 'utf16le'))],
      ['utf-16le', new Uint8Array(Buffer.from(LIST, 'utf16le'))],
      ['utf-16be', new Uint8Array(Buffer.from(`\uFEFF${LIST}`, 'utf16le').swap16())],
      ['windows-1252', new Uint8Array(Buffer.from(LIST, 'latin1'))],
    ];
    for (const [encoding, bytes] of encodings) {
      const told = await plan(bytes);
      expect(told.reading).toMatchObject({ encoding, separator: ';', header: true, dateOrder: 'dmy' });
      expect(told.counts).toEqual({ rows: 2, new: 2, here: 0, twice: 0, invalid: 0 });
      const first = { family: 'Müller', given: 'Zoë', birthDate: '1980-04-25', sex: 'female', weightG: 61_500 };
      expect(told.preview[0]).toMatchObject({ row: 2, outcome: 'new', patient: { ...first, notes: 'deux\nlignes' } });
      expect(told.preview[1]?.patient).toMatchObject({ family: 'Øster', given: '', birthDate: null, sex: 'male' });
    }
  });

  it('changes nothing before it is taken over, and is then there with an entry in the audit trail', async () => {
    await service.ask('app:info', {});
    await plan(LIST);
    expect(await patients()).toEqual([]);
    const { ids } = await service.ask('patients:import', takeIn(LIST, { expected: 2 }));
    expect((await patients()).map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(imports()).toEqual([expect.stringContaining('"patients":2')]);
    expect(imports().join('')).not.toMatch(/Müller|Øster/);
    expect((await service.ask('patient:get', { id: ids[0] ?? '' })).phone).toBe('+33 1 23');
  });

  it('leaves out who is here already, by name and birth date or by reference, and who stands in it twice', async () => {
    await service.ask('patient:create', aPatient({ family: 'Muller', given: 'ZOE', birthDate: '1980-04-25' }));
    await service.ask('patient:create', aPatient({ family: 'Other', reference: 'a-2' }));
    const list = `${LIST}Neu;Nina;01/02/1990;F;;;A-3;\r\nNeu;Nina;01/02/1990;F;;;;\r\n`;
    const told = await plan(list);
    expect(told.counts).toEqual({ rows: 4, new: 1, here: 2, twice: 1, invalid: 0 });
    expect(told.preview.map(({ outcome }) => outcome)).toEqual(['here', 'here', 'new', 'twice']);
    expect(await service.ask('patients:import', takeIn(list, { expected: 1 }))).toMatchObject({ known: 3 });
    expect((await plan(list)).counts.new).toBe(0);
    await service.ask('patients:import', takeIn(list, { expected: 4, withKnown: true }));
    expect(await patients()).toHaveLength(7);
  });

  it('names every line with something wrong, and is taken over without them only where that was chosen', async () => {
    const list = [
      'family,given,birth date,sex,weight',
      'Good,A,1980-02-28,f,70',
      ',B,1980-02-28,f,70',
      'Bad,C,31/02/1980,f,70',
      'Bad,D,2999-01-01,q,heavy',
      `${'x'.repeat(201)},E,,,`,
      'Nul\0,F,,,',
      'Long,G,,,,more',
      '=1+1,H,,,154 lb',
    ].join('\n');
    const told = await plan(list, { dateOrder: 'dmy' });
    expect(told.counts).toEqual({ rows: 8, new: 2, here: 0, twice: 0, invalid: 6 });
    expect(told.problems.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [3, 0, 'no-name'],
      [4, 2, 'date'],
      [5, 2, 'date-future'],
      [5, 3, 'sex'],
      [5, 4, 'weight'],
      [6, 0, 'too-long'],
      [7, 0, 'control'],
      [7, 0, 'no-name'],
      [8, null, 'too-many-cells'],
    ]);
    expect(told.preview[1]?.patient).toMatchObject({ family: '=1+1', weightG: 69_853 });
    const before = digestRows(db(), ['audit']);
    const chosen = { dateOrder: 'dmy' } as const;
    expect(await service.fail('patients:import', takeIn(list, { chosen, expected: 2 }))).toMatchObject({
      code: 'bad-input',
      detail: { problems: 6 },
    });
    expect(digestRows(db(), ['audit'])).toBe(before);
    const taken = await service.ask('patients:import', takeIn(list, { chosen, expected: 2, onlyValid: true }));
    expect(taken).toMatchObject({ known: 0, invalid: 6 });
    expect(await patients()).toHaveLength(2);
  });

  it('waits for a word where a date or a name can be read in two ways', async () => {
    const list = 'Name;Geburtstag\nAda Lovelace;03/04/1980';
    expect(await plan(list)).toMatchObject({ questions: ['date-order', 'name-order'], problems: [], problemCount: 0 });
    expect(await service.fail('patients:import', takeIn(list, { expected: 1, onlyValid: true }))).toMatchObject({
      code: 'bad-input',
      detail: { path: 'date-order' },
    });
    const told = await plan(list, { dateOrder: 'mdy', nameOrder: 'given-first' });
    expect(told.questions).toEqual([]);
    expect(told.preview[0]?.patient).toMatchObject({ family: 'Lovelace', given: 'Ada', birthDate: '1980-03-04' });
    expect((await plan('x\ny')).questions).toEqual(['name-column']);
  });

  it('is read as somebody chose: columns, words for a sex, unit of weight, without titles', async () => {
    const told = await plan('Rossi|1|150\nBianchi|2|120\n', {
      separator: '|',
      header: false,
      columns: ['family', 'sex', 'weight', 'family', 'notes'],
      weightUnit: 'lb',
      sexWords: [
        { word: '1', sex: 'male' },
        { word: '2', sex: 'female' },
      ],
    });
    expect(told.reading.columns).toEqual(['family', 'sex', 'weight']);
    expect(told.preview.map(({ patient }) => [patient.family, patient.sex, patient.weightG])).toEqual([
      ['Rossi', 'male', 68_039],
      ['Bianchi', 'female', 54_431],
    ]);
  });

  it('comes back from the table of patients that the program writes itself', async () => {
    const { patients: rows } = rowsOf(TABLE_RECORD, TABLE_CLINIC);
    const options = { separator: ';' } as const;
    const told = await plan(csvHead('patients', options) + csvLines('patients', rows, options));
    const { family, given, birthDate, sex, weightG, phone, email, reference, notes } = TABLE_RECORD.patient;
    expect(told.preview.map(({ patient }) => patient)).toEqual([
      { family, given, birthDate, sex, weightG, phone, email, reference, notes },
    ]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty', null],
    ['blank lines', utf8('\r\n;;\r\n \r\n'), 'empty', null],
    ['a quote that is never closed', utf8('family,given\nA,B\n"C,D\nE,F'), 'quotes', 3],
    ['quotes in disorder', utf8('family,given\n"A"x,B'), 'quotes', 2],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'spreadsheet', null],
    ['an endless line', utf8(','.repeat(1_000_000)), 'too-many-columns', null],
    ['201 columns', utf8(','.repeat(200).replace(',', 'x,')), 'too-many-columns', 1],
    ['a huge cell', utf8(`family,given\nA,"${'b\n'.repeat(50_001)}"`), 'too-long-cell', 2],
    ['50 MB of quotes', new Uint8Array(50 * 1024 * 1024).fill(0x22), 'too-long-cell', 1],
    ['100,001 patients', utf8(`family\n${'x\n'.repeat(100_002)}`), 'too-many-rows', 100_002],
    ['more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1).fill(0x41), 'too-large', null],
  ])('is refused where it is %s, with the line', async (_name, bytes, code, row) => {
    const told = await plan(bytes, {});
    expect(told.refused).toEqual({ code, row });
    expect(told.counts.rows).toBe(0);
    const input = { bytes, chosen: NOTHING_CHOSEN, withKnown: true, onlyValid: true, expected: 1 };
    expect(await service.fail('patients:import', input)).toMatchObject({
      code: 'invalid-file',
      detail: { problem: code },
    });
  });

  it('is refused where it is not in the encoding that was chosen', async () => {
    const bytes = new Uint8Array(Buffer.from(LIST, 'latin1'));
    expect((await plan(bytes, { encoding: 'utf-8' })).refused).toEqual({ code: 'encoding', row: null });
  });

  it('is not taken over where it would bring another number of patients than was shown', async () => {
    expect(await service.fail('patients:import', takeIn(LIST, { expected: 3 }))).toMatchObject({ code: 'stale' });
    expect(await patients()).toEqual([]);
  });

  it('never breaks, whatever the bytes are, and a plan changes nothing', async () => {
    await service.ask('app:info', {});
    await patients();
    const before = digestRows(db(), ['audit']);
    const pieces = fc.constantFrom(
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '\t',
      '\0',
      'family',
      '__proto__',
      '31/02/1980',
      "'=1",
      '😀',
      '\u2028',
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
      .map((all) => utf8(all.join('')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const { counts } = await plan(bytes);
        expect(counts.new + counts.here + counts.twice + counts.invalid).toBe(counts.rows);
      }),
      { numRuns: 300 },
    );
    expect(digestRows(db(), ['audit'])).toBe(before);
  });

  it('of ten thousand patients is planned and taken over in seconds', async () => {
    await service.ask('app:info', {});
    const list = `family;given;birth date\n${Array.from({ length: 10_000 }, (_, i) => `F${i};G${i};1980-01-01\n`).join('')}`;
    const start = performance.now();
    expect((await plan(list)).counts.new).toBe(10_000);
    const planned = performance.now();
    await service.ask('patients:import', takeIn(list, { expected: 10_000 }));
    const done = performance.now();
    console.info(
      `10,000 patients: planned in ${Math.round(planned - start)} ms, taken over in ${Math.round(done - planned)} ms`,
    );
    expect(done - start).toBeLessThan(30_000);
  });
});
