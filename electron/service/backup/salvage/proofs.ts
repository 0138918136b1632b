/** Which rows of an unsealed page are believed: those that carry a proof of their own. */
import { auditRow, hashAudit } from '../../audit/audit-log.ts';
import { changeRow, ERASED_BODY, hashBody, hashChange } from '../../db/change-log.ts';
import { type Row } from './read-damaged.ts';

/** Whether a row proves itself. Rows of other tables never do: their content is proved by the log, or not at all. */
export function provesItself(table: string, row: Row, keys: readonly Buffer[]): boolean {
  if (table === 'change') {
    const parsed = changeRow.safeParse(row);
    if (!parsed.success) return false;
    const { hash, ...rest } = parsed.data;
    const isBody = hashBody(rest.body) === rest.body_hash || rest.body === ERASED_BODY;
    return isBody && keys.some((key) => hashChange(key, rest) === hash);
  }
  if (table === 'audit') {
    const parsed = auditRow.safeParse(row);
    if (!parsed.success) return false;
    const { hash, ...rest } = parsed.data;
    return keys.some((key) => hashAudit(key, rest) === hash);
  }
  return false;
}
