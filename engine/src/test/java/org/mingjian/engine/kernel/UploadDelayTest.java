package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class UploadDelayTest {
  private final Trial trial =
      Trial.of("upload-delay").parameter("outpatientHours", "24").parameter("inpatientHours", "48");

  @Test
  void blamesALineUploadedAfterTheLimit() {
    Verdict verdict = outpatient("2025-03-02 10:00:01");
    assertEquals("L1: 24/24 10.00", verdict.text());
    assertEquals("L1: 25/24 10.00", outpatient("2025-03-02 11:59:59").text());
    assertEquals(ITEM + "|24|24|||", verdict.message());
  }

  @Test
  void passesALineUploadedAtTheLimitOrBeforeItWasCharged() {
    assertEquals("clear 1", outpatient("2025-03-02 10:00:00").text());
    assertEquals("clear 1", outpatient("2025-02-01 10:00:00").text());
  }

  @Test
  void givesStaysLonger() {
    assertEquals("clear 1", stay("2025-03-03 10:00:00").text());
    assertEquals("L1: 48/48 10.00", stay("2025-03-03 10:00:01").text());
  }

  @Test
  void countsFromTheOrderWhereThereIsOne() {
    assertEquals(
        "L1: 26/24 10.00",
        trial
            .line(line -> line.ordered("2025-03-01 08:00:00").uploaded("2025-03-02 10:00:00"))
            .text());
  }

  @Test
  void cannotTellWithoutTimes() {
    assertEquals("UPLOAD_TIME_UNKNOWN 1", trial.line(line -> {}).text());
    assertEquals(
        "UPLOAD_TIME_UNKNOWN 1",
        trial.line(line -> line.at("2025-03-01").uploaded("2025-03-09 10:00:00")).text());
  }

  @Test
  void judgesWhatThePatientPaysToo() {
    assertEquals(
        "L1: 216/24 0.00",
        trial.line(line -> line.selfPaid().uploaded("2025-03-10 10:00:00")).text());
  }

  @Test
  void cannotTellWithoutTheKind() {
    assertEquals(
        "KIND_UNDETERMINED 1",
        trial
            .visit(visit ->
                visit
                    .medicalType("99")
                    .line("a", line -> line.uploaded("2025-03-10 10:00:00"))
                    .line("b", line -> line.at("2025-02-27").price("3"))
                    .line("c", line -> line.quantity("-1")))
            .text());
  }

  @Test
  void asksForTheInsuranceFirst() {
    trial.insurance("310");
    assertEquals(
        "nothing", trial.visit(visit -> visit.insuranceType("390").line("a", line -> {})).text());
    assertEquals(
        "INSURANCE_UNKNOWN 1",
        trial.visit(visit -> visit.insuranceType("").line("a", line -> {})).text());
  }

  private Verdict outpatient(String upload) {
    return trial.line(line -> line.uploaded(upload));
  }

  private Verdict stay(String upload) {
    return trial.visit(visit -> visit.medicalType("21").line("L1", line -> line.uploaded(upload)));
  }
}
