/** Following the audit trail, beside reading its rows and nothing else. */
import { test } from 'vitest';

import { appendAudit } from '../../electron/service/audit/audit-log.ts';
import { openStore } from '../../electron/service/store.ts';
import { verifyStore } from '../../electron/service/verify/verify-store.ts';
import { keysOf, openService, optionsFor, removeFolder, tempFolder } from '../fixtures/service/temp-service.ts';

const ROWS = 20_000;

test('20,000 entries of the audit trail: read, and followed with every hash recomputed', async ({ bench }) => {
  const folder = tempFolder();
  const data = `${folder}/data`;
  const service = openService(data);
  await service.ask('settings:get', {});
  service.close();
  const store = openStore('clinic', await keysOf(data), { ...optionsFor(data), inspect: true });
  store.write(() => {
    for (let n = 0; n < ROWS; n++) appendAudit(store, { actorId: 'a', action: 'chart.view', patientId: `p${n}` });
  });
  await bench.compare(
    bench('rows read (floor)', () => {
      if (store.opened.db.prepare('SELECT * FROM audit ORDER BY device_id, seq').all().length < ROWS) throw new Error();
    }),
    bench('trail followed', () => {
      if (verifyStore(store).findings.length > 0) throw new Error('the trail does not hold');
    }),
  );
  store.close();
  removeFolder(folder);
});
