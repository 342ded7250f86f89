package org.mingjian.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.values.CivilTime;

class VisitKindsTest {
  private static final int DAY = CivilTime.DAY_SECONDS;

  @ParameterizedTest
  @CsvSource({
    "11, 2, 1, OUTPATIENT",
    "13, 2, 1, EMERGENCY",
    "14, 2, 1, CHRONIC",
    "21, 2, 1, INPATIENT",
    "52, '', '', INPATIENT",
    "41, 2, 2, PHARMACY",
    "11, 5, 1, INTERNET",
    "21, 5, 1, INTERNET",
    "99, 2, 1, UNDETERMINED",
    "'', '', '', UNDETERMINED",
    "21, 2, 2, UNDETERMINED",
    "41, 2, 1, UNDETERMINED",
    "41, 2, '', PHARMACY"
  })
  void tellsTheKind(String type, String place, String institution, VisitKind kind) {
    assertEquals(kind, kindOf(new VisitKinds.Facts(type, place, institution, 0, DAY)));
  }

  @ParameterizedTest
  @CsvSource({
    "11, 3, OUTPATIENT",
    "11, 4, UNDETERMINED",
    "13, 4, UNDETERMINED",
    "14, 30, CHRONIC",
    "21, 30, INPATIENT"
  })
  void doubtsAnOutpatientVisitOfMoreThanThreeDays(String type, int days, VisitKind kind) {
    assertEquals(kind, kindOf(new VisitKinds.Facts(type, "2", "1", DAY - 1, days * DAY + 1)));
  }

  @Test
  void doesNotDoubtAVisitWithoutEnd() {
    VisitKinds.Facts facts = new VisitKinds.Facts("11", "", "", 0, CivilTime.ABSENT);
    assertEquals(VisitKind.OUTPATIENT, kindOf(facts));
  }

  @Test
  void followsTheTableOfTheArea() {
    VisitKinds local = new VisitKinds(Map.of("2101", VisitKind.INPATIENT));
    VisitKinds.Facts facts = new VisitKinds.Facts("2101", "", "", 0, 0);
    assertEquals(VisitKind.INPATIENT, local.of(facts));
  }

  private static VisitKind kindOf(VisitKinds.Facts facts) {
    return VisitKinds.national().of(facts);
  }
}
