package org.mingjian.finding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Comparison.Operator;

class EvidenceTest {
  @Test
  void replaysWhatFollowsFromItsFacts() {
    assertTrue(replays(Tally.given("age"), Operator.GREATER, "66", "65"));
  }

  @Test
  void doesNotReplayWhatTheFactsDoNotSay() {
    assertFalse(replays(Tally.given("age"), Operator.GREATER, "67", "65"));
    assertFalse(replays(Tally.given("birth"), Operator.GREATER, "66", "65"));
  }

  @Test
  void doesNotReplayWhatBreaksNoLimit() {
    assertFalse(replays(Tally.given("age"), Operator.GREATER, "66", "66"));
    assertTrue(replays(Tally.given("age"), Operator.AT_LEAST, "66", "66"));
    assertFalse(replays(Tally.given("age"), Operator.AT_LEAST, "66", "67"));
    assertFalse(replays(Tally.given("age"), Operator.LESS, "66", "66"));
    assertTrue(replays(Tally.given("age"), Operator.LESS, "66", "66.5"));
    assertTrue(replays(Tally.given("age"), Operator.AT_MOST, "66", "66"));
    assertFalse(replays(Tally.given("age"), Operator.AT_MOST, "66", "65"));
  }

  @Test
  void addsUpAndCountsFacts() {
    assertTrue(replays(new Tally(Tally.Kind.SUM, "age"), Operator.GREATER, "67.5", "67"));
    assertTrue(replays(new Tally(Tally.Kind.DISTINCT, "age"), Operator.GREATER, "2", "1"));
    assertFalse(replays(new Tally(Tally.Kind.DISTINCT, "age"), Operator.GREATER, "3", "1"));
  }

  @Test
  void takesANumberBehindTheCodeItBelongsTo() {
    Comparison comparison =
        new Comparison(Operator.GREATER, List.of("P05", "66"), List.of("65"), "岁");
    assertTrue(evidence(Tally.given("code", "age"), comparison).replays());
    assertFalse(evidence(Tally.given("age"), comparison).replays());
  }

  @Test
  void tellsDatesFromNights() {
    assertTrue(outside(Operator.OUTSIDE_DATES, "2025-02-28"));
    assertFalse(outside(Operator.OUTSIDE_DATES, "2025-03-01"));
    assertFalse(outside(Operator.OUTSIDE_DATES, "2025-03-06"));
    assertTrue(outside(Operator.OUTSIDE_DATES, "2025-03-07"));
    assertTrue(outside(Operator.OUTSIDE_NIGHTS, "2025-02-28"));
    assertFalse(outside(Operator.OUTSIDE_NIGHTS, "2025-03-01"));
    assertTrue(outside(Operator.OUTSIDE_NIGHTS, "2025-03-06"));
  }

  @Test
  void comparesCodesAndPrefixes() {
    assertTrue(codes(Operator.NONE_AMONG, "I10"));
    assertFalse(codes(Operator.NONE_AMONG, "I1"));
    assertTrue(codes(Operator.ONE_AMONG, "I1"));
    assertFalse(codes(Operator.ONE_AMONG, "I10"));
    assertTrue(codes(Operator.ONE_BEGINS, "I10"));
    assertFalse(codes(Operator.NONE_BEGINS, "I10"));
    assertTrue(codes(Operator.NONE_BEGINS, "J10"));
    assertFalse(codes(Operator.ONE_BEGINS, "J10"));
  }

  @Test
  void findsANumberOutsideTwoBounds() {
    List<String> bounds = List.of("1", "9");
    assertTrue(new Comparison(Operator.OUTSIDE, List.of("0"), bounds, "").holds());
    assertFalse(new Comparison(Operator.OUTSIDE, List.of("1"), bounds, "").holds());
    assertFalse(new Comparison(Operator.OUTSIDE, List.of("9"), bounds, "").holds());
    assertTrue(new Comparison(Operator.OUTSIDE, List.of("10"), bounds, "").holds());
  }

  private static boolean codes(Operator operator, String code) {
    return new Comparison(operator, List.of(code), List.of("I1", "K"), "").holds();
  }

  private static boolean outside(Operator operator, String date) {
    List<String> stay = List.of("2025-03-01", "2025-03-06");
    return new Comparison(operator, List.of(date), stay, "").holds();
  }

  private static boolean replays(Tally tally, Operator operator, String measured, String limit) {
    return evidence(tally, Comparison.of(operator, measured, limit, "")).replays();
  }

  private static Evidence evidence(Tally tally, Comparison comparison) {
    List<Fact> facts =
        List.of(
            new Fact("person", Map.of("age", "66")),
            new Fact("visit:V1", Map.of("code", "P05", "age", "1.5")));
    return new Evidence(facts, Map.of(), tally, comparison);
  }
}
