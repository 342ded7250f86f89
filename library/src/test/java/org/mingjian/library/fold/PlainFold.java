package org.mingjian.library.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.RecordKind;
import org.mingjian.values.AreaCode;

/// What holds on a day, by going through all records for it: slow, and as plain as the design says
/// it (`docs/designs/libraries.md` §4). Shares nothing with the fold but the records.
public record PlainFold(
    List<LibraryRecord> history, List<AreaCode> path, Instant knownAt, boolean strict) {

  Map<String, String> on(LocalDate day) {
    Map<String, String> holding = new TreeMap<>();
    TreeSet<String> objects = new TreeSet<>();
    history.forEach(record -> objects.add(record.point().object()));
    for (String object : objects) {
      decided(object, day)
          .ifPresent(record ->
              holding.put(object, record.area() + " " + record.point().values().getFirst()));
    }
    return holding;
  }

  /// Whether on a day a layer says that there is nothing, and none inside it says anything.
  public boolean isOff(String object, LocalDate day) {
    for (AreaCode area : path) {
      for (LibraryRecord record : said(object, area, true).reversed()) {
        boolean begun = record.valid().from().map(from -> !day.isBefore(from)).orElse(true);
        if (begun && !isOver(record, day)) {
          return record.kind() == RecordKind.SWITCH_OFF;
        }
      }
      if (base(said(object, area, false), day).isPresent()) {
        return false;
      }
    }
    return false;
  }

  /// The record that decides what is said of an object on a day, if anything is.
  public Optional<LibraryRecord> decided(String object, LocalDate day) {
    for (AreaCode area : path) {
      List<LibraryRecord> overrides = said(object, area, true);
      for (LibraryRecord record : overrides.reversed()) {
        boolean begun = record.valid().from().map(from -> !day.isBefore(from)).orElse(true);
        if (begun && !isOver(record, day)) {
          return record.kind() == RecordKind.SWITCH_OFF ? Optional.empty() : Optional.of(record);
        }
      }
      Optional<LibraryRecord> base = base(said(object, area, false), day);
      if (base.isPresent()) {
        return base;
      }
    }
    return Optional.empty();
  }

  private Optional<LibraryRecord> base(List<LibraryRecord> statements, LocalDate day) {
    Optional<LibraryRecord> newest = Optional.empty();
    for (int i = 0; i < statements.size(); i++) {
      if (!day.isBefore(start(statements.get(i), i == 0))) {
        newest = Optional.of(statements.get(i));
      }
    }
    return newest.filter(record -> record.kind() != RecordKind.REPEAL && !isOver(record, day));
  }

  private LocalDate start(LibraryRecord record, boolean first) {
    LocalDate published = record.published().orElse(LocalDate.MIN);
    if (strict) {
      return published;
    }
    return record.valid().from().orElse(first ? LocalDate.MIN : published);
  }

  private static boolean isOver(LibraryRecord record, LocalDate day) {
    return record.valid().to().map(day::isAfter).orElse(false);
  }

  /// The statements of a layer about an object, one a publication, in the order of publication.
  private List<LibraryRecord> said(String object, AreaCode area, boolean overrides) {
    TreeMap<LocalDate, LibraryRecord> byPublication = new TreeMap<>();
    for (LibraryRecord record : history) {
      boolean override =
          record.kind() == RecordKind.OVERRIDE || record.kind() == RecordKind.SWITCH_OFF;
      if (record.point().object().equals(object)
          && record.area().equals(area)
          && override == overrides
          && !record.recordedAt().isAfter(knownAt)) {
        LocalDate published = record.published().orElse(LocalDate.MIN);
        LibraryRecord before = byPublication.get(published);
        if (before == null || isLater(record, before)) {
          byPublication.put(published, record);
        }
      }
    }
    LibraryRecord undated = byPublication.get(LocalDate.MIN);
    List<LibraryRecord> dated =
        new ArrayList<>(byPublication.tailMap(LocalDate.MIN, false).values());
    boolean isKnownByNow =
        undated != null && dated.stream().anyMatch(r -> r.meaning().equals(undated.meaning()));
    if (undated != null && !isKnownByNow) {
      dated.addFirst(undated);
    }
    return dated;
  }

  private static boolean isLater(LibraryRecord a, LibraryRecord b) {
    int byTime = a.recordedAt().compareTo(b.recordedAt());
    return byTime > 0
        || (byTime == 0 && a.meaning().toString().compareTo(b.meaning().toString()) > 0);
  }
}
