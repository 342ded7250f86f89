package org.mingjian.engine.census;

import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.knowledge.RuleDefinition;

/// `stock-balance`: an institution settled more of an item in a month than it can have had.
///
/// @param shapes first letters of the codes of the items it looks at
/// @param tolerance share of what was there that is let pass, in hundredths of a percent
record StockPlan(RuleDefinition rule, String shapes, long tolerance) implements CensusPlan {
  private static final int PERCENT_SCALE = 2;

  static CensusPlan of(Blueprint blueprint) {
    return new StockPlan(
        blueprint.rule(),
        blueprint.parameters().text("shapes"),
        blueprint.parameters().number("tolerancePercent", PERCENT_SCALE));
  }

  @Override
  public Census begin(BoundCodes codes) {
    return new StockCensus(this, codes.dictionaries);
  }
}
