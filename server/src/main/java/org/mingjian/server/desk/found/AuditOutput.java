package org.mingjian.server.desk.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.audit.summary.SummaryJson;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The folder an audit wrote: its findings in the order of their ids, and what it looked at.
public final class AuditOutput {
  private static final String PARQUET = "findings.parquet";
  private static final String CSV = "findings.csv";

  private final Path folder;
  private final String summaryText;
  private final JsonNode summary;

  private AuditOutput(Path folder, String summaryText, JsonNode summary) {
    this.folder = folder;
    this.summaryText = summaryText;
    this.summary = summary;
  }

  /// Opens a folder.
  ///
  /// @throws MingjianException [DeskError#NO_AUDIT_OUTPUT] where no complete output is
  public static AuditOutput open(Path folder) {
    try {
      String text = Files.readString(folder.resolve(SummaryJson.FILE));
      return new AuditOutput(folder, text, JsonMapper.shared().readTree(text));
    } catch (IOException | JacksonException e) {
      throw unreadable(folder, e);
    }
  }

  private static MingjianException unreadable(Path folder, Exception cause) {
    return new MingjianException(
        DeskError.NO_AUDIT_OUTPUT,
        "这里没有审核结果 no output of an audit here: " + folder + ": " + cause.getMessage(),
        cause);
  }

  /// The same for the same output.
  ContentHash mark() {
    return ContentHash.of(summaryText);
  }

  /// The release that judged; of several all, joined.
  String release() {
    JsonNode several = summary.path("releases");
    return several.isArray()
        ? several
            .valueStream()
            .map(one -> one.path("id").asString())
            .sorted()
            .collect(Collectors.joining("+"))
        : summary.path("release").path("id").asString();
  }

  /// The area of the release that judged; the nation's where several did.
  String area() {
    return summary.path("release").path("area").asString();
  }

  /// First day looked at.
  LocalDate firstDay() {
    return day("from", "first_day", LocalDate.of(1900, 1, 1));
  }

  /// Last day looked at.
  LocalDate lastDay() {
    return day("to", "last_day", LocalDate.of(2999, 12, 31));
  }

  private LocalDate day(String asked, String read, LocalDate open) {
    String day = summary.path("period").path(asked).asString();
    String seen = day.isEmpty() ? summary.path("read").path(read).asString() : day;
    return seen.isEmpty() ? open : LocalDate.parse(seen.substring(0, 10));
  }

  /// Rules that could be judged: what another found is not missing here.
  List<String> rules() {
    return summary
        .path("rules")
        .valueStream()
        .filter(rule -> rule.path("assessable").asBoolean())
        .map(rule -> rule.path("code").asString())
        .distinct()
        .sorted()
        .toList();
  }

  /// Institutions it looked at: those the summary names, and all of which it found something.
  List<String> institutions(SortedMap<String, Concerned> concerned) {
    SortedSet<String> codes = new TreeSet<>(settlements().keySet());
    codes.addAll(concerned.keySet());
    return List.copyOf(codes);
  }

  /// The settlements of each institution the extract had, as the summary says; none where an older
  /// one does not.
  SortedMap<String, Long> settlements() {
    SortedMap<String, Long> settlements = new TreeMap<>();
    summary
        .path("read")
        .path("institutions")
        .forEachEntry((code, number) -> settlements.put(code, number.asLong()));
    return settlements;
  }

  /// What it found something of.
  ///
  /// @param settlements how many
  /// @param area whose rules were followed, six digits
  record Concerned(long settlements, String area) {}

  /// What of each institution it found something of; all findings are read for it.
  SortedMap<String, Concerned> concerned() {
    SortedMap<String, Concerned> concerned = new TreeMap<>();
    read(
        "SELECT coalesce(fixmedins_code, '') AS code, count(DISTINCT nullif(setl_id, '')),"
            + " coalesce(max(CAST(\"%s\" AS VARCHAR)), '') FROM "
                .formatted(FindingColumn.AREA.header())
            + source()
            + " GROUP BY 1 ORDER BY 1",
        rows ->
            concerned.put(rows.getString(1), new Concerned(rows.getLong(2), rows.getString(3))));
    return concerned;
  }

  /// Hands on the findings whose ids come after `id`, in their order.
  void after(String id, RowTaker taker) {
    String columns =
        FindingColumn.all().stream()
            .map(column -> "coalesce(CAST(\"" + column.header() + "\" AS VARCHAR), '')")
            .collect(Collectors.joining(", "));
    read(
        "SELECT "
            + columns
            + " FROM "
            + source()
            + " WHERE finding_id > '"
            + id
            + "' ORDER BY finding_id",
        taker);
  }

  /// Takes a row.
  @FunctionalInterface
  interface RowTaker {
    /// The columns in the order of [FindingColumn]; the row is not kept.
    void take(ResultSet row) throws SQLException;
  }

  private String source() {
    boolean parquet = Files.exists(folder.resolve(PARQUET));
    String file = folder.resolve(parquet ? PARQUET : CSV).toString().replace("'", "''");
    return parquet
        ? "read_parquet('" + file + "')"
        : "read_csv('" + file + "', header = true, all_varchar = true)";
  }

  private void read(String query, RowTaker taker) {
    Properties streaming = new Properties();
    streaming.setProperty("jdbc_stream_results", "true");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:", streaming)) {
      try (Statement settings = duck.createStatement()) {
        settings.execute("SET memory_limit = '512MB'");
      }
      try (PreparedStatement statement = duck.prepareStatement(query);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw unreadable(folder, e);
    }
  }
}
