-- Who stands in for whom while they are away. A row lies where the one who is away works; who stands
-- in sees at least that. docs/designs/desk.md, "Server: standing in".
CREATE TABLE delegation (
  delegation uuid PRIMARY KEY,
  area_path area_path,
  institution code,
  organisation code REFERENCES organisation,
  from_account code REFERENCES account,
  to_account code REFERENCES account CHECK (to_account <> from_account),
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  why text NOT NULL,
  noted_by code,
  noted timestamptz NOT NULL,
  -- both where somebody ended it before its time
  ended_by code DEFAULT '',
  ended timestamptz,
  version bigint NOT NULL DEFAULT 1
);
CREATE INDEX delegation_to ON delegation (to_account, last_day) WHERE ended IS NULL;
CREATE INDEX delegation_from ON delegation (from_account, last_day);
CREATE INDEX delegation_of_organisation ON delegation (organisation, last_day);
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON delegation USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT, UPDATE ON delegation TO mingjian_app;
