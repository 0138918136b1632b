/** `backup --data DIR --out FILE`: one file that holds everything, proved before it gets its name. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { appendAudit } from '../../electron/service/audit/audit-log.ts';
import { makeBackup } from '../../electron/service/backup/make-backup.ts';
import { readManifest } from '../../electron/service/backup/manifest.ts';
import { requestFor } from '../../electron/service/backup/request.ts';
import { badInput, type Command, EXIT, opening, printJson, readWords, required } from './command.ts';
import { DATA_OPTIONS, serviceOptions } from './open-data.ts';
import { credentialsOf, withStore } from './sign-in.ts';

const OPTIONS = { ...DATA_OPTIONS, out: { type: 'string' } } as const;

/** Makes a backup. */
export const backup: Command = async (words) => {
  const { values, positionals } = readWords(words, OPTIONS);
  const [stray] = positionals;
  if (stray !== undefined) throw badInput(`not understood: ${stray}`);
  const options = serviceOptions(required(values.data, 'data'));
  const target = resolve(required(values.out, 'out'));
  if (existsSync(target)) throw badInput(`--out ${target}: is there already; a backup never replaces a file`);
  try {
    mkdirSync(dirname(target), { recursive: true });
  } catch {
    throw badInput(`--out ${target}: its folder cannot be made`);
  }
  const credentials = await credentialsOf(options, values.user);
  const made = await withStore(options, credentials, (store) =>
    opening(() => {
      store.write(() => {
        appendAudit(store, { actorId: credentials.personId, action: 'backup.run', detail: { why: 'command' } });
      });
      return makeBackup({ ...requestFor(options, store.keys, dirname(target)), target, place: 'inside' });
    }),
  );
  const { at, schemaVersion, program, clinicId, keyId, tables, audit, change } = readManifest(made.path);
  const rows = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.rows]));
  printJson({
    file: made.path,
    sizeBytes: made.sizeBytes,
    at,
    program,
    schemaVersion,
    clinicId,
    keyId,
    rows,
    audit,
    change,
  });
  return EXIT.fine;
};
