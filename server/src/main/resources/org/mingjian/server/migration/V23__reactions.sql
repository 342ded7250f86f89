-- What doctors did about what they were shown, by day and rule: what pages add up. Summed anew from
-- the beginning, by the next round. docs/designs/desk.md, "Figures".
ALTER TABLE desk_round NO FORCE ROW LEVEL SECURITY;
DELETE FROM desk_round WHERE name = 'reminder-days';
ALTER TABLE desk_round FORCE ROW LEVEL SECURITY;
DROP TABLE reminder_day;
CREATE TABLE reminder_day (
  day date NOT NULL,
  institution code,
  area_path area_path,
  rule code,
  shown bigint NOT NULL,
  shown_fen bigint NOT NULL,
  -- what was said within a week: done as reminded, insisted on
  followed bigint NOT NULL,
  insisted bigint NOT NULL,
  PRIMARY KEY (day, institution, rule, area_path)
);
CREATE INDEX reminder_day_of_institution ON reminder_day (institution, day);
ALTER TABLE reminder_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminder_day FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON reminder_day USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT, UPDATE ON reminder_day TO mingjian_app;

-- A page is picked from an index alone, policies and all: an area has few of the rows a list passes.
DROP INDEX warning_by_time;
DROP INDEX warning_of_institution_by_time;
CREATE INDEX warning_by_time ON warning (warned, jr_id)
  INCLUDE (rule, area_path, institution, shown);
CREATE INDEX warning_of_institution_by_time ON warning (institution, warned, jr_id)
  INCLUDE (rule, doctor, area_path, shown);
