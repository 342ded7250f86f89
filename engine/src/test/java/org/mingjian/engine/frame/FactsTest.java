package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;
import org.mingjian.finding.Evidence;

class FactsTest {
  @ParameterizedTest
  @CsvSource({
    "2025-03-01 08:00:00, 2025-03-02, '{begntime=2025-03-01 08:00:00, endtime=2025-03-02, '",
    "2025-03-01, 2025-03-02 09:30:00, '{begntime=2025-03-01, endtime=2025-03-02 09:30:00, '",
    "2025-03-01, '', '{begntime=2025-03-01, '",
  })
  void showsTheTimesOfAVisitAsTheyWereGiven(String begin, String end, String expected) {
    Trial trial = Trial.of("diagnosis-sex").points("icd,sex", "N80,2");
    Evidence evidence =
        evidence(
            trial, visit -> visit.begin(begin).end(end).diagnosis("N80").line("a", line -> {}));
    assertEquals(
        expected + "med_type=11, diag_code=N80}", evidence.facts().getLast().values().toString());
  }

  @Test
  void showsALineByItsKeyWithWhatIsLeftOfIt() {
    Trial trial = Trial.of("sex-limit").points("object,codes,sex,basis", "某药," + ITEM + ",2,说明书");
    Evidence evidence =
        evidence(
            trial,
            visit ->
                visit
                    .line("a", line -> line.quantity("3").price("2.5").inScope("6"))
                    .line("b", line -> line.quantity("-1").price("2.5")));
    assertEquals("line:a", evidence.facts().getLast().subject());
    assertEquals(
        "{hilist_code="
            + ITEM
            + ", fee_ocur_time=2025-03-01 10:00:00, cnt=2, pric=2.5,"
            + " inscp_amt=4.00}",
        evidence.facts().getLast().values().toString());
    assertEquals("{object=某药, sex=2, basis=说明书}", evidence.point().toString());
  }

  @Test
  void leavesBlankColumnsOfAPointOut() {
    Trial trial =
        Trial.of("age-band").points("object,codes,min_age,max_age,unit", "药," + ITEM + ",,18,YEAR");
    assertEquals(
        "{object=药, max_age=18, unit=YEAR, basis=}",
        evidence(trial, visit -> visit.line("a", line -> {})).point().toString());
  }

  private static Evidence evidence(Trial trial, Consumer<VisitDraft> draft) {
    return trial.visit(draft).finding().evidence();
  }
}
