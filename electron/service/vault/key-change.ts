/** A new key for the records: everything is written afresh beside them, checked, and put in their place in one step. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { appendAudit, auditHead } from '../audit/audit-log.ts';
import { retiredKeys, sealOf } from '../audit/chain-keys.ts';
import { changeHead } from '../db/change-log.ts';
import { placeFiles } from '../db/data-folder.ts';
import { filesFolder, listFiles, readFile, sealedName } from '../files/file-store.ts';
import { writeSealed } from '../files/sealed-file.ts';
import { openStore, type Store } from '../store.ts';
import { verifyAudit } from '../verify/verify-audit.ts';
import { verifyChain } from '../verify/verify-chain.ts';
import { applyKey, changeCipherKey } from './cipher.ts';
import { declareReady, discardBuilt, type Step, workFolder } from './key-swap.ts';
import { type Keyring, writeKeyring } from './keyring-file.ts';
import { forgetKeys, type RecordKeys, recordKeys } from './keys.ts';

/** The new key, with the keyring that opens it. */
export interface NewKey {
  readonly dataKey: Buffer;
  readonly keyring: Keyring;
  readonly actorId: string;
}

const nothing: Step = () => undefined;

/** Where the new records are built: as a data folder of their own. */
const built = (store: Store) => {
  const { folder } = placeFiles(store.options.dataFolder, store.place);
  const work = workFolder(folder);
  return { folder, work, ...pick(placeFiles(work, 'clinic')) };
};
const pick = ({ folder: newFolder, database }: { folder: string; database: string }) => ({ newFolder, database });

async function sealAgain(store: Store, keys: RecordKeys, id: string, expected: string): Promise<void> {
  const file = join(filesFolder(built(store).newFolder), sealedName(id));
  const { randomBytes } = store.options;
  const { sha256 } = await writeSealed(file, { filesKey: keys.files, id, randomBytes }, readFile(store, id));
  if (sha256 !== expected) throw new AppError('data-damaged', 'a stored file is not what was stored', { fileId: id });
}

const tableNames = z.array(z.string());

function rowCounts(db: Database.Database): Record<string, number> {
  const tables = tableNames.parse(
    db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`)
      .pluck()
      .all(),
  );
  return Object.fromEntries(
    tables.map((name) => [name, z.number().parse(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
  );
}

/** Keeps the key of the logs that ends here, sealed under the one that follows. */
function retireKey(store: Store, db: Database.Database, next: Buffer): void {
  const change = changeHead(store);
  const audit = auditHead(store);
  const row = {
    ordinal: retiredKeys(store).length + 1,
    retired_at: store.instant(),
    change_seq: change.seq,
    change_hash: change.hash,
    audit_seq: audit.seq,
    audit_hash: audit.hash,
    chain_key: store.keys.audit.toString('hex'),
  };
  db.prepare(
    `INSERT INTO retired_key (ordinal, retired_at, change_seq, change_hash, audit_seq, audit_hash, chain_key, seal)
     VALUES (@ordinal, @retired_at, @change_seq, @change_hash, @audit_seq, @audit_hash, @chain_key, @seal)`,
  ).run({ ...row, seal: sealOf(next, row) });
}

function copyDatabase(store: Store, keys: RecordKeys): void {
  const { database } = built(store);
  const { nativeBinding } = store.options;
  store.opened.db.prepare('VACUUM INTO ?').run(database);
  const copy = new Database(database, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    applyKey(copy, store.keys.db);
    copy.pragma('temp_store = MEMORY');
    retireKey(store, copy, keys.audit);
    changeCipherKey(copy, keys.db);
  } finally {
    copy.close();
  }
}

const chainFindings = (store: Store) => [...verifyChain(store).findings, ...verifyAudit(store).findings];

/** Opens the copy as the records will be opened, compares it, and writes the first entry under the new key. */
function proveCopy(store: Store, keys: RecordKeys, next: NewKey): void {
  const copy = openStore('clinic', keys, { ...store.options, dataFolder: built(store).work });
  try {
    const { db } = copy.opened;
    const here = rowCounts(store.opened.db);
    const there = rowCounts(db);
    const differs = Object.keys(there).filter((name) => name !== 'retired_key' && here[name] !== there[name]);
    const sound = db.pragma('integrity_check(1)', { simple: true }) === 'ok';
    // What was wrong with the logs before is wrong with them still; nothing new may be.
    const found = chainFindings(copy).length;
    if (differs.length > 0 || !sound || (found > 0 && found > chainFindings(store).length)) {
      throw new AppError('internal', 'the copy under the new key is not the same');
    }
    appendAudit(copy, { actorId: next.actorId, action: 'key.change', detail: { keyId: next.keyring.keyId } });
  } finally {
    copy.close();
  }
}

/**
 * Builds the records under a new key and declares them ready. Until the promise resolves nothing of what is in use was
 * touched; after it `settleKeyChange` puts the new files in their place, which is the caller's very next step: what would
 * be written in between would be lost.
 */
export async function buildUnderNewKey(
  store: Store,
  next: NewKey,
  swap: () => void,
  step: Step = nothing,
): Promise<void> {
  const { folder, work, newFolder } = built(store);
  const keys = recordKeys(next.dataKey);
  try {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(filesFolder(newFolder), { recursive: true });
    step('begun');
    const done = new Set<string>();
    const missing = () => listFiles(store).filter(({ id }) => !done.has(id));
    for (let files = missing(); files.length > 0; files = missing()) {
      for (const { id, sha256 } of files) {
        await sealAgain(store, keys, id, sha256);
        done.add(id);
        step(`sealed ${done.size}`);
      }
    }
    // From here to the swap nothing waits: no other call comes in between.
    copyDatabase(store, keys);
    step('copied');
    proveCopy(store, keys, next);
    step('proved');
    writeKeyring(newFolder, next.keyring);
    step('keyring');
    declareReady(folder, next.keyring.keyId);
    step('ready');
  } catch (error) {
    discardBuilt(folder);
    throw error;
  } finally {
    forgetKeys(keys);
  }
  swap();
}
