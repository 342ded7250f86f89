-- Findings of audits and the cases they make. docs/designs/desk.md, "Server: findings and cases".

-- What an import brought, and how far it has come.
CREATE TABLE finding_run (
  run bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  area_path area_path,
  institution code,
  -- of the summary of the audit: the same output is brought once
  mark hash UNIQUE,
  release code,
  from_day date NOT NULL,
  to_day date NOT NULL,
  begun timestamptz NOT NULL,
  ended timestamptz,
  -- findings come in the order of their ids
  reached uuid NOT NULL,
  arrived bigint NOT NULL DEFAULT 0,
  added bigint NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0,
  withdrawn bigint NOT NULL DEFAULT 0
);

-- In parts by the month of what was found on: lists ask for a month, and old months go as a whole.
CREATE TABLE finding (
  finding uuid NOT NULL,
  content_hash uuid NOT NULL,
  case_key uuid,
  amount_fen bigint NOT NULL,
  fund_fen bigint NOT NULL,
  run bigint NOT NULL,
  arrived timestamptz NOT NULL,
  changed timestamptz NOT NULL,
  month date NOT NULL,
  day date NOT NULL,
  -- whether the institution has been told; before, it does not see it
  told boolean NOT NULL DEFAULT false,
  area_path area_path,
  institution code,
  rule code,
  verdict code CHECK (verdict IN ('VIOLATION', 'SUSPECTED', 'INDICATOR')),
  -- live, or why it was withdrawn
  standing code CHECK (standing IN ('live', 'not-found', 'new-release')),
  phase code,
  item code,
  doctor code,
  department code,
  person code,
  visit code,
  settlement code,
  line code,
  release code,
  -- words and evidence: what no list filters or sorts by, packed
  detail bytea NOT NULL,
  PRIMARY KEY (finding, month)
) PARTITION BY RANGE (month);
ALTER TABLE finding ALTER COLUMN detail SET STORAGE EXTERNAL;

-- What lists sort by comes right after what they filter by; what stands behind the id is looked at
-- in the index, so that a rare rule of a large institution costs no reading of its other findings.
CREATE INDEX finding_by_amount ON finding (amount_fen, finding, rule, verdict, standing);
CREATE INDEX finding_by_day ON finding (day, finding, rule, verdict, standing);
CREATE INDEX finding_of_institution_by_amount
  ON finding (institution, amount_fen, finding, rule, verdict, standing, told);
CREATE INDEX finding_of_institution_by_day
  ON finding (institution, day, finding, rule, verdict, standing, told);
CREATE INDEX finding_of_rule_by_amount ON finding (rule, amount_fen, finding, institution, standing);
CREATE INDEX finding_of_rule_by_day ON finding (rule, day, finding, institution, standing);
CREATE INDEX finding_by_case ON finding (case_key) WHERE case_key IS NOT NULL;

-- Makes the part of `finding` for the month of `day`.
CREATE FUNCTION ensure_finding_month(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingjian, pg_temp AS
$$
DECLARE
  first date := date_trunc('month', day);
  part text := 'finding_' || to_char(first, 'YYYY_MM');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(part));
  IF to_regclass(part) IS NULL THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF finding FOR VALUES FROM (%L) TO (%L)
      WITH (toast_tuple_target = 8160, fillfactor = 95)',
      part, first, (first + interval '1 month')::date);
  END IF;
END
$$;

-- What a finding said before it said something else.
CREATE TABLE finding_change (
  finding uuid NOT NULL,
  month date NOT NULL,
  run bigint NOT NULL,
  area_path area_path,
  institution code,
  at timestamptz NOT NULL,
  kind code CHECK (kind IN ('changed', 'withdrawn', 'found-again')),
  release code,
  content_hash uuid NOT NULL,
  amount_fen bigint NOT NULL,
  fund_fen bigint NOT NULL,
  PRIMARY KEY (finding, month, run)
);

-- Sums of the findings, kept by the triggers below in the transaction that changes a finding.
CREATE TABLE finding_sum (
  month date NOT NULL,
  institution code,
  rule code,
  verdict code,
  standing code,
  told boolean NOT NULL,
  area_path area_path,
  findings bigint NOT NULL,
  amount_fen bigint NOT NULL,
  fund_fen bigint NOT NULL,
  PRIMARY KEY (institution, month, rule, verdict, standing, told, area_path)
);
CREATE INDEX finding_sum_by_month ON finding_sum (month, rule);

