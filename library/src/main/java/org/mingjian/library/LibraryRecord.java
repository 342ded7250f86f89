package org.mingjian.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.values.AreaCode;

/// A layer says something about a key.
///
/// @param area of the layer
/// @param kind what it does
/// @param published day of publication, empty where not known
/// @param table knowledge table
/// @param point what is said
/// @param valid the days it states
/// @param recordedAt when the library learned of it
public record LibraryRecord(
    AreaCode area,
    RecordKind kind,
    Optional<LocalDate> published,
    TableSchema table,
    PointText point,
    StatedPeriod valid,
    Instant recordedAt) {

  /// What the record is about.
  public PointKey key() {
    return PointKey.of(table, point);
  }

  /// Records of one identity say the same thing; the one recorded last counts.
  public Identity identity() {
    return new Identity(area, key(), kind.isOverride(), published);
  }

  /// What two records must differ in to say different things.
  public List<Object> meaning() {
    PointText.Origin origin = point.origin();
    return List.of(
        kind == RecordKind.CORRECT ? RecordKind.PUBLISH : kind,
        point.object(),
        point.codes(),
        point.values(),
        origin.basis(),
        origin.limitText(),
        valid);
  }

  /// The same record, learned at another time.
  public LibraryRecord recordedAt(Instant time) {
    return new LibraryRecord(area, kind, published, table, point, valid, time);
  }

  /// Who says it about what, in which publication.
  public record Identity(
      AreaCode area, PointKey key, boolean override, Optional<LocalDate> published) {}
}
