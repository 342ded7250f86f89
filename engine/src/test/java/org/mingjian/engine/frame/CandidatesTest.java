package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines 2, 2, 5, 7, 7, 7.
class CandidatesTest {
  private final Candidates candidates = new Candidates();

  @BeforeEach
  void add() {
    int[] lines = {2, 2, 5, 7, 7, 7};
    for (int i = 0; i < lines.length; i++) {
      candidates.add(lines[i], i);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "2, 3", "3, 6", "5, 6"})
  void findTheEndOfALine(int from, int end) {
    assertEquals(end, candidates.endOfLine(from));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 0", "3, 2", "5, 2", "6, 3", "7, 3", "8, 6"})
  void findTheFirstFromALine(int line, int first) {
    assertEquals(first, candidates.firstFrom(line));
  }

  @Test
  void growAndAreReused() {
    for (int i = 8; i < 1000; i++) {
      candidates.add(i, i);
    }
    assertEquals(998, candidates.size);
    assertEquals(999, candidates.line[997]);
    assertEquals(5, candidates.point[5]);
    candidates.clear();
    assertEquals(0, candidates.size);
    assertEquals(0, candidates.firstFrom(3));
  }
}
