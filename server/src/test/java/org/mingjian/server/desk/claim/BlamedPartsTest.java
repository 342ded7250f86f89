package org.mingjian.server.desk.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.cases.Amount;
import org.mingjian.server.desk.found.FoundFinding;
import org.mingjian.server.desk.found.Listed;

class BlamedPartsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final KnownVisit ITS = visit("V1", "H1", line("L1", "S1"), line("L2", "S2"));
  private static final KnownVisit OTHER = visit("V2", "H2", line("L9", "S9"));

  @Test
  void blamesTheVisitOfTheFindingAtItsInstitution() {
    BlamedParts parts = parts("S1", Map.of());
    assertTrue(parts.isBlamed(ITS));
    assertFalse(parts.isBlamed(OTHER));
    assertFalse(parts.isBlamed(visit("V1", "H2")));
  }

  @Test
  void showsTheLinesOfTheSettlementAlone() {
    assertEquals("L1!", shown(parts("S1", Map.of())));
  }

  @Test
  void showsAllLinesOfTheVisitWhereNoSettlementIsNamed() {
    assertEquals("L1! L2", shown(parts("", Map.of())));
  }

  @Test
  void showsLinesOfOtherVisitsThatTheEvidenceNames() {
    String evidence = "{\"facts\":[{\"subject\":\"line:L9\"}]}";
    BlamedParts parts = parts("S1", Map.of("evidence", evidence));
    assertEquals("L1! L9?", shown(parts));
    assertTrue(parts.isRelated(OTHER));
  }

  @Test
  void takesRelatedLinesFromTheirColumnToo() {
    assertEquals("L1! L2? L9?", shown(parts("S1", Map.of("related_lines", "L2;L9; "))));
  }

  @Test
  void callsTheBlamedLineNotRelatedToItself() {
    assertEquals("L1!", shown(parts("S1", Map.of("related_lines", "L1"))));
  }

  @Test
  void marksAVisitThatTheEvidenceNames() {
    String evidence = "{\"facts\":[{\"subject\":\"visit:V2\"}, {\"subject\":\"person\"}]}";
    BlamedParts parts = parts("S1", Map.of("evidence", evidence));
    assertTrue(parts.isRelated(OTHER));
    assertFalse(parts.isRelated(ITS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"facts\":{}}"})
  void takesNothingFromEvidenceThatCannotBeRead(String evidence) {
    assertEquals("L1!", shown(parts("S1", Map.of("evidence", evidence))));
  }

  private static String shown(BlamedParts parts) {
    return String.join(
        " ",
        parts.lines(List.of(ITS, OTHER)).stream()
            .map(one -> one.id() + (one.blamed() ? "!" : "") + (one.related() ? "?" : ""))
            .toList());
  }

  private static BlamedParts parts(String settlement, Map<String, String> words) {
    return new BlamedParts(
        new Listed(
            "f".repeat(32),
            "c".repeat(32),
            "",
            new Amount(100, 50),
            DAY,
            "live",
            false,
            Instant.EPOCH,
            new FoundFinding.Mark("r", "R-1", "SUSPECTED", "事后"),
            new FoundFinding.Whose("/990000", "H1", "", "", "P"),
            new FoundFinding.About("V1", settlement, "L1", "X"),
            new TreeMap<>(words),
            new Listed.Why("", "", 0)));
  }

  private static KnownVisit visit(String id, String institution, KnownVisit.Line... lines) {
    return new KnownVisit(
        id,
        new KnownVisit.Place(institution, "", "", ""),
        "INPATIENT",
        DAY,
        DAY,
        100,
        50,
        List.of(lines));
  }

  private static KnownVisit.Line line(String id, String settlement) {
    KnownVisit.Item item = new KnownVisit.Item("X", "", "", "");
    return new KnownVisit.Line(id, settlement, "2025-03-01", item, "1", "1", 100, 100, "1", 100);
  }
}
