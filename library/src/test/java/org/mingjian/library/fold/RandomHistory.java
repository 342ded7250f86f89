package org.mingjian.library.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;
import org.mingjian.library.RecordKind;
import org.mingjian.library.SmallTables;
import org.mingjian.library.StatedPeriod;
import org.mingjian.values.AreaCode;

/// Random histories over few objects, areas, days and times, so that they collide.
final class RandomHistory {
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

  static List<AreaCode> path(Random dice) {
    return AREAS.subList(0, 1 + dice.nextInt(3)).reversed();
  }

  static Instant time(Random dice) {
    return Instant.EPOCH.plusSeconds(dice.nextInt(TIMES));
  }

  static LocalDate day(Random dice) {
    return FIRST.plusDays(dice.nextInt(DAYS + 20) - 10L);
  }

  private static LibraryRecord record(Random dice) {
    RecordKind kind = RecordKind.values()[dice.nextInt(RecordKind.values().length)];
    Optional<LocalDate> published =
        dice.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(FIRST.plusDays(dice.nextInt(5) * 10L));
    PointText point =
        new PointText(
            "药" + dice.nextInt(3),
            List.of("X" + dice.nextInt(3)),
            List.of("v" + dice.nextInt(4)),
            new PointText.Origin("依据", "", ""));
    return new LibraryRecord(
        AREAS.get(dice.nextInt(3)),
        kind,
        published,
        SmallTables.SEX,
        point,
        period(dice),
        time(dice));
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
