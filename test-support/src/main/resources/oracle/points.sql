-- One knowledge table: point_${table} with a row a point, and beside it what its code sets name among the items, diagnoses and
-- operations of the data. raw_point_${table} holds the rows of the files as text.
CREATE OR REPLACE TABLE point_${table} AS
SELECT point_id, object, coalesce(CAST(valid_from AS DATE), DATE '0001-01-01') AS valid_from,
       coalesce(CAST(valid_to AS DATE), DATE '9999-12-31') AS valid_to,
       sex, CAST(min_age AS INT) AS min_age, CAST(max_age AS INT) AS max_age, upper(unit) AS unit,
       CAST(min_level AS INT) AS min_level, coalesce(first_only, '0') IN ('1', 'true') AS first_only,
       code_set(kinds) AS kinds, list_filter(list_transform(string_split(departments, ';'), lambda x: trim(x)), lambda x: x <> '')
         AS departments,
       code_set(icd) AS icd, coalesce(code_set(icd9), code_set(icd)) AS icd9, upper(disease) AS disease, scaled(max_quantity, 4) AS max_quantity,
       upper("window") AS span, CAST(max_days AS INT) AS max_days, field, upper("check") AS kind, other, CAST(low AS DECIMAL(18, 4)) AS low, CAST(high AS DECIMAL(18, 4)) AS high,
       string_split(allowed, ';') AS allowed, "when" AS term,
       scaled(max_per_day, 4) AS max_per_day, CAST(grade AS INT) AS grade, scaled(max_dose, 4) AS max_dose, dose_unit,
       "class" AS incision, coalesce(extended, '0') IN ('1', 'true') AS extended,
       scaled(cap, 6) AS cap, CAST(level AS INT) AS level, scaled(price, 6) AS price, "group" AS group_name,
       CAST(days AS INT) AS days, CAST(min_parts AS INT) AS min_parts, upper(subject) AS subject, with_codes IS NOT NULL AS has_with
FROM raw_point_${table};

CREATE OR REPLACE TABLE point_${table}_item AS ${items_codes};
CREATE OR REPLACE TABLE point_${table}_with AS ${items_with_codes};
CREATE OR REPLACE TABLE point_${table}_part AS ${items_part_codes};

CREATE OR REPLACE TABLE point_${table}_icd AS
SELECT DISTINCT p.point_id, d.code FROM (SELECT point_id, unnest(icd) AS prefix FROM point_${table}) p
JOIN (SELECT DISTINCT code FROM diagnosis) d ON starts_with(d.code, p.prefix);
CREATE OR REPLACE TABLE point_${table}_icd9 AS
SELECT DISTINCT p.point_id, o.code FROM (SELECT point_id, unnest(icd9) AS prefix FROM point_${table}) p
JOIN (SELECT DISTINCT code FROM operation) o ON starts_with(o.code, p.prefix);
