-- All that the service keeps. Every row that belongs to someone has area_path and institution; who
-- sees it is decided here, once, by the policies at the end. docs/designs/wire.md §7.

-- The service works as this role, which owns nothing and is therefore held to the policies.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingjian_app') THEN
    CREATE ROLE mingjian_app NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'mingjian_app', 'MEMBER') THEN
    EXECUTE format('GRANT mingjian_app TO %I', current_user);
  END IF;
END
$$;

-- Codes compare by their bytes: the order of rows does not hang on a machine's language.
CREATE DOMAIN code AS text COLLATE "C" NOT NULL;
CREATE DOMAIN area_path AS text COLLATE "C" NOT NULL CHECK (VALUE ~ '^(/[0-9]{6})+$');
CREATE DOMAIN hash AS bytea NOT NULL CHECK (length(VALUE) = 32);

-- What the transaction may see: set_config('mingjian.areas', '/370000,/410100', true).
-- Nothing set, nothing seen.
CREATE FUNCTION scope_areas() RETURNS text[] LANGUAGE sql STABLE AS
$$ SELECT string_to_array(current_setting('mingjian.areas', true), ',') $$;

CREATE FUNCTION scope_institution() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('mingjian.institution', true), '') $$;

CREATE TABLE event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  area_path area_path,
  institution code,
  stream code,
  sequence bigint NOT NULL,
  type code,
  version int NOT NULL,
  actor code,
  occurred timestamptz NOT NULL,
  recorded timestamptz NOT NULL,
  payload text NOT NULL,
  payload_hash hash,
  previous_hash hash,
  UNIQUE (stream, sequence)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'events are only ever added'; END $$;

CREATE TRIGGER event_is_final BEFORE UPDATE OR DELETE ON event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE access_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  area_path area_path,
  institution code,
  at timestamptz NOT NULL,
  actor code,
  action code,
  subject text NOT NULL,
  reason text NOT NULL
);

CREATE TABLE institution (
  institution code PRIMARY KEY,
  area_path area_path,
  name text NOT NULL,
  profile text NOT NULL
);

-- A client without institution acts for all of its area.
CREATE TABLE client (
  id code PRIMARY KEY,
  area_path area_path,
  institution code,
  name text NOT NULL,
  api_key_hash bytea NOT NULL,
  secret bytea NOT NULL,
  networks text[] NOT NULL
);

CREATE TABLE person_proof (
  area_path area_path,
  institution code,
  patient code,
  person code,
  source code,
  proven timestamptz NOT NULL,
  PRIMARY KEY (institution, patient)
);
CREATE INDEX person_proof_by_person ON person_proof (person);

-- Who was admitted or settled in a visit: proves who a patient is that asks name in the same visit.
CREATE TABLE visit_person (
  area_path area_path,
  institution code,
  visit code,
  person code,
  PRIMARY KEY (institution, visit)
);

-- The key begins with the person and the parts are cut by person: a history is one range read.
CREATE TABLE fact (
  person code,
  institution code,
  visit code,
  "table" code,
  key code,
  day date NOT NULL,
  area_path area_path,
  content bytea NOT NULL,
  message code,
  PRIMARY KEY (person, institution, visit, "table", key)
) PARTITION BY HASH (person);
-- The first day of all is asked for at every start.
CREATE INDEX fact_by_day ON fact (day);

-- By month of reception: bodies are thrown away a month at a time.
CREATE TABLE ask (
  request code,
  received timestamptz NOT NULL,
  area_path area_path,
  institution code,
  infno code,
  msgid text NOT NULL,
  body_hash hash,
  answered timestamptz,
  release code,
  late boolean NOT NULL,
  judged boolean NOT NULL,
  -- why it cannot be judged; empty where it can, or has been
  fault text NOT NULL DEFAULT '',
  body bytea NOT NULL,
  PRIMARY KEY (request, received)
) PARTITION BY RANGE (received);
CREATE INDEX ask_by_body ON ask (institution, infno, body_hash);
CREATE INDEX ask_to_judge ON ask (received) WHERE NOT judged AND fault = '';

CREATE TABLE warning (
  jr_id code PRIMARY KEY,
  area_path area_path,
  institution code,
  request code,
  warned timestamptz NOT NULL,
  finding code,
  rule code,
  visit code,
  line code,
  item code,
  doctor code,
  money_fen bigint NOT NULL,
  shown boolean NOT NULL,
  late boolean NOT NULL,
  content text NOT NULL,
  -- the finding with its evidence, JSON
  detail text NOT NULL
) PARTITION BY HASH (jr_id);
CREATE INDEX warning_by_visit ON warning (institution, visit);
CREATE INDEX warning_by_request ON warning (request);

-- Tied to its warning by jr_id whenever that comes.
CREATE TABLE feedback (
  jr_id code,
  request code,
  area_path area_path,
  institution code,
  way code,
  reason_code code,
  reason text NOT NULL,
  received timestamptz NOT NULL,
  PRIMARY KEY (jr_id, request)
);

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE fact_%s PARTITION OF fact FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
  END LOOP;
  FOR part IN 0..7 LOOP
    EXECUTE format('CREATE TABLE warning_%s PARTITION OF warning FOR VALUES WITH (MODULUS 8, REMAINDER %s)', part, part);
  END LOOP;
END
$$;

-- Makes the part of `ask` for the month of `at` (UTC). The only table the service may make.
CREATE FUNCTION ensure_ask_month(at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingjian, pg_temp AS
$$
DECLARE
  first date := date_trunc('month', at AT TIME ZONE 'UTC');
  part text := 'ask_' || to_char(first, 'YYYY_MM');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(part));
  IF to_regclass(part) IS NULL THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF ask FOR VALUES FROM (%L) TO (%L)',
      part, first || ' 00:00+00', (first + interval '1 month')::date || ' 00:00+00');
  END IF;
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['event', 'access_log', 'institution', 'client', 'person_proof', 'visit_person', 'fact', 'ask', 'warning', 'feedback'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    -- A path is whole codes of six digits, so what begins with it lies in it.
    EXECUTE format('CREATE POLICY scope ON %I USING (
      area_path ^@ ANY ((SELECT scope_areas())::text[])
      AND (SELECT scope_institution()) IN ('''', institution))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mingjian_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['institution', 'client', 'person_proof', 'visit_person', 'fact', 'ask', 'warning', 'feedback'] LOOP
    EXECUTE format('GRANT UPDATE, DELETE ON %I TO mingjian_app', name);
  END LOOP;
END
$$;
DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO mingjian_app', current_schema()); END $$;
