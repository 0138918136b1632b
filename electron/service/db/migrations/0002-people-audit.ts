/** Accounts, and the trail of everything that was done: reads too. */
const sql = `
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  login TEXT NOT NULL CHECK (length(login) > 0),
  login_key TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  is_practitioner INTEGER NOT NULL CHECK (is_practitioner IN (0, 1)),
  is_assistant INTEGER NOT NULL CHECK (is_assistant IN (0, 1)),
  is_administrator INTEGER NOT NULL CHECK (is_administrator IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  pin TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  CHECK (is_practitioner + is_assistant + is_administrator > 0)
) STRICT;
CREATE UNIQUE INDEX account_by_login ON account (login_key);
CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'accounts are never deleted'); END;
CREATE TRIGGER account_no_replace BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id OR login_key = NEW.login_key)
BEGIN SELECT RAISE(ABORT, 'the account is there already'); END;

CREATE TABLE audit (
  id TEXT NOT NULL PRIMARY KEY,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL CHECK (length(actor_id) > 0),
  action TEXT NOT NULL CHECK (length(action) > 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  patient_id TEXT,
  session_id TEXT,
  detail TEXT NOT NULL CHECK (length(detail) > 1),
  change_seq INTEGER NOT NULL CHECK (change_seq >= 0),
  change_hash TEXT NOT NULL CHECK (length(change_hash) = 64),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE UNIQUE INDEX audit_by_seq ON audit (device_id, seq);
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_patient ON audit (patient_id, at) WHERE patient_id IS NOT NULL;
CREATE INDEX audit_by_actor ON audit (actor_id, at);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
  OR NEW.seq <> 1 + coalesce((SELECT max(seq) FROM audit WHERE device_id = NEW.device_id), 0)
  OR NEW.prev_hash <> coalesce(
    (SELECT hash FROM audit WHERE device_id = NEW.device_id AND seq = NEW.seq - 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only and in order'); END;
`;

/** Schema version 2. */
export const peopleAndAudit = { version: 2, sql };
