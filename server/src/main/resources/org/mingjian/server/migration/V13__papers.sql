-- Files people bring, letters that go out, notices and messages. docs/designs/desk.md, "Server:
-- papers". What is in a file lies on disk under its hash; rows say whose it is.

-- A file on its way in parts; there is a file of it once it has a hash.
CREATE TABLE upload (
  upload uuid PRIMARY KEY,
  area_path area_path,
  institution code,
  organisation code,
  account code,
  name text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  part_bytes int NOT NULL CHECK (part_bytes > 0),
  begun timestamptz NOT NULL,
  touched timestamptz NOT NULL,
  -- both empty until the last part was there
  hash code,
  type code
);
CREATE INDEX upload_by_hash ON upload (hash, organisation) WHERE hash <> '';
CREATE INDEX upload_unfinished ON upload (touched) WHERE hash = '';
CREATE INDEX upload_of_account ON upload (account) WHERE hash = '';

-- Letters that a case owes and that have no number yet.
CREATE TABLE letter_due (
  "case" uuid NOT NULL,
  -- of the event that made it due
  sequence bigint NOT NULL,
  area_path area_path,
  institution code,
  letter code,
  PRIMARY KEY ("case", sequence)
);

-- The last number of each series; it tells nothing of anybody.
CREATE TABLE letter_number (
  area code,
  kind code,
  year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (area, kind, year)
);

-- Letters that went out. Never changed, but for the copy to print that is made when first asked for.
CREATE TABLE letter (
  "case" uuid NOT NULL,
  sequence bigint NOT NULL,
  area_path area_path,
  institution code,
  letter code,
  kind code CHECK (kind IN ('NOTICE', 'REQUEST', 'DECISION')),
  title text NOT NULL,
  area code,
  year int NOT NULL,
  number int NOT NULL,
  document text NOT NULL,
  issued timestamptz NOT NULL,
  -- what stands in it, as JSON
  content text NOT NULL,
  docx code,
  pdf code,
  PRIMARY KEY ("case", sequence),
  UNIQUE (area, kind, year, number)
);

CREATE FUNCTION keep_letter() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.pdf <> '' OR to_jsonb(OLD) - 'pdf' <> to_jsonb(NEW) - 'pdf' THEN
    RAISE EXCEPTION 'letters are never changed';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER letter_is_final BEFORE UPDATE OR DELETE ON letter
  FOR EACH ROW EXECUTE FUNCTION keep_letter();

-- Letters due of cases from before there were letters.
INSERT INTO letter_due ("case", sequence, area_path, institution, letter)
SELECT CAST(substr(e.stream, 6) AS uuid), e.sequence, e.area_path, e.institution,
  CAST(e.payload AS jsonb) -> 'event' ->> 'letter'
FROM event e WHERE e.type = 'letter-due' AND e.stream ^@ 'case/';

-- For an account, or for all of a role within the area or the institution.
CREATE TABLE notice (
  notice bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  area_path area_path,
  -- of whom it is for; empty for the bureau
  institution code,
  account code,
  role code,
  kind code,
  "case" uuid NOT NULL,
  -- the institution the case is about
  about code,
  limit_day date,
  detail text NOT NULL,
  at timestamptz NOT NULL,
  -- what it is told once by
  mark code UNIQUE
);
CREATE INDEX notice_of_account ON notice (account, notice) WHERE account <> '';
CREATE INDEX notice_of_role ON notice (role, institution, notice) WHERE role <> '';

CREATE TABLE notice_read (
  notice bigint NOT NULL REFERENCES notice,
  account code,
  area_path area_path,
  institution code,
  at timestamptz NOT NULL,
  PRIMARY KEY (notice, account)
);

-- Messages for the gateway, until it has them and for people to look at after.
CREATE TABLE outbox (
  message uuid PRIMARY KEY,
  area_path area_path,
  institution code,
  kind code,
  body text NOT NULL,
  made timestamptz NOT NULL,
  state code CHECK (state IN ('waiting', 'delivered', 'stuck')),
  -- when it is tried next
  due timestamptz NOT NULL,
  tries int NOT NULL DEFAULT 0,
  failure text NOT NULL DEFAULT '',
  delivered timestamptz
);
CREATE INDEX outbox_due ON outbox (due) WHERE state = 'waiting';
CREATE INDEX outbox_by_state ON outbox (state, made, message);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['upload', 'letter_due', 'letter', 'notice', 'notice_read', 'outbox'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjian_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['upload', 'letter_due', 'letter', 'notice_read'] LOOP
    EXECUTE format('CREATE POLICY scope ON %I USING (
      area_path ^@ ANY ((SELECT scope_areas())::text[])
      AND (SELECT scope_institution()) IN ('''', institution))', name);
  END LOOP;
  -- What an institution does may tell the bureau something, which the institution does not see.
  FOREACH name IN ARRAY ARRAY['notice', 'outbox'] LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT USING (
      area_path ^@ ANY ((SELECT scope_areas())::text[])
      AND (SELECT scope_institution()) IN ('''', institution))', name);
    EXECUTE format('CREATE POLICY told ON %I FOR INSERT WITH CHECK (
      area_path ^@ ANY ((SELECT scope_areas())::text[]))', name);
  END LOOP;
  -- Whether a message went out is the bureau's to know.
  EXECUTE 'CREATE POLICY sent ON outbox FOR UPDATE USING (
    area_path ^@ ANY ((SELECT scope_areas())::text[]) AND (SELECT scope_institution()) = '''')';
  EXECUTE 'CREATE POLICY of_bureau ON outbox AS RESTRICTIVE FOR SELECT USING (
    (SELECT scope_institution()) = '''')';
  EXECUTE 'GRANT DELETE ON upload, letter_due TO mingjian_app';
  EXECUTE 'GRANT SELECT, INSERT, UPDATE ON letter_number TO mingjian_app';
END
$$;
ALTER TABLE letter_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter_number FORCE ROW LEVEL SECURITY;
CREATE POLICY bureau ON letter_number USING ((SELECT scope_institution()) = '');

-- An institution has the letters of cases it was told of.
CREATE POLICY told ON letter AS RESTRICTIVE USING (
  (SELECT scope_institution()) = ''
  OR EXISTS (SELECT FROM desk_case c WHERE c."case" = letter."case"));
