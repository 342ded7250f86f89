package org.mingjian.engine.census;

import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleVariant;

/// `stock-balance`: an institution settled more of an item in a month than it can have had.
///
/// @param variant the rule as it stands on some days
/// @param shapes first letters of the codes of the items it looks at
/// @param tolerance share of what was there that is let pass, in hundredths of a percent
record StockPlan(RuleVariant variant, String shapes, long tolerance) implements CensusPlan {
  private static final int PERCENT_SCALE = 2;

  static CensusPlan of(Blueprint blueprint) {
    return new StockPlan(
        blueprint.variant(),
        blueprint.parameters().text("shapes"),
        blueprint.parameters().number("tolerancePercent", PERCENT_SCALE));
  }

  RuleDefinition rule() {
    return variant.rule();
  }

  @Override
  public Census begin(BoundCodes codes) {
    return new StockCensus(this, codes.dictionaries);
  }
}
