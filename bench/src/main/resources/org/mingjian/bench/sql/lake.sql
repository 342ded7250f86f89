-- The tables the oracle's statements read, made from the Parquet files of a lake filled by one import.
CREATE MACRO instant(second) AS
  CASE WHEN second <> -2147483648 THEN TIMESTAMP '2000-01-01' + to_seconds(second) END;
CREATE MACRO part_of(filename) AS regexp_extract(filename, '[^/]+/[^/]+/[^/]+$');

CREATE TABLE code AS SELECT kind, id, code FROM '${dictionary}/*.parquet' WHERE kind >= 0;
CREATE VIEW item_code AS SELECT id, code FROM code WHERE kind = 0;
CREATE VIEW institution_code AS SELECT id, code FROM code WHERE kind = 1;
CREATE VIEW department_code AS SELECT id, code FROM code WHERE kind = 2;
CREATE VIEW diagnosis_code AS SELECT id, code FROM code WHERE kind = 4;
CREATE VIEW operation_code AS SELECT id, code FROM code WHERE kind = 5;
CREATE VIEW insurance_code AS SELECT id, code FROM code WHERE kind = 7;
CREATE VIEW medical_code AS SELECT id, code FROM code WHERE kind = 8;

CREATE TABLE stored_visit AS
SELECT row_number() OVER (ORDER BY v.person, v."begin", i.code, v.visit_id) AS visit_number, part_of(v.filename) AS part,
       v.* EXCLUDE (filename), i.code AS institution_code
FROM read_parquet(${visits}, filename = true) v JOIN institution_code i ON i.id = v.institution;

CREATE TABLE stored_settlement AS
SELECT v.visit_number, row_number() OVER (PARTITION BY v.visit_number ORDER BY s.file_row_number) AS place, v.person,
       s.time, s.total, s.fund, s.settlement_key, s.initial_key, s.flags & 1 = 1 AS refund
FROM read_parquet(${settlements}, filename = true, file_row_number = true) s
JOIN stored_visit v ON v.part = part_of(s.filename) AND v.visit = s.visit
WHERE s.flags < 256;

CREATE TABLE stored_line AS
SELECT v.visit_number, v.person, v."begin" AS visit_begin, l.* EXCLUDE (filename, visit)
FROM read_parquet(${lines}, filename = true, file_row_number = true) l
JOIN stored_visit v ON v.part = part_of(l.filename) AND v.visit = l.visit
WHERE l.flags & 64 = 0;

CREATE TABLE item AS
SELECT id AS item, code, shape(code) AS shape,
       CASE shape(code) WHEN 'X' THEN left(code, 10) WHEN 'Z' THEN left(code, 11) END AS generic
FROM item_code WHERE id > 0;

-- Header-only refunds: what they name is cancelled only if exactly opposite.
CREATE TABLE settlement AS
WITH header AS (
  SELECT r.* FROM stored_settlement r
  WHERE r.refund AND NOT EXISTS (SELECT 1 FROM stored_line l WHERE l.visit_number = r.visit_number AND l.settlement = r.place)
), opposite AS (
  SELECT h.visit_number AS refund_visit, h.place AS refund_place, s.visit_number, s.place FROM header h
  JOIN stored_settlement s ON s.settlement_key = h.initial_key AND s.person = h.person AND s.total = -h.total AND s.fund = -h.fund
)
SELECT s.visit_number, s.place, v.institution_code AS fixmedins_code, v.visit_id AS mdtrt_id, s.time, s.total, s.fund, s.refund,
       EXISTS (SELECT 1 FROM opposite o WHERE o.visit_number = s.visit_number AND o.place = s.place) AS cancelled,
       EXISTS (SELECT 1 FROM header h WHERE h.visit_number = s.visit_number AND h.place = s.place)
         AND NOT EXISTS (SELECT 1 FROM opposite o WHERE o.refund_visit = s.visit_number AND o.refund_place = s.place) AS not_opposite
FROM stored_settlement s JOIN stored_visit v USING (visit_number);

CREATE TABLE visit_record AS
SELECT v.visit_number AS visit_id, v.person, v.institution, v.person_number AS psn_no, v.institution_code AS fixmedins_code,
       v.visit_id AS mdtrt_id, instant(v."begin") AS begin_time, instant(v."end") AS end_time,
       CAST(instant(v."begin") AS DATE) AS begin_day, CAST(instant(v."end") AS DATE) AS end_day,
       CASE WHEN v.birth <> -2147483648 THEN DATE '2000-01-01' + v.birth END AS birth,
       CASE WHEN v.sex IN (1, 2) THEN CAST(v.sex AS TEXT) END AS sex, nullif(n.code, '') AS insutype,
       n.code IN ('310', '320', '330', '340', '350', '360', '370', '380', '390', '391', '392', '399', '410', '510')
         AS insurance_known,
       nullif(m.code, '') AS med_type, v.flags & 8 = 8 AS place_known, nullif(v.level, 0) AS level, nullif(d.code, '') AS disease,
       ['OUTPATIENT', 'EMERGENCY', 'CHRONIC', 'INPATIENT', 'PHARMACY', 'INTERNET', 'UNDETERMINED'][v.kind + 1] AS kind
