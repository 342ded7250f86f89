package org.mingjian.engine;

import java.util.List;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.View;

/// What hits claim when each line is counted once: per line the largest claim on it, where a hit on
/// a visit or window claims every judged line of its visits. Source: claims-extract §5
/// (`amount_once`).
///
/// @param amountFen claimed money
/// @param fundFen the fund's share of it
public record MoneyOnce(long amountFen, long fundFen) {
  static MoneyOnce of(View view, List<Judgement.RuleOutcome> outcomes) {
    long[] claimed = new long[view.lines.count];
    for (Judgement.RuleOutcome outcome : outcomes) {
      outcome.outcomes().hits().forEach(hit -> claim(view, hit, claimed));
    }
    FundShares shares = new FundShares(view);
    long amount = 0;
    long fund = 0;
    for (int line = 0; line < claimed.length; line++) {
      if (claimed[line] > 0) {
        amount += claimed[line];
        fund += shares.ofPart(line, claimed[line]);
      }
    }
    return new MoneyOnce(amount, fund);
  }

  private static void claim(View view, Hit hit, long[] claimed) {
    if (hit.line != Hit.NONE) {
      claimed[hit.line] = Math.max(claimed[hit.line], hit.amountFen);
    } else if (hit.amountFen == 0) {
      return;
    } else if (hit.isWindow()) {
      for (int visit : hit.windowVisits) {
        claimVisit(view, visit, claimed);
      }
    } else {
      claimVisit(view, hit.visit, claimed);
    }
  }

  private static void claimVisit(View view, int visit, long[] claimed) {
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      claimed[i] = Math.max(claimed[i], view.lines.netInScope[i]);
    }
  }
}
