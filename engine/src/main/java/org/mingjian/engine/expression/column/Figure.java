package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;

/// What is counted or summed over lines or visits.
public sealed interface Figure permits LineFigure, VisitFigure {
  /// Its name in an expression.
  String function();

  /// Digits after the point of its value.
  int scale();

  /// Whether different keys are counted, not values summed.
  boolean isDistinct();

  /// What a line or visit adds to a sum.
  long value(View view, int row);

  /// What is to be different.
  int key(View view, int row);

  /// Why a line or visit that counts makes the figure doubtful, or 0.
  default byte doubt(View view, int row) {
    return 0;
  }
}
