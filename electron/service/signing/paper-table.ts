/** What stands under a chart, as rows that are only ever added. */
import { z } from 'zod';

import { type Papers } from '#shared/chart/chart-file.ts';
import {
  type Addendum,
  addendumSchema,
  type Retraction,
  retractionSchema,
  type Signature,
  signatureSchema,
} from '#shared/chart/signed.ts';
import { AppError } from '#shared/errors.ts';
import { type Store } from '../store.ts';

/** Where a row belongs, who put it there, and whether it was made here or came in a file. */
export interface Filing {
  readonly sessionId: string;
  /** The chart's revision in this database. */
  readonly revision: number;
  readonly actor: string;
  readonly source: 'here' | 'file';
}

type Listed = 'signature' | 'addendum';

const count = (store: Store, table: Listed, sessionId: string): number =>
  z.number().parse(store.sql(`SELECT count(*) FROM ${table} WHERE session_id = ?`).pluck().get(sessionId));

/** Puts a signature under a chart. */
export function insertSignature(store: Store, { sessionId, revision, actor, source }: Filing, paper: Signature): void {
  store
    .sql(
      `INSERT INTO signature (session_id, id, ordinal, meaning, signer_id, revision, source, actor, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      sessionId,
      paper.id,
      count(store, 'signature', sessionId),
      paper.meaning,
      paper.signer.id,
      revision,
      source,
      actor,
      JSON.stringify(paper),
    );
}

/** Puts an addendum under a chart. */
export function insertAddendum(store: Store, { sessionId, actor, source }: Filing, paper: Addendum): void {
  store
    .sql('INSERT INTO addendum (session_id, id, ordinal, source, actor, body) VALUES (?, ?, ?, ?, ?, ?)')
    .run(sessionId, paper.id, count(store, 'addendum', sessionId), source, actor, JSON.stringify(paper));
}

/** Puts the word that a session was entered in error under its chart. */
export function insertRetraction(store: Store, { sessionId, revision, actor, source }: Filing, paper: Retraction) {
  store
    .sql('INSERT INTO retraction (session_id, id, revision, source, actor, body) VALUES (?, ?, ?, ?, ?, ?)')
    .run(sessionId, paper.id, revision, source, actor, JSON.stringify(paper));
}

/** Puts everything that came with a file under its chart; the author's signature goes first. */
export function insertPapers(store: Store, filing: Filing, papers: Papers): void {
  for (const paper of papers.signatures) insertSignature(store, filing, paper);
  for (const paper of papers.addenda) insertAddendum(store, filing, paper);
  if (papers.retraction !== null) insertRetraction(store, filing, papers.retraction);
}

function bodies<T extends z.ZodType>(store: Store, table: Listed, sessionId: string, schema: T): z.output<T>[] {
  const texts = store.sql(`SELECT body FROM ${table} WHERE session_id = ? ORDER BY ordinal`).pluck().all(sessionId);
  return z
    .array(z.string())
    .parse(texts)
    .map((text) => schema.parse(JSON.parse(text)));
}

/** What stands under a chart. */
export function readPapers(store: Store, sessionId: string): Papers {
  try {
    const retraction = store.sql('SELECT body FROM retraction WHERE session_id = ?').pluck().get(sessionId);
    return {
      signatures: bodies(store, 'signature', sessionId, signatureSchema),
      addenda: bodies(store, 'addendum', sessionId, addendumSchema),
      retraction: retraction === undefined ? null : retractionSchema.parse(JSON.parse(z.string().parse(retraction))),
    };
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    throw new AppError('data-damaged', 'what stands under a chart cannot be read', { sessionId }, { cause: error });
  }
}
