package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DecomposedStayTest {
  private final Trial trial =
      Trial.of("decomposed-stay")
          .parameter("intervalDays", "15")
          .parameter("exemptIcd", "Z51;Z49;C");

  @Test
  void blamesASecondAdmissionWithinFifteenDays() {
    Verdict verdict = judge("2025-03-21", "I10.x01");
    assertEquals("V2: 15/15 10.00", verdict.text());
    assertEquals("|15|15|||", verdict.message());
    assertEquals("V2: 0/15 10.00", judge("2025-03-06", "i10").text());
  }

  @Test
  void passesALaterOrAnEarlierAdmission() {
    assertEquals("clear 1", judge("2025-03-22", "I10").text());
    assertEquals("clear 1", judge("2025-03-05", "I10").text());
  }

  @Test
  void passesAnotherOrAnExemptDiagnosis() {
    assertEquals("clear 1", judge("2025-03-07", "I11").text());
    assertEquals("clear 1", stays("C34", "C34").text());
    assertEquals("clear 1", stays("Z51.1", "Z51.1").text());
  }

  @Test
  void comparesThreeCharactersOrFewer() {
    assertEquals("V2", stays("I1", "I1").blamed());
    assertEquals("clear 1", stays("I1", "I10").text());
  }

  @Test
  void cannotTellWithoutMainDiagnoses() {
    assertEquals("MAIN_DIAGNOSIS_UNKNOWN 1", stays("I10", "").text());
    assertEquals("MAIN_DIAGNOSIS_UNKNOWN 1", stays("", "I10").text());
  }

  @Test
  void cannotTellWithoutTheEarlierEnd() {
    assertEquals(
        "STAY_DATES_UNKNOWN 1",
        trial
            .person(person ->
                person
                    .visit("V1", visit -> stay(visit, "2025-03-01", "", "I10"))
                    .visit("V2", visit -> stay(visit, "2025-03-09", "2025-03-10", "I10")))
            .text());
  }

  @Test
  void passesATransfer() {
    assertEquals("clear 1", later(visit -> visit.medicalType("24")).text());
  }

  @Test
  void leavesAnotherHospitalAlone() {
    assertEquals("nothing", later(visit -> visit.institution("H2", "")).text());
  }

  @Test
  void leavesOtherVisitsAndOtherPersonsAlone() {
    assertEquals("nothing", later(visit -> visit.medicalType("11").end("2025-03-09")).text());
    assertEquals(
        "nothing",
        trial
            .batch(
                new PersonBatchBuilder()
                    .person(
                        "P1",
                        person ->
                            person.visit(
                                "V1", visit -> stay(visit, "2025-03-01", "2025-03-06", "I10")))
                    .person(
                        "P2",
                        person ->
                            person.visit(
                                "V2", visit -> stay(visit, "2025-03-08", "2025-03-09", "I10"))))
            .text());
  }

  @Test
  void comparesWithTheLastStayAtTheHospital() {
    assertEquals(
        "V4: 4/15 10.00, clear 1",
        trial
            .person(person ->
                person
                    .visit("V1", visit -> stay(visit, "2025-01-01", "2025-01-06", "I10"))
                    .visit("V2", visit -> stay(visit, "2025-03-01", "2025-03-06", "I10"))
                    .visit(
                        "V3",
                        visit ->
                            stay(visit, "2025-03-07", "2025-03-08", "I10").institution("H2", ""))
                    .visit("V4", visit -> stay(visit, "2025-03-10", "2025-03-12", "I10")))
            .text());
  }

  @Test
  void cannotTellAVisitOfUndeterminedKind() {
    trial.scenes("INPATIENT");
    assertEquals("KIND_UNDETERMINED 1", later(visit -> visit.medicalType("99")).text());
  }

  private Verdict judge(String begin, String diagnosis) {
    return later(visit -> visit.begin(begin).end("2025-03-30").mainDiagnosis(diagnosis));
  }

  private Verdict stays(String first, String second) {
    return trial.person(person ->
        person
            .visit("V1", visit -> stay(visit, "2025-03-01", "2025-03-06", first))
            .visit("V2", visit -> stay(visit, "2025-03-08", "2025-03-12", second)));
  }

  /// A stay for I10 until 2025-03-06, and another at once, changed by `draft`.
  private Verdict later(Consumer<VisitDraft> draft) {
    return trial.person(person ->
        person
            .visit("V1", visit -> stay(visit, "2025-03-01", "2025-03-06", "I10"))
            .visit("V2", visit -> draft.accept(stay(visit, "2025-03-08", "2025-03-12", "I10"))));
  }

  private static VisitDraft stay(VisitDraft visit, String begin, String end, String diagnosis) {
    String id = "L" + begin + diagnosis;
    visit.medicalType("21").begin(begin).end(end).mainDiagnosis(diagnosis);
    return visit.line(id, line -> line.at(begin));
  }
}
