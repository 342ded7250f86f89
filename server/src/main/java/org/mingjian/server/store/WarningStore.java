package org.mingjian.server.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.fsi.Reminder;

/// Warnings, and what doctors say to them; either may come first.
public final class WarningStore {
  private static final String ADD =
      """
      INSERT INTO warning (jr_id, area_path, institution, request, warned, finding, rule, visit, line,
        item, doctor, money_fen, shown, late, content, detail)
      SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (jr_id) DO UPDATE SET shown = true WHERE excluded.shown AND NOT warning.shown
      """;

  private static final Rows<KeptWarning> ROWS =
      new Rows<>(
          ADD,
          List.of(
              Rows.Column.text(KeptWarning::id),
              Rows.Column.text(KeptWarning::areaPath),
              Rows.Column.text(KeptWarning::institution),
              Rows.Column.text(KeptWarning::request),
              Rows.Column.time(KeptWarning::warned),
              Rows.Column.text(KeptWarning::finding),
              Rows.Column.text(KeptWarning::rule),
              Rows.Column.text(KeptWarning::visit),
              Rows.Column.text(KeptWarning::line),
              Rows.Column.text(KeptWarning::item),
              Rows.Column.text(KeptWarning::doctor),
              Rows.Column.number(KeptWarning::moneyFen),
              Rows.Column.flag(KeptWarning::shown),
              Rows.Column.flag(KeptWarning::late),
              Rows.Column.text(KeptWarning::content),
              Rows.Column.text(KeptWarning::detail)));

  private static final String SAY =
      """
      INSERT INTO feedback (jr_id, request, area_path, institution, way, reason_code, reason, received)
      VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS timestamptz)) ON CONFLICT (jr_id, request) DO NOTHING
      """;

  /// Of several feedbacks of its institution on a warning the last holds.
  private static final String INSISTED_ON =
      """
      SELECT DISTINCT rule, item FROM warning JOIN LATERAL (
        SELECT way FROM feedback
        WHERE feedback.jr_id = warning.jr_id AND feedback.institution = warning.institution
        ORDER BY received DESC, request DESC LIMIT 1) AS last ON true
      WHERE warning.institution = ? AND visit = ? AND way = ?
      """;

  private static final String INSISTED = "1";
  private static final String FOLLOWED = "2";

  /// Keeps warnings; one known already adds nothing but that it was shown.
  public void add(DSLContext sql, List<KeptWarning> warnings) {
    ROWS.write(sql, once(warnings));
  }

  /// No statement changes a row twice.
  private static List<KeptWarning> once(List<KeptWarning> warnings) {
    Map<String, KeptWarning> rows = new LinkedHashMap<>();
    for (KeptWarning warning : warnings) {
      rows.merge(warning.id(), warning, (first, then) -> then.shown() ? then : first);
    }
    return List.copyOf(rows.values());
  }

  /// Keeps feedback, of warnings known or not.
  public void say(DSLContext sql, List<KeptFeedback> feedback) {
    if (!feedback.isEmpty()) {
      sql.batch(SAY, feedback.stream().map(WarningStore::values).toArray(Object[][]::new))
          .execute();
    }
  }

  private static Object[] values(KeptFeedback feedback) {
    return new Object[] {
      feedback.warning(),
      feedback.request(),
      feedback.areaPath(),
      feedback.institution(),
      feedback.insisted() ? INSISTED : FOLLOWED,
      feedback.reasonCode(),
      feedback.reason(),
      feedback.received()
    };
  }

  /// What was insisted on in a visit, which has an id, and is not to be said again, goes to
  /// `found`.
  static Database.Query insisted(String institution, String visit, Consumer<Reminder> found) {
    return new Database.Query(
        INSISTED_ON,
        List.of(institution, visit, INSISTED),
        row -> found.accept(new Reminder(row.getString(1), row.getString(2))));
  }
}
