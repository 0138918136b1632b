/** Work that SQLite cannot do in a small cache: sorting, temporary tables, a rollback of much, a whole-file copy. */
import { type TestService } from '../../fixtures/service/temp-service.ts';
import { say } from './promise.ts';

/** With `spill`, the temporary store is a file, as SQLite has it by default. */
export async function sortMuch(service: TestService, spill: boolean): Promise<void> {
  await service.ask('patient:search', { query: '', limit: 500, offset: 0 });
  await service.ask('patient:search', { query: 'sample', limit: 500, offset: 0 });
  const { db } = service.raw.places.current().opened;
  db.pragma('cache_size = -500');
  if (spill) db.pragma('temp_store = FILE');
  db.exec('CREATE TEMP TABLE noted AS SELECT * FROM mark');
  const rows = db.prepare('SELECT body FROM mark ORDER BY body DESC').all();
  db.prepare('SELECT body, count(*) FROM noted GROUP BY body ORDER BY 2, 1').all();
  db.transaction(() => {
    db.prepare(`UPDATE patient SET notes = notes || 'x'`).run();
  }).immediate();
  service.close();
  say(String(rows.length));
}
