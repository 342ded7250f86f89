package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.SettlementColumns;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Tally;
import org.mingjian.values.Decimals;

/// `line-check`: a charge does not add up, has no national code, or gives back what was never
/// charged; or a refund of a whole settlement does not match it.
final class LineCheck implements Kernel {
  private static final int PRODUCT = 1;
  private static final int CODE = 2;
  private static final int UNMATCHED = 3;
  private static final int REFUND = 4;
  private static final int PRODUCT_SCALE = Decimals.QUANTITY_SCALE + Decimals.PRICE_SCALE;
  private static final long FEN = Decimals.unit(PRODUCT_SCALE - Decimals.MONEY_SCALE);

  private final RuleGate gate;
  private final long tolerance;

  private LineCheck(Blueprint blueprint) {
    gate = blueprint.gate();
    tolerance = blueprint.parameters().number("tolerance", PRODUCT_SCALE);
  }

  static Kernel of(Blueprint blueprint) {
    return new LineCheck(blueprint);
  }

  @Override
  public List<Slot> slots() {
    return List.of();
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    for (int visit = 0; visit < view.visits.count; visit++) {
      RuleGate.Answer answer = gate.ask(view, visit);
      if (answer != RuleGate.Answer.NO) {
        judgeLines(view, visit, answer, outcomes);
        judgeRefunds(view, visit, answer, outcomes);
      }
    }
  }

  private void judgeLines(View view, int visit, RuleGate.Answer answer, Outcomes outcomes) {
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      if (!view.lines.isFact(i) && !isRefundLine(view, i)) {
        continue;
      }
      if (answer != RuleGate.Answer.YES) {
        outcomes.undeterminedLine(i, answer.reason());
        continue;
      }
      int check = check(view.lines, i);
      if (check == 0) {
        outcomes.clearLine(i);
      } else {
        Hit.Measure measure = new Hit.Measure(check, 0);
        outcomes.hit(Hit.onLine(view, i, Hit.NONE, measure, view.lines.netInScope[i]));
      }
    }
  }

  private static void judgeRefunds(
      View view, int visit, RuleGate.Answer answer, Outcomes outcomes) {
    SettlementColumns settlements = view.batch.settlements;
    int to = view.visits.firstSettlement[visit + 1];
    for (int s = view.visits.firstSettlement[visit]; s < to; s++) {
      if ((settlements.flags[s] & SettlementColumns.REFUND_NOT_OPPOSITE) == 0) {
        continue;
      }
      if (answer == RuleGate.Answer.YES) {
        outcomes.hit(Hit.onVisitWithoutMoney(visit, new Hit.Measure(REFUND, 0)));
      } else {
        outcomes.undeterminedVisit(visit, answer.reason());
      }
      return;
    }
  }

  /// A negative line, unless its whole settlement is void.
  private static boolean isRefundLine(View view, int line) {
    int settlement = view.lines.settlement[line];
    return view.lines.quantity[line] < 0
        && (settlement < 0
            || (view.batch.settlements.flags[settlement] & SettlementColumns.CANCELLED) == 0);
  }

  private int check(LineColumns lines, int line) {
    if (!isProduct(lines, line)) {
      return PRODUCT;
    }
    int flags = lines.flags[line];
    if ((flags & LineColumns.CODE_NOT_NATIONAL) != 0) {
      return CODE;
    }
    return (flags & LineColumns.UNMATCHED) != 0 ? UNMATCHED : 0;
  }

  /// Whether quantity times price is the amount within the tolerance. The products need up to 128
  /// bits: their high and low halves are taken from each other.
  private boolean isProduct(LineColumns lines, int line) {
    long product = lines.quantity[line] * lines.unitPrice[line];
    long charged = lines.amount[line] * FEN;
    long borrow = Long.compareUnsigned(product, charged) < 0 ? 1 : 0;
    long high =
        Math.multiplyHigh(lines.quantity[line], lines.unitPrice[line])
            - Math.multiplyHigh(lines.amount[line], FEN)
            - borrow;
    long gap = product - charged;
    return high == gap >> (Long.SIZE - 1) && gap <= tolerance && gap >= -tolerance;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String check = Long.toString(hit.measured);
    return new Explanation(
        new Evidence(
            List.of(fact(view, hit, check, new Facts(view, texts))),
            Map.of(),
            Tally.given("check"),
            new Comparison(Comparison.Operator.NONE_AMONG, List.of(check), List.of(), "")),
        Map.of("measured", zh((int) hit.measured)));
  }

  private static Fact fact(View view, Hit hit, String check, Facts facts) {
    if (hit.line == Hit.NONE) {
      return facts.visit(hit.visit, "check", check);
    }
    long charged = view.lines.quantity[hit.line];
    return facts.line(
        hit.line,
        "check",
        check,
        "cnt_charged",
        Decimals.format(charged, Decimals.QUANTITY_SCALE),
        "det_item_fee_sumamt",
        Decimals.yuan(view.lines.amount[hit.line]));
  }

  private static String zh(int check) {
    return switch (check) {
      case PRODUCT -> "数量乘单价不等于金额";
      case CODE -> "项目编码不是国家编码";
      case UNMATCHED -> "退费找不到对应的收费";
      default -> "退费结算与原结算不相抵";
    };
  }
}
