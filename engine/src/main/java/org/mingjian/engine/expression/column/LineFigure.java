package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.Decimals;

/// What is counted or summed over lines.
public enum LineFigure implements Figure {
  /// Lines.
  COUNT("count", 0),
  /// Net quantities.
  QUANTITY("quantity", Decimals.QUANTITY_SCALE),
  /// Net money.
  AMOUNT("amount", Decimals.MONEY_SCALE),
  /// Net money the fund covers.
  IN_SCOPE("inScope", Decimals.MONEY_SCALE),
  /// Days of supply; a line without them makes the figure doubtful.
  SUPPLY_DAYS("supplyDays", 0),
  /// Different days.
  DAYS("days", 0),
  /// Different item codes.
  ITEMS("items", 0),
  /// Different generic drugs.
  GENERICS("generics", 0),
  /// Different institutions.
  INSTITUTIONS("institutions", 0),
  /// Different visits.
  VISITS("visits", 0);

  private static final byte NO_SUPPLY = Numbers.code(UndeterminedReason.SUPPLY_DAYS_UNKNOWN);

  private final String function;
  private final int scale;

  LineFigure(String function, int scale) {
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
  public long value(View view, int line) {
    return switch (this) {
      case QUANTITY -> view.lines.netQuantity[line];
      case AMOUNT -> view.lines.netAmount[line];
      case IN_SCOPE -> view.lines.netInScope[line];
      case SUPPLY_DAYS -> view.lines.supplyDays[line];
      case COUNT, DAYS, ITEMS, GENERICS, INSTITUTIONS, VISITS -> 1;
    };
  }

  @Override
  public int key(View view, int line) {
    return switch (this) {
      case DAYS -> view.day(line);
      case ITEMS -> view.lines.item[line];
      case GENERICS -> view.codes.generic()[view.lines.item[line]];
      case INSTITUTIONS -> view.visits.institution[view.lines.visit[line]];
      case VISITS -> view.lines.visit[line];
      case COUNT, QUANTITY, AMOUNT, IN_SCOPE, SUPPLY_DAYS -> 0;
    };
  }

  @Override
  public byte doubt(View view, int line) {
    return this == SUPPLY_DAYS && view.lines.supplyDays[line] == 0 ? NO_SUPPLY : 0;
  }
}
