-- Coarser sums beside the finest: who looks at a whole city, or at a rule, has millions of these to
-- add up. All are kept by one function in the statement that changes findings.
CREATE TABLE finding_area_sum (
  area_path area_path,
  month date NOT NULL,
  verdict code,
  standing code,
  told boolean NOT NULL,
  findings bigint NOT NULL,
  amount_fen bigint NOT NULL,
  fund_fen bigint NOT NULL,
  PRIMARY KEY (area_path, month, verdict, standing, told)
);
CREATE TABLE finding_rule_sum (
  rule code,
  area_path area_path,
  month date NOT NULL,
  verdict code,
  standing code,
  told boolean NOT NULL,
  findings bigint NOT NULL,
  amount_fen bigint NOT NULL,
  fund_fen bigint NOT NULL,
  PRIMARY KEY (rule, month, area_path, verdict, standing, told)
);

INSERT INTO finding_area_sum
  SELECT area_path, month, verdict, standing, told, sum(findings), sum(amount_fen), sum(fund_fen)
  FROM finding_sum GROUP BY 1, 2, 3, 4, 5;
INSERT INTO finding_rule_sum
  SELECT rule, area_path, month, verdict, standing, told, sum(findings), sum(amount_fen),
    sum(fund_fen)
  FROM finding_sum GROUP BY 1, 2, 3, 4, 5, 6;
DROP INDEX finding_sum_by_month;

-- An institution's sums are the finest ones: these are of several institutions.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['finding_area_sum', 'finding_rule_sum'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON %I USING (
      area_path ^@ ANY ((SELECT scope_areas())::text[]) AND (SELECT scope_institution()) = '''')',
      name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjian_app', name);
  END LOOP;
END
$$;

-- Adds what a statement changed to the table of sums TG_ARGV[0], whose key is TG_ARGV[1]. In the
-- order of the key, so that two who do so wait for each other instead of for ever.
CREATE FUNCTION keep_finding_sums() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
  key text := TG_ARGV[1];
  moved text := format('SELECT %s, amount_fen, fund_fen, 1 AS n FROM now_there', key);
BEGIN
  IF TG_OP = 'UPDATE' THEN
    moved := moved || format(' UNION ALL SELECT %s, amount_fen, fund_fen, -1 FROM was_there', key);
  END IF;
  EXECUTE format('INSERT INTO %1$I AS s (%2$s, findings, amount_fen, fund_fen)
    SELECT %2$s, sum(n), sum(amount_fen * n), sum(fund_fen * n) FROM (%3$s) AS moved
    GROUP BY %2$s HAVING sum(n) <> 0 OR sum(amount_fen * n) <> 0 OR sum(fund_fen * n) <> 0
    ORDER BY %2$s
    ON CONFLICT (%2$s) DO UPDATE SET findings = s.findings + excluded.findings,
      amount_fen = s.amount_fen + excluded.amount_fen, fund_fen = s.fund_fen + excluded.fund_fen',
    TG_ARGV[0], key, moved);
  RETURN NULL;
END
$$;

DROP TRIGGER finding_adds_to_sums ON finding;
DROP TRIGGER finding_moves_sums ON finding;
DROP FUNCTION add_finding_sums();
DROP FUNCTION move_finding_sums();

DO $$
DECLARE
  sums text[];
BEGIN
  FOREACH sums SLICE 1 IN ARRAY ARRAY[
    ['finding_sum', 'institution, month, rule, verdict, standing, told, area_path'],
    ['finding_rule_sum', 'rule, month, area_path, verdict, standing, told'],
    ['finding_area_sum', 'area_path, month, verdict, standing, told']]
  LOOP
    EXECUTE format('CREATE TRIGGER %1$s_added AFTER INSERT ON finding
      REFERENCING NEW TABLE AS now_there
      FOR EACH STATEMENT EXECUTE FUNCTION keep_finding_sums(%1$L, %2$L)', sums[1], sums[2]);
    EXECUTE format('CREATE TRIGGER %1$s_moved AFTER UPDATE ON finding
      REFERENCING OLD TABLE AS was_there NEW TABLE AS now_there
      FOR EACH STATEMENT EXECUTE FUNCTION keep_finding_sums(%1$L, %2$L)', sums[1], sums[2]);
  END LOOP;
END
$$;
