-- What the list of findings is filtered by and no index knew: at 3 million findings those of one
-- doctor took five seconds. docs/designs/desk.md, "Indexes".
CREATE INDEX finding_of_item_by_amount
  ON finding (item, amount_fen, finding, institution, standing, area_path) WHERE item <> '';
CREATE INDEX finding_of_item_by_day
  ON finding (item, day, finding, institution, standing, area_path) WHERE item <> '';
-- A doctor has few: they are found here and sorted.
CREATE INDEX finding_of_doctor ON finding (doctor, institution);
-- Few do not stand, and few are indicators.
CREATE INDEX finding_not_live_by_amount
  ON finding (amount_fen, finding, standing, rule, institution, area_path) WHERE standing <> 'live';
CREATE INDEX finding_not_live_by_day
  ON finding (day, finding, standing, rule, institution, area_path) WHERE standing <> 'live';
CREATE INDEX finding_indicator_by_amount
  ON finding (amount_fen, finding, standing, rule, area_path) WHERE verdict = 'INDICATOR';
CREATE INDEX finding_indicator_by_day
  ON finding (day, finding, standing, rule, area_path) WHERE verdict = 'INDICATOR';
-- Large ones by day are told from the index.
DROP INDEX finding_by_day;
CREATE INDEX finding_by_day
  ON finding (day, finding, rule, verdict, standing, area_path, amount_fen);

-- Cases by rule, month and institution: those of the finding that claims most. Open ones come by
-- their limit, closed ones from the latest: each passes none of the others.
DROP INDEX desk_case_of_pattern;
DROP INDEX desk_case_of_institution_by_limit;
DO $$
DECLARE
  of text;
BEGIN
  FOREACH of IN ARRAY ARRAY['rule', 'month', 'institution'] LOOP
    EXECUTE format('CREATE INDEX desk_case_open_of_%1$s_by_limit
      ON desk_case (%1$I, limit_day, "case", step, area_path) WHERE step <> %2$L', of, '');
    EXECUTE format('CREATE INDEX desk_case_closed_of_%1$s_by_limit
      ON desk_case (%1$I, limit_day, "case", area_path) WHERE step = %2$L', of, '');
  END LOOP;
END
$$;
CREATE INDEX desk_case_of_rule_by_amount ON desk_case (rule, amount_fen, "case", step, area_path);
CREATE INDEX desk_case_of_month_by_amount ON desk_case (month, amount_fen, "case", step, area_path);
