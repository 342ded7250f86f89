-- Services inside hospitals, as they last told of themselves.
CREATE TABLE sidecar (
  institution code PRIMARY KEY,
  area_path area_path,
  version text NOT NULL,
  release text NOT NULL,
  started timestamptz NOT NULL,
  last_ask timestamptz,
  waiting bigint NOT NULL,
  seen timestamptz NOT NULL
);
ALTER TABLE sidecar ENABLE ROW LEVEL SECURITY;
ALTER TABLE sidecar FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON sidecar USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT, UPDATE, DELETE ON sidecar TO mingjian_app;
