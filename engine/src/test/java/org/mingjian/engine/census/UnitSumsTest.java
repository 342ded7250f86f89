package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnitSumsTest {
  private final UnitSums sums = new UnitSums(2);

  @Test
  void keepsUnitsApart() {
    int row = sums.row(100, 1, 2);
    sums.add(row, 1, 5);
    sums.add(sums.row(100, 2, 1), 1, 7);
    sums.add(sums.row(101, 1, 2), 1, 9);
    assertEquals(row, sums.row(100, 1, 2));
    assertEquals(5, sums.sum(row, 1));
    assertEquals(3, sums.size());
  }

  @Test
  void findsUnitsAgainAfterGrowing() {
    for (int i = 0; i < 5000; i++) {
      sums.add(sums.row(i % 7, i % 11, i), 0, i);
    }
    assertEquals(5000, sums.size());
    assertEquals(4321, sums.sum(sums.row(4321 % 7, 4321 % 11, 4321), 0));
  }

  @Test
  void countsAVisitOnce() {
    int row = sums.row(1, 1, 0);
    sums.count(row, 1);
    sums.count(row, 1);
    sums.count(row, 2);
    assertEquals(2, sums.cases(row));
  }

  @Test
  void addsAndRaisesWhatAnotherCounted() {
    UnitSums other = new UnitSums(2);
    sums.raise(sums.row(1, 1, 0), 0, 2);
    other.raise(other.row(1, 1, 0), 0, 3);
    other.add(other.row(1, 1, 0), 1, 4);
    other.count(0, 1);
    sums.addAll(other, 1);
    assertEquals(3, sums.sum(0, 0));
    assertEquals(4, sums.sum(0, 1));
    assertEquals(1, sums.cases(0));
  }
}