CREATE FUNCTION add_finding_sums() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  INSERT INTO finding_sum AS s (month, institution, rule, verdict, standing, told, area_path,
    findings, amount_fen, fund_fen)
  SELECT month, institution, rule, verdict, standing, told, area_path,
    count(*), sum(amount_fen), sum(fund_fen)
  FROM now_there GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (institution, month, rule, verdict, standing, told, area_path) DO UPDATE SET
    findings = s.findings + excluded.findings,
    amount_fen = s.amount_fen + excluded.amount_fen,
    fund_fen = s.fund_fen + excluded.fund_fen;
  RETURN NULL;
END
$$;

CREATE FUNCTION move_finding_sums() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  INSERT INTO finding_sum AS s (month, institution, rule, verdict, standing, told, area_path,
    findings, amount_fen, fund_fen)
  SELECT month, institution, rule, verdict, standing, told, area_path,
    sum(n), sum(amount_fen * n), sum(fund_fen * n)
  FROM (SELECT month, institution, rule, verdict, standing, told, area_path,
          amount_fen, fund_fen, 1 AS n FROM now_there
        UNION ALL
        SELECT month, institution, rule, verdict, standing, told, area_path,
          amount_fen, fund_fen, -1 FROM was_there) AS moved
  GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (institution, month, rule, verdict, standing, told, area_path) DO UPDATE SET
    findings = s.findings + excluded.findings,
    amount_fen = s.amount_fen + excluded.amount_fen,
    fund_fen = s.fund_fen + excluded.fund_fen;
  RETURN NULL;
END
$$;

CREATE TRIGGER finding_adds_to_sums AFTER INSERT ON finding
  REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION add_finding_sums();
CREATE TRIGGER finding_moves_sums AFTER UPDATE ON finding
  REFERENCING OLD TABLE AS was_there NEW TABLE AS now_there
  FOR EACH STATEMENT EXECUTE FUNCTION move_finding_sums();

-- Keys whose findings came, changed or went and have not been put into cases yet.
CREATE TABLE gathering_due (
  case_key uuid PRIMARY KEY,
  area_path area_path,
  institution code,
  key_text code
);

-- The state of a case as its events add up to it, written in the transaction that adds them.
CREATE TABLE desk_case (
  "case" uuid PRIMARY KEY,
  case_key uuid NOT NULL,
  number int NOT NULL,
  area_path area_path,
  institution code,
  key_text code,
  -- of a pattern; empty for a settlement
  rule code,
  item code,
  month code,
  procedure code,
  -- empty once closed
  step code,
  escalated boolean NOT NULL,
  closing code,
  verdict code,
  burden code,
  hearing code,
  findings int NOT NULL,
  amount_fen bigint NOT NULL,
  fund_fen bigint NOT NULL,
  assignee code,
  stand_in code,
  stand_in_until date,
  limit_day date NOT NULL,
  suspended boolean NOT NULL,
  told boolean NOT NULL,
  version bigint NOT NULL,
  opened timestamptz NOT NULL,
  changed timestamptz NOT NULL,
  UNIQUE (case_key, number)
);
CREATE INDEX desk_case_by_limit ON desk_case (limit_day, "case", step) WHERE step <> '';
CREATE INDEX desk_case_by_amount ON desk_case (amount_fen, "case", step);
CREATE INDEX desk_case_of_step_by_limit ON desk_case (step, limit_day, "case");
CREATE INDEX desk_case_of_step_by_amount ON desk_case (step, amount_fen, "case");
CREATE INDEX desk_case_mine ON desk_case (assignee, limit_day, "case", step) WHERE assignee <> '';
CREATE INDEX desk_case_of_institution_by_limit
  ON desk_case (institution, limit_day, "case", step, told);
CREATE INDEX desk_case_of_institution_by_amount
  ON desk_case (institution, amount_fen, "case", step, told);
CREATE INDEX desk_case_of_pattern ON desk_case (rule, item, "case") WHERE rule <> '';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['finding_run', 'finding_change', 'gathering_due'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON %I USING (
      area_path ^@ ANY ((SELECT scope_areas())::text[])
      AND (SELECT scope_institution()) IN ('''', institution))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjian_app', name);
  END LOOP;
  -- An institution sees what it was told of, and nothing that is still being weighed.
  FOREACH name IN ARRAY ARRAY['finding', 'finding_sum', 'desk_case'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON %I USING (
      area_path ^@ ANY ((SELECT scope_areas())::text[])
      AND ((SELECT scope_institution()) = ''''
        OR (SELECT scope_institution()) = institution AND told))', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mingjian_app', name);
  END LOOP;
  EXECUTE 'GRANT DELETE ON gathering_due TO mingjian_app';
END
$$;
