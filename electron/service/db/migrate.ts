/** Brings a database up to this program's schema: forward only, all or nothing. */
import { createHash } from 'node:crypto';

import type Database from 'better-sqlite3';
import { z } from 'zod';

import { AppError } from '#shared/errors.ts';
import { APPLICATION_ID, type Migration } from './migrations/index.ts';

const digest = (sql: string): string => createHash('sha256').update(sql).digest('hex');

const appliedSchema = z.array(z.object({ version: z.number(), sha256: z.string() }));

function confirmApplied(db: Database.Database, migrations: readonly Migration[], current: number): void {
  if (current === 0) return;
  const applied = appliedSchema.parse(db.prepare('SELECT version, sha256 FROM migration ORDER BY version').all());
  const expected = migrations.filter(({ version }) => version <= current);
  const same =
    applied.length === expected.length &&
    expected.every(({ version, sql }, i) => applied[i]?.version === version && applied[i].sha256 === digest(sql));
  if (!same) throw new AppError('data-damaged', 'the database was built by other migrations than this program has');
}

/** Runs what is missing in one transaction with the version number inside it; returns the resulting version. */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  by: { readonly at: string; readonly program: string },
): number {
  const current = Number(db.pragma('user_version', { simple: true }));
  confirmApplied(db, migrations, current);
  const pending = migrations.filter(({ version }) => version > current);
  const run = db.transaction(() => {
    let last = current;
    for (const { version, sql } of pending) {
      if (version !== last + 1) throw new Error('migrations must be numbered without gaps');
      db.exec(sql);
      db.prepare('INSERT INTO migration (version, sha256, applied_at, program) VALUES (?, ?, ?, ?)').run(
        version,
        digest(sql),
        by.at,
        by.program,
      );
      db.pragma(`user_version = ${version}`);
      last = version;
    }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    const broken = z.array(z.unknown()).parse(db.pragma('foreign_key_check'));
    if (broken.length > 0) throw new AppError('data-damaged', 'references in the database are broken');
    return last;
  });
  return pending.length === 0 ? current : run.immediate();
}
