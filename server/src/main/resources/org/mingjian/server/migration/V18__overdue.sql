-- What passes its limit is escalated within a minute and has another limit: lists of overdue cases
-- are those that were, and the few that were not yet. Nobody walks all open cases for them.
CREATE INDEX desk_case_escalated_by_limit ON desk_case (limit_day, "case", step, area_path)
  WHERE escalated AND step <> '';
CREATE INDEX desk_case_escalated_by_amount ON desk_case (amount_fen, "case", step, area_path)
  WHERE escalated AND step <> '';
CREATE INDEX desk_case_open_by_amount ON desk_case (amount_fen, "case", limit_day, area_path)
  WHERE step <> '';
