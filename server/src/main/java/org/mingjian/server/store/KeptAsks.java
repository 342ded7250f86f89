package org.mingjian.server.store;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/// Opens what institutions sent, asks and what reports something, for persons; every look is
/// logged.
public final class KeptAsks {
  private static final String ASK =
      "SELECT area_path, institution, infno, received, release, late, body FROM ask WHERE request = ?";

  private static final String REPORT =
      "SELECT area_path, institution, infno, received, msgid, unread, body FROM message WHERE request = ?";

  private final RecordCodec codec;
  private final AccessLog log;

  /// Opens by `codec`, writes to `log`.
  public KeptAsks(RecordCodec codec, AccessLog log) {
    this.codec = codec;
    this.log = log;
  }

  /// Who looks, and why.
  public record Reader(String actor, String reason) {}

  private record Looked(String request, Reader reader) {}

  /// A message, open.
  ///
  /// @param infno transaction
  /// @param about what else is kept of it, for a person to read
  /// @param body as it came
  public record Opened(
      String institution, String infno, String received, String about, byte[] body) {
    /// Whom it is about stays out of logs.
    @Override
    public String toString() {
      return "Opened[" + institution + "]";
    }
  }

  /// The ask or report with this id, where there is one; the look is logged in the same
  /// transaction.
  public Optional<Opened> open(DSLContext sql, String request, Reader reader) {
    Result<Record> asks = sql.fetch(ASK, request);
    boolean asked = !asks.isEmpty();
    Result<Record> found = asked ? asks : sql.fetch(REPORT, request);
    return found.stream()
        .findFirst()
        .map(row -> {
          log(sql, row, asked ? "show-ask" : "show-message", new Looked(request, reader));
          byte[] sealed = row.get("body", byte[].class);
          return asked
              ? opened(row, aboutAsk(row), codec.body(sealed, request))
              : opened(row, aboutReport(row), codec.messageBody(sealed, request));
        });
  }

  private void log(DSLContext sql, Record row, String action, Looked looked) {
    log.write(
        sql,
        new AccessLog.Look(
            row.get("area_path", String.class),
            row.get("institution", String.class),
            looked.reader.actor,
            action,
            looked.request,
            looked.reader.reason));
  }

  private static Opened opened(Record row, String about, byte[] body) {
    return new Opened(
        row.get("institution", String.class),
        row.get("infno", String.class),
        row.get("received", String.class),
        about,
        body);
  }

  private static String aboutAsk(Record row) {
    String release = "release " + row.get("release", String.class);
    return row.get("late", Boolean.class) ? release + "  late" : release;
  }

  private static String aboutReport(Record row) {
    String unread = String.join(" ", row.get("unread", String[].class));
    return "msgid "
        + row.get("msgid", String.class)
        + (unread.isEmpty() ? "" : "  unread " + unread);
  }
}
