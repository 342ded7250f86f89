package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class TooManyKindsTest {
  private final Trial trial =
      Trial.of("too-many-kinds").parameter("maxKinds", "2").parameter("shape", "XZ");

  @Test
  void passesTheLastAllowedKind() {
    assertEquals("clear 2", kinds("1", drug(1), drug(2)));
  }

  @Test
  void blamesTheKindsBeyondInTheOrderOfFirstUse() {
    assertEquals(
        "L3: 3/2 10.00, L5: 3/2 10.00, clear 3",
        kinds("1", drug(1), drug(2), drug(3), drug(1), drug(3)));
  }

  @Test
  void takesPacksOfOneDrugForOneKind() {
    assertEquals(
        "clear 3", kinds("1", drug(1), "XA01AAA001A001010100002", "XA01AAA001A001010100003"));
  }

  @Test
  void cannotTellWithoutThePrescription() {
    assertEquals("PRESCRIPTION_UNKNOWN 3", kinds("", drug(1), drug(2), drug(3)));
  }

  @Test
  void appliesToDrugsOnly() {
    assertEquals("nothing", kinds("1", "T000700200", "003101000020000"));
  }

  @Test
  void countsPiecesByCode() {
    Trial pieces = Trial.of("too-many-kinds").parameter("maxKinds", "1").parameter("shape", "T");
    Verdict verdict =
        pieces.visit(visit ->
            visit
                .line("a", line -> line.item("T000700200").prescription("1"))
                .line("b", line -> line.item("T000700201").prescription("1")));
    assertEquals("b: 2/1 10.00, clear 1", verdict.text());
  }

  @Test
  void keepsToTheScenesOfTheRule() {
    Trial inpatient =
        Trial.of("too-many-kinds")
            .parameter("maxKinds", "0")
            .parameter("shape", "XZ")
            .scenes("INPATIENT");
    assertEquals("nothing", inpatient.line(line -> line.prescription("1")).text());
  }

  @Test
  void doesNotCountWhatIsGivenBack() {
    assertEquals(
        "clear 2",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> line.item(drug(1)).prescription("1"))
                    .line("b", line -> line.item(drug(2)).prescription("1"))
                    .line("c", line -> line.item(drug(3)).prescription("1"))
                    .line("d", line -> line.item(drug(3)).prescription("1").quantity("-1")))
            .text());
  }

  @Test
  void countsWhatThePatientPaysWithoutBlamingIt() {
    assertEquals(
        "c: 3/2 10.00",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> line.item(drug(1)).prescription("1").selfPaid())
                    .line("b", line -> line.item(drug(2)).prescription("1").selfPaid())
                    .line("c", line -> line.item(drug(3)).prescription("1")))
            .text());
  }

  @Test
  void countsEachPrescriptionByItself() {
    assertEquals(
        "e: 3/2 10.00, clear 4",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> line.item(drug(1)).prescription("1"))
                    .line("b", line -> line.item(drug(2)).prescription("1"))
                    .line("c", line -> line.item(drug(1)).prescription("2"))
                    .line("d", line -> line.item(drug(3)).prescription("2"))
                    .line("e", line -> line.item(drug(3)).prescription("1")))
            .text());
  }

  @Test
  void cannotTellWithoutKindInsuranceOrScope() {
    trial.scenes("OUTPATIENT");
    assertEquals(
        "KIND_UNDETERMINED 1",
        trial
            .visit(visit -> visit.medicalType("99").line("a", line -> line.prescription("1")))
            .text());
    assertEquals(
        "SCOPE_UNKNOWN 1", trial.line(line -> line.scopeUnknown().prescription("1")).text());
    trial.insurance("310");
    assertEquals(
        "INSURANCE_UNKNOWN 1",
        trial
            .visit(visit -> visit.insuranceType("").line("a", line -> line.prescription("1")))
            .text());
  }

  @Test
  void ranksManyKinds() {
    String[] items = new String[100];
    for (int i = 0; i < items.length; i++) {
      items[i] = String.format("XA01AAA%03dA001010100001", i);
    }
    Verdict verdict =
        trial.visit(visit -> {
          for (String item : items) {
            visit.line(item, line -> line.item(item).prescription("1"));
          }
        });
    assertEquals(98, verdict.findings().size());
    assertEquals("100", verdict.findings().getLast().evidence().comparison().measuredText());
  }

  private static String drug(int n) {
    return "XA01AAA00" + n + "A001010100001";
  }

  private String kinds(String prescription, String... items) {
    return trial
        .visit(visit -> {
          for (int i = 0; i < items.length; i++) {
            String item = items[i];
            visit.line("L" + (i + 1), line -> line.item(item).prescription(prescription));
          }
        })
        .text();
  }
}
