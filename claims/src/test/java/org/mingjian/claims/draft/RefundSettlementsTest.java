package org.mingjian.claims.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.SettlementColumns;

class RefundSettlementsTest {
  private static final int REFUND = SettlementColumns.REFUND;
  private static final int CANCELLED = SettlementColumns.CANCELLED;
  private static final int NOT_OPPOSITE = SettlementColumns.REFUND_NOT_OPPOSITE;

  @Test
  void voidsTheLinesOfASettlementRefundedByHeader() {
    PersonBatch batch = refunded(s -> s.paid("-10", "-8").refundOf("S1"));
    assertFlags(batch, CANCELLED, REFUND);
    assertEquals(0, batch.lines.netQuantity[0]);
    assertEquals(0, batch.lines.netInScope[0]);
  }

  @Test
  void reportsAHeaderThatIsNotExactlyOpposite() {
    PersonBatch batch = refunded(s -> s.paid("-10", "-7.99").refundOf("S1"));
    assertFlags(batch, 0, REFUND | NOT_OPPOSITE);
    assertEquals(1000, batch.lines.netAmount[0]);
  }

  @Test
  void reportsAHeaderThatNamesNothingOrNothingKnown() {
    assertFlags(refunded(s -> s.paid("-10", "-8").refundOf("")), 0, REFUND | NOT_OPPOSITE);
    assertFlags(refunded(s -> s.paid("-10", "-8").refundOf("S7")), 0, REFUND | NOT_OPPOSITE);
  }

  @Test
  void doesNotTakeAPositiveSettlementForARefund() {
    assertFlags(refunded(s -> s.paid("10", "8").refundOf("S1")), 0, REFUND);
  }

  @Test
  void letsARefundWithLinesActThroughThem() {
    PersonBatch batch =
        new PersonBatchBuilder()
            .person(
                "P",
                p ->
                    p.visit(
                        "V",
                        v ->
                            v.settlement("S1", s -> s.paid("20", "20"))
                                .settlement("S2", s -> s.paid("-20", "-20").refundOf("S1"))
                                .line("1", l -> l.quantity("2").settlement("S1"))
                                .line("2", l -> l.quantity("-1").settlement("S2"))))
            .build();
    assertFlags(batch, 0, REFUND);
    assertEquals(10_000, batch.lines.netQuantity[0]);
  }

  @Test
  void findsTheNamedSettlementInAnotherVisitOfThePerson() {
    PersonBatch batch =
        new PersonBatchBuilder()
            .person(
                "P",
                p ->
                    p.visit(
                            "V1",
                            v ->
                                v.settlement("S1", s -> s.paid("10", "10"))
                                    .line("1", l -> l.quantity("1")))
                        .visit(
                            "V2",
                            v ->
                                v.begin("2025-03-02")
                                    .settlement("S2", s -> s.paid("-10", "-10").refundOf("S1"))))
            .build();
    assertFlags(batch, CANCELLED, REFUND);
    assertEquals(0, batch.lines.netQuantity[0]);
  }

  private static PersonBatch refunded(Consumer<SettlementDraft> refund) {
    return new PersonBatchBuilder()
        .person(
            "P",
            p ->
                p.visit(
                    "V",
                    v ->
                        v.settlement("S1", s -> s.paid("10", "8"))
                            .settlement("S2", refund)
                            .line("1", l -> l.settlement("S1"))))
        .build();
  }

  private static void assertFlags(PersonBatch batch, int first, int second) {
    assertEquals(first, batch.settlements.flags[0]);
    assertEquals(second, batch.settlements.flags[1]);
  }
}
