/** The audit trail, retention and erasure. */
import { z } from 'zod';

import { reasonSchema, typedPassword } from './people.ts';

const id = z.string().min(1).max(100);
const nothing = z.object({});
const count = z.number().int().min(0);

/** Everything the audit trail may say that somebody did. */
export const AUDIT_ACTIONS = [
  'access.set-up',
  'access.sign-in',
  'access.sign-in-failed',
  'access.lock',
  'access.close',
  'access.recover',
  'access.emergency',
  'people.list',
  'people.create',
  'people.update',
  'people.reset-password',
  'people.change-password',
  'people.set-pin',
  'key.status',
  'key.new-recovery',
  'key.change',
  'key.keyring',
  'settings.view',
  'settings.save',
  'patient.search',
  'patient.view',
  'patient.create',
  'patient.update',
  'patient.erase',
  'erasure.list',
  'retention.view',
  'session.list',
  'session.start',
  'chart.view',
  'chart.change',
  'chart.import',
  'chart.export',
  'record.export',
  'record.import',
  'chart.sign',
  'chart.countersign',
  'chart.addend',
  'chart.retract',
  'worklist.view',
  'dossier.view',
  'dossier.save',
  'library.save',
  'policy.save',
  'backup.status',
  'backup.run',
  'backup.failed',
  'backup.configure',
  'backup.compare',
  'backup.restore',
  'backup.drill',
  'salvage.look',
  'salvage.run',
  'audit.view',
  'audit.verify',
  'schema.migrate',
  'program.version',
  'program.diagnose',
  'clock.jump',
] as const;

/** One entry as the administrator reads it. */
export const auditEntrySchema = z.object({
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  actorId: z.string(),
  actorName: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  outcome: z.enum(['done', 'refused', 'failed']),
  patientId: z.string().nullable(),
  sessionId: z.string().nullable(),
  /** Numbers, codes, field names and ids; never names of patients or free text of a chart. A reason given is here. */
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A look at the whole trail. */
export const auditReportSchema = z.object({
  entries: count,
  changes: count,
  head: z.object({ seq: count, hash: z.string() }),
  findings: z.array(z.object({ kind: z.string(), message: z.string(), id: z.string().optional() })),
  at: z.iso.datetime(),
});

/** A patient whose records were erased. */
export const erasureSchema = z.object({
  id,
  patientId: id,
  at: z.iso.datetime(),
  actorId: z.string(),
  actorName: z.string(),
  reason: z.string(),
  basis: z.string(),
  sessions: count,
  entries: count,
});

/** Channels about the audit trail, retention and erasure. */
export const auditContract = {
  'audit:list': {
    input: z.object({
      patientId: id.nullable(),
      actorId: id.nullable(),
      action: z.enum(AUDIT_ACTIONS).nullable(),
      from: z.iso.datetime().nullable(),
      to: z.iso.datetime().nullable(),
      limit: z.number().int().min(1).max(500),
      offset: count,
    }),
    output: z.object({ entries: z.array(auditEntrySchema), total: count }),
  },
  'audit:verify': { input: nothing, output: auditReportSchema },
  /** Patients whose newest session is older than the clinic's retention period. Nothing is deleted by itself. */
  'retention:due': {
    input: z.object({ limit: z.number().int().min(1).max(500), offset: count }),
    output: z.object({
      years: z.number().int().positive().nullable(),
      patients: z.array(z.object({ id, family: z.string(), given: z.string(), lastSessionAt: z.string() })),
      total: count,
    }),
  },
  /** Erases a patient's records for good. `basis`: the law or rule that allows it. */
  'patient:erase': {
    input: z.object({ patientId: id, reason: reasonSchema, basis: reasonSchema, password: typedPassword }),
    output: erasureSchema,
  },
  'erasure:list': { input: nothing, output: z.array(erasureSchema) },
} as const;

/** What somebody did. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
/** One entry as the administrator reads it. */
export type AuditEntry = z.infer<typeof auditEntrySchema>;
/** A look at the whole trail. */
export type AuditReport = z.infer<typeof auditReportSchema>;
/** A patient whose records were erased. */
export type Erasure = z.infer<typeof erasureSchema>;
