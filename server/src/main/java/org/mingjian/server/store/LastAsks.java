package org.mingjian.server.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// When institutions last asked: written with the first ask of each day, so that who is connected
/// is known without looking through all asks. Used by one thread.
final class LastAsks {
  private static final String ASKED =
      """
      INSERT INTO asked (institution, area_path, last) VALUES (?, ?, CAST(? AS timestamptz))
      ON CONFLICT (institution) DO UPDATE
      SET area_path = excluded.area_path, last = greatest(asked.last, excluded.last)
      """;

  private final Map<String, LocalDate> written = new HashMap<>();

  /// Keeps it in the transaction that keeps the asks; [#kept] once that is done.
  void keep(DSLContext sql, List<AskRecord> asks) {
    Map<String, AskRecord> news = new TreeMap<>();
    for (AskRecord ask : asks) {
      if (isNews(ask)) {
        news.put(ask.institution(), ask);
      }
    }
    news.forEach((institution, ask) ->
        sql.execute(ASKED, institution, ask.areaPath(), ask.received().toString()));
  }

  /// The asks are kept.
  void kept(List<AskRecord> asks) {
    asks.stream().filter(this::isNews).forEach(ask -> written.put(ask.institution(), day(ask)));
  }

  private boolean isNews(AskRecord ask) {
    LocalDate known = written.get(ask.institution());
    return known == null || known.isBefore(day(ask));
  }

  private static LocalDate day(AskRecord ask) {
    return LocalDate.ofInstant(ask.received(), ZoneOffset.UTC);
  }
}
