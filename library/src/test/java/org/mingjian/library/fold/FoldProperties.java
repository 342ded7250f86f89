package org.mingjian.library.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.library.LibraryRecord;
import org.mingjian.values.AreaCode;
import org.mingjian.values.CivilTime;

/// The fold against a plain one that asks, for one day and one key, what stands.
class FoldProperties {
  private static final int HISTORIES = 60;
  private static final int QUESTIONS = 40;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatHoldsOnADayIsWhatAPlainFoldSays(long seed) {
    Random dice = new Random(seed);
    for (int i = 0; i < HISTORIES; i++) {
      List<LibraryRecord> history = RandomHistory.of(dice);
      List<AreaCode> path = RandomHistory.path(dice);
      Instant knownAt = RandomHistory.time(dice);
      boolean strict = dice.nextInt(4) == 0;
      List<EffectivePoint> folded = new Fold(path, knownAt, strict).effective(history);
      PlainFold plain = new PlainFold(history, path, knownAt, strict);
      for (int question = 0; question < QUESTIONS; question++) {
        LocalDate day = RandomHistory.day(dice);
        assertEquals(plain.on(day), on(folded, day), () -> "seed " + seed + " on " + day);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theOrderOfRecordsChangesNothing(long seed) {
    Random dice = new Random(seed);
    for (int i = 0; i < HISTORIES; i++) {
      List<LibraryRecord> history = new ArrayList<>(RandomHistory.of(dice));
      Fold fold = new Fold(RandomHistory.path(dice), RandomHistory.time(dice), false);
      List<EffectivePoint> before = fold.effective(history);
      Collections.shuffle(history, dice);
      assertEquals(before, fold.effective(history));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void runsOfOneKeyNeverOverlapAndEachHasItsOwnId(long seed) {
    Random dice = new Random(seed);
    for (int i = 0; i < HISTORIES; i++) {
      Fold fold = new Fold(RandomHistory.path(dice), Instant.MAX, false);
      List<EffectivePoint> points = fold.effective(RandomHistory.of(dice));
      for (int question = 0; question < QUESTIONS; question++) {
        on(points, RandomHistory.day(dice));
      }
      assertEquals(points.size(), points.stream().map(EffectivePoint::id).distinct().count());
    }
  }

  /// What holds on a day by object; two points of one key on one day are refused.
  private static Map<String, String> on(List<EffectivePoint> points, LocalDate day) {
    Map<String, String> holding = new TreeMap<>();
    for (EffectivePoint point : points) {
      if (point.period().contains(CivilTime.day(day))) {
        LibraryRecord record = point.record();
        String before =
            holding.put(
                record.point().object(), record.area() + " " + record.point().values().getFirst());
        assertEquals(null, before, "two points of " + record.point().object() + " on " + day);
      }
    }
    return holding;
  }
}
