-- Settlements the fund is known to have paid, as the bureau's payment office says. A finding does
-- not tell: what was paid is recovered, not refused. docs/designs/desk.md, "Money".
CREATE TABLE payout (
  -- of the settlement's first case, whether or not there is one
  case_key uuid NOT NULL,
  -- of whoever said so: it counts for cases that lie in it
  area_path area_path,
  institution code,
  settlement code,
  paid_on date NOT NULL,
  voucher text NOT NULL,
  noted_by code,
  noted timestamptz NOT NULL,
  PRIMARY KEY (case_key, area_path)
);
CREATE INDEX payout_by_day ON payout (paid_on DESC, case_key DESC);
CREATE INDEX payout_of_institution_by_day ON payout (institution, paid_on DESC, case_key DESC);
ALTER TABLE payout ENABLE ROW LEVEL SECURITY;
ALTER TABLE payout FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON payout USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT, DELETE ON payout TO mingjian_app;
