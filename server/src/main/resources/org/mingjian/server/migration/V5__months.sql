-- Visits that institutions reported and the settled month of the bureau does not know: what a lake
-- has of them is void.
CREATE TABLE superseded_visit (
  area_path area_path,
  institution code,
  visit code,
  person code,
  PRIMARY KEY (institution, visit, person)
);
ALTER TABLE superseded_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE superseded_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON superseded_visit USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT ON superseded_visit TO mingjian_app;
