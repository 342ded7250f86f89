package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.census.Appraisal.Figure;
import org.mingjian.engine.census.Appraisal.Peers;
import org.mingjian.engine.frame.Span;
import org.mingjian.finding.UndeterminedReason;

class AppraisalTest {
  private static final long NONE = -1;
  private static final Peers THIRD = new Peers(0, 3, "A1");

  @ParameterizedTest
  @CsvSource({"3000, CLEAR 3000 of 1", "3001, HIT 3000 of 1"})
  void hitsBeyondAFixedBound(long value, String expected) {
    assertEquals(expected, judge(3000, figure(THIRD, value)));
  }

  @Test
  void hitsBeyondTheBoundOfThePeers() {
    List<Figure> others = figures(THIRD, 1000, 1000, 1000, 1000);
    assertEquals("HIT 1000 of 5", judge(NONE, figure(THIRD, 1001), others));
    assertEquals("CLEAR 1000 of 5", judge(NONE, figure(THIRD, 1000), others));
  }

  @Test
  void wantsEnoughPeers() {
    assertEquals("PEERS_TOO_FEW -1 of 2", judge(NONE, figure(THIRD, 9000), figures(THIRD, 1000)));
    assertEquals("CLEAR 15000 of 3", judge(NONE, figure(THIRD, 9000), figures(THIRD, 1000, 9000)));
  }

  @Test
  void aFixedBoundNeedsNoPeersAndNoLevel() {
    assertEquals("HIT 3000 of 1", judge(3000, figure(new Peers(0, 0, ""), 9000)));
  }

  @ParameterizedTest
  @CsvSource({"1, 3, A1", "0, 2, A1", "0, 3, B1"})
  void comparesWithinWindowLevelAndKind(int firstDay, int level, String kind) {
    List<Figure> others = figures(new Peers(firstDay, level, kind), 10, 10, 10);
    assertEquals("PEERS_TOO_FEW -1 of 1", judge(NONE, figure(THIRD, 20), others));
  }

  @Test
  void cannotCompareWithoutALevel() {
    Peers unknown = new Peers(0, 0, "A1");
    assertEquals(
        "LEVEL_UNKNOWN -1 of 0", judge(NONE, figure(unknown, 20), figures(unknown, 1, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({"30, CLEAR 10000 of 1", "29, CASES_TOO_FEW -1 of 0"})
  void wantsEnoughCases(int cases, String expected) {
    assertEquals(expected, judge(10_000, new Figure(THIRD, 1, cases, 20, 10_000, 0)));
  }

  @ParameterizedTest
  @CsvSource({"500, CLEAR 10000 of 1", "501, CATEGORY_UNKNOWN -1 of 0"})
  void wantsMostOfItKnown(int unknown, String expected) {
    assertEquals(expected, judge(10_000, new Figure(THIRD, 1, 30, 20, 10_000, unknown)));
  }

  @Test
  void isNoPeerOfOthersWithAnObstacle() {
    List<Figure> others = figures(THIRD, 10, 10);
    others.add(new Figure(THIRD, 9, 1, 10, 10_000, 0));
    assertEquals("CLEAR 10 of 3", judge(NONE, figure(THIRD, 10), others));
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 3333", "2, 3, 6667", "1, 8, 1250", "1, 16, 625", "1, 800, 13", "1, 801, 12"})
  void valuesAreHundredthsOfAPercentRoundedHalfUp(long numerator, long denominator, long value) {
    assertEquals(value, new Figure(THIRD, 1, 30, numerator, denominator, 0).value());
  }

  private static String judge(long fixed, Figure figure) {
    return judge(fixed, figure, List.of());
  }

  private static String judge(long fixed, Figure figure, List<Figure> others) {
    PeerLimits limits =
        new PeerLimits(Span.QUARTER, fixed, 150, 3, 30, 500, UndeterminedReason.CATEGORY_UNKNOWN);
    List<Figure> all = new ArrayList<>(others);
    all.add(figure);
    Appraisal.Verdict verdict = new Appraisal(limits, all).judge(figure);
    assertEquals(
        verdict.outcome(),
        verdict.reason().map(Enum::name).orElse(verdict.isHit() ? "HIT" : "CLEAR"));
    return verdict.outcome() + " " + verdict.limit() + " of " + verdict.peers();
  }

  private static List<Figure> figures(Peers peers, long... values) {
    List<Figure> figures = new ArrayList<>();
    for (long value : values) {
      figures.add(figure(peers, value));
    }
    return figures;
  }

  private static Figure figure(Peers peers, long value) {
    return new Figure(peers, 1, 30, value, 10_000, 0);
  }
}
