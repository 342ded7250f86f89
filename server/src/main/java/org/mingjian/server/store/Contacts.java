package org.mingjian.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/// When institutions were last heard of, in whatever way.
public final class Contacts {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final String ALL =
      """
      SELECT institution, max(reported) AS reported, max(asked) AS asked, max(release) AS release,
        max(seen) AS seen
      FROM (
        SELECT institution, last AS reported, CAST(NULL AS timestamptz) AS asked,
          CAST(NULL AS text) AS release, CAST(NULL AS timestamptz) AS seen FROM heard
        UNION ALL SELECT institution, NULL, last, NULL, NULL FROM asked
        UNION ALL SELECT institution, NULL, last_ask, release, seen FROM sidecar) AS each
      GROUP BY institution ORDER BY institution
      """;

  private static final String WITHIN =
      """
      SELECT institution FROM heard WHERE since <= CAST(? AS date) AND last >= CAST(? AS date)
      UNION SELECT institution FROM asked
        WHERE CAST(last AT TIME ZONE 'Asia/Shanghai' AS date) BETWEEN CAST(? AS date) AND CAST(? AS date)
      UNION SELECT institution FROM sidecar
        WHERE CAST(seen AT TIME ZONE 'Asia/Shanghai' AS date) BETWEEN CAST(? AS date) AND CAST(? AS date)
      """;

  /// An institution we heard of.
  ///
  /// @param reported last day it reported anybody's care
  /// @param asked when it last asked, to the day
  /// @param release what the service inside it judges by, where it has one
  /// @param seen when that service last said something
  public record Contact(
      String institution,
      Optional<LocalDate> reported,
      Optional<Instant> asked,
      Optional<String> release,
      Optional<Instant> seen) {
    /// Nothing was ever heard of one.
    public static Contact none(String institution) {
      return new Contact(
          institution, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether anything was heard from a day on.
    public boolean isSince(LocalDate day) {
      Stream<LocalDate> spoken = Stream.concat(asked.stream(), seen.stream()).map(Contacts::today);
      return Stream.concat(reported.stream(), spoken).anyMatch(heard -> !heard.isBefore(day));
    }

    /// Whether it used to report care and has not for longer than so many days.
    public boolean isSilent(LocalDate today, int days) {
      return reported.filter(last -> last.isBefore(today.minusDays(days))).isPresent();
    }
  }

  /// All in the scope of the transaction, by code.
  public List<Contact> all(DSLContext sql) {
    return sql.fetch(ALL).map(Contacts::contact);
  }

  /// The institutions in the scope of the transaction we heard of within a period: they reported in
  /// it, asked last in it, or the service inside them was last seen in it.
  public Set<String> within(DSLContext sql, LocalDate from, LocalDate until) {
    String first = from.toString();
    String last = until.toString();
    return new TreeSet<>(
        sql.fetch(WITHIN, last, first, first, last, first, last).getValues(0, String.class));
  }

  private static Contact contact(Record row) {
    return new Contact(
        row.get("institution", String.class),
        Optional.ofNullable(row.get("reported", LocalDate.class)),
        instant(row, "asked"),
        Optional.ofNullable(row.get("release", String.class)),
        instant(row, "seen"));
  }

  private static Optional<Instant> instant(Record row, String column) {
    return Optional.ofNullable(row.get(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /// The day of a time, as days are counted here.
  public static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, CHINA);
  }
}
