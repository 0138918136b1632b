/**
 * Erasure of a patient's records, for the law that asks for it. What is otherwise kept for good may be blanked or taken
 * away where, and only where, the register of erasures names the patient. The log keeps its entries with the digest of
 * what they said, so that its chain still holds.
 */

const isErased = (patient: string): string => `EXISTS (SELECT 1 FROM erasure WHERE patient_id = ${patient})`;

const ofErased = (session: string): string =>
  `EXISTS (SELECT 1 FROM session JOIN erasure ON erasure.patient_id = session.patient_id WHERE session.id = ${session})`;

/** An erased patient's row holds nothing any more. */
const blankPatient = `NEW.family = '-' AND NEW.given = '' AND NEW.birth_date IS NULL AND NEW.sex = 'unknown'
  AND NEW.weight_g IS NULL AND NEW.phone = '' AND NEW.email = '' AND NEW.reference = '' AND NEW.notes = ''
  AND NEW.search = '' AND NEW.sort_key = ''`;

/** An erased session's row says when it was, and nothing else. */
const blankSession = `NEW.status = 'entered-in-error' AND NEW.zone = 'UTC' AND NEW.practitioner_id = ''
  AND NEW.practitioner_name = '' AND NEW.anatomy_set = '' AND NEW.anatomy_sex = 'female' AND NEW.head = '{"erased":true}'
  AND NEW.started_at = OLD.started_at AND NEW.revision = OLD.revision`;

const partOfChart = (table: string): string => `
DROP TRIGGER ${table}_signed_delete;
CREATE TRIGGER ${table}_signed_delete BEFORE DELETE ON ${table}
WHEN (SELECT status FROM session WHERE id = OLD.session_id) <> 'draft' AND NOT ${ofErased('OLD.session_id')}
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;`;

const underChart = (table: string): string => `
DROP TRIGGER ${table}_no_delete;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN NOT ${ofErased('OLD.session_id')}
BEGIN SELECT RAISE(ABORT, 'what stands under a signed chart is never deleted'); END;`;

const kept = ['id', 'device_id', 'seq', 'session_id', 'patient_id', 'revision', 'at', 'actor', 'origin', 'body_hash'];
const sameEntry = [...kept, 'prev_hash', 'hash'].map((name) => `NEW.${name} IS NOT DISTINCT FROM OLD.${name}`);

const sql = `
CREATE TABLE erasure (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  patient_id TEXT NOT NULL CHECK (length(patient_id) BETWEEN 1 AND 100),
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL CHECK (length(actor_id) > 0),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  basis TEXT NOT NULL CHECK (length(basis) > 0),
  sessions INTEGER NOT NULL CHECK (sessions >= 0),
  entries INTEGER NOT NULL CHECK (entries >= 0)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX erasure_by_patient ON erasure (patient_id);
CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'the register of erasures is append-only'); END;
CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'the register of erasures is append-only'); END;
CREATE TRIGGER erasure_once BEFORE INSERT ON erasure
WHEN EXISTS (SELECT 1 FROM erasure WHERE id = NEW.id OR patient_id = NEW.patient_id)
BEGIN SELECT RAISE(ABORT, 'the register of erasures is append-only'); END;

CREATE TRIGGER patient_stays_erased BEFORE UPDATE ON patient WHEN ${isErased('OLD.id')} AND NOT (${blankPatient})
BEGIN SELECT RAISE(ABORT, 'an erased patient stays erased'); END;
CREATE TRIGGER patient_not_again BEFORE INSERT ON patient WHEN ${isErased('NEW.id')}
BEGIN SELECT RAISE(ABORT, 'an erased patient stays erased'); END;
CREATE TRIGGER session_not_again BEFORE INSERT ON session WHEN ${isErased('NEW.patient_id')}
BEGIN SELECT RAISE(ABORT, 'an erased patient stays erased'); END;
CREATE TRIGGER session_stays_erased BEFORE UPDATE ON session WHEN ${isErased('OLD.patient_id')} AND NOT (${blankSession})
BEGIN SELECT RAISE(ABORT, 'an erased patient stays erased'); END;
CREATE TRIGGER change_not_again BEFORE INSERT ON change
WHEN ${isErased('NEW.patient_id')} OR ${ofErased('NEW.session_id')}
BEGIN SELECT RAISE(ABORT, 'an erased patient stays erased'); END;

DROP TRIGGER session_signed;
CREATE TRIGGER session_signed BEFORE UPDATE ON session
WHEN OLD.status <> 'draft' AND NOT (${isErased('OLD.patient_id')} AND ${blankSession}) AND NOT (
  OLD.status = 'signed' AND NEW.status = 'entered-in-error'
  AND NEW.revision = OLD.revision + 1
  AND NEW.started_at = OLD.started_at
  AND NEW.zone = OLD.zone
  AND NEW.practitioner_id = OLD.practitioner_id
  AND NEW.practitioner_name = OLD.practitioner_name
  AND NEW.anatomy_set = OLD.anatomy_set
  AND NEW.anatomy_sex = OLD.anatomy_sex
  AND json_extract(NEW.head, '$.session.status') IS 'entered-in-error'
  AND json_remove(NEW.head, '$.session.status') IS json_remove(OLD.head, '$.session.status'))
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;

DROP TRIGGER change_no_update;
CREATE TRIGGER change_no_update BEFORE UPDATE ON change
WHEN NOT (NEW.body = '{"erased":true}' AND ${sameEntry.join(' AND ')}
  AND (${isErased('OLD.patient_id')} OR ${ofErased('OLD.session_id')}))
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
${['mark', 'treatment', 'component'].map(partOfChart).join('')}
${['signature', 'addendum', 'retraction'].map(underChart).join('')}
`;

/** Schema version 4. */
export const erasure = { version: 4, sql };
