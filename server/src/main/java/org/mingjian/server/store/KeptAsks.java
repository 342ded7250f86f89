package org.mingjian.server.store;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Opens what institutions asked, for persons; every look is logged.
public final class KeptAsks {
  private static final String BY_REQUEST =
      "SELECT area_path, institution, infno, received, release, late, judged, body FROM ask WHERE request = ?";

  private final RecordCodec codec;
  private final AccessLog log;

  /// Opens by `codec`, writes to `log`.
  public KeptAsks(RecordCodec codec, AccessLog log) {
    this.codec = codec;
    this.log = log;
  }

  /// Who looks, and why.
  public record Reader(String actor, String reason) {}

  /// An ask, open.
  ///
  /// @param infno transaction
  /// @param body as it came
  public record Opened(
      String institution,
      String infno,
      String received,
      String release,
      boolean late,
      boolean judged,
      byte[] body) {
    /// Whom it is about stays out of logs.
    @Override
    public String toString() {
      return "Opened[" + institution + "]";
    }
  }

  /// The ask with this id, where there is one; the look is logged in the same transaction.
  public Optional<Opened> open(DSLContext sql, String request, Reader reader) {
    return sql.fetch(BY_REQUEST, request).stream()
        .findFirst()
        .map(row -> {
          log.write(
              sql,
              new AccessLog.Look(
                  row.get("area_path", String.class),
                  row.get("institution", String.class),
                  reader.actor,
                  "show-ask",
                  request,
                  reader.reason));
          return opened(row, request);
        });
  }

  private Opened opened(Record row, String request) {
    return new Opened(
        row.get("institution", String.class),
        row.get("infno", String.class),
        row.get("received", String.class),
        row.get("release", String.class),
        row.get("late", Boolean.class),
        row.get("judged", Boolean.class),
        codec.body(row.get("body", byte[].class), request));
  }
}
