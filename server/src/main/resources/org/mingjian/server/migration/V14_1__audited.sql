-- Which institutions a run looked at, and how many settlements of each, as the audit itself says;
-- nothing of runs that do not say so. The whole belongs to the nation, each part to its area.
CREATE TABLE run_institution (
  run bigint NOT NULL,
  institution code,
  area_path area_path,
  from_day date NOT NULL,
  to_day date NOT NULL,
  settlements bigint NOT NULL,
  -- those it found something of
  concerned bigint NOT NULL,
  PRIMARY KEY (institution, run)
);
CREATE INDEX run_institution_by_day ON run_institution (to_day, from_day);

ALTER TABLE run_institution ENABLE ROW LEVEL SECURITY;
ALTER TABLE run_institution FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON run_institution USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT ON run_institution TO mingjian_app;

-- Reminders shown before and during care, summed once a day is over.
CREATE TABLE reminder_day (
  day date NOT NULL,
  institution code,
  area_path area_path,
  shown bigint NOT NULL,
  shown_fen bigint NOT NULL,
  PRIMARY KEY (day, institution, area_path)
);
ALTER TABLE reminder_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminder_day FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON reminder_day USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT, UPDATE ON reminder_day TO mingjian_app;
