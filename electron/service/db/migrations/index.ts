/** All migrations in order. A plain list, so that the bundler sees it. */
import { initial } from './0001-initial.ts';
import { peopleAndAudit } from './0002-people-audit.ts';
import { signing } from './0003-signing.ts';
import { erasure } from './0004-erasure.ts';
import { files } from './0005-files.ts';
import { dossier } from './0006-dossier.ts';
import { lotIndex } from './0007-lot-index.ts';

/** One step of the schema. Its SQL is frozen once released: its digest is kept in every database. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** 'MESC': marks a database file as ours. */
export const APPLICATION_ID = 0x4d455343;

/** Every migration, ascending. */
export const MIGRATIONS: readonly Migration[] = [initial, peopleAndAudit, signing, erasure, files, dossier, lotIndex];

/** The schema this program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;
