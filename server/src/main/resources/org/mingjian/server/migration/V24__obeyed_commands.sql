-- What the id of a command was used for: the same of the same person is done already, anything else
-- under it is refused. Ids of before are known by their events alone. docs/designs/desk.md,
-- "Server: findings and cases".
CREATE TABLE obeyed_command (
  "case" uuid NOT NULL,
  command text NOT NULL,
  area_path area_path,
  institution code,
  account code,
  word code,
  -- SHA-256 of all that was asked for
  asked bytea NOT NULL,
  PRIMARY KEY ("case", command)
);
ALTER TABLE obeyed_command ENABLE ROW LEVEL SECURITY;
ALTER TABLE obeyed_command FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON obeyed_command USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
CREATE POLICY told ON obeyed_command AS RESTRICTIVE USING (
  (SELECT scope_institution()) = ''
  OR EXISTS (SELECT FROM desk_case c WHERE c."case" = obeyed_command."case"));
GRANT SELECT, INSERT ON obeyed_command TO mingjian_app;
