package org.mingjian.bench.desk;

import java.util.List;
import java.util.Locale;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Cases in all states on a day in June, made inside the database: what lists read of them, without
/// their events. Of the open ones a tenth was escalated, and few passed their limit since.
final class MadeCases {
  private static final long SOME = 500_000;
  private static final String MAKE =
      """
      INSERT INTO desk_case ("case", case_key, number, area_path, institution, key_text, rule, item,
        month, procedure, step, escalated, closing, verdict, burden, hearing, findings, amount_fen,
        fund_fen, assignee, stand_in, limit_day, suspended, told, version, opened, changed)
      SELECT md5('case' || i)::uuid, md5('key' || i)::uuid, 1, area,
        'H99' || lpad(h::text, 9, '0'), 'settlement|' || i, 'GZ1000010' || lpad((i % 80)::text, 7, '0'), '',
        '2025-0' || 1 + i / 5 % 5, 'bench',
        CASE WHEN i % 10 < 7 THEN '' WHEN i % 10 = 7 THEN 'first-review' WHEN i % 10 = 8
          THEN 'verification' ELSE 'feedback' END,
        i % 10 >= 7 AND i % 30 = 8, CASE WHEN i % 10 < 7 THEN 'CLEARED' ELSE '' END, 'SUSPECTED',
        'NONE', 'NOT_DUE', 2,
        100 + exp(random() * 13)::bigint, 70, CASE WHEN i % 10 >= 7 AND i % 3 = 0 THEN
          'reviewer' || (i / 10 % 200) ELSE '' END, '',
        CASE WHEN i % 10 < 7 THEN DATE '2025-06-01' - (random() * 500)::int
          WHEN i % 10000 = 9 THEN DATE '2025-05-31'
          ELSE DATE '2025-06-01' + (random() * 30)::int END,
        false, i % 10 = 9, 3, now(), now()
      FROM %s
      """;

  /// Who ended the first review of those that are beyond it.
  private static final String GIVE =
      """
      INSERT INTO given_outcome ("case", sequence, account, area_path, institution, step, outcome,
        kind, answered, entered, day)
      SELECT md5('case' || i)::uuid, 3, 'reviewer' || (i / 10 % 200), area,
        'H99' || lpad(h::text, 9, '0'), 'first-review', 'clear', 'cleared', false,
        DATE '2025-05-31' - (i % 500)::int, DATE '2025-06-01' - (i % 500)::int
      FROM %s WHERE i % 10 <> 7
      """;

  /// The numbers of some cases, whose they are and where.
  private static final String MADE =
      """
      (SELECT i, h, format('/990000/99%1$s00/99%1$s%2$s', lpad((h % 10)::text, 2, '0'),
          lpad((1 + h % 100 / 10)::text, 2, '0')) AS area
        FROM (SELECT i, (power(mod(i * 7919, 1000003) / 1000003.0, 3) * 1000)::int AS h
          FROM generate_series(CAST(? AS bigint), CAST(? AS bigint)) AS i) AS numbered) AS made
      """;

  private MadeCases() {}

  static void make(Database database, long cases) {
    for (long first = 1; first <= cases; first += SOME) {
      long from = first;
      long to = Math.min(cases, first + SOME - 1);
      for (String statement : List.of(MAKE, GIVE)) {
        String making = statement.replace("%s", MADE);
        database.inScope(Scope.service(), sql -> sql.execute(making, from, to));
      }
      System.err.printf(Locale.ROOT, "%,d cases made%n", to);
    }
  }
}
