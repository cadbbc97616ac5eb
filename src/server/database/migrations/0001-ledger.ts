/** The ledger: counties, the log of their changes, and every version of every record. */

export const ledger = {
  id: "0001-ledger",
  sql: `
CREATE TABLE county (
  county text PRIMARY KEY,
  revision integer NOT NULL CHECK (revision >= 1),
  -- Hash of the last commit: the end of the chain.
  hash text NOT NULL,
  -- Everything of the county that no change touches: pack, outline, indicators, plan, problems.
  base json NOT NULL
);

CREATE TABLE change (
  county text NOT NULL,
  revision integer NOT NULL,
  -- As written into the hash, to the letter: RFC 3339.
  at text NOT NULL,
  who text NOT NULL,
  why text NOT NULL,
  undoes integer,
  -- SHA-256 of the key as sent.
  idempotency_key text,
  -- SHA-256 of what was sent, to tell a repetition from another change under the same key.
  asked text NOT NULL,
  -- puts, removals, before.
  body json NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (county, revision)
);
CREATE UNIQUE INDEX change_key ON change (county, idempotency_key) WHERE idempotency_key IS NOT NULL;

-- A version of a record stands from its revision until the one that closed it.
CREATE TABLE record (
  county text NOT NULL,
  register text NOT NULL,
  id text NOT NULL,
  from_revision integer NOT NULL,
  to_revision integer,
  -- Order in the register: kept by every version of a record.
  place double precision NOT NULL,
  -- As json, not jsonb: columns keep their order and numbers their digits.
  body json NOT NULL,
  PRIMARY KEY (county, register, id, from_revision),
  CHECK (to_revision IS NULL OR to_revision > from_revision)
);
CREATE UNIQUE INDEX record_current ON record (county, register, id) WHERE to_revision IS NULL;
CREATE INDEX record_closed ON record (county, to_revision) WHERE to_revision IS NOT NULL;

-- Which files a county was taken in from, to tell when those on the disk are others by now.
CREATE TABLE pack_taken (
  county text PRIMARY KEY,
  mark text NOT NULL
);

CREATE FUNCTION refuse_alteration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of changes is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON change FOR EACH ROW EXECUTE FUNCTION refuse_alteration();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON change FOR EACH STATEMENT EXECUTE FUNCTION refuse_alteration();

-- A version may be closed, once; nothing else of it may change.
CREATE FUNCTION only_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.to_revision IS NULL AND NEW.to_revision IS NOT NULL
    AND (NEW.county, NEW.register, NEW.id, NEW.from_revision, NEW.place)
      = (OLD.county, OLD.register, OLD.id, OLD.from_revision, OLD.place)
    AND NEW.body::text = OLD.body::text
  THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a version of a record may only be closed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER only_closing BEFORE UPDATE ON record FOR EACH ROW EXECUTE FUNCTION only_closing();
CREATE TRIGGER append_only BEFORE DELETE ON record FOR EACH ROW EXECUTE FUNCTION refuse_alteration();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON record FOR EACH STATEMENT EXECUTE FUNCTION refuse_alteration();
`,
} as const;
