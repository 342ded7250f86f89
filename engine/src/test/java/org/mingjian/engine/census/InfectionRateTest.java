package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.VisitDraft;

class InfectionRateTest {
  private final StayRateTrial rate = new StayRateTrial("infection-rate");

  InfectionRateTest() {
    rate.trial.parameter("icd", "J18;A41").parameter("alwaysIcd", "T81.4");
  }

  @ParameterizedTest
  @CsvSource({
    "J18.9, 4, H1 1/1 HIT",
    "J18.9, 1, H1 0/1 CLEAR",
    "J18.9, 3, H1 0/1 CLEAR",
    "J18.9, 0, H1 0/1 ADMISSION_CONDITION_UNKNOWN",
    "K29.0, 4, H1 0/1 CLEAR",
    "K29.0, 0, H1 0/1 CLEAR",
    "T81.4, 1, H1 1/1 HIT", // acquired by its very code
    "T81.4, 0, H1 1/1 HIT",
  })
  void countsInfectionsThatWereNotThereAtAdmission(String icd, int condition, String expected) {
    assertEquals(expected, stay(visit -> diagnosed(visit, icd, condition)).figures());
  }

  @Test
  void countsAStayWithSeveralInfectionsOnce() {
    assertEquals(
        "H1 1/1 HIT", stay(visit -> diagnosed(diagnosed(visit, "A41.9", 4), "J18.9", 4)).figures());
  }

  @Test
  void aKnownInfectionOutweighsAnUnknownOne() {
    assertEquals(
        "H1 1/1 HIT", stay(visit -> diagnosed(diagnosed(visit, "A41.9", 0), "J18.9", 4)).figures());
    assertEquals(
        "H1 0/1 ADMISSION_CONDITION_UNKNOWN",
        stay(visit -> diagnosed(diagnosed(visit, "A41.9", 0), "J18.9", 1)).figures());
  }

  @Test
  void countsOverThreadsInAnyCut() {
    Dictionaries dictionaries = Dictionaries.empty();
    PersonBatch ill = batch(dictionaries, "P1", visit -> diagnosed(visit, "J18.9", 4));
    PersonBatch well = batch(dictionaries, "P2", visit -> {});
    String expected = "H1 2025-Q1: 50/40, of 1";
    assertEquals(expected, conclude(List.of(List.of(ill, well))).text());
    assertEquals(expected, conclude(List.of(List.of(well), List.of(ill))).text());
    assertEquals(
        "D1 1/2",
        conclude(List.of(List.of(ill), List.of(well))).figures(IndicatorValue.Scope.DEPARTMENT));
  }

  @Test
  void saysWhereTheInstitutionIsAndOfWhichLevel() {
    rate.trial.message("{institution} {window} {measured}>{limit}{unit}");
    Conclusion conclusion =
        rate.trial.conclude(
            batch(
                Dictionaries.empty(),
                "P1",
                visit ->
                    diagnosed(visit, "J18.9", 4)
                        .areas("370601", "370600")
                        .hospitalLevel("06")
                        .institutionKind("A1")));
    var finding = conclusion.findings().getFirst();
    assertEquals("370601", finding.place().area());
    assertEquals("H1 2025-Q1 100>40%", finding.wording().text().zh());
    assertEquals(
        "{value=100, numerator=1, denominator=1, cases=1, hosp_lv=2, medins_type=A1, peers=1}",
        finding.evidence().facts().getFirst().values().toString());
  }

  private Concluded conclude(List<List<PersonBatch>> threads) {
    return new Concluded(rate.trial.conclude(threads));
  }

  private static VisitDraft diagnosed(VisitDraft visit, String icd, int condition) {
    visit.diagnosis(icd);
    return condition == 0 ? visit : visit.condition(icd, condition);
  }

  private Concluded stay(Consumer<VisitDraft> draft) {
    return new Concluded(rate.trial.conclude(batch(Dictionaries.empty(), "P1", draft)));
  }

  private static PersonBatch batch(
      Dictionaries dictionaries, String person, Consumer<VisitDraft> draft) {
    return new PersonBatchBuilder(dictionaries)
        .person(
            person,
            it ->
                it.visit(
                    "V",
                    visit ->
                        draft.accept(
                            visit
                                .medicalType("21")
                                .institution("H1", "")
                                .department("D1", "")
                                .begin("2025-03-01")
                                .end("2025-03-05")
                                .line("a", line -> {}))))
        .build();
  }
}
