import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { BYTE_ORDER_MARK, csvLine, guardCell, unguardCell } from '#shared/interchange/tables/csv.ts';
import { DICTIONARY_FILE, tableDictionary } from '#shared/interchange/tables/dictionary.ts';
import {
  clinicRows,
  csvHead,
  csvLines,
  rowsOf,
  tableHead,
  type TableName,
  TABLES,
} from '#shared/interchange/tables/tables.ts';
import { HOSTILE_TEXTS, TABLE_CLINIC, TABLE_RECORD } from '../../../fixtures/interchange/table-record.ts';

const ofPatient = rowsOf(TABLE_RECORD, TABLE_CLINIC);
const ofClinic = clinicRows(TABLE_CLINIC);
const rows = (table: TableName) => [...ofPatient[table], ...ofClinic[table]];

/** The lines of a table by column, as a program reads them. */
function read(table: TableName, separator: ',' | ';' = ','): Record<string, string>[] {
  const text = csvHead(table, { separator }) + csvLines(table, rows(table), { separator });
  return Papa.parse<Record<string, string>>(text, { header: true, delimiter: separator, skipEmptyLines: true }).data;
}

/** Any text that Unicode knows. */
const anyText = fc.string({ unit: 'binary' });
const nastyText = fc
  .array(fc.oneof(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', '＝', ' '), anyText), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const separators = fc.constantFrom(',' as const, ';' as const);

describe('the tables', () => {
  it.each(TABLES)('have in %s a line for what is there, each with a cell for every column', (table) => {
    expect(rows(table).length).toBeGreaterThan(0);
    for (const row of rows(table)) expect(row).toHaveLength(tableHead(table).columns.length);
  });

  it.each(TABLES)('say of every column of %s what it is, and in which unit', (table) => {
    const names = tableHead(table).columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, type, description } of tableHead(table).columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(description, name).toMatch(/^\S.{3,}\.$/);
      if (/volume|distance|depth|length|spacing_m|weight/.test(name)) expect(name).toMatch(/_(ul|ml|um|g|kg)$/);
      if (type === 'instant') expect(name).toMatch(/_at$/);
      if (type === 'id') expect(name).toMatch(/_id$/);
    }
  });

  it('are told in the data dictionary as they are (else run `node scripts/chart/write-tables.ts`)', () => {
    expect(readFileSync(resolve(import.meta.dirname, '../../../..', DICTIONARY_FILE), 'utf8')).toBe(tableDictionary());
  });

  it.each([',', ';'] as const)('join by ids, with %s between cells', (separator) => {
    const sessions = read('sessions', separator);
    expect(sessions.map((line) => line['session_id'])).toEqual(['s1']);
    expect(read('patients', separator)[0]?.['patient_id']).toBe(sessions[0]?.['patient_id']);
    for (const line of read('marks', separator)) expect(line).toMatchObject({ session_id: 's1', treatment_id: 't1' });
    expect(read('cocktails', separator)[1]?.['lot_id']).toBe(read('lots', separator)[0]?.['lot_id']);
  });

  it('tell a session in its own time and in that of the world', () => {
    const [line] = read('sessions');
    const when = { started_at: '2026-11-10T08:30:00.000Z', zone: 'Europe/Vienna', day: '2026-11-10', time: '09:30' };
    expect(line).toMatchObject({ ...when, given_count: '18', given_volume_ul: '900', given_volume_ml: '0.9' });
  });

  it('tell how much of a component was given', () => {
    // 900 µL of a mixture with a quarter of lidocaine 10 mg/mL: 225 µL, 2,250 µg.
    expect(read('cocktails')[0]).toMatchObject({
      volume_ml: '1',
      mixture_concentration: '2500',
      given_volume_ul: '225',
      given_amount: '2250',
      given_amount_unit: 'ug',
    });
    expect(read('cocktails')[1]).toMatchObject({ given_amount: '', given_amount_unit: '', lot: '0007' });
    expect(read('treatments')[0]).toMatchObject({ unaccounted_volume_ul: '-400', spacing_min_um: '10000' });
  });

  it('hold the newest state of what stands, and nothing that was taken back', () => {
    expect(read('adverse-events').map((line) => [line['event_id'], line['outcome'], line['revision']])).toEqual([
      ['e1', 'ongoing', '2'],
    ]);
    expect(read('adverse-events')[0]).toMatchObject({
      mark_ids: 'm1; m2',
      grades: 'ctcae-injection-site=2 (4000 um)',
      suspected_lots: "'-7",
      serious: 'no',
    });
  });

  it('leave numbers below zero numbers', () => {
    expect(read('payments')[0]?.['amount']).toBe('-120.5');
    expect(read('marks')[1]?.['u_um']).toBe('-20000');
    expect(csvLine([-1.5, '-1.5'], { separator: ';', decimal: ',' })).toBe(`-1,5;"'-1.5"\r\n`);
  });

  it('count what is on the shelf', () => {
    expect(read('lots')[0]).toMatchObject({ vials_in_stock: '7', product_name: 'Saline', lot: '0007' });
  });

  it('tell the nearest mark where somebody measured', () => {
    const measured = rowsOf(TABLE_RECORD, TABLE_CLINIC, () => new Map([['m1', { nearest: 'm2', distanceUm: 20_100 }]]));
    expect(csvLines('marks', measured.marks.slice(0, 2))).toMatch(/"m2",20100,"'=1\+1"\r\n.*"planned".*,,,\r\n$/);
  });

  it('give every hostile text back as it was', () => {
    const notes = read('marks').flatMap((line) => (line['mark_id']?.startsWith('h') ? (line['note'] ?? '') : []));
    expect(notes.map(unguardCell)).toEqual(HOSTILE_TEXTS);
  });
});

describe('a cell', () => {
  it('comes back through a reader of CSV, whatever text it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, nastyText), { minLength: 2, maxLength: 5 }),
        separators,
        (texts, separator) => {
          const line = csvLine(texts, { separator });
          const { data, errors } = Papa.parse<string[]>(line, { delimiter: separator, newline: '\r\n' });
          expect(errors).toEqual([]);
          expect(data[0]?.map(unguardCell)).toEqual(texts);
          expect(data.slice(1)).toEqual([['']]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never begins a formula', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nastyText), (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds any number as a number', () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        expect(Number(csvLine([value], { separator: ',' }))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('of the first column is read as UTF-8 with a byte order mark before it', () => {
    const text = `${BYTE_ORDER_MARK}${csvHead('patients')}`;
    expect(Buffer.from(text, 'utf8').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(Papa.parse<string[]>(text).data[0]?.[0]).toBe('patient_id');
  });
});
