package org.mingjian.engine.census;

import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.finding.UndeterminedReason;

/// `infection-rate` and `readmission-rate`: of how many stays that ended in a window something is
/// true.
final class StayPlan implements CensusPlan {
  private final IndicatorRule indicator;
  private final StayTest test;

  private StayPlan(IndicatorRule indicator, StayTest test) {
    this.indicator = indicator;
    this.test = test;
  }

  static CensusPlan ofInfections(Blueprint blueprint) {
    return new StayPlan(
        indicator(blueprint, UndeterminedReason.ADMISSION_CONDITION_UNKNOWN),
        AcquiredInfection.of(blueprint));
  }

  static CensusPlan ofReadmissions(Blueprint blueprint) {
    return new StayPlan(
        indicator(blueprint, UndeterminedReason.MAIN_DIAGNOSIS_UNKNOWN), Readmission.of(blueprint));
  }

  private static IndicatorRule indicator(Blueprint blueprint, UndeterminedReason unknown) {
    return IndicatorRule.of(blueprint, unknown, IndicatorValue.Unit.CASES);
  }

  @Override
  public Census begin(BoundCodes codes) {
    return new StayCensus(indicator, test);
  }
}
