package org.mingjian.bench.desk;

import java.util.Locale;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Cases in all states, made inside the database: what lists read of them, without their events.
final class MadeCases {
  private static final long SOME = 500_000;
  private static final String MAKE =
      """
      INSERT INTO desk_case ("case", case_key, number, area_path, institution, key_text, rule, item,
        month, procedure, step, escalated, closing, verdict, burden, hearing, findings, amount_fen,
        fund_fen, assignee, stand_in, limit_day, suspended, told, version, opened, changed)
      SELECT gen_random_uuid(), gen_random_uuid(), 1,
        format('/990000/99%s00/99%s%s', lpad((h % 10)::text, 2, '0'), lpad((h % 10)::text, 2, '0'),
          lpad((1 + h % 100 / 10)::text, 2, '0')),
        'H99' || lpad(h::text, 9, '0'), 'settlement|' || i, CASE WHEN i % 5 = 0 THEN
          'GZ1000010' || lpad((i % 80)::text, 7, '0') ELSE '' END, '', '', 'bench',
        CASE WHEN i % 10 < 7 THEN '' WHEN i % 10 = 7 THEN 'first-review' WHEN i % 10 = 8
          THEN 'verification' ELSE 'feedback' END,
        false, CASE WHEN i % 10 < 7 THEN 'CLEARED' ELSE '' END, 'SUSPECTED', 'NONE', 'NOT_DUE', 2,
        100 + exp(random() * 13)::bigint, 70, CASE WHEN i % 10 >= 7 AND i % 3 = 0 THEN
          'reviewer' || (i % 200) ELSE '' END, '',
        DATE '2026-01-01' - (random() * 700)::int, false, i % 10 = 9, 3, now(), now()
      FROM (SELECT i, (power(random(), 3) * 1000)::int AS h
            FROM generate_series(CAST(? AS bigint), CAST(? AS bigint)) AS i) AS made
      """;

  private MadeCases() {}

  static void make(Database database, long cases) {
    for (long first = 1; first <= cases; first += SOME) {
      long from = first;
      long to = Math.min(cases, first + SOME - 1);
      database.inScope(Scope.service(), sql -> sql.execute(MAKE, from, to));
      System.err.printf(Locale.ROOT, "%,d cases made%n", to);
    }
  }
}
