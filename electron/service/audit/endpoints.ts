/** What answers the channels about the audit trail, retention and erasure. */
import { AppError } from '#shared/errors.ts';
import { auditContract } from '#shared/ipc/audit.ts';
import { type Call, type Endpoint, onStore, parseInput, requireActor } from '../call.ts';
import { readAccount } from '../people/account-table.ts';
import { type Store } from '../store.ts';
import { listAudit } from './audit-list.ts';
import { appendAudit } from './audit-log.ts';
import { erasePatient } from './erase.ts';
import { namedErasures } from './erasure-table.ts';
import { lookAtAudit } from './look.ts';
import { retentionDue } from './retention.ts';

const c = auditContract;

/** Throws where the records that a long answer works on are no longer the open ones. */
const stillOpen =
  ({ places }: Call, store: Store) =>
  (): void => {
    if (places.opened() !== store) throw new AppError('locked', 'the records were closed in between');
  };

/** Channels about the audit trail, retention and erasure. */
export const auditEndpoints: Readonly<Record<keyof typeof auditContract, Endpoint>> = {
  'audit:list': onStore('audit:list', ({ store, about }, input) => {
    const found = listAudit(store, input);
    about({ patientId: input.patientId, detail: { shown: found.entries.length } });
    return found;
  }),
  'audit:verify': async (call, raw) => {
    parseInput(c['audit:verify'].input, raw);
    const { id: actorId } = requireActor(call);
    const store = call.places.current();
    const report = await lookAtAudit(store, stillOpen(call, store));
    const { entries, changes } = report;
    store.write(() => {
      const detail = { entries, changes, findings: report.findings.length };
      appendAudit(store, { actorId, action: 'audit.verify', detail });
    });
    return c['audit:verify'].output.parse(report);
  },
  'retention:due': onStore('retention:due', ({ store, about }, input) => {
    const due = retentionDue(store, input);
    about({ detail: { shown: due.patients.length } });
    return due;
  }),
  'patient:erase': async (call, raw) => {
    const input = parseInput(c['patient:erase'].input, raw);
    const { id: actorId } = requireActor(call);
    const store = call.places.current();
    await call.access.confirmPassword(call.seat, input.password);
    stillOpen(call, store)();
    const record = erasePatient(store, input, actorId);
    return c['patient:erase'].output.parse({ ...record, actorName: readAccount(store, actorId)?.name ?? '' });
  },
  'erasure:list': onStore('erasure:list', ({ store }) => namedErasures(store)),
};
