import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { openStore, type Store } from '../../../electron/service/store.ts';
import { verifyBackups } from '../../../electron/service/verify/verify-backups.ts';
import { clinicWithBackup } from '../../fixtures/service/backup-clinic.ts';
import {
  keysOf,
  openService,
  optionsFor,
  PASSWORD,
  removeFolder,
  tempFolder,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let data: string;

beforeEach(() => {
  folder = tempFolder();
  data = join(folder, 'data');
});
afterEach(() => {
  removeFolder(folder);
});

async function looked(alter: (store: Store) => void) {
  const store = openStore('clinic', await keysOf(data), { ...optionsFor(data), inspect: true });
  try {
    alter(store);
    return verifyBackups(store);
  } finally {
    store.close();
  }
}

it('a tail of the trail that was cut off, with every note of its end beside the database, shows in a backup', async () => {
  await clinicWithBackup(data);
  expect(await looked(() => undefined)).toEqual([]);
  for (const name of ['audit-head.json', 'audit-days.txt']) rmSync(join(data, 'clinic', name), { force: true });
  const findings = await looked(({ opened: { db } }) => {
    db.exec('DROP TRIGGER audit_no_delete');
    const last = Number(db.prepare('SELECT max(seq) FROM audit').pluck().get());
    db.prepare('DELETE FROM audit WHERE seq > ?').run(last - 5);
  });
  expect(findings).toMatchObject([{ kind: 'anchor' }]);
});

it('after a restore the backups of the branch that was left say nothing', async () => {
  const older = await clinicWithBackup(data);
  const service = openService(data);
  try {
    await service.ask('session:open', { sessionId: 's0' });
    await service.ask('backup:run', {});
    await service.ask('backup:restore', { path: older.path, password: PASSWORD });
    await service.ask('backup:run', {});
  } finally {
    service.close();
  }
  expect(await looked(() => undefined)).toEqual([]);
});
