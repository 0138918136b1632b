/** An action of the audit trail in words. */
import type { AuditAction } from '#shared/ipc/audit.ts';

/** The two parts of an action's name, as the catalogue is ordered: what it is about, and what was done. */
export function partsOf(action: AuditAction): { readonly about: string; readonly deed: string } {
  const dot = action.indexOf('.');
  return { about: action.slice(0, dot), deed: action.slice(dot + 1) };
}
