/**
 * The record around the charts: entries in revisions, every one kept. What belongs to a signed session is closed with
 * it; an erased patient's entries go.
 */
const statusOf = `coalesce((SELECT status FROM session WHERE id = NEW.session_id), 'draft')`;
const first = (column: string): string =>
  `(SELECT ${column} FROM entry WHERE id = NEW.id AND revision = 1) IS NOT DISTINCT FROM NEW.${column}`;

const sql = `
CREATE TABLE entry (
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 100),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  patient_id TEXT REFERENCES patient (id) ON DELETE RESTRICT,
  session_id TEXT REFERENCES session (id) ON DELETE RESTRICT,
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  reason TEXT NOT NULL,
  body TEXT NOT NULL CHECK (length(body) > 1),
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL CHECK (length(actor_id) > 0),
  PRIMARY KEY (id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_patient ON entry (patient_id, kind) WHERE patient_id IS NOT NULL;
CREATE INDEX entry_by_session ON entry (session_id) WHERE session_id IS NOT NULL;
CREATE INDEX entry_by_kind ON entry (kind, at);
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries of the record are append-only'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
WHEN OLD.patient_id IS NULL OR NOT EXISTS (SELECT 1 FROM erasure WHERE patient_id = OLD.patient_id)
BEGIN SELECT RAISE(ABORT, 'entries of the record are never deleted'); END;
CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
WHEN NEW.revision <> 1 + coalesce((SELECT max(revision) FROM entry WHERE id = NEW.id), 0)
  OR (NEW.revision > 1 AND NOT (${['kind', 'patient_id', 'session_id', 'sealed'].map(first).join(' AND ')}))
BEGIN SELECT RAISE(ABORT, 'entries of the record are append-only'); END;
CREATE TRIGGER entry_signed BEFORE INSERT ON entry WHEN NEW.sealed = 1 AND ${statusOf} <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER entry_of_patient BEFORE INSERT ON entry WHEN NEW.session_id IS NOT NULL
  AND NEW.patient_id IS NOT (SELECT patient_id FROM session WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'this session is another patient''s'); END;
CREATE TRIGGER entry_not_again BEFORE INSERT ON entry
WHEN NEW.patient_id IS NOT NULL AND EXISTS (SELECT 1 FROM erasure WHERE patient_id = NEW.patient_id)
BEGIN SELECT RAISE(ABORT, 'an erased patient stays erased'); END;
`;

/** Schema version 6. */
export const dossier = { version: 6, sql };
