/** Files beside the database (each encrypted on its own), and the keys of the logs before a change of the records' key. */
const sql = `
CREATE TABLE file (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL CHECK (length(media_type) > 0),
  patient_id TEXT NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  session_id TEXT REFERENCES session (id) ON DELETE RESTRICT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL CHECK (length(created_by) > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_by_patient ON file (patient_id, created_at);
CREATE INDEX file_by_session ON file (session_id) WHERE session_id IS NOT NULL;
CREATE TRIGGER file_no_update BEFORE UPDATE ON file
BEGIN SELECT RAISE(ABORT, 'a file stays what it is'); END;
CREATE TRIGGER file_no_delete BEFORE DELETE ON file
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE patient_id = OLD.patient_id)
BEGIN SELECT RAISE(ABORT, 'files are never deleted'); END;
CREATE TRIGGER file_no_replace BEFORE INSERT ON file
WHEN EXISTS (SELECT 1 FROM file WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM erasure WHERE patient_id = NEW.patient_id)
BEGIN SELECT RAISE(ABORT, 'the file cannot be added'); END;

CREATE TABLE retired_key (
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  retired_at TEXT NOT NULL,
  change_seq INTEGER NOT NULL CHECK (change_seq >= 0),
  change_hash TEXT NOT NULL CHECK (length(change_hash) = 64),
  audit_seq INTEGER NOT NULL CHECK (audit_seq >= 0),
  audit_hash TEXT NOT NULL CHECK (length(audit_hash) = 64),
  chain_key TEXT NOT NULL CHECK (length(chain_key) = 64),
  seal TEXT NOT NULL CHECK (length(seal) = 64),
  PRIMARY KEY (ordinal)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER retired_key_no_update BEFORE UPDATE ON retired_key
BEGIN SELECT RAISE(ABORT, 'retired keys are append-only'); END;
CREATE TRIGGER retired_key_no_delete BEFORE DELETE ON retired_key
BEGIN SELECT RAISE(ABORT, 'retired keys are append-only'); END;
CREATE TRIGGER retired_key_in_order BEFORE INSERT ON retired_key
WHEN NEW.ordinal <> 1 + coalesce((SELECT max(ordinal) FROM retired_key), 0)
BEGIN SELECT RAISE(ABORT, 'retired keys are append-only'); END;
`;

/** Schema version 5. */
export const files = { version: 5, sql };
