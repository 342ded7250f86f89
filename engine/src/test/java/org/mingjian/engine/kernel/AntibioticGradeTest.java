package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.Registers.Licence;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;
import org.mingjian.values.CivilTime;

class AntibioticGradeTest {
  private final Trial trial =
      Trial.of("antibiotic-grade")
          .points("codes,grade", ITEM + ",2")
          .parameter("emergencyDays", "1");

  @ParameterizedTest
  @CsvSource({"1, L", "2, ''", "3, ''"})
  void blamesWhatTheDoctorMayNotPrescribe(int grade, String blamed) {
    assertEquals(blamed, prescribed("11", "2025-03-01", licence("H1", grade)).blamed());
  }

  @Test
  void saysBothGrades() {
    Verdict verdict = prescribed("11", "2025-03-01", licence("H1", 1));
    assertEquals("L by points-1: 1/2 10.00", verdict.text());
    assertEquals(ITEM + "|非限制使用级|限制使用级|||", verdict.message());
  }

  @Test
  void takesTheHighestOfSeveralGrades() {
    assertEquals(
        "clear 1",
        prescribed("11", "2025-03-01", licence("H1", 1), licence("", 2), licence("H1", 1)).text());
  }

  @Test
  void doesNotTakeTheGradeOfAnotherInstitution() {
    assertEquals("PRACTITIONER_UNKNOWN 1", prescribed("11", "2025-03-01", licence("H2", 3)).text());
    assertEquals("L", prescribed("11", "2025-03-01", licence("H2", 3), licence("H1", 1)).blamed());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-28, PRACTITIONER_UNKNOWN 1",
    "2025-03-01, clear 1",
    "2025-03-31, clear 1",
    "2025-04-01, PRACTITIONER_UNKNOWN 1",
  })
  void takesGradesInForceThatDay(String day, String expected) {
    Licence march = new Licence("H1", 2, day("2025-03-01"), day("2025-03-31"));
    assertEquals(expected, prescribed("11", day, march).text());
  }

  @Test
  void cannotTellWithoutAKnownGrade() {
    assertEquals("PRACTITIONER_UNKNOWN 1", prescribed("11", "2025-03-01").text());
    assertEquals("PRACTITIONER_UNKNOWN 1", prescribed("11", "2025-03-01", licence("H1", 0)).text());
  }

  @ParameterizedTest
  @CsvSource({
    "13, 2025-03-02 23:59:59, ''",
    "13, 2025-03-03 00:00:00, L",
    "11, 2025-03-01 10:00:00, L",
  })
  void allowsADayInAnEmergency(String medicalType, String at, String blamed) {
    assertEquals(blamed, prescribed(medicalType, at, licence("H1", 1)).blamed());
  }

  private Verdict prescribed(String medicalType, String at, Licence... licences) {
    PersonBatchBuilder batch = new PersonBatchBuilder();
    for (Licence licence : licences) {
      batch.licence("D1", licence);
    }
    return trial.batch(
        batch.person("P1", person -> person.visit("V1", visit -> visit(visit, medicalType, at))));
  }

  private static void visit(VisitDraft visit, String medicalType, String at) {
    visit
        .institution("H1", "")
        .medicalType(medicalType)
        .begin("2025-03-01 08:00:00")
        .line("L", line -> line.at(at).doctor("D1", ""));
  }

  private static Licence licence(String institution, int grade) {
    return new Licence(institution, grade, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static int day(String date) {
    return CivilTime.day(LocalDate.parse(date));
  }
}
