-- What the wire still owed the desk: late findings, reminders to look through, an event of every
-- message, and institutions that fall silent. docs/designs/wire.md §3, §7; desk.md.

-- A finding that came too late for its answer waits here until the desk has it.
ALTER TABLE warning ADD COLUMN brought boolean NOT NULL DEFAULT false;
CREATE INDEX warning_to_bring ON warning (warned, jr_id) WHERE late AND NOT brought;
CREATE INDEX warning_by_time ON warning (warned, jr_id, rule, area_path);
CREATE INDEX warning_of_institution_by_time ON warning (institution, warned, jr_id, rule, doctor);

-- An institution sees the reminders its doctors were shown, and none that was kept.
CREATE POLICY told ON warning AS RESTRICTIVE USING ((SELECT scope_institution()) = '' OR shown);

-- Found on an ask after its answer had gone out. Few are: lists of them have indexes of their own.
ALTER TABLE finding ADD COLUMN late boolean NOT NULL DEFAULT false;
CREATE INDEX finding_late ON finding (finding) WHERE late;
CREATE INDEX finding_late_by_amount ON finding (amount_fen, finding, standing, area_path) WHERE late;
CREATE INDEX finding_late_by_day ON finding (day, finding, standing, area_path) WHERE late;

-- The event of a message that reports something: who, what and when, with the hash of the sealed
-- body, each naming the one before it, by institution and day. Written when the transaction of what
-- the message brought is about to be committed, so that reports of an institution wait for each
-- other as shortly as can be. Hashes are those of Event.java. One function with plain expressions:
-- functions called from here would be planned anew for each message.
-- Whoever lay in another area this morning goes on in the same stream: the function sees all areas.
CREATE FUNCTION tell_of_message() RETURNS trigger LANGUAGE plpgsql
SET mingjian.areas = '/' SET mingjian.institution = '' SET timezone = 'UTC' AS
$$
DECLARE
  nul CONSTANT bytea := '\x00';
  form CONSTANT text := 'YYYY-MM-DD"T"HH24:MI:SS.US';
  name text := 'wire/' || NEW.institution || '/'
    || to_char(NEW.received + interval '8 hours', 'YYYY-MM-DD');
  said text := json_build_object('message', NEW.request, 'infno', NEW.infno, 'msgid', NEW.msgid,
    'body', encode(sha256(NEW.body), 'hex'))::text;
  previous bytea := decode(repeat('00', 32), 'hex');
  last event;
  occurred text;
  recorded text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('wire'), hashtext(name));
  SELECT * INTO last FROM event WHERE stream = name ORDER BY sequence DESC LIMIT 1;
  IF last.sequence IS NOT NULL THEN
    -- Java writes no, three or six decimals.
    occurred := to_char(last.occurred, form);
    occurred := CASE WHEN right(occurred, 6) = '000000' THEN left(occurred, -7)
      WHEN right(occurred, 3) = '000' THEN left(occurred, -3) ELSE occurred END;
    recorded := to_char(last.recorded, form);
    recorded := CASE WHEN right(recorded, 6) = '000000' THEN left(recorded, -7)
      WHEN right(recorded, 3) = '000' THEN left(recorded, -3) ELSE recorded END;
    previous := sha256(convert_to(last.stream, 'UTF8') || nul
      || convert_to(last.sequence::text, 'UTF8') || nul || convert_to(last.type, 'UTF8') || nul
      || convert_to(last.version::text, 'UTF8') || nul || convert_to(last.actor, 'UTF8') || nul
      || convert_to(occurred || 'Z', 'UTF8') || nul || convert_to(recorded || 'Z', 'UTF8') || nul
      || convert_to(encode(last.payload_hash, 'hex'), 'UTF8') || nul
      || convert_to(encode(last.previous_hash, 'hex'), 'UTF8') || nul);
  END IF;
  INSERT INTO event (area_path, institution, stream, sequence, type, version, actor, occurred,
    recorded, payload, payload_hash, previous_hash)
  VALUES (NEW.area_path, NEW.institution, name, coalesce(last.sequence, 0) + 1, 'message-reported',
    1, NEW.institution, NEW.received, clock_timestamp(), said,
    sha256(convert_to(said, 'UTF8') || nul), previous);
  RETURN NULL;
END
$$;

-- Whoever waited for another to make the part still knew that there is none, and failed.
CREATE OR REPLACE FUNCTION ensure_message_month(at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingjian, pg_temp AS
$$
DECLARE
  first date := date_trunc('month', at AT TIME ZONE 'UTC');
  part text := 'message_' || to_char(first, 'YYYY_MM');
BEGIN
  IF to_regclass(part) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(part));
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF message FOR VALUES FROM (%L) TO (%L)
      WITH (toast_tuple_target = 8160)',
      part, first || ' 00:00+00', (first + interval '1 month')::date || ' 00:00+00');
  END IF;
END
$$;

CREATE CONSTRAINT TRIGGER message_is_told AFTER INSERT ON message
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_of_message();

-- The days on which an institution told of persons, as stretches without a longer silence in them.
-- Until now nobody looked for silence: what was believed stays believed.
ALTER TABLE heard ADD COLUMN last date;
ALTER TABLE heard NO FORCE ROW LEVEL SECURITY;
UPDATE heard SET last = greatest(since, (now() AT TIME ZONE 'Asia/Shanghai')::date);
ALTER TABLE heard FORCE ROW LEVEL SECURITY;
ALTER TABLE heard ALTER COLUMN last SET NOT NULL;
ALTER TABLE heard DROP CONSTRAINT heard_pkey;
ALTER TABLE heard ADD PRIMARY KEY (institution, since);
GRANT UPDATE ON heard TO mingjian_app;

-- When an institution last asked, to the day.
CREATE TABLE asked (
  institution code PRIMARY KEY,
  area_path area_path,
  last timestamptz NOT NULL
);
ALTER TABLE asked ENABLE ROW LEVEL SECURITY;
ALTER TABLE asked FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON asked USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT, UPDATE ON asked TO mingjian_app;
