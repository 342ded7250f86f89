-- What is kept for a time only, one worker a database, copies that experts may read.
-- docs/designs/desk.md, "Server: tasks", "Server: papers".

-- Results go after their time; the row stays and says so.
ALTER TABLE desk_task ADD COLUMN swept boolean NOT NULL DEFAULT false;
-- The worker that does it; empty for one that nobody does.
ALTER TABLE desk_task ADD COLUMN owner code DEFAULT '';
CREATE INDEX desk_task_kept ON desk_task (changed)
  WHERE NOT swept AND state IN ('cancelled', 'failed', 'done');
CREATE INDEX desk_task_of_upload ON desk_task (upload) WHERE upload <> '' AND state <> 'done';

-- The one worker of this database, by whose heart beats at least every few seconds.
CREATE TABLE task_worker (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  owner code,
  seen timestamptz NOT NULL
);

-- Whether it stands in the file of a case: such a file is kept.
ALTER TABLE upload ADD COLUMN used boolean NOT NULL DEFAULT false;
SELECT set_config('mingjian.areas', '/', true), set_config('mingjian.institution', '', true);
UPDATE upload u SET used = true
WHERE u.hash <> '' AND u.hash IN (
  SELECT CAST(e.payload AS jsonb) -> 'event' -> 'material' ->> 'hash'
  FROM event e WHERE e.type = 'material-attached' AND e.stream ^@ 'case/');
CREATE INDEX upload_unused ON upload (touched) WHERE hash <> '' AND NOT used;

-- Files nobody has any more, until they are deleted: a row goes before its file.
CREATE TABLE file_due (hash code PRIMARY KEY);

-- Copies of material with the names blacked out, which the experts of the case may read.
CREATE TABLE material_copy (
  "case" uuid NOT NULL,
  -- of the material it is a copy of
  material code,
  -- of the copy
  hash code,
  account code,
  area_path area_path,
  institution code,
  at timestamptz NOT NULL,
  PRIMARY KEY ("case", material)
);
CREATE INDEX material_copy_by_hash ON material_copy (hash);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['task_worker', 'file_due', 'material_copy'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO mingjian_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['task_worker', 'file_due'] LOOP
    EXECUTE format('CREATE POLICY service ON %I USING ((SELECT scope_areas()) = ARRAY[''/''])', name);
  END LOOP;
END
$$;
-- The bureau's: a hospital is not told which of its papers experts read in which form.
CREATE POLICY scope ON material_copy USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[]) AND (SELECT scope_institution()) = '');
