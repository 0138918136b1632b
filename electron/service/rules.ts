/** What each channel asks of the caller, and what the audit trail says about it. A new channel must decide both. */
import { type AuditAction } from '#shared/ipc/audit.ts';
import { type ServiceChannel } from '#shared/ipc/contract.ts';

/**
 * Who may call: `open` anyone at the workstation · `signed-in` any account · `read` those who treat, and emergency
 * access · `write` those who treat · `sign` practitioners · `administer` administrators · `keep` practitioners and
 * administrators · `rescue` the same, and whoever gave a right password where the database cannot be read.
 */
export type Access = 'open' | 'signed-in' | 'read' | 'write' | 'sign' | 'administer' | 'keep' | 'rescue';

/** A channel's rule. */
export interface Rule {
  readonly access: Access;
  /**
   * The entry that the service writes with the answer, in the same transaction. `change`: the log of changes holds it
   * already. `own`: the endpoint writes its own entry. `none`: nothing of a patient is told, nothing is changed.
   */
  readonly audit: AuditAction | 'change' | 'own' | 'none';
}

const rule = (access: Access, audit: Rule['audit']): Rule => ({ access, audit });

/** Every channel's rule. */
export const RULES: Readonly<Record<ServiceChannel, Rule>> = {
  'app:info': rule('open', 'none'),
  'place:use': rule('open', 'none'),
  'settings:get': rule('signed-in', 'none'),
  'settings:save': rule('keep', 'settings.save'),
  'patient:search': rule('read', 'patient.search'),
  'patient:get': rule('read', 'patient.view'),
  'patient:create': rule('write', 'change'),
  'patient:update': rule('write', 'change'),
  'session:list': rule('read', 'session.list'),
  'session:recent': rule('read', 'session.list'),
  'session:start': rule('write', 'change'),
  'session:open': rule('read', 'chart.view'),
  'session:apply': rule('write', 'change'),
  'chart:import': rule('write', 'chart.import'),
  'chart:export': rule('read', 'chart.export'),
  'picture:export': rule('read', 'chart.export'),
  'record:export': rule('read', 'record.export'),
  'access:state': rule('open', 'none'),
  'access:begin-set-up': rule('open', 'none'),
  'access:finish-set-up': rule('open', 'own'),
  'access:sign-in': rule('open', 'own'),
  'access:lock': rule('open', 'own'),
  'access:close': rule('open', 'own'),
  'access:alive': rule('signed-in', 'none'),
  'access:recover': rule('open', 'own'),
  'access:emergency': rule('signed-in', 'own'),
  'people:list': rule('signed-in', 'people.list'),
  'people:create': rule('administer', 'own'),
  'people:update': rule('administer', 'people.update'),
  'people:reset-password': rule('administer', 'own'),
  'me:change-password': rule('signed-in', 'own'),
  'me:set-pin': rule('signed-in', 'own'),
  'key:status': rule('signed-in', 'none'),
  'key:begin-recovery': rule('administer', 'none'),
  'key:finish-recovery': rule('administer', 'own'),
  'key:begin-change': rule('administer', 'none'),
  'key:finish-change': rule('administer', 'own'),
  'session:record': rule('read', 'chart.view'),
  'session:sign': rule('sign', 'own'),
  'session:countersign': rule('sign', 'own'),
  'session:addend': rule('write', 'own'),
  'session:retract': rule('sign', 'own'),
  'session:worklist': rule('read', 'worklist.view'),
  'backup:status': rule('rescue', 'none'),
  'backup:run': rule('keep', 'own'),
  'backup:configure': rule('keep', 'backup.configure'),
  'backup:compare': rule('rescue', 'own'),
  'backup:restore': rule('rescue', 'own'),
  'backup:drill': rule('keep', 'own'),
  'salvage:look': rule('rescue', 'own'),
  'salvage:run': rule('rescue', 'own'),
  'audit:list': rule('administer', 'audit.view'),
  'audit:verify': rule('administer', 'audit.verify'),
  'retention:due': rule('administer', 'retention.view'),
  'patient:erase': rule('administer', 'own'),
  'erasure:list': rule('administer', 'erasure.list'),
  'dossier:list': rule('read', 'dossier.view'),
  'dossier:save': rule('write', 'own'),
  'dossier:history': rule('read', 'dossier.view'),
  'library:list': rule('signed-in', 'none'),
  'library:history': rule('signed-in', 'none'),
  'library:save': rule('write', 'own'),
  'policy:save': rule('keep', 'own'),
  'stock:levels': rule('signed-in', 'none'),
  'stock:moves': rule('signed-in', 'none'),
  'stock:receive': rule('write', 'own'),
  'lots:trace': rule('read', 'dossier.view'),
  'products:use': rule('read', 'dossier.view'),
  'consent:sign': rule('write', 'own'),
  'consent:picture': rule('read', 'own'),
  'photo:add': rule('write', 'own'),
  'photo:read': rule('read', 'own'),
  'photo:keep-thumb': rule('write', 'own'),
  'patient:alike': rule('read', 'patient.search'),
  'patient:merge': rule('write', 'own'),
  'patient:merged': rule('read', 'patient.view'),
  'notes:search': rule('read', 'patient.search'),
  'day:list': rule('read', 'session.list'),
  'dossier:of-all': rule('read', 'dossier.view'),
  'sheet:export': rule('read', 'chart.export'),
  'patients:plan-import': rule('write', 'patient.search'),
  'patients:import': rule('write', 'own'),
  'whole:begin': rule('write', 'own'),
  // Given only to whom the entry of `whole:begin` names: one entry for all of them says what has left.
  'whole:patient': rule('write', 'none'),
  'whole:picture': rule('write', 'none'),
  'whole:clinic': rule('write', 'none'),
  'whole:end': rule('write', 'own'),
  'import:look': rule('write', 'own'),
  'import:apply': rule('write', 'own'),
  'diagnostics:read': rule('keep', 'program.diagnose'),
};
