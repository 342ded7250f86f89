package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;
import org.mingjian.values.Decimals;

/// What is counted or summed over visits.
public enum VisitFigure implements Figure {
  /// Visits.
  COUNT("count", 0),
  /// Net money.
  AMOUNT("amount", Decimals.MONEY_SCALE),
  /// Net money the fund covers.
  IN_SCOPE("inScope", Decimals.MONEY_SCALE),
  /// Different days of begin.
  DAYS("days", 0),
  /// Different institutions.
  INSTITUTIONS("institutions", 0);

  private final String function;
  private final int scale;

  VisitFigure(String function, int scale) {
    this.function = function;
    this.scale = scale;
  }

  @Override
  public String function() {
    return function;
  }

  @Override
  public int scale() {
    return scale;
  }

  @Override
  public boolean isDistinct() {
    return ordinal() >= DAYS.ordinal();
  }

  @Override
  public long value(View view, int visit) {
    return switch (this) {
      case COUNT, DAYS, INSTITUTIONS -> 1;
      case AMOUNT -> VisitNumbers.amountOf(view, visit);
      case IN_SCOPE -> view.inScopeOfVisit(visit);
    };
  }

  @Override
  public int key(View view, int visit) {
    return this == DAYS ? view.dayOfVisit(visit) : view.visits.institution[visit];
  }
}
