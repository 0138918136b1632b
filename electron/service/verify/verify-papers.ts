/** Checks what stands under a chart: its hashes, its rows, and that log and trail tell of the same papers. */
import { z } from 'zod';

import { chartFileSchema, type Papers } from '#shared/chart/chart-file.ts';
import { sameJson } from '#shared/chart/delta.ts';
import { type Chart } from '#shared/chart/schema.ts';
import { anatomyHash } from '../signing/anatomy-hash.ts';
import { hashJson } from '../signing/content-hash.ts';
import { readPapers } from '../signing/paper-table.ts';
import { brokenHashes } from '../signing/record.ts';
import { type Store } from '../store.ts';

const ROWS = `
  SELECT 'signature' AS kind, id, source, body FROM signature WHERE session_id = @id
  UNION ALL SELECT 'addendum', id, source, body FROM addendum WHERE session_id = @id
  UNION ALL SELECT 'retraction', id, source, body FROM retraction WHERE session_id = @id`;

const paperRow = z.object({ kind: z.string(), id: z.string(), source: z.enum(['here', 'file']), body: z.string() });

const detailSchema = z.object({ id: z.string(), sha256: z.string() });

/** Papers that the audit trail tells of: hash by id. */
function trailOf(store: Store, sessionId: string): Map<string, string> {
  const details = store
    .sql(
      `SELECT detail FROM audit WHERE session_id = ? AND outcome = 'done'
         AND action IN ('chart.sign', 'chart.countersign', 'chart.addend', 'chart.retract')`,
    )
    .pluck()
    .all(sessionId);
  return new Map(
    z
      .array(z.string())
      .parse(details)
      .map((text) => detailSchema.parse(JSON.parse(text)))
      .map(({ id, sha256 }) => [id, sha256]),
  );
}

const importBody = z.object({
  papers: z.object({
    signatures: chartFileSchema.shape.signatures.unwrap(),
    addenda: chartFileSchema.shape.addenda.unwrap(),
    retraction: chartFileSchema.shape.retraction.unwrap().nullable(),
  }),
});

/** Papers that came with a session's file, as the log of changes has them: hash by id. */
function fileOf(store: Store, sessionId: string): Map<string, string> {
  const body = store
    .sql(`SELECT body FROM change WHERE session_id = ? AND revision = 0 AND origin = 'import'`)
    .pluck()
    .get(sessionId);
  if (body === undefined) return new Map();
  const { signatures, addenda, retraction } = importBody.parse(JSON.parse(z.string().parse(body))).papers;
  const all = [...signatures, ...addenda, ...(retraction === null ? [] : [retraction])];
  return new Map(all.map((paper) => [paper.id, hashJson(paper)]));
}

/** The rows of one source against what was written down about them. */
function compare(rows: ReadonlyMap<string, string>, told: ReadonlyMap<string, string>): string[] {
  return [
    ...[...rows].filter(([id, hash]) => told.get(id) !== hash).map(([id]) => `${id} is not what was recorded`),
    ...[...told.keys()].filter((id) => !rows.has(id)).map((id) => `${id} was recorded and has gone`),
  ];
}

const columnsRow = z.object({ id: z.string(), meaning: z.string(), signer_id: z.string() });

function columnsAgree(store: Store, sessionId: string, { signatures }: Papers): boolean {
  const rows = store
    .sql('SELECT id, meaning, signer_id FROM signature WHERE session_id = ? ORDER BY ordinal')
    .all(sessionId)
    .map((row) => columnsRow.parse(row));
  return sameJson(
    rows,
    signatures.map(({ id, meaning, signer }) => ({ id, meaning, signer_id: signer.id })),
  );
}

/** The trail must hold what a signature made here says that it ended with. */
const headExists = (store: Store, { seq, hash }: { readonly seq: number; readonly hash: string }): boolean =>
  seq === 0 ||
  store.sql('SELECT 1 FROM audit WHERE device_id = ? AND seq = ? AND hash = ?').get(store.deviceId, seq, hash) !==
    undefined;

/** What is wrong with the papers under a chart. */
export function verifyPapers(store: Store, chart: Chart): string[] {
  const sessionId = chart.session.id;
  const papers = readPapers(store, sessionId);
  const rows = z.array(paperRow).parse(store.sql(ROWS).all({ id: sessionId }));
  const hashes = (source: 'here' | 'file') =>
    new Map(
      rows
        .filter((row) => row.source === source)
        .map(({ id, body }) => [id, hashJson(z.looseObject({}).parse(JSON.parse(body)))]),
    );
  const here = hashes('here');
  const wrong = [
    ...brokenHashes(chart, papers).map((path) => `${path} does not fit the content`),
    ...compare(here, trailOf(store, sessionId)),
    ...compare(hashes('file'), fileOf(store, sessionId)),
    ...papers.signatures
      .filter(({ id, auditHead }) => here.has(id) && !headExists(store, auditHead))
      .map(({ id }) => `the audit trail does not hold the entry that ${id} was made after`),
  ];
  if (!columnsAgree(store, sessionId, papers)) wrong.push('the rows of the signatures do not agree with them');
  if (papers.retraction !== null && chart.session.status !== 'entered-in-error') {
    wrong.push('a retraction stands under a chart that is not marked so');
  }
  const [author] = papers.signatures;
  if (author !== undefined) {
    const anatomy = anatomyHash(store.options.resourcesFolder, chart);
    if (author.anatomySha256 !== anatomy) wrong.push('the drawings are not those that were signed');
  }
  return wrong;
}
