-- Since when an institution tells of persons, by our own clock. What its rows say of their own days
-- cannot tell: one mistyped date would make days of silence look like days without care.
CREATE TABLE heard (
  institution code PRIMARY KEY,
  area_path area_path,
  since date NOT NULL
);

-- Whoever migrates may own the tables and yet be held to the policies: then nothing would be copied.
-- A proof was written when the admission or settlement came that proved it.
ALTER TABLE person_proof NO FORCE ROW LEVEL SECURITY;
INSERT INTO heard (institution, area_path, since)
SELECT institution, max(area_path), min((proven AT TIME ZONE 'Asia/Shanghai')::date)
FROM person_proof GROUP BY institution;
ALTER TABLE person_proof FORCE ROW LEVEL SECURITY;

ALTER TABLE heard ENABLE ROW LEVEL SECURITY;
ALTER TABLE heard FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON heard USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT ON heard TO mingjian_app;
