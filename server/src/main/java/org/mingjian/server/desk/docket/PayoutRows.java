package org.mingjian.server.desk.docket;

import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.server.desk.payout.PaidSettlement;
import org.mingjian.server.desk.payout.Payouts;

/// Keeps the list of payouts in step with what is noted in the file of a case by hand: the next
/// case of the settlement finds it there.
public final class PayoutRows implements CaseWatcher {
  private final Payouts payouts = new Payouts();

  @Override
  public void saw(DSLContext sql, String areaPath, Decision.Accepted change) {
    if (change.file().opening().key() instanceof CaseKey.OfSettlement settlement
        && PaidSettlement.isNameable(settlement.institution(), settlement.settlementId())) {
      change.events().forEach(one -> saw(sql, areaPath, settlement, one));
    }
  }

  private void saw(
      DSLContext sql, String areaPath, CaseKey.OfSettlement settlement, Recorded recorded) {
    String key = settlement.caseId(1);
    if (recorded.event() instanceof CaseEvent.PayoutCancelled) {
      payouts.removeAbove(sql, key, areaPath);
    } else if (recorded.event() instanceof CaseEvent.PayoutNoted noted
        && payouts.of(sql, List.of(key)).isEmpty()) {
      PaidSettlement paid =
          new PaidSettlement(
              settlement.institution(), settlement.settlementId(), noted.on(), noted.voucher());
      payouts.add(sql, List.of(paid), new Payouts.Sign(areaPath, recorded.person(), recorded.at()));
    }
  }
}
