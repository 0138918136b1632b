/** The first schema: patients, sessions with their charts as rows, and the append-only log of every change. */
const sql = `
CREATE TABLE migration (
  version INTEGER NOT NULL PRIMARY KEY CHECK (version > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  applied_at TEXT NOT NULL,
  program TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE practitioner (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  name TEXT NOT NULL CHECK (length(name) > 0),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE patient (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  family TEXT NOT NULL CHECK (length(family) > 0),
  given TEXT NOT NULL,
  birth_date TEXT,
  sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  weight_g INTEGER CHECK (weight_g > 0),
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  reference TEXT NOT NULL,
  notes TEXT NOT NULL,
  search TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX patient_by_name ON patient (sort_key, id);

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  patient_id TEXT NOT NULL REFERENCES patient (id) ON DELETE RESTRICT,
  started_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed', 'entered-in-error')),
  practitioner_id TEXT NOT NULL,
  practitioner_name TEXT NOT NULL,
  anatomy_set TEXT NOT NULL,
  anatomy_sex TEXT NOT NULL CHECK (anatomy_sex IN ('female', 'male')),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  saved_at TEXT NOT NULL,
  head TEXT NOT NULL CHECK (length(head) > 1)
) STRICT;
CREATE INDEX session_by_patient ON session (patient_id, started_at);
CREATE INDEX session_by_start ON session (started_at);

CREATE TABLE treatment (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 100),
  ordinal INTEGER NOT NULL,
  indication TEXT NOT NULL,
  technique_code TEXT NOT NULL,
  body TEXT NOT NULL CHECK (length(body) > 1),
  PRIMARY KEY (session_id, id)
) STRICT;
CREATE INDEX treatment_by_order ON treatment (session_id, ordinal);

CREATE TABLE component (
  session_id TEXT NOT NULL,
  treatment_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT NOT NULL,
  manufacturer TEXT,
  lot TEXT,
  lot_key TEXT,
  expiry TEXT,
  volume_ul INTEGER NOT NULL CHECK (volume_ul >= 0),
  PRIMARY KEY (session_id, treatment_id, ordinal),
  FOREIGN KEY (session_id, treatment_id) REFERENCES treatment (session_id, id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX component_by_lot ON component (lot_key) WHERE lot_key IS NOT NULL;

CREATE TABLE mark (
  session_id TEXT NOT NULL,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 100),
  ordinal INTEGER NOT NULL,
  treatment_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('point', 'thread', 'area')),
  state TEXT NOT NULL CHECK (state IN ('given', 'planned')),
  view TEXT NOT NULL,
  u_um INTEGER NOT NULL,
  v_um INTEGER NOT NULL,
  volume_ul INTEGER NOT NULL CHECK (volume_ul >= 0),
  body TEXT NOT NULL CHECK (length(body) > 1),
  PRIMARY KEY (session_id, id),
  FOREIGN KEY (session_id, treatment_id) REFERENCES treatment (session_id, id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX mark_by_order ON mark (session_id, ordinal);
CREATE INDEX mark_by_treatment ON mark (session_id, treatment_id);

CREATE TABLE change (
  id TEXT NOT NULL PRIMARY KEY,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  session_id TEXT REFERENCES session (id) ON DELETE RESTRICT,
  patient_id TEXT REFERENCES patient (id) ON DELETE RESTRICT,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  at TEXT NOT NULL,
  actor TEXT NOT NULL CHECK (length(actor) > 0),
  origin TEXT NOT NULL CHECK (origin IN ('start', 'import', 'edit', 'undo', 'redo', 'patient', 'sign', 'retract')),
  body TEXT NOT NULL CHECK (length(body) > 1),
  body_hash TEXT NOT NULL CHECK (length(body_hash) = 64),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  CHECK ((session_id IS NULL) <> (patient_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX change_by_seq ON change (device_id, seq);
CREATE UNIQUE INDEX change_by_session ON change (session_id, revision);
CREATE UNIQUE INDEX change_by_patient ON change (patient_id, revision);

CREATE TRIGGER change_no_update BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_in_order BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM change WHERE session_id = NEW.session_id AND revision = NEW.revision)
  OR EXISTS (SELECT 1 FROM change WHERE patient_id = NEW.patient_id AND revision = NEW.revision)
  OR NEW.seq <> 1 + coalesce((SELECT max(seq) FROM change WHERE device_id = NEW.device_id), 0)
  OR NEW.prev_hash <> coalesce(
    (SELECT hash FROM change WHERE device_id = NEW.device_id AND seq = NEW.seq - 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'the change log is append-only and in order'); END;

CREATE TRIGGER session_no_delete BEFORE DELETE ON session
BEGIN SELECT RAISE(ABORT, 'sessions are never deleted'); END;
CREATE TRIGGER session_signed BEFORE UPDATE ON session WHEN OLD.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER session_no_replace BEFORE INSERT ON session
WHEN EXISTS (SELECT 1 FROM session WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the session is there already'); END;
CREATE TRIGGER patient_no_delete BEFORE DELETE ON patient
BEGIN SELECT RAISE(ABORT, 'patients are never deleted'); END;
CREATE TRIGGER patient_no_replace BEFORE INSERT ON patient
WHEN EXISTS (SELECT 1 FROM patient WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the patient is there already'); END;

CREATE TRIGGER mark_signed_insert BEFORE INSERT ON mark
WHEN (SELECT status FROM session WHERE id = NEW.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER mark_signed_update BEFORE UPDATE ON mark
WHEN (SELECT status FROM session WHERE id = OLD.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER mark_signed_delete BEFORE DELETE ON mark
WHEN (SELECT status FROM session WHERE id = OLD.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER treatment_signed_insert BEFORE INSERT ON treatment
WHEN (SELECT status FROM session WHERE id = NEW.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER treatment_signed_update BEFORE UPDATE ON treatment
WHEN (SELECT status FROM session WHERE id = OLD.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER treatment_signed_delete BEFORE DELETE ON treatment
WHEN (SELECT status FROM session WHERE id = OLD.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER component_signed_insert BEFORE INSERT ON component
WHEN (SELECT status FROM session WHERE id = NEW.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER component_signed_update BEFORE UPDATE ON component
WHEN (SELECT status FROM session WHERE id = OLD.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
CREATE TRIGGER component_signed_delete BEFORE DELETE ON component
WHEN (SELECT status FROM session WHERE id = OLD.session_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a signed session cannot change'); END;
`;

/** Schema version 1. */
export const initial = { version: 1, sql };
