import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openStore } from '../../../electron/service/store.ts';
import { verifySession } from '../../../electron/service/verify/verify-session.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import {
  keysOf,
  openService,
  optionsFor,
  PASSWORD as password,
  removeFolder,
  tempFolder,
  type TestService,
} from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeEach(async () => {
  folder = tempFolder();
  service = openService(`${folder}/data`);
  const text = JSON.stringify(aChart({ marks: [aPoint()] }));
  await service.ask('chart:import', { files: [{ name: 'x', text }] });
  await service.ask('session:sign', { sessionId: 's1', revision: 0, password });
  await service.ask('session:addend', { sessionId: 's1', text: 'First remark.', password });
});
afterEach(() => {
  service.close();
  removeFolder(folder);
});

/** What is found after a statement that went past the service. */
async function findingsAfter(sql: string) {
  service.close();
  const data = `${folder}/data`;
  const store = openStore('clinic', await keysOf(data), { ...optionsFor(data), inspect: true });
  try {
    store.opened.db.exec(sql);
    return verifySession(store, 's1');
  } finally {
    store.close();
  }
}

describe('what was altered behind the back of the service', () => {
  it.each([
    [
      'a mark',
      `DROP TRIGGER mark_signed_update; UPDATE mark SET body = replace(body, '"volumeUl":50', '"volumeUl":51')`,
    ],
    ['the head', `DROP TRIGGER session_signed; UPDATE session SET head = replace(head, '"Ada"', '"Eda"')`],
    [
      'who signed',
      `DROP TRIGGER signature_no_update; UPDATE signature SET body = replace(body, 'Dr. Test', 'Dr. Best')`,
    ],
    ['that it was signed', `DROP TRIGGER signature_no_delete; DELETE FROM signature`],
    ['a remark', `DROP TRIGGER addendum_no_update; UPDATE addendum SET body = replace(body, 'First', 'Worst')`],
    ['that there was a remark', `DROP TRIGGER addendum_no_delete; DELETE FROM addendum`],
    ['a column of a signature', `DROP TRIGGER signature_no_update; UPDATE signature SET signer_id = 'somebody'`],
    ['the trail', `DROP TRIGGER audit_no_update; UPDATE audit SET hash = substr(hash, 2) || 'x'`],
  ])('gives itself away: %s', async (what, sql) => {
    const found = await findingsAfter(sql);
    expect(found.map(({ kind }) => kind)).toContain('signature');
    if (['a mark', 'the head', 'a remark'].includes(what)) {
      expect(await service.ask('session:record', { sessionId: 's1' })).toMatchObject({ intact: false });
    }
  });
});
