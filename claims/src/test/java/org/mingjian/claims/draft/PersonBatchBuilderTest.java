package org.mingjian.claims.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.VisitColumns;
import org.mingjian.claims.VisitKind;

class PersonBatchBuilderTest {
  @Test
  void defaultsEverything() {
    PersonBatch batch = visit(v -> v.line("L", l -> {}));
    assertEquals(VisitKind.OUTPATIENT, batch.visits.kindOf(0));
    assertEquals(3, batch.visits.level[0]);
    assertEquals(batch.lines.time[0], batch.visits.begin[0]);
    assertTrue(batch.lines.isJudged(0));
    assertEquals(0, batch.lines.settlement[0]);
    assertEquals(1000, batch.settlements.fundPaid[0]);
  }

  @Test
  void ordersVisitsAndLinesInTime() {
    PersonBatch batch =
        new PersonBatchBuilder()
            .person(
                "P",
                p ->
                    p.visit("late", v -> v.line("x", l -> l.at("2025-03-09")))
                        .visit(
                            "early",
                            v ->
                                v.line("c", l -> l.at("2025-03-02"))
                                    .line("b", l -> l.at("2025-03-01"))
                                    .line("a", l -> l.at("2025-03-02"))))
            .build();
    Identities.Texts texts = batch.identities().read(new BitSet(), new BitSet());
    assertEquals("early", texts.visitId(0));
    assertEquals("bacx", texts.lineId(0) + texts.lineId(1) + texts.lineId(2) + texts.lineId(3));
    assertArrayEquals(new int[] {0, 3, 4}, batch.visits.firstLine);
  }

  @Test
  void namesRowsToPeople() {
    PersonBatch batch = visit(v -> v.settlement("S", s -> {}).line("L", l -> {}));
    Identities.Texts texts = batch.identities().read(new BitSet(), new BitSet());
    assertEquals("P", texts.personNumber(0));
    assertEquals("S", texts.settlementId(0));
    assertEquals("", texts.settlementId(-1));
  }

  @Test
  void keepsMainDiagnosisFirstAndEachOnce() {
    PersonBatch batch =
        visit(v -> v.diagnosis("J18").diagnosis("i10 ").mainDiagnosis("I10").disease("M03900"));
    assertEquals(3, batch.visits.firstDiagnosis[1]);
    assertEquals(batch.visits.mainDiagnosis[0], batch.diagnoses[0]);
    assertEquals("J18", batch.dictionaries.diagnoses().code(batch.diagnoses[1]));
  }

  @Test
  void knowsAVisitOfTcmDiagnosesOnly() {
    assertEquals(
        VisitColumns.TCM_DIAGNOSES_ONLY,
        visit(VisitDraft::tcmDiagnosis).visits.flags[0] & VisitColumns.TCM_DIAGNOSES_ONLY);
    assertEquals(
        0,
        visit(v -> v.tcmDiagnosis().diagnosis("I10")).visits.flags[0]
            & VisitColumns.TCM_DIAGNOSES_ONLY);
  }

  @Test
  void flagsDatesAndCodes() {
    PersonBatch batch =
        visit(v -> v.begin("2025-03-01").line("L", l -> l.at("2025-03-01").item("自编")));
    assertEquals(
        LineColumns.DATE_ONLY | LineColumns.CODE_NOT_NATIONAL | LineColumns.IN_SCOPE,
        batch.lines.flags[0]);
    assertTrue((batch.visits.flags[0] & VisitColumns.BEGIN_DATE_ONLY) != 0);
  }

  @Test
  void numbersPrescriptionsFromOne() {
    PersonBatch batch =
        visit(v ->
            v.line("1", l -> {})
                .line("2", l -> l.prescription("R9"))
                .line("3", l -> l.prescription("R5"))
                .line("4", l -> l.prescription("R9")));
    assertArrayEquals(new int[] {0, 1, 2, 1}, batch.lines.prescription);
  }

  @Test
  void leavesAnUnsettledVisitWithoutSettlement() {
    PersonBatch batch = visit(v -> v.unsettled().line("L", l -> {}));
    assertEquals(0, batch.settlements.count);
    assertEquals(-1, batch.lines.settlement[0]);
  }

  @Test
  void refusesWhatCannotBeRead() {
    assertThrows(IllegalArgumentException.class, () -> visit(v -> v.line("L", l -> l.price("x"))));
    assertThrows(
        IllegalArgumentException.class, () -> visit(v -> v.line("L", l -> l.settlement("S9"))));
    assertThrows(
        IllegalArgumentException.class, () -> visit(v -> v.line("L", l -> l.at("2025-02-30"))));
  }

  private static PersonBatch visit(Consumer<VisitDraft> visit) {
    return new PersonBatchBuilder().person("P", p -> p.visit("V", visit)).build();
  }
}
