-- Who sits on the panel of a case that is before one: kept with the events that seat them, so that
-- experts find their cases without seeing any list.
CREATE TABLE panel_seat (
  "case" uuid NOT NULL,
  account code,
  area_path area_path,
  institution code,
  declared boolean NOT NULL,
  opinion code,
  PRIMARY KEY ("case", account)
);
CREATE INDEX panel_seat_of_account ON panel_seat (account, "case");
ALTER TABLE panel_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE panel_seat FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON panel_seat USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[]) AND (SELECT scope_institution()) = '');
GRANT SELECT, INSERT, UPDATE, DELETE ON panel_seat TO mingjian_app;
