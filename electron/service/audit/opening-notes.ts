/** What an opening writes into the audit trail: another program, another schema, a clock set back, a damaged end. */
import { z } from 'zod';

import { changeHead } from '../db/change-log.ts';
import { placeFiles } from '../db/data-folder.ts';
import { type Store } from '../store.ts';
import { wipeSetAside } from '../vault/key-swap.ts';
import { auditSteps, verifyAnchors } from '../verify/verify-audit.ts';
import { chainSteps } from '../verify/verify-chain.ts';
import { type VerifyFinding } from '../verify/verify-store.ts';
import { finish } from '../verify/walk-chain.ts';
import { appendAudit, auditHead, noteClock, PROGRAM_ACTOR } from './audit-log.ts';

const SETTING = 'program';
const stampSchema = z.object({ program: z.string(), schema: z.number() });

/** Entries at the end of each chain that every opening looks at; the whole is for `audit:verify`. */
const TAIL_ROWS = 200;

function noteProgram(store: Store): void {
  const now = { program: store.options.version, schema: store.opened.schemaVersion };
  const text = store.sql('SELECT value FROM setting WHERE name = ?').pluck().get(SETTING);
  const before = typeof text === 'string' ? stampSchema.parse(JSON.parse(text)) : null;
  if (before?.program === now.program && before.schema === now.schema) return;
  store
    .sql(
      `INSERT INTO setting (name, value, updated_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    )
    .run(SETTING, JSON.stringify(now), store.instant());
  if (before === null) return;
  const note = (action: 'program.version' | 'schema.migrate', from: string | number, to: string | number) => {
    if (from !== to) appendAudit(store, { actorId: PROGRAM_ACTOR, action, detail: { from, to } });
  };
  note('program.version', before.program, now.program);
  note('schema.migrate', before.schema, now.schema);
}

/** What is wrong with the ends of both chains. */
function tailFindings(store: Store): VerifyFinding[] {
  const device = store.deviceId;
  const findings: VerifyFinding[] = [];
  const after = (seq: number) => ({ device, seq: Math.max(0, seq - TAIL_ROWS) });
  finish(auditSteps(store, findings, after(auditHead(store).seq)));
  finish(chainSteps(store, findings, after(changeHead(store).seq)));
  return [...findings, ...verifyAnchors(store)];
}

const LAST_FAILED = `SELECT detail FROM audit WHERE action = 'audit.verify' AND outcome = 'failed'
  ORDER BY device_id, seq DESC LIMIT 1`;

/** Records are opened whatever is found: who treats must be able to read. What was found stays in the trail. */
function noteTail(store: Store): void {
  const findings = tailFindings(store);
  if (findings.length === 0) return;
  const detail = { findings: findings.length, first: findings.map(({ message }) => message).sort()[0] ?? '' };
  if (store.sql(LAST_FAILED).pluck().get() === JSON.stringify(detail)) return;
  appendAudit(store, { actorId: PROGRAM_ACTOR, action: 'audit.verify', outcome: 'failed', detail });
}

/** What openings have found wrong so far; it stays a finding, whatever the chains say today. */
export function openingFindings(store: Store): VerifyFinding[] {
  const row = z.object({ id: z.string(), at: z.string(), detail: z.string() });
  const detail = z.looseObject({ first: z.string() });
  return store
    .sql(
      `SELECT id, at, detail FROM audit WHERE action = 'audit.verify' AND outcome = 'failed' AND actor_id = ?
       ORDER BY seq`,
    )
    .all(PROGRAM_ACTOR)
    .map((found) => {
      const { id, at, detail: text } = row.parse(found);
      return { kind: 'audit', id, message: `found when opened at ${at}: ${detail.parse(JSON.parse(text)).first}` };
    });
}

/** Writes what an opening has to say. The fictional clinic says nothing. */
export function noteOpening(store: Store): void {
  if (store.place !== 'clinic' || store.options.inspect === true) return;
  store.write(() => {
    noteClock(store);
    noteProgram(store);
    noteTail(store);
  });
  // The records are open under their present key: what a change of the key set aside is of no more use.
  wipeSetAside(placeFiles(store.options.dataFolder, store.place).folder);
}
