package org.mingjian.engine.expression.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntCountsTest {
  private final IntCounts counts = new IntCounts();

  @Test
  void countsDifferentInts() {
    IntStream.of(7, -1, 7, 0, Integer.MIN_VALUE, 0).forEach(counts::add);
    assertEquals(4, counts.distinct());
  }

  @Test
  void holdsAnIntUntilItIsTakenAwayAsOftenAsItCame() {
    counts.add(7);
    counts.add(7);
    counts.remove(7);
    assertEquals(1, counts.distinct());
    counts.remove(7);
    assertEquals(0, counts.distinct());
    counts.add(7);
    assertEquals(1, counts.distinct());
  }

  @Test
  void keepsCountsWhenItGrows() {
    IntStream.range(0, 1000).forEach(counts::add);
    IntStream.range(0, 1000).forEach(counts::add);
    assertEquals(1000, counts.distinct());
    IntStream.range(0, 1000).forEach(counts::remove);
    assertEquals(1000, counts.distinct());
    IntStream.range(0, 999).forEach(counts::remove);
    assertEquals(1, counts.distinct());
  }

  @Test
  void tellsIntsOfOnePlaceApart() {
    // Multiples of 2^16 differ only in what the hash drops first.
    IntStream.range(0, 14).forEach(i -> counts.add(i << 27));
    IntStream.range(1, 14).forEach(i -> counts.remove(i << 27));
    assertEquals(1, counts.distinct());
  }

  @Test
  void holdsNothingOnceCleared() {
    counts.add(1);
    counts.add(2);
    counts.clear();
    assertEquals(0, counts.distinct());
    counts.add(1);
    counts.remove(1);
    assertEquals(0, counts.distinct());
    IntStream.range(0, 100).forEach(counts::add);
    counts.clear();
    IntStream.range(50, 60).forEach(counts::add);
    assertEquals(10, counts.distinct());
  }
}
