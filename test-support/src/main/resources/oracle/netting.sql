-- What refunds leave of the lines.

-- Who a negative line names: a positive line of its visit, by feedetl_sn, by bkkp_sn only where that is absent.
CREATE TABLE named AS
SELECT n.line_id AS negative_id, min(p.line_id) AS positive_id
FROM gross_line n JOIN gross_line p ON p.visit_id = n.visit_id AND n.names = coalesce(p.feedetl_sn, p.bkkp_sn)
WHERE n.quantity < 0 AND p.quantity > 0
GROUP BY ALL;

-- Lines that can meet: those of one item and price in a visit; the whole visit where a line names one of another item or price.
CREATE TABLE meeting_line AS
WITH crossed AS (
  SELECT DISTINCT n.visit_id FROM named JOIN gross_line n ON n.line_id = negative_id JOIN gross_line p ON p.line_id = positive_id
  WHERE n.item <> p.item OR n.price <> p.price
), goods AS (
  SELECT l.*, dense_rank() OVER (ORDER BY visit_id, item, price) AS goods,
         visit_id IN (SELECT visit_id FROM crossed) AS whole_visit
  FROM gross_line l
)
SELECT line_id, quantity, time, goods, CASE WHEN whole_visit THEN -visit_id ELSE goods END AS company
FROM goods QUALIFY bool_or(quantity < 0) OVER (PARTITION BY company);

CREATE TABLE meeting AS
WITH positive AS (
  SELECT company, list(line_id ORDER BY line_id) AS lines, list(quantity ORDER BY line_id) AS quantities,
         list(time ORDER BY line_id) AS times, list(goods ORDER BY line_id) AS goods
  FROM meeting_line WHERE quantity > 0 GROUP BY company
), negative AS (
  SELECT company, list(line_id ORDER BY line_id) AS refunds, list(-quantity ORDER BY line_id) AS needs,
         list(time ORDER BY line_id) AS refund_times, list(goods ORDER BY line_id) AS refund_goods,
         list(positive_id ORDER BY line_id) AS names
  FROM meeting_line LEFT JOIN named ON negative_id = line_id WHERE quantity < 0 GROUP BY company
)
SELECT n.*, coalesce(lines, []) AS lines, coalesce(quantities, []) AS quantities,
       coalesce(times, []) AS times, coalesce(goods, []) AS goods
FROM negative n LEFT JOIN positive p USING (company);

-- One cancellation a step, all companies side by side. k: the refund being placed; by_name: it has not tried the line it names yet;
-- need: what it still has to cancel; rest: what is left of each positive line; loose: refunds that found no partner for all they had.
CREATE TABLE cancelled AS
WITH RECURSIVE cancelling(company, k, by_name, need, rest, loose) USING KEY (company) AS (
  SELECT company, 1, TRUE, needs[1], quantities, CAST([] AS BIGINT[]) FROM meeting
  UNION
  SELECT company,
         CASE WHEN done THEN k + 1 ELSE k END,
         done,
         CASE WHEN done THEN needs[k + 1] ELSE need - taken END,
         CASE WHEN taken = 0 THEN rest
              ELSE list_transform(rest, lambda q, i: CASE WHEN i = partner THEN q - taken ELSE q END) END,
         CASE WHEN done AND need > 0 THEN list_append(loose, refunds[k]) ELSE loose END
  FROM (
    SELECT *, NOT by_name AND (need = 0 OR partner IS NULL) AS done,
           CASE WHEN partner IS NULL THEN 0 ELSE least(need, rest[partner]) END AS taken
    FROM (
      SELECT c.*, m.refunds, m.needs,
             CASE WHEN c.by_name THEN list_position(m.lines, m.names[c.k])
                  ELSE coalesce(
                    list_max(list_filter(range(1, len(c.rest) + 1), lambda i: c.need > 0 AND m.goods[i] = m.refund_goods[c.k]
                      AND c.rest[i] = c.need AND m.times[i] <= m.refund_times[c.k])),
                    list_max(list_filter(range(1, len(c.rest) + 1), lambda i: c.need > 0 AND m.goods[i] = m.refund_goods[c.k]
                      AND c.rest[i] = c.need)),
                    list_max(list_filter(range(1, len(c.rest) + 1), lambda i: c.need > 0 AND m.goods[i] = m.refund_goods[c.k]
                      AND c.rest[i] > 0 AND m.times[i] <= m.refund_times[c.k])),
                    list_max(list_filter(range(1, len(c.rest) + 1), lambda i: c.need > 0 AND m.goods[i] = m.refund_goods[c.k]
                      AND c.rest[i] > 0))) END AS partner
      FROM cancelling c JOIN meeting m ON m.company = c.company WHERE c.k <= len(m.needs)
    )
  )
)
SELECT * FROM cancelling;

