/** The tables in a real spreadsheet, where there is one: LibreOffice without a window. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { BYTE_ORDER_MARK, csvLine } from '#shared/interchange/tables/csv.ts';
import { clinicRows, csvHead, csvLines, rowsOf, type TableName, TABLES } from '#shared/interchange/tables/tables.ts';
import { HOSTILE_TEXTS, TABLE_CLINIC, TABLE_RECORD } from '../fixtures/interchange/table-record.ts';

const hasSpreadsheet = spawnSync('soffice', ['--version']).status === 0;

/** Code of a separator in the options of the filter. */
const CODES = { ',': 44, ';': 59 } as const;

type Separator = keyof typeof CODES;

const ofPatient = rowsOf(TABLE_RECORD, TABLE_CLINIC);
const ofClinic = clinicRows(TABLE_CLINIC);

/** Cells as a spreadsheet can hold them: it has one kind of line end within a cell, and no tab at all. */
const cells = (text: string, delimiter: Separator): string[][] =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data.map((line) =>
    line.map((cell) => cell.replaceAll('\r\n', '\n').replaceAll('\t', '')),
  );

describe.skipIf(!hasSpreadsheet)('a table opened by a spreadsheet', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mesochart-sheet-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const soffice = (...args: string[]) => {
    const done = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...args], {
      encoding: 'utf8',
      timeout: 55_000,
    });
    expect(done.status, done.stderr).toBe(0);
  };

  /** Writes all tables, opens each as UTF-8 and has it written again. */
  function throughSheet(separator: Separator): { before: string; after: string; formulas: number }[] {
    const written = TABLES.map((table: TableName) => {
      const options = { separator };
      const rows = [...ofPatient[table], ...ofClinic[table]];
      const before = `${BYTE_ORDER_MARK}${csvHead(table, options)}${csvLines(table, rows, options)}`;
      const path = join(folder, `${table}.csv`);
      writeFileSync(path, before);
      return { before, path, table };
    });
    // Separator, quote, UTF-8, from line 1, what stands in quotes as text.
    const infilter = `--infilter=CSV:${CODES[separator]},34,76,1,,0,true,false`;
    const paths = written.map(({ path }) => path);
    soffice(infilter, '--convert-to', 'fods', '--outdir', folder, ...paths);
    soffice(
      '--convert-to',
      `csv:Text - txt - csv (StarCalc):${CODES[separator]},34,76,1,,0,true,false,false`,
      '--outdir',
      join(folder, 'again'),
      ...paths.map((path) => path.replace(/csv$/, 'fods')),
    );
    return written.map(({ before, path, table }) => ({
      before,
      after: readFileSync(join(folder, 'again', `${table}.csv`), 'utf8'),
      formulas: readFileSync(path.replace(/csv$/, 'fods'), 'utf8').split('table:formula').length - 1,
    }));
  }

  it.each([',', ';'] as const)('comes back equal, with %s between cells, and holds no formula', (separator) => {
    for (const { before, after, formulas } of throughSheet(separator)) {
      expect(cells(after, separator)).toEqual(cells(before, separator));
      expect(formulas).toBe(0);
    }
  });

  it('holds no formula where the spreadsheet guesses what is in a column, and would where nothing is guarded', () => {
    const guess = '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';
    const bare = join(folder, 'bare.csv');
    const guarded = join(folder, 'guarded.csv');
    writeFileSync(bare, HOSTILE_TEXTS.map((text) => `"${text.replaceAll('"', '""')}"\r\n`).join(''));
    writeFileSync(guarded, HOSTILE_TEXTS.map((text) => csvLine([text], { separator: ',' })).join(''));
    soffice(guess, '--convert-to', 'fods', '--outdir', folder, bare, guarded);
    expect(readFileSync(join(folder, 'bare.fods'), 'utf8')).toContain('table:formula');
    expect(readFileSync(join(folder, 'guarded.fods'), 'utf8')).not.toContain('table:formula');
  });
});