FROM stored_visit v
LEFT JOIN insurance_code n ON n.id = v.insurance
LEFT JOIN medical_code m ON m.id = v.medical
LEFT JOIN diagnosis_code d ON d.id = v.disease;

CREATE TABLE listed_diagnosis AS
SELECT v.visit_number AS visit_id, upper(c.code) AS code, d.flags, d.file_row_number AS place
FROM read_parquet(${diagnoses}, filename = true, file_row_number = true) d
JOIN stored_visit v ON v.part = part_of(d.filename) AND v.visit = d.visit
JOIN diagnosis_code c ON c.id = d.diagnosis;

CREATE TABLE settlement_list (list_id BIGINT, visit_id BIGINT);
CREATE TABLE list_value (list_id BIGINT, field TEXT, value TEXT);
CREATE TABLE stock_day (fixmedins_code TEXT, code TEXT, day DATE, came_in BIGINT, went_out BIGINT, last_count STRUCT(t TIMESTAMP, n BIGINT));
CREATE TABLE surgery (visit_id BIGINT, surgery_begin TIMESTAMP, surgery_end TIMESTAMP);
CREATE TABLE licence (doctor TEXT, fixmedins_code TEXT, grade INT, from_day DATE, to_day DATE);
CREATE TABLE diagnosis_condition (visit_id BIGINT, code TEXT, condition INT);
CREATE TABLE institution_kind (fixmedins_code TEXT, kind TEXT);

CREATE TABLE main_diagnosis AS
SELECT v.visit_number AS visit_id, nullif(upper(c.code), '') AS code
FROM stored_visit v LEFT JOIN diagnosis_code c ON c.id = v.main_diagnosis;

CREATE TABLE diagnosis AS
SELECT visit_id, code, row_number() OVER (PARTITION BY visit_id ORDER BY place) AS place FROM listed_diagnosis WHERE flags < 8;

CREATE TABLE operation AS
SELECT v.visit_number AS visit_id, upper(c.code) AS code, o.operation = v.main_operation AS main,
       row_number() OVER (PARTITION BY v.visit_number ORDER BY o.file_row_number) AS place
FROM read_parquet(${operations}, filename = true, file_row_number = true) o
JOIN stored_visit v ON v.part = part_of(o.filename) AND v.visit = o.visit
JOIN operation_code c ON c.id = o.operation
WHERE o.flags < 8;

-- Scope is kept as what is covered; the line a refund names, by its place among the lines of the visit.
CREATE TABLE gross_line AS
WITH placed AS (
  SELECT *, row_number() OVER (PARTITION BY visit_number ORDER BY file_row_number) AS place FROM stored_line
)
SELECT row_number() OVER (ORDER BY l.person, l.time, l.visit_number, l.place) AS line_id,
       l.visit_number AS visit_id, l.person, v.institution, l.line_id AS line_key, nullif(l.settlement, 0) AS settled_by, l.item,
       instant(l.time) AS time, l.flags & 1 = 1 AS date_only, l.quantity, l.price, l.amount,
       CASE WHEN l.flags & 4 = 4 THEN NULL WHEN l.flags & 2 = 2 THEN l.in_scope ELSE 0 END AS covered, CAST(NULL AS BIGINT) AS own_pay,
       s.fund AS settlement_fund, coalesce(s.cancelled, FALSE) AS void, l.place AS feedetl_sn, CAST(NULL AS BIGINT) AS bkkp_sn,
       nullif(l.cancels, 0) AS names, nullif(l.prescription, 0) AS rx, nullif(b.code, '') AS department,
       nullif(e.code, '') AS executing_department, l.category, l.supply_days, CAST(NULL AS TEXT) AS doctor,
       CAST(NULL AS TEXT) AS dose_unit, CAST(NULL AS BIGINT) AS dose_amount, instant(l.uploaded) AS upload_time,
       instant(l.ordered) AS order_time
FROM placed l
JOIN stored_visit v USING (visit_number)
LEFT JOIN settlement s ON s.visit_number = l.visit_number AND s.place = l.settlement
LEFT JOIN department_code b ON b.id = l.department
LEFT JOIN department_code e ON e.id = l.executing;
DROP TABLE stored_line;
