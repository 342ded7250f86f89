package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Verdict;

/// Keys that share a settlement are gathered one after the other, all others together.
class DueKeyTest {
  @Test
  void putsKeysOfDifferentSettlementsIntoOneWave() {
    assertEquals(
        List.of("a b c"), waves(key("a", "H1", "S1"), key("b", "H1", "S2"), key("c", "H1")));
  }

  @Test
  void cutsBeforeAKeyThatSharesASettlementWithOneOfItsWave() {
    assertEquals(
        List.of("a b", "c d", "e"),
        waves(
            key("a", "H1", "S1"),
            key("b", "H1", "S2"),
            key("c", "H1", "S3", "S1"),
            key("d", "H1", "S2"),
            key("e", "H1", "S3")));
  }

  @Test
  void tellsSettlementsOfTwoInstitutionsApart() {
    assertEquals(List.of("a b"), waves(key("a", "H1", "S1"), key("b", "H2", "S1")));
  }

  @Test
  void takesFindingsOfNoSettlementForNoCommonOne() {
    assertEquals(List.of("a b"), waves(key("a", "H1", ""), key("b", "H1", "")));
  }

  @Test
  void hasNoWaveOfNothing() {
    assertEquals(List.of(), waves());
  }

  private static List<String> waves(DueKey... keys) {
    return DueKey.waves(List.of(keys)).stream()
        .map(wave -> String.join(" ", wave.stream().map(DueKey::id).toList()))
        .toList();
  }

  private static DueKey key(String id, String institution, String... settlements) {
    return new DueKey(
        id,
        new CaseKey.OfPattern("R1", institution, "X1", "2026-01"),
        "/990000",
        Stream.of(settlements).map(DueKeyTest::row).toList());
  }

  private static FoundRow row(String settlement) {
    CaseFinding finding =
        new CaseFinding(
            "0".repeat(32),
            "1".repeat(32),
            "R1",
            Verdict.VIOLATION,
            Phase.AFTER,
            new BlamedLine(settlement, "L1", "X1", "2026-01-05"),
            new Amount(100, 70));
    return new FoundRow(finding, "2026-01-01", "live", "", "", 0);
  }
}
