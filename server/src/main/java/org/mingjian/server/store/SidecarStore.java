package org.mingjian.server.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;

/// What services inside hospitals last told of themselves.
public final class SidecarStore {
  private static final String SEEN =
      """
      INSERT INTO sidecar (institution, area_path, version, release, started, last_ask, waiting, seen)
      VALUES (?, ?, ?, ?, CAST(? AS timestamptz), CAST(? AS timestamptz), ?, CAST(? AS timestamptz))
      ON CONFLICT (institution) DO UPDATE
      SET area_path = excluded.area_path, version = excluded.version, release = excluded.release,
        started = excluded.started, last_ask = coalesce(excluded.last_ask, sidecar.last_ask),
        waiting = excluded.waiting, seen = excluded.seen
      """;

  private static final String ALL =
      "SELECT institution, version, release, started, last_ask, waiting, seen FROM sidecar ORDER BY institution";

  private static final String CONNECTED =
      """
      SELECT institution FROM sidecar WHERE seen >= CAST(? AS timestamptz)
      UNION SELECT institution FROM asked WHERE last >= CAST(? AS timestamptz)
      """;

  /// A service inside a hospital.
  ///
  /// @param version of the program
  /// @param release id of the release it judges by
  /// @param lastAsk empty where nobody asked yet
  /// @param waiting records it has not sent yet
  public record Seen(
      String institution,
      String version,
      String release,
      Instant started,
      Optional<Instant> lastAsk,
      long waiting,
      Instant seen) {}

  /// Keeps what one says.
  public void seen(DSLContext sql, String areaPath, Seen sidecar) {
    sql.execute(
        SEEN,
        sidecar.institution,
        areaPath,
        sidecar.version,
        sidecar.release,
        sidecar.started.toString(),
        sidecar.lastAsk.map(Instant::toString).orElse(null),
        sidecar.waiting,
        sidecar.seen.toString());
  }

  /// All of them, by institution.
  public List<Seen> all(DSLContext sql) {
    return sql.fetch(ALL)
        .map(row ->
            new Seen(
                row.get("institution", String.class),
                row.get("version", String.class),
                row.get("release", String.class),
                row.get("started", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("last_ask", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant),
                row.get("waiting", Long.class),
                row.get("seen", OffsetDateTime.class).toInstant()));
  }

  /// The institutions that were heard of from `since` on, by a service inside or by asking
  /// directly.
  public Set<String> connected(DSLContext sql, Instant since) {
    return new TreeSet<>(
        sql.fetch(CONNECTED, since.toString(), since.toString()).getValues(0, String.class));
  }
}
