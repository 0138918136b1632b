/** A look at both chains from end to end, in slices: whoever saves meanwhile does not wait. */
import { setImmediate } from 'node:timers/promises';

import { type AuditReport } from '#shared/ipc/audit.ts';
import { type Store } from '../store.ts';
import { auditSteps, verifyAnchors, verifyErasures } from '../verify/verify-audit.ts';
import { chainSteps } from '../verify/verify-chain.ts';
import { type VerifyFinding } from '../verify/verify-store.ts';
import { auditHead } from './audit-log.ts';
import { openingFindings } from './opening-notes.ts';

async function inSlices(steps: Iterable<number>, goOn: () => void): Promise<number> {
  let rows = 0;
  for (rows of steps) {
    await setImmediate();
    goOn();
  }
  return rows;
}

/** Looks at everything. `goOn` throws where the records were closed in between. */
export async function lookAtAudit(store: Store, goOn: () => void): Promise<AuditReport> {
  const findings: VerifyFinding[] = [];
  const entries = await inSlices(auditSteps(store, findings), goOn);
  const changes = await inSlices(chainSteps(store, findings), goOn);
  return {
    entries,
    changes,
    head: auditHead(store),
    findings: [...findings, ...verifyAnchors(store), ...verifyErasures(store), ...openingFindings(store)],
    at: store.instant(),
  };
}
