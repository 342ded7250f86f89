package org.mingjian.library.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.mingjian.library.LibraryRecord;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// All that one layer says about one key, in the order of publication.
final class LayerHistory {
  private static final int OPEN_PAST = EffectivePeriod.ALWAYS.fromDay();
  private static final int OPEN_FUTURE = EffectivePeriod.ALWAYS.toDay();
  private static final Comparator<LibraryRecord> BY_PUBLICATION =
      Comparator.comparing(record -> record.published().orElse(LocalDate.MIN));

  private final List<Statement> base;
  private final List<Statement> overrides;

  /// A record and the days it speaks of.
  private record Statement(LibraryRecord record, int from, int to) {
    boolean holds(int day) {
      return from <= day && day <= to;
    }
  }

  /// Orders the records of a layer; of each identity there is one. In strict histories a statement
  /// starts on its publication day.
  LayerHistory(List<LibraryRecord> records, boolean strict) {
    List<LibraryRecord> ordered = records.stream().sorted(BY_PUBLICATION).toList();
    this.base = new ArrayList<>();
    this.overrides = new ArrayList<>();
    for (LibraryRecord record : ordered) {
      boolean override = record.kind().isOverride();
      List<Statement> stream = override ? overrides : base;
      int from = strict && !override ? day(record.published()) : start(record, stream.isEmpty());
      int to = record.valid().to().map(CivilTime::day).orElse(OPEN_FUTURE);
      stream.add(new Statement(record, from, to));
    }
  }

  /// Adds the days on which the answer may change.
  void addTurns(NavigableSet<Integer> turns) {
    for (List<Statement> stream : List.of(base, overrides)) {
      for (Statement statement : stream) {
        turns.add(statement.from());
        if (statement.to() < OPEN_FUTURE) {
          turns.add(statement.to() + 1);
        }
      }
    }
  }

  /// What the layer answers on a day.
  Answer on(int day) {
    for (Statement statement : overrides.reversed()) {
      if (statement.holds(day)) {
        return statement.record().kind().isNothing()
            ? new Answer.Off(statement.record())
            : new Answer.Says(statement.record());
      }
    }
    for (Statement statement : base.reversed()) {
      if (statement.from() <= day) {
        boolean says = statement.holds(day) && !statement.record().kind().isNothing();
        return says ? new Answer.Says(statement.record()) : new Answer.Silent();
      }
    }
    return new Answer.Silent();
  }

  /// A later statement without a stated start replaces the earlier one on its publication day; only
  /// the first reaches into the open past.
  private static int start(LibraryRecord record, boolean first) {
    Optional<LocalDate> stated = record.valid().from();
    if (stated.isEmpty() && !first && !record.kind().isOverride()) {
      return day(record.published());
    }
    return day(stated);
  }

  private static int day(Optional<LocalDate> date) {
    return date.map(CivilTime::day).orElse(OPEN_PAST);
  }
}
