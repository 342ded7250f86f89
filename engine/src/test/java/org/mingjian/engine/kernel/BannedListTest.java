package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class BannedListTest {

  @Test
  void blamesEveryLineOfAnItemNeverPaid() {
    Trial trial = Trial.of("banned-list").parameter("kind", "ANY").points("codes", ITEM);
    assertEquals("L1 by points-1: / 10.00", trial.line(line -> line.item(ITEM)).text());
  }

  @Test
  void blamesAnItemPrescribedOnline() {
    assertEquals("L1 by points-1: / 10.00", online("5").text());
  }

  @Test
  void passesWhatIsPrescribedOnTheSpot() {
    assertEquals("clear 1", online("2").text());
  }

  @Test
  void cannotTellWithoutThePlaceOfPayment() {
    assertEquals("KIND_UNDETERMINED 1", online("").text());
  }

  @Test
  void leavesOutWhatIsGivenBackAndWhatThePatientPays() {
    Trial trial = Trial.of("banned-list").parameter("kind", "ANY").points("codes", ITEM);
    assertEquals("nothing", trial.line(line -> line.selfPaid()).text());
    assertEquals(
        "nothing",
        trial
            .visit(visit -> visit.line("a", line -> {}).line("b", line -> line.quantity("-1")))
            .text());
  }

  private static Verdict online(String payLocation) {
    return Trial.of("banned-list")
        .parameter("kind", "INTERNET")
        .points("codes", ITEM)
        .visit(visit -> visit.payLocation(payLocation).line("L1", line -> line.item(ITEM)));
  }
}
