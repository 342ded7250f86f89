-- What reported something, as it came: a field that we do not know yet can be read again.
-- By month of reception: bodies are thrown away a month at a time.
CREATE TABLE message (
  request code,
  received timestamptz NOT NULL,
  area_path area_path,
  institution code,
  infno code,
  msgid text NOT NULL,
  -- fields whose values could not be read; the values stand in the body
  unread text[] NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (request, institution, received)
) PARTITION BY RANGE (received);

-- A sealed body cannot be made smaller, and lies best in its row.
ALTER TABLE message ALTER COLUMN body SET STORAGE EXTERNAL;

ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE message FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON message USING (
  area_path ^@ ANY ((SELECT scope_areas())::text[])
  AND (SELECT scope_institution()) IN ('', institution));
GRANT SELECT, INSERT ON message TO mingjian_app;

-- Makes the part of `message` for the month of `at` (UTC). Reports come from many at a time: only
-- who finds none waits for the others.
CREATE FUNCTION ensure_message_month(at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = mingjian, pg_temp AS
$$
DECLARE
  first date := date_trunc('month', at AT TIME ZONE 'UTC');
  part text := 'message_' || to_char(first, 'YYYY_MM');
BEGIN
  IF to_regclass(part) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(part));
    IF to_regclass(part) IS NULL THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF message FOR VALUES FROM (%L) TO (%L)
        WITH (toast_tuple_target = 8160)',
        part, first || ' 00:00+00', (first + interval '1 month')::date || ' 00:00+00');
    END IF;
  END IF;
END
$$;

-- A hospital takes back what it reported of a batch (3507): keys of movements and of the trace codes
-- scanned at them begin with kind and batch.
CREATE INDEX fact_by_movement ON fact (institution, key) WHERE "table" IN ('invt_d', 'drug_trac_d');
