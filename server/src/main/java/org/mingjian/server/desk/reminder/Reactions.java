package org.mingjian.server.desk.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Columns;

/// What doctors did about what they were shown, as the scope of a transaction shows it, the most
/// shown first. Of all reminders it is put together from the sums of days that are over
/// ([ReminderDays]); of doctors, whose codes are their institution's own, from the reminders of one
/// institution.
public final class Reactions {
  /// Counted no further: nobody reads a longer list, and who is shown most comes first.
  public static final int MOST = 500;

  private static final String SUMMED =
      """
      SELECT %s AS code, sum(shown) AS shown, sum(shown_fen) AS fen, sum(followed) AS followed,
        sum(insisted) AS insisted
      FROM reminder_day WHERE day BETWEEN CAST(? AS date) AND CAST(? AS date) %s
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %d
      """;

  private static final String READ =
      """
      SELECT warning.%s AS code, count(*) AS shown, sum(money_fen) AS fen,
        count(*) FILTER (WHERE way <> '1') AS followed, count(*) FILTER (WHERE way = '1') AS insisted
      FROM warning LEFT JOIN LATERAL (
        SELECT way FROM feedback
        WHERE feedback.jr_id = warning.jr_id AND feedback.institution = warning.institution
          AND received < warned + interval '7 days'
        ORDER BY received DESC, request DESC LIMIT 1) AS last ON true
      WHERE shown AND warned >= CAST(? AS timestamptz) AND warned < CAST(? AS timestamptz)
        AND warning.institution = ? %s
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %d
      """;

  private static final String MORNING = "T00:00:00+08:00";

  /// What they are put together by.
  public enum By {
    /// Rule code.
    RULE("rule"),
    /// Institution code.
    INSTITUTION("institution"),
    /// Doctor, as their institution names them.
    DOCTOR("doctor");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /// Of which reminders.
  ///
  /// @param from first day
  /// @param until last day
  /// @param institution the one they are of; of all in scope where none is named
  /// @param doctor the one they are of; of all where none is named
  public record Asked(
      LocalDate from, LocalDate until, Optional<String> institution, Optional<String> doctor) {}

  /// What was done about the reminders of a rule, an institution or a doctor. Money in fen.
  ///
  /// @param shown all of them
  /// @param followed done as reminded, within a week
  /// @param insisted insisted on, within a week
  public record Counted(String code, long shown, long shownFen, long followed, long insisted) {}

  /// Reactions by rule, institution or doctor.
  ///
  /// @throws IllegalArgumentException for doctors where no institution is named
  public List<Counted> of(DSLContext sql, By by, Asked asked) {
    return (isRead(by, asked) ? read(sql, by, asked) : summed(sql, by, asked))
        .stream().map(Reactions::counted).toList();
  }

  /// Whether it is read from the reminders, those of today with them, and not from sums.
  public static boolean isRead(By by, Asked asked) {
    return by == By.DOCTOR || asked.doctor.isPresent();
  }

  private static List<Record> summed(DSLContext sql, By by, Asked asked) {
    List<Object> values = new ArrayList<>(List.of(asked.from.toString(), asked.until.toString()));
    asked.institution.ifPresent(values::add);
    String term = asked.institution.isPresent() ? "AND institution = ?" : "";
    return List.copyOf(sql.fetch(SUMMED.formatted(by.column, term, MOST), values.toArray()));
  }

  private static List<Record> read(DSLContext sql, By by, Asked asked) {
    String institution =
        asked.institution.orElseThrow(
            () -> new IllegalArgumentException("doctors of no institution: " + asked));
    List<Object> values =
        new ArrayList<>(
            List.of(asked.from + MORNING, asked.until.plusDays(1) + MORNING, institution));
    asked.doctor.ifPresent(values::add);
    String term = asked.doctor.isPresent() ? "AND doctor = ?" : "";
    return List.copyOf(sql.fetch(READ.formatted(by.column, term, MOST), values.toArray()));
  }

  private static Counted counted(Record row) {
    return new Counted(
        Columns.text(row, "code"),
        row.get("shown", Long.class),
        row.get("fen", Long.class),
        row.get("followed", Long.class),
        row.get("insisted", Long.class));
  }
}
