-- Who works at the desk. Rows belong to the area and institution whose data an account may see;
-- /000000 is the nation. docs/designs/desk.md, "Server: identity".

CREATE TABLE organisation (
  organisation code PRIMARY KEY,
  area_path area_path,
  institution code,
  kind code CHECK (kind IN ('bureau', 'institution', 'panel')),
  name text NOT NULL,
  CHECK ((kind = 'institution') = (institution <> ''))
);

-- Never deleted: what somebody decided stays theirs, and a name is not given twice.
CREATE TABLE account (
  account code PRIMARY KEY CHECK (account ~ '^[a-z0-9][a-z0-9._-]{1,31}$'),
  area_path area_path,
  institution code,
  organisation code REFERENCES organisation,
  person text NOT NULL,
  doctor code,
  state code CHECK (state IN ('active', 'removed')),
  made timestamptz NOT NULL,
  version bigint NOT NULL DEFAULT 1
);
CREATE INDEX account_by_organisation ON account (organisation);

CREATE TABLE account_role (
  account code REFERENCES account,
  role code,
  area_path area_path,
  institution code,
  PRIMARY KEY (account, role)
);
-- The three administrators are three people.
CREATE UNIQUE INDEX account_administers_one_thing ON account_role (account)
  WHERE role IN ('system-admin', 'security-admin', 'audit-admin');

-- Apart from account, so that no list of accounts can show it.
CREATE TABLE credential (
  account code PRIMARY KEY REFERENCES account,
  area_path area_path,
  institution code,
  password text NOT NULL,
  chosen timestamptz NOT NULL,
  must_change boolean NOT NULL
);

-- By the name that was typed, whether there is such an account or not: the answer tells nobody.
CREATE TABLE login_failure (
  account code PRIMARY KEY,
  area_path area_path,
  institution code,
  failures int NOT NULL,
  last timestamptz NOT NULL,
  locked_until timestamptz NOT NULL
);
CREATE INDEX login_failure_by_time ON login_failure (last);

-- The browser has the secret, we have its hash.
CREATE TABLE desk_session (
  session hash PRIMARY KEY,
  account code REFERENCES account,
  area_path area_path,
  institution code,
  begun timestamptz NOT NULL,
  seen timestamptz NOT NULL,
  address text NOT NULL
);
CREATE INDEX desk_session_by_account ON desk_session (account);
CREATE INDEX desk_session_by_time ON desk_session (seen);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['organisation', 'account', 'account_role', 'credential', 'login_failure', 'desk_session'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON %I USING (
      area_path ^@ ANY ((SELECT scope_areas())::text[])
      AND (SELECT scope_institution()) IN ('''', institution))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjian_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['account_role', 'login_failure', 'desk_session'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO mingjian_app', name);
  END LOOP;
END
$$;
