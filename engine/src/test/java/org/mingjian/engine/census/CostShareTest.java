package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.engine.Trial;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.finding.Finding;

class CostShareTest {
  private static final int DRUG = 9;
  private static final int CARE = 2;

  private final Dictionaries dictionaries = Dictionaries.empty();
  private final Trial trial =
      Trial.of("cost-share")
          .parameter("categories", "09")
          .parameter("itemPrefixes", "")
          .parameter("period", "QUARTER")
          .parameter("upperLimit", "30")
          .parameter("quartileFactor", "1.5")
          .parameter("minPeers", "2")
          .parameter("minCases", "1")
          .parameter("maxUnknownPercent", "5")
          .message("{institution} {window} {measured}>{limit}{unit}");

  @Test
  void blamesAnInstitutionAboveTheLimit() {
    Conclusion conclusion = trial.conclude(batch("P1", "H1", 31));
    Finding finding = conclusion.findings().getFirst();
    assertEquals("H1 2025-Q1 31>30%", finding.wording().text().zh());
    assertEquals("2025-Q1", finding.windowStart());
    assertEquals("2025-01-01", finding.blame().occurredAt());
    assertEquals("", finding.claim().personNumber());
  }

  @Test
  void sumsOverBatchesAndThreadsInAnyOrder() {
    PersonBatch one = batch("P1", "H1", 29);
    PersonBatch two = batch("P2", "H1", 32);
    PersonBatch three = batch("P3", "H2", 30);
    String together = text(trial.conclude(List.of(List.of(one, two, three))));
    assertEquals("H1 2025-Q1 30.5>30% of 2", together);
    assertEquals(together, text(trial.conclude(List.of(List.of(three, two), List.of(one)))));
    assertEquals(
        together, text(trial.conclude(List.of(List.of(two), List.of(one), List.of(three)))));
  }

  @Test
  void tellsTheFiguresOfDepartmentsAndDoctors() {
    List<String> figures = new ArrayList<>();
    trial
        .conclude(batch("P1", "H1", 31))
        .values()
        .forEach(value ->
            figures.add(value.scope() + " " + value.place().code() + " " + value.hundredths()));
    assertEquals(List.of("INSTITUTION  3100", "DEPARTMENT D1 3100", "DOCTOR R1 10000"), figures);
  }

  @Test
  void leavesOutWindowsThatBeginOutsideTheAskedDays() {
    trial.range(new DayRange(Integer.MIN_VALUE, 0));
    assertEquals(0, trial.conclude(batch("P1", "H1", 31)).judged());
  }

  private static String text(Conclusion conclusion) {
    return conclusion.findings().getFirst().wording().text().zh() + " of " + conclusion.judged();
  }

  private PersonBatch batch(String person, String institution, int percent) {
    return new PersonBatchBuilder(dictionaries)
        .person(
            person,
            it ->
                it.visit(
                    "V" + person,
                    visit ->
                        visit
                            .institution(institution, "")
                            .line(
                                "A",
                                line ->
                                    line.price("" + percent)
                                        .chargeCategory(DRUG)
                                        .department("D1", "")
                                        .doctor("R1", ""))
                            .line(
                                "B",
                                line ->
                                    line.price("" + (100 - percent))
                                        .chargeCategory(CARE)
                                        .department("D1", ""))))
        .build();
  }
}
