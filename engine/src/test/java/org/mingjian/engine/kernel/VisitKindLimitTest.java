package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class VisitKindLimitTest {

  @Test
  void blamesAKindThatIsNotAllowed() {
    Verdict verdict = judge("INPATIENT;EMERGENCY", VisitKind.OUTPATIENT);
    assertEquals("L1 by points-1: OUTPATIENT/EMERGENCY;INPATIENT 10.00", verdict.text());
    assertEquals(ITEM + "|普通门诊|急诊、住院|||", verdict.message());
  }

  @Test
  void passesAnAllowedKind() {
    assertEquals("clear 1", judge("INPATIENT;EMERGENCY", VisitKind.EMERGENCY).text());
  }

  @Test
  void passesOnlineAndChronicVisitsWhereOutpatientOnesPass() {
    assertEquals("clear 1", judge("OUTPATIENT", VisitKind.INTERNET).text());
    assertEquals("clear 1", judge("OUTPATIENT", VisitKind.CHRONIC).text());
    assertEquals("L1", judge("OUTPATIENT", VisitKind.EMERGENCY).blamed());
    assertEquals("L1", judge("INPATIENT", VisitKind.CHRONIC).blamed());
  }

  @Test
  void cannotTellWithoutTheKind() {
    assertEquals("KIND_UNDETERMINED 1", judge("INPATIENT", VisitKind.UNDETERMINED).text());
  }

  @Test
  void namesEveryKind() {
    assertEquals(
        "普通门诊、急诊、门诊慢特病、住院、药店购药、互联网诊疗、就医方式不明",
        CodeSets.worded(
            Stream.of(VisitKind.values()).map(VisitKind::name).toList(), KindNames::zh));
  }

  private static Verdict judge(String kinds, VisitKind kind) {
    return Trial.of("visit-kind-limit")
        .points("codes,kinds", ITEM + "," + kinds)
        .visit(visit -> visit.kind(kind).line("L1", line -> {}));
  }
}
