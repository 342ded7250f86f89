package org.mingjian.claims.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.Netting;
import org.mingjian.claims.PersonBatch;

class NettingTest {
  private static final String OTHER_ITEM = "XB01AAA001A001010100001";

  @Test
  void leavesAVisitWithoutRefundsAsItIs() {
    LineColumns lines = lines(v -> v.line("1", l -> l.quantity("2")));
    assertQuantities(lines, 2);
    assertEquals(2000, lines.netAmount[0]);
    assertEquals(2000, lines.netInScope[0]);
  }

  @Test
  void cancelsTheLineThatIsNamedFirst() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("1"))
                .line("2", l -> l.quantity("1"))
                .line("3", l -> l.quantity("-1").cancels("1")));
    assertQuantities(lines, 0, 1, 0);
  }

  @Test
  void cancelsTheNamedLineWhateverItsItem() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.item(OTHER_ITEM)).line("2", l -> l.quantity("-1").cancels("1")));
    assertQuantities(lines, 0, 0);
    assertFalse(isUnmatched(lines, 1));
  }

  @Test
  void sendsWhatTheNamedLineCannotTakeToOthers() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("1"))
                .line("2", l -> l.quantity("5"))
                .line("3", l -> l.quantity("-3").cancels("1")));
    assertQuantities(lines, 0, 3, 0);
  }

  @Test
  void prefersALineOfEqualQuantity() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("2").at("2025-03-01"))
                .line("2", l -> l.quantity("3").at("2025-03-02"))
                .line("3", l -> l.quantity("-2").at("2025-03-03")));
    assertQuantities(lines, 0, 3, 0);
  }

  @Test
  void prefersAnEarlierLineOfEqualQuantityToALaterOne() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.at("2025-03-01"))
                .line("2", l -> l.quantity("-1").at("2025-03-02"))
                .line("3", l -> l.at("2025-03-03")));
    assertQuantities(lines, 0, 0, 1);
  }

  @Test
  void takesALaterLineOfEqualQuantityBeforeAnEarlierOfOther() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("5").at("2025-03-01"))
                .line("2", l -> l.quantity("-1").at("2025-03-02"))
                .line("3", l -> l.at("2025-03-03")));
    assertQuantities(lines, 5, 0, 0);
  }

  @Test
  void comparesWithWhatIsLeftOfALine() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("3").at("2025-03-01"))
                .line("2", l -> l.quantity("5").at("2025-03-02"))
                .line("3", l -> l.quantity("-1").at("2025-03-03").cancels("1"))
                .line("4", l -> l.quantity("-2").at("2025-03-04")));
    assertQuantities(lines, 0, 5, 0, 0);
  }

  @Test
  void takesTheLatestAtOrBeforeOtherwise() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("5").at("2025-03-01"))
                .line("2", l -> l.quantity("5").at("2025-03-02 10:00:00"))
                .line("3", l -> l.quantity("-1").at("2025-03-02 10:00:00"))
                .line("4", l -> l.quantity("5").at("2025-03-03")));
    assertQuantities(lines, 5, 4, 0, 5);
  }

  @Test
  void spreadsOverSeveralLines() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("2").at("2025-03-01"))
                .line("2", l -> l.quantity("2").at("2025-03-02"))
                .line("3", l -> l.quantity("2").at("2025-03-05"))
                .line("4", l -> l.quantity("-5").at("2025-03-03")));
    assertQuantities(lines, 0, 0, 0, 1);
  }

  @Test
  void marksWhatFindsNoPartner() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("1"))
                .line("2", l -> l.price("9.99"))
                .line("3", l -> l.item(OTHER_ITEM))
                .line("4", l -> l.quantity("-2")));
    assertQuantities(lines, 0, 1, 1, 0);
    assertTrue(isUnmatched(lines, 3));
  }

  @Test
  void doesNotCancelAcrossVisits() {
    PersonBatch batch =
        new PersonBatchBuilder()
            .person(
                "P",
                p ->
                    p.visit("V1", v -> v.line("1", l -> l.at("2025-03-01")))
                        .visit("V2", v -> v.line("1", l -> l.quantity("-1").at("2025-03-02"))))
            .build();
    assertQuantities(batch.lines, 1, 0);
    assertTrue(isUnmatched(batch.lines, 1));
  }

  @Test
  void treatsARefundOfARefundAsAChargeOfItsOwn() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("1").at("2025-03-01"))
                .line("2", l -> l.quantity("-1").at("2025-03-02").cancels("1"))
                .line("3", l -> l.quantity("1").at("2025-03-03").cancels("2"))
                .line("4", l -> l.quantity("-1").at("2025-03-04").cancels("2")));
    assertQuantities(lines, 0, 0, 0, 0);
    assertFalse(isUnmatched(lines, 3));
  }

  @Test
  void roundsMoneyLeftHalfAwayFromZero() {
    LineColumns lines =
        lines(v ->
            v.line("1", l -> l.quantity("2").price("0.005").amount("0.01").inScope("0.03"))
                .line("2", l -> l.quantity("-1").price("0.005").amount("-0.01")));
    assertEquals(1, lines.netAmount[0]);
    assertEquals(2, lines.netInScope[0]);
    assertEquals(0, lines.netAmount[1]);
  }

  @Test
  void leavesNothingInScopeOfASelfPaidLine() {
    LineColumns lines = lines(v -> v.line("1", LineDraft::selfPaid));
    assertEquals(1000, lines.netAmount[0]);
    assertEquals(0, lines.netInScope[0]);
    assertTrue(lines.isFact(0) && !lines.isJudged(0));
  }

  @Test
  void givesTheSameWhenFilledAgain() {
    PersonBatch batch =
        batch(v -> v.line("1", l -> l.quantity("3")).line("2", l -> l.quantity("-5")));
    long[] before = batch.lines.netQuantity.clone();
    Netting.fill(batch);
    assertArrayEquals(before, batch.lines.netQuantity);
    assertTrue(isUnmatched(batch.lines, 1));
  }

  @Test
  void cancelsManyLinesOfOneItemInTime() {
    LineColumns lines =
        lines(v -> {
          for (int i = 0; i < 20_000; i++) {
            int n = i;
            v.line("a" + n, l -> l.quantity("1")).line("b" + n, l -> l.quantity("-1"));
          }
        });
    assertEquals(0, Arrays.stream(lines.netQuantity).sum());
  }

  private static PersonBatch batch(Consumer<VisitDraft> visit) {
    return new PersonBatchBuilder().person("P", p -> p.visit("V", visit)).build();
  }

  private static LineColumns lines(Consumer<VisitDraft> visit) {
    return batch(visit).lines;
  }

  private static boolean isUnmatched(LineColumns lines, int line) {
    return (lines.flags[line] & LineColumns.UNMATCHED) != 0;
  }

  private static void assertQuantities(LineColumns lines, long... units) {
    assertArrayEquals(Arrays.stream(units).map(u -> u * 10_000).toArray(), lines.netQuantity);
  }
}
