package org.mingjian.server.desk.panel;

import org.jooq.DSLContext;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseGate;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;

/// Seats nobody on a panel who is no expert at work: their seat would wait for an opinion that
/// cannot come.
public final class ExpertGate implements CaseGate {
  private static final String IS_EXPERT =
      """
      SELECT count(*) > 0 FROM account_role r JOIN account a USING (account)
      WHERE r.account = ? AND r.role = 'expert' AND a.state = 'active'
      """;

  @Override
  public void check(DSLContext sql, CaseDesk.Wish wish) {
    if (wish.command() instanceof CaseCommand.SeatPanel seating) {
      seating.members().forEach(member -> check(sql, member));
    }
  }

  private static void check(DSLContext sql, String member) {
    if (!sql.fetchSingle(IS_EXPERT, member).into(boolean.class)) {
      throw new MingjianException(
          DeskError.COMMAND_REFUSED, "不是本区域在岗的评审专家 no expert at work of this area: " + member);
    }
  }
}