CREATE TABLE rest AS
SELECT unnest(m.lines) AS line_id, unnest(c.rest) AS quantity FROM cancelled c JOIN meeting m USING (company);
CREATE TABLE loose AS SELECT unnest(loose) AS line_id FROM cancelled;

-- In scope: what the fund's catalogue covers of a line, by the first fact that is there.
CREATE TABLE net_line AS
WITH scoped AS (
  SELECT l.*, CASE WHEN quantity < 0 OR void THEN 0 ELSE coalesce(r.rest_quantity, l.quantity) END AS net_quantity,
         CASE WHEN covered IS NOT NULL THEN covered <> 0 AND (covered > 0) = (l.quantity > 0)
              WHEN own_pay IS NOT NULL THEN abs(own_pay) < abs(amount)
              ELSE settlement_fund <> 0 END AS in_scope,
         CASE WHEN covered IS NOT NULL THEN covered WHEN own_pay IS NOT NULL THEN amount - own_pay ELSE amount END AS scope_amount
  FROM gross_line l LEFT JOIN (SELECT line_id, quantity AS rest_quantity FROM rest) r USING (line_id)
)
SELECT *, CASE WHEN net_quantity = 0 THEN 0 ELSE proportion(amount, net_quantity, quantity) END AS net_amount,
       CASE WHEN net_quantity = 0 OR NOT coalesce(in_scope, TRUE) THEN 0
            ELSE proportion(scope_amount, net_quantity, quantity) END AS net_in_scope,
       coalesce(in_scope, FALSE) AND net_quantity > 0 AS judged, in_scope IS NULL AND net_quantity > 0 AS scope_unknown
FROM scoped;

-- The fund's share of each judged line of a settlement; what rounding leaves goes to the largest line.
CREATE TABLE share AS
WITH summed AS (
  SELECT line_id, net_in_scope, settlement_fund AS fund,
         sum(net_in_scope) OVER w AS total,
         row_number() OVER (PARTITION BY visit_id, settled_by ORDER BY net_in_scope DESC, line_id) AS place
  FROM net_line WHERE judged AND settlement_fund > 0
  WINDOW w AS (PARTITION BY visit_id, settled_by)
), floored AS (
  SELECT *, CAST(net_in_scope AS HUGEINT) * fund // total AS base FROM summed WHERE total > 0
)
SELECT line_id, CAST(least(net_in_scope, base + CASE WHEN place = 1
         THEN fund - sum(base) OVER (PARTITION BY settlement_key) ELSE 0 END) AS BIGINT) AS fund
FROM (SELECT f.*, (n.visit_id, n.settled_by) AS settlement_key FROM floored f JOIN net_line n USING (line_id));

CREATE TABLE line AS
SELECT l.line_id, visit_id, line_key, person, institution, item, time, date_only, CAST(time AS DATE) AS day,
       year(time) * 100 + month(time) AS month, year(time) AS year, quantity, price, amount, net_quantity, net_amount,
       net_in_scope, coalesce(s.fund, 0) AS fund, judged, scope_unknown, net_quantity > 0 AS fact, void,
       NOT void AND l.line_id IN (SELECT line_id FROM loose) AS unmatched, rx, department, executing_department, category, supply_days,
       doctor, dose_unit, dose_amount,
       upload_time, order_time
FROM net_line l LEFT JOIN share s USING (line_id) ORDER BY l.line_id;

CREATE TABLE visit AS
SELECT v.*, m.code AS main_diagnosis,
       (SELECT string_agg(code, ';' ORDER BY code) FROM diagnosis d WHERE d.visit_id = v.visit_id) AS diagnoses,
       EXISTS (SELECT 1 FROM listed_diagnosis d WHERE d.visit_id = v.visit_id) AS diagnosed,
       coalesce(l.live, FALSE) AS live, coalesce(l.net_in_scope, 0) AS net_in_scope, coalesce(l.fund, 0) AS fund,
       coalesce(l.scope_unknown, FALSE) AS scope_unknown
FROM visit_record v JOIN main_diagnosis m USING (visit_id)
LEFT JOIN (SELECT visit_id, bool_or(fact) AS live, CAST(sum(net_in_scope) AS BIGINT) AS net_in_scope,
                  CAST(sum(fund) AS BIGINT) AS fund, bool_and(scope_unknown) FILTER (fact) AS scope_unknown FROM line GROUP BY visit_id) l USING (visit_id)
ORDER BY v.visit_id;

CREATE TABLE covered AS SELECT min(CAST(time AS DATE)) AS from_day FROM gross_line;
