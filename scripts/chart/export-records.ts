/** Tables and FHIR for the command line, one patient at a time: a clinic is larger than memory may be. */
import { join } from 'node:path';

import { BYTE_ORDER_MARK } from '#shared/interchange/tables/csv.ts';
import { csvHead, TABLES } from '#shared/interchange/tables/tables.ts';
import { type CsvChoice, type RecordFile, type RecordScope } from '#shared/ipc/interchange-record.ts';
import { patientIds } from '../../electron/service/interchange/collect.ts';
import { type SignedIn } from './sign-in.ts';
import { beginTables } from './table-files.ts';
import { writeWhole } from './write-whole.ts';

/** What is to be exported; `clinic` is the clinic with every patient. */
type Scopes = { readonly one: RecordScope } | { readonly all: readonly RecordScope[] };

/** What is exported, in pieces that are read one after another. */
export const scopesOf = ({ store }: SignedIn, session: string | undefined, patient: string | undefined): Scopes => {
  if (session !== undefined) return { one: { sessionId: session } };
  if (patient !== undefined) return { one: { patientId: patient } };
  return { all: [{ clinic: true }, ...patientIds(store).map((patientId) => ({ patientId }))] };
};

/** Tables; those of a whole clinic are one set, with the lines of one patient under those of another. */
export async function exportTables({ ask }: SignedIn, scopes: Scopes, csv: CsvChoice, out: string): Promise<string[]> {
  const tables = beginTables(out);
  try {
    if ('one' in scopes) {
      tables.append((await ask('record:export', { scope: scopes.one, format: 'csv', csv })).files);
      return tables.finish();
    }
    const start = csv.byteOrderMark ? BYTE_ORDER_MARK : '';
    tables.append(TABLES.map((table) => ({ name: `${table}.csv`, text: start + csvHead(table, csv) })));
    for (const scope of scopes.all) {
      tables.append((await ask('record:export', { scope, format: 'csv', csv, linesOnly: true })).files);
    }
    return tables.finish();
  } finally {
    tables.drop();
  }
}

/** Writes files as they come; names are made distinct, because ids from elsewhere may differ in odd characters only. */
export function writerTo(out: string) {
  const taken = new Set<string>();
  return ({ name, text }: RecordFile): string => {
    const [, stem = name, end = ''] = /^(.*?)((?:\.fhir)?\.[a-z]+)$/.exec(name) ?? [];
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem}-${n}${end}`;
    taken.add(free.toLowerCase());
    const path = join(out, free);
    writeWhole(path, text);
    return path;
  };
}

/** A bundle for each patient and one for the clinic itself; of one session or patient, one. */
export async function exportBundles({ ask }: SignedIn, scopes: Scopes, out: string): Promise<string[]> {
  const write = writerTo(out);
  const paths = [];
  for (const scope of 'one' in scopes ? [scopes.one] : scopes.all) {
    const { files } = await ask('record:export', { scope, format: 'fhir' });
    paths.push(...files.map(write));
  }
  return paths;
}
