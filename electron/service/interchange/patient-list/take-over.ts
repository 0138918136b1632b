/** Takes the patients of a list over: all of them, or none. */
import { AppError } from '#shared/errors.ts';
import { type ParsedInput } from '#shared/ipc/contract.ts';
import { appendAudit } from '../../audit/audit-log.ts';
import { addPatient } from '../../patients.ts';
import { type Store } from '../../store.ts';
import { planList } from './plan.ts';

/** The answer of `patients:import`. */
export interface TakenOver {
  ids: string[];
  /** Left out because they are here already, or stand in the list twice. */
  known: number;
  invalid: number;
}

/** Reads the list again, and adds who is to be added in one transaction with the entry in the audit trail. */
export function takeOver(store: Store, input: ParsedInput<'patients:import'>, actor: string): TakenOver {
  return store.write(() => {
    const { told, patients } = planList(store, input.bytes, input.chosen);
    const { refused, questions, counts } = told;
    if (refused !== null) throw new AppError('invalid-file', 'this is no list of patients', { problem: refused.code });
    const [question] = questions;
    if (question !== undefined) throw new AppError('bad-input', 'something must be chosen first', { path: question });
    if (counts.invalid > 0 && !input.onlyValid) {
      throw new AppError('bad-input', 'lines of the list cannot be read', { problems: counts.invalid });
    }
    const chosen = patients.filter(({ outcome }) => input.withKnown || outcome === 'new');
    if (chosen.length !== input.expected) {
      throw new AppError('stale', 'the list would bring another number of patients', { patients: chosen.length });
    }
    const ids = chosen.map(({ patient }) => addPatient(store, store.newId(), patient, actor).id);
    const known = patients.length - chosen.length;
    const detail = { format: 'patient-list', patients: ids.length, known, invalid: counts.invalid };
    appendAudit(store, { actorId: actor, action: 'record.import', detail });
    return { ids, known, invalid: counts.invalid };
  });
}
