package org.mingjian.server.desk.reminder;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Columns;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.found.Plans;
import org.mingjian.server.desk.found.Slice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was found on asks, told or kept, as the scope of a transaction shows it, the latest first.
public final class Reminders {
  /// The order of the list, for marks.
  public static final String ORDER = "warned";

  /// What was said last about a warning, by its institution.
  private static final String LAST =
      """
      LEFT JOIN LATERAL (
        SELECT way, reason_code, reason FROM feedback
        WHERE feedback.jr_id = warning.jr_id AND feedback.institution = warning.institution
        ORDER BY received DESC, request DESC LIMIT 1) AS last ON true
      """;

  /// Picked first, from an index, and only then read.
  private static final String LIST =
      """
      WITH picked AS MATERIALIZED (
        SELECT warned, jr_id FROM warning %s WHERE %s ORDER BY warned DESC, jr_id DESC LIMIT %d)
      SELECT warning.jr_id, warning.warned,
        CAST(extract(epoch FROM warning.warned) * 1000000 AS bigint) AS micros,
        warning.institution, rule, visit, item, doctor, money_fen, shown, late, finding, content,
        detail, last.way, last.reason_code, last.reason
      FROM picked JOIN warning ON warning.jr_id = picked.jr_id %s
      ORDER BY picked.warned DESC, picked.jr_id DESC
      """;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private static final String AT_DESK =
      """
      SELECT DISTINCT replace(CAST(finding AS text), '-', '') AS id FROM finding
      WHERE finding = ANY(CAST(? AS uuid[]))
      """;

  private static final String BEHIND =
      " AND (warned, jr_id) < (to_timestamp(0) + CAST(? AS bigint) * interval '1 microsecond', ?)";

  /// A reminder. Names no person. Money in fen.
  ///
  /// @param id `jr_id`
  /// @param phase `BEFORE` 事前 or `DURING` 事中
  /// @param shown whether the doctor was told
  /// @param late whether it was found after the answer
  /// @param answer `followed`, `insisted`, or empty
  /// @param reasonCode why, coded; empty where nothing was said
  /// @param messageEnglish the same in English, which nobody was told
  /// @param finding id of the finding
  /// @param isAtDesk whether the desk has it: where it is late, or was billed all the same
  public record Listed(
      String id,
      Instant warned,
      String institution,
      String rule,
      String ruleName,
      String verdict,
      String phase,
      String visit,
      String item,
      String itemName,
      String doctor,
      long amountFen,
      String message,
      String messageEnglish,
      boolean shown,
      boolean late,
      String answer,
      String reasonCode,
      String reason,
      String finding,
      boolean isAtDesk) {}

  /// Some of the list.
  ///
  /// @param next where the next page begins; empty after the last
  public record Page(List<Listed> rows, Optional<PageMark> next) {
    /// Copies in.
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// A page of the list.
  ///
  /// @param mark what it comes behind; nothing for the first
  /// @param size how many rows at most
  public Page page(DSLContext sql, ReminderFilter filter, Optional<PageMark> mark, int size) {
    List<Object> values = new ArrayList<>();
    String condition = filter.into(values);
    mark.ifPresent(after -> values.addAll(List.of(after.value(), after.id())));
    String beginning = mark.isPresent() ? BEHIND : "";
    String said = filter.answer().isPresent() ? LAST : "";
    String query = LIST.formatted(said, condition + beginning, size + 1, LAST);
    Slice<Record> slice = Slice.of(read(sql, filter, query, values), size);
    Set<String> known = atDesk(sql, slice.rows());
    return new Page(
        slice.rows().stream().map(row -> listed(row, known)).toList(), slice.next(Reminders::mark));
  }

  /// Those of a visit are few, and found by it.
  private static List<Record> read(
      DSLContext sql, ReminderFilter filter, String query, List<Object> values) {
    Supplier<List<Record>> statement = () -> List.copyOf(sql.fetch(query, values.toArray()));
    return filter.visit().isPresent() ? statement.get() : Plans.inOrder(sql, statement);
  }

  private static Set<String> atDesk(DSLContext sql, List<Record> rows) {
    String[] ids =
        rows.stream()
            .map(row -> Columns.text(row, "finding"))
            .filter(id -> ID.matcher(id).matches())
            .toArray(String[]::new);
    return sql.fetch(AT_DESK, (Object) ids).stream()
        .map(row -> Columns.text(row, "id"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static PageMark mark(Record last) {
    return new PageMark(
        ORDER, Long.toString(last.get("micros", Long.class)), last.get("jr_id", String.class));
  }

  private static Listed listed(Record row, Set<String> known) {
    JsonNode detail = JsonMapper.shared().readTree(row.get("detail", String.class));
    return new Listed(
        Columns.text(row, "jr_id"),
        row.get("warned", OffsetDateTime.class).toInstant(),
        Columns.text(row, "institution"),
        Columns.text(row, "rule"),
        detail.path("mark").path("ruleName").path("zh").asString(""),
        detail.path("mark").path("verdict").asString(""),
        detail.path("mark").path("phase").asString(""),
        Columns.text(row, "visit"),
        Columns.text(row, "item"),
        detail.path("blame").path("itemName").asString(""),
        Columns.text(row, "doctor"),
        row.get("money_fen", Long.class),
        Columns.text(row, "content"),
        detail.path("wording").path("text").path("en").asString(""),
        row.get("shown", Boolean.class),
        row.get("late", Boolean.class),
        answer(row),
        Optional.ofNullable(row.get("reason_code", String.class)).orElse(""),
        Optional.ofNullable(row.get("reason", String.class)).orElse(""),
        Columns.text(row, "finding"),
        known.contains(Columns.text(row, "finding")));
  }

  private static String answer(Record row) {
    return Optional.ofNullable(row.get("way", String.class))
        .map(way -> way.equals("1") ? "insisted" : "followed")
        .orElse("");
  }
}
