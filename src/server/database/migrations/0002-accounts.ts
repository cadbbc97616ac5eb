/** People, their sessions, programs' keys, and the audit log. Instants are milliseconds of the server's clock. */

export const accountTables = {
  id: "0002-accounts",
  sql: `
CREATE TABLE account (
  name text PRIMARY KEY,
  display text NOT NULL,
  grants json NOT NULL,
  disabled boolean NOT NULL,
  password_hash text,
  openid_subject text UNIQUE,
  created bigint NOT NULL,
  last_login bigint
);

-- Only hashes of what the browser or the program holds.
CREATE TABLE session (
  hash text PRIMARY KEY,
  account text NOT NULL REFERENCES account (name),
  created bigint NOT NULL,
  last_seen bigint NOT NULL
);
CREATE INDEX session_account ON session (account);

CREATE TABLE one_time_link (
  account text PRIMARY KEY REFERENCES account (name),
  hash text NOT NULL UNIQUE,
  expires bigint NOT NULL
);

-- key: account:name or address:… ; kept through a restart, so that it is no way around a lock.
CREATE TABLE login_failure (
  key text PRIMARY KEY,
  count integer NOT NULL,
  last bigint NOT NULL
);

CREATE TABLE program_token (
  name text PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  county text NOT NULL,
  created bigint NOT NULL,
  expires bigint
);

CREATE TABLE audit (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at bigint NOT NULL,
  who text NOT NULL,
  county text NOT NULL,
  what text NOT NULL,
  about text NOT NULL,
  address text NOT NULL
);

CREATE FUNCTION refuse_audit_alteration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_audit_alteration();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_alteration();
`,
} as const;
