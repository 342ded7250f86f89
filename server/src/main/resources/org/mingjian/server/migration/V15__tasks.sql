-- Long work somebody asked for: audits and self-checks of extracts. docs/designs/desk.md, "Server: tasks".

CREATE TABLE desk_task (
  -- chosen by who asks, so that asking twice is asking once
  task uuid PRIMARY KEY,
  area_path area_path,
  institution code,
  organisation code,
  account code,
  kind code CHECK (kind IN ('audit', 'self-check')),
  name text NOT NULL,
  -- hash of what was uploaded; empty where a folder was named
  upload code,
  folder text NOT NULL,
  -- empty for the one in force when it begins
  release code,
  state code CHECK (state IN ('queued', 'running', 'cancelled', 'failed', 'done')),
  -- what it is queued for or doing
  wish code CHECK (wish IN ('audit', 'import')),
  -- why it failed or begins anew, for people
  reason text NOT NULL DEFAULT '',
  stage text NOT NULL DEFAULT '',
  done bigint NOT NULL DEFAULT 0,
  whole bigint NOT NULL DEFAULT 0,
  findings bigint NOT NULL DEFAULT 0,
  -- whether its report can be opened
  reported boolean NOT NULL DEFAULT false,
  -- whether its findings were brought to the desk
  brought boolean NOT NULL DEFAULT false,
  version bigint NOT NULL DEFAULT 1,
  asked timestamptz NOT NULL,
  changed timestamptz NOT NULL
);
CREATE INDEX desk_task_of_organisation ON desk_task (organisation, asked, task);
CREATE INDEX desk_task_waiting ON desk_task (asked, task) WHERE state IN ('queued', 'running');

ALTER TABLE desk_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_task FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON desk_task USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
-- What a hospital checks of itself is its own: the bureau sees nothing of it.
CREATE POLICY own ON desk_task AS RESTRICTIVE USING (
  institution = '' OR (SELECT scope_institution()) = institution
  OR (SELECT scope_areas()) = ARRAY['/']);
GRANT SELECT, INSERT, UPDATE ON desk_task TO mingjian_app;
