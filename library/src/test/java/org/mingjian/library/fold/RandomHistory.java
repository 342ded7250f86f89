package org.mingjian.library.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;
import org.mingjian.library.RecordKind;
import org.mingjian.library.SmallTables;
import org.mingjian.library.StatedPeriod;
import org.mingjian.values.AreaCode;

/// Random histories over few objects, areas, days and times, so that they collide.
public final class RandomHistory {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 60;
  private static final int TIMES = 12;
  private static final List<AreaCode> AREAS =
      List.of(new AreaCode("000000"), new AreaCode("370000"), new AreaCode("370600"));

  private RandomHistory() {}

  static List<LibraryRecord> of(Random dice) {
    List<LibraryRecord> records = new ArrayList<>();
    int count = 1 + dice.nextInt(25);
    for (int i = 0; i < count; i++) {
      records.add(record(dice));
    }
    return records;
  }

  /// An area and those that contain it.
  public static List<AreaCode> path(Random dice) {
    return AREAS.subList(0, 1 + dice.nextInt(3)).reversed();
  }

  /// When something was recorded, or is asked for.
  public static Instant time(Random dice) {
    return Instant.EPOCH.plusSeconds(dice.nextInt(TIMES));
  }

  /// A day that something may hold on.
  public static LocalDate day(Random dice) {
    return FIRST.plusDays(dice.nextInt(DAYS + 20) - 10L);
  }

  /// What layers say of one rule in a table whose rows hold one of some values; the object is what
  /// is spoken of.
  public static List<LibraryRecord> ofRule(
      Random dice, TableSchema table, List<List<String>> rows) {
    List<LibraryRecord> records = new ArrayList<>();
    int count = dice.nextInt(20);
    for (int i = 0; i < count; i++) {
      List<String> row = rows.get(dice.nextInt(rows.size()));
      List<String> key = row.subList(0, table.key().size());
      PointText.Origin origin = new PointText.Origin("依据" + dice.nextInt(2), "", "");
      records.add(
          record(dice, table, new PointText(String.join(" ", key), List.of(), row, origin)));
    }
    return records;
  }

  private static LibraryRecord record(Random dice) {
    PointText point =
        new PointText(
            "药" + dice.nextInt(3),
            List.of("X" + dice.nextInt(3)),
            List.of("v" + dice.nextInt(4)),
            new PointText.Origin("依据", "", ""));
    return record(dice, SmallTables.SEX, point);
  }

  private static LibraryRecord record(Random dice, TableSchema table, PointText point) {
    RecordKind kind = RecordKind.values()[dice.nextInt(RecordKind.values().length)];
    Optional<LocalDate> published =
        dice.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(FIRST.plusDays(dice.nextInt(5) * 10L));
    return new LibraryRecord(
        AREAS.get(dice.nextInt(3)), kind, published, table, point, period(dice), time(dice));
  }

  private static StatedPeriod period(Random dice) {
    Optional<LocalDate> from =
        dice.nextInt(3) == 0 ? Optional.empty() : Optional.of(FIRST.plusDays(dice.nextInt(DAYS)));
    Optional<LocalDate> to =
        dice.nextInt(2) == 0
            ? Optional.empty()
            : Optional.of(from.orElse(FIRST).plusDays(dice.nextInt(30)));
    return new StatedPeriod(from, to);
  }
}
