/**
 * What is put under a finished chart: signatures, addenda, and the word that it was entered in error.
 *
 * The entry of the change log closes a revision: an author's signature and a retraction come in between the change of
 * status and that entry, and nothing of the kind comes in later.
 */

const revisionOf = 'SELECT revision FROM session WHERE id = NEW.session_id';

/** True while the revision that a session stands at has no entry in the log yet. */
const isOpen = `NOT EXISTS (SELECT 1 FROM change WHERE session_id = NEW.session_id AND revision = (${revisionOf}))`;

const statusOf = `coalesce((SELECT status FROM session WHERE id = NEW.session_id), '')`;

const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'what stands under a signed chart cannot change'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'what stands under a signed chart is never deleted'); END;`;

/**
 * A row of a signed session neither changes nor moves, and no row moves into it. SQLite's hidden row numbers are a key
 * too: a REPLACE by number would delete without a word.
 */
const partOfChart = (table: string): string => `
DROP TRIGGER ${table}_signed_update;
CREATE TRIGGER ${table}_signed_update BEFORE UPDATE ON ${table}
WHEN EXISTS (SELECT 1 FROM session WHERE id IN (OLD.session_id, NEW.session_id) AND status <> 'draft')
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
${keepsRowNumbers(table)}`;

const keepsRowNumbers = (table: string): string => `
CREATE TRIGGER ${table}_same_row BEFORE UPDATE ON ${table} WHEN NEW.rowid <> OLD.rowid
BEGIN SELECT RAISE(ABORT, 'a row keeps its number'); END;
CREATE TRIGGER ${table}_no_row_replace BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'the row is there already'); END;`;

const sql = `
CREATE TABLE signature (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 100),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  meaning TEXT NOT NULL CHECK (meaning IN ('author', 'reviewed')),
  signer_id TEXT NOT NULL CHECK (length(signer_id) > 0),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  source TEXT NOT NULL CHECK (source IN ('here', 'file')),
  actor TEXT NOT NULL CHECK (length(actor) > 0),
  body TEXT NOT NULL CHECK (length(body) > 1),
  PRIMARY KEY (session_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX signature_by_order ON signature (session_id, ordinal);
CREATE UNIQUE INDEX signature_by_signer ON signature (session_id, signer_id);
CREATE UNIQUE INDEX signature_author ON signature (session_id) WHERE meaning = 'author';
${appendOnly('signature')}
CREATE TRIGGER signature_in_order BEFORE INSERT ON signature
WHEN ${statusOf} NOT IN ('signed', 'entered-in-error')
  OR NEW.revision <> (${revisionOf})
  OR ((NEW.meaning = 'author' OR ${statusOf} <> 'signed') AND NOT ${isOpen})
  OR (NEW.meaning <> 'author'
    AND NOT EXISTS (SELECT 1 FROM signature WHERE session_id = NEW.session_id AND meaning = 'author'))
  OR EXISTS (SELECT 1 FROM signature WHERE session_id = NEW.session_id
    AND (id = NEW.id OR ordinal = NEW.ordinal OR signer_id = NEW.signer_id
      OR (meaning = 'author' AND NEW.meaning = 'author')))
BEGIN SELECT RAISE(ABORT, 'this signature cannot stand here'); END;

CREATE TABLE addendum (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 100),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  source TEXT NOT NULL CHECK (source IN ('here', 'file')),
  actor TEXT NOT NULL CHECK (length(actor) > 0),
  body TEXT NOT NULL CHECK (length(body) > 1),
  PRIMARY KEY (session_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX addendum_by_order ON addendum (session_id, ordinal);
${appendOnly('addendum')}
CREATE TRIGGER addendum_in_order BEFORE INSERT ON addendum
WHEN NOT (${statusOf} = 'signed' OR (${statusOf} = 'entered-in-error' AND ${isOpen}))
  OR EXISTS (SELECT 1 FROM addendum WHERE session_id = NEW.session_id
    AND (id = NEW.id OR ordinal = NEW.ordinal))
BEGIN SELECT RAISE(ABORT, 'this addendum cannot stand here'); END;

CREATE TABLE retraction (
  session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE RESTRICT,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 100),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  source TEXT NOT NULL CHECK (source IN ('here', 'file')),
  actor TEXT NOT NULL CHECK (length(actor) > 0),
  body TEXT NOT NULL CHECK (length(body) > 1)
) STRICT, WITHOUT ROWID;
${appendOnly('retraction')}
CREATE TRIGGER retraction_in_order BEFORE INSERT ON retraction
WHEN ${statusOf} <> 'entered-in-error'
  OR NEW.revision <> (${revisionOf})
  OR NOT ${isOpen}
  OR EXISTS (SELECT 1 FROM retraction WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'this retraction cannot stand here'); END;

CREATE TRIGGER session_begins_as_draft BEFORE INSERT ON session WHEN NEW.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a session begins as a draft'); END;
CREATE TRIGGER session_same BEFORE UPDATE ON session WHEN NEW.id <> OLD.id OR NEW.patient_id <> OLD.patient_id
BEGIN SELECT RAISE(ABORT, 'a session keeps its id and its patient'); END;
CREATE TRIGGER patient_same BEFORE UPDATE ON patient WHEN NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'a patient keeps their id'); END;

DROP TRIGGER session_signed;
CREATE TRIGGER session_signed BEFORE UPDATE ON session
WHEN OLD.status <> 'draft' AND NOT (
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

CREATE TRIGGER change_signed BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.session_id AND NOT (
  (status = 'draft' AND NEW.origin NOT IN ('sign', 'retract'))
  OR (NEW.revision = revision AND (
    (NEW.origin = 'import' AND NEW.revision = 0)
    OR (NEW.origin = 'sign' AND status = 'signed' AND EXISTS (SELECT 1 FROM signature
      WHERE session_id = NEW.session_id AND meaning = 'author' AND revision = NEW.revision))
    OR (NEW.origin = 'retract' AND status = 'entered-in-error' AND EXISTS (SELECT 1 FROM retraction
      WHERE session_id = NEW.session_id AND revision = NEW.revision))))))
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;

${['treatment', 'component', 'mark'].map(partOfChart).join('')}
${['session', 'patient', 'change', 'audit'].map(keepsRowNumbers).join('')}
`;

/** Schema version 3. */
export const signing = { version: 3, sql };
