-- Who ended which step of which case, how and when: what one's own figures are counted from, and by
-- which somebody finds again what they answered. Written with the events. docs/designs/desk.md,
-- "Server: findings and cases".
CREATE TABLE given_outcome (
  "case" uuid NOT NULL,
  sequence bigint NOT NULL,
  -- 'system' where a limit was let pass
  account code,
  area_path area_path,
  institution code,
  step code,
  outcome code,
  kind code CHECK (kind IN ('held', 'cleared', 'passed', 'answered', 'appealed', 'handled', 'silent')),
  -- whether the institution gave it
  answered boolean NOT NULL,
  -- the day the case came to the step, and the day it left it
  entered date NOT NULL,
  day date NOT NULL,
  PRIMARY KEY ("case", sequence, account)
);
CREATE INDEX given_outcome_of_account ON given_outcome (account, day, "case");

-- What was given before this was kept; how long it took, nobody noted.
INSERT INTO given_outcome ("case", sequence, account, area_path, institution, step, outcome, kind,
  answered, entered, day)
SELECT CAST(substr(e.stream, 6) AS uuid), e.sequence, e.actor, e.area_path, e.institution,
  coalesce(CAST(e.payload AS jsonb) -> 'event' ->> 'step', ''),
  coalesce(CAST(e.payload AS jsonb) -> 'event' ->> 'outcome', ''),
  'passed', a.institution <> '',
  CAST(e.occurred AT TIME ZONE 'Asia/Shanghai' AS date),
  CAST(e.occurred AT TIME ZONE 'Asia/Shanghai' AS date)
FROM event e JOIN account a ON a.account = e.actor
WHERE e.stream ^@ 'case/' AND e.type = 'outcome-given';

ALTER TABLE given_outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE given_outcome FORCE ROW LEVEL SECURITY;
-- An institution sees what its own people gave, of cases it was told of; not who at the bureau did
-- what.
CREATE POLICY scope ON given_outcome USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND ((SELECT scope_institution()) = ''
    OR answered AND (SELECT scope_institution()) = institution));
CREATE POLICY told ON given_outcome AS RESTRICTIVE USING (
  (SELECT scope_institution()) = ''
  OR EXISTS (SELECT FROM desk_case c WHERE c."case" = given_outcome."case"));
GRANT SELECT, INSERT ON given_outcome TO mingjian_app;
