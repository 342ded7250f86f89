-- What an institution was not told of, it does not see by any way round either: not by the events
-- of a case, nor by what a finding said before. Both look at the policies of what they are about.
CREATE POLICY told ON event AS RESTRICTIVE USING (
  (SELECT scope_institution()) = ''
  OR NOT stream ^@ 'case/'
  OR EXISTS (SELECT FROM desk_case c WHERE c."case" = CAST(substr(stream, 6) AS uuid)));
CREATE POLICY told ON finding_change AS RESTRICTIVE USING (
  (SELECT scope_institution()) = ''
  OR EXISTS (SELECT FROM finding f
             WHERE f.finding = finding_change.finding AND f.month = finding_change.month));
CREATE POLICY told ON gathering_due AS RESTRICTIVE USING ((SELECT scope_institution()) = '');
CREATE POLICY told ON finding_run AS RESTRICTIVE USING ((SELECT scope_institution()) = '');

-- Who sees one county of a province has few of the rows an index goes through: whose they are is
-- looked at in the index too.
DROP INDEX finding_by_amount, finding_by_day, finding_of_rule_by_amount, finding_of_rule_by_day;
CREATE INDEX finding_by_amount ON finding (amount_fen, finding, rule, verdict, standing, area_path);
CREATE INDEX finding_by_day ON finding (day, finding, rule, verdict, standing, area_path);
CREATE INDEX finding_of_rule_by_amount
  ON finding (rule, amount_fen, finding, institution, standing, area_path);
CREATE INDEX finding_of_rule_by_day
  ON finding (rule, day, finding, institution, standing, area_path);
DROP INDEX desk_case_by_limit, desk_case_by_amount, desk_case_of_step_by_limit,
  desk_case_of_step_by_amount;
CREATE INDEX desk_case_by_limit ON desk_case (limit_day, "case", step, area_path) WHERE step <> '';
CREATE INDEX desk_case_by_amount ON desk_case (amount_fen, "case", step, area_path);
CREATE INDEX desk_case_of_step_by_limit ON desk_case (step, limit_day, "case", area_path);
CREATE INDEX desk_case_of_step_by_amount ON desk_case (step, amount_fen, "case", area_path);
