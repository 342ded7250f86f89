-- What decisions leave behind: exemptions, ledger and marks of settlements, records of rules; and
-- what helps to decide: templates, views, batches. docs/designs/desk.md, "Server: books".

-- Standing of a finding that opens no case: an exemption covers it, or another case holds its line.
ALTER TABLE finding DROP CONSTRAINT finding_standing_check;
ALTER TABLE finding ADD CONSTRAINT finding_standing_check
  CHECK (standing IN ('live', 'not-found', 'new-release', 'exempt', 'marked'));
ALTER TABLE finding_change DROP CONSTRAINT finding_change_kind_check;
ALTER TABLE finding_change ADD CONSTRAINT finding_change_kind_check
  CHECK (kind IN ('changed', 'withdrawn', 'found-again', 'exempted', 'marked', 'stands-again'));
-- One import may withdraw what a later one finds again, and people may exempt it in between.
ALTER TABLE finding_change DROP CONSTRAINT finding_change_pkey;
ALTER TABLE finding_change ADD PRIMARY KEY (finding, month, run, kind, at);

ALTER TABLE finding ADD COLUMN exemption uuid;
-- the case that holds its line already, and how much of it
ALTER TABLE finding ADD COLUMN marked_by uuid;
ALTER TABLE finding ADD COLUMN marked_fen bigint NOT NULL DEFAULT 0;
CREATE INDEX finding_by_exemption ON finding (exemption) WHERE exemption IS NOT NULL;
CREATE INDEX finding_by_mark ON finding (marked_by) WHERE marked_by IS NOT NULL;

CREATE TABLE exemption (
  exemption uuid PRIMARY KEY,
  area_path area_path,
  institution code,
  rule code,
  -- empty for every item
  item code,
  from_day date NOT NULL,
  until_day date NOT NULL,
  -- the last day it covers: earlier where it was ended, before from_day where it was taken back
  last_day date NOT NULL,
  basis text NOT NULL,
  "case" uuid NOT NULL,
  finding uuid NOT NULL,
  left_by code,
  left_at timestamptz NOT NULL,
  ended_by code DEFAULT '',
  ended_at timestamptz,
  ended_why text NOT NULL DEFAULT ''
);
CREATE INDEX exemption_of_institution ON exemption (institution, rule, item);

-- Entries follow from the events of a case and are written with them.
CREATE TABLE ledger_entry (
  "case" uuid NOT NULL,
  sequence bigint NOT NULL,
  entry int NOT NULL,
  area_path area_path,
  institution code,
  -- empty for penalties, as is the place
  settlement code,
  place code,
  from_account code,
  to_account code,
  amount_fen bigint NOT NULL,
  fund_fen bigint NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY ("case", sequence, entry)
);
CREATE INDEX ledger_entry_of_settlement ON ledger_entry (institution, settlement)
  WHERE settlement <> '';
CREATE INDEX ledger_entry_by_time ON ledger_entry (at, to_account);
CREATE FUNCTION refuse_book_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'entries of the ledger are only ever added'; END $$;
CREATE TRIGGER ledger_entry_is_final BEFORE UPDATE OR DELETE ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_book_change();
CREATE TRIGGER ledger_is_never_emptied BEFORE TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_book_change();

-- What a case left on a line of a settlement, as its file and its ledger say.
CREATE TABLE line_mark (
  "case" uuid NOT NULL,
  place code,
  area_path area_path,
  institution code,
  settlement code,
  -- when the case first held the line: of two cases on a line the earlier one keeps it
  since timestamptz NOT NULL,
  findings text[] NOT NULL,
  -- JSON: amounts by account
  standing text NOT NULL,
  held_fen bigint NOT NULL,
  held_fund_fen bigint NOT NULL,
  -- the step it stands at, or why it was closed
  step code,
  closing code,
  PRIMARY KEY ("case", place)
);
CREATE INDEX line_mark_of_settlement ON line_mark (institution, settlement);

-- What a case says of each of its rules, for the records of rules.
CREATE TABLE case_rule (
  "case" uuid NOT NULL,
  rule code,
  area_path area_path,
  institution code,
  opened_day date NOT NULL,
  -- the day it was closed on
  decided_day date,
  findings bigint NOT NULL,
  decided bigint NOT NULL,
  confirmed bigint NOT NULL,
  changed timestamptz NOT NULL,
  PRIMARY KEY ("case", rule)
);
CREATE INDEX case_rule_by_opened ON case_rule (opened_day);
CREATE INDEX case_rule_by_decided ON case_rule (decided_day) WHERE decided_day IS NOT NULL;
CREATE INDEX case_rule_by_change ON case_rule (changed);

CREATE TABLE rule_day (
  rule code,
  day date NOT NULL,
  area_path area_path,
  institution code DEFAULT '',
  -- findings and cases that came on the day; findings decided and confirmed on it
  findings bigint NOT NULL,
  cases bigint NOT NULL,
  decided bigint NOT NULL,
  confirmed bigint NOT NULL,
  computed timestamptz NOT NULL,
  PRIMARY KEY (rule, day, area_path)
);

-- How far a round has come that goes on where the last one ended.
CREATE TABLE desk_round (
  name code PRIMARY KEY,
  area_path area_path DEFAULT '/000000',
  institution code DEFAULT '',
  until timestamptz NOT NULL
);

CREATE TABLE case_batch (
  account code,
  batch code,
  area_path area_path,
  institution code,
  -- of what was asked: the same id asks for the same
  asked hash,
  command code,
  at timestamptz NOT NULL,
  cases int NOT NULL,
  done int NOT NULL DEFAULT 0,
  PRIMARY KEY (account, batch)
);

CREATE TABLE opinion_template (
  template uuid PRIMARY KEY,
  area_path area_path,
  institution code,
  organisation code,
  -- empty for the organisation's
  account code,
  step code,
  outcome code,
  name text NOT NULL,
  words text NOT NULL,
  version bigint NOT NULL,
  changed timestamptz NOT NULL,
  changed_by code
);
CREATE INDEX opinion_template_of_organisation ON opinion_template (organisation, account);

CREATE TABLE saved_view (
  view uuid PRIMARY KEY,
  area_path area_path,
  institution code,
  account code,
  list code,
  name text NOT NULL,
  -- JSON
  filters text NOT NULL,
  columns text NOT NULL,
  changed timestamptz NOT NULL
);
CREATE INDEX saved_view_of_account ON saved_view (account, list);

-- All declarations of a procedure cases were opened under, the nation's own last, as JSON.
CREATE TABLE case_procedure (
  procedure code PRIMARY KEY,
  area_path area_path,
  institution code DEFAULT '',
  texts text NOT NULL,
  kept timestamptz NOT NULL
);

-- Which calendar the limit of a case was last computed by; who ordered what is compared.
ALTER TABLE desk_case ADD COLUMN calendar code DEFAULT '';
ALTER TABLE desk_case ADD COLUMN department code DEFAULT '';
CREATE INDEX desk_case_by_calendar ON desk_case (calendar) WHERE step <> '';
CREATE INDEX desk_case_decided ON desk_case (rule, changed DESC) WHERE step = '';

-- What the audit itself says of its settlements; unknown for runs before.
ALTER TABLE finding_run ADD COLUMN settlements bigint;
ALTER TABLE finding_run ADD COLUMN settlements_concerned bigint;
ALTER TABLE finding_run ADD COLUMN institutions text[];

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['exemption', 'ledger_entry', 'line_mark', 'case_rule', 'rule_day',
      'desk_round', 'case_batch', 'opinion_template', 'saved_view', 'case_procedure'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY scope ON %I USING (
      area_path ^@ ANY ((SELECT scope_areas())::text[])
      AND (SELECT scope_institution()) IN ('''', institution))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO mingjian_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['exemption', 'line_mark', 'case_rule', 'rule_day', 'desk_round',
      'case_batch', 'opinion_template', 'saved_view', 'case_procedure'] LOOP
    EXECUTE format('GRANT UPDATE ON %I TO mingjian_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['rule_day', 'opinion_template', 'saved_view'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO mingjian_app', name);
  END LOOP;
  -- An institution sees nothing of a case it was not told of, in the books either.
  FOREACH name IN ARRAY ARRAY['ledger_entry', 'line_mark', 'case_rule'] LOOP
    EXECUTE format('CREATE POLICY told ON %I AS RESTRICTIVE USING (
      (SELECT scope_institution()) = ''''
      OR EXISTS (SELECT FROM desk_case c WHERE c."case" = %I."case"))', name, name);
  END LOOP;
END
$$;
