package org.mingjian.engine.expression.column;

import org.mingjian.claims.LineColumns;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.CivilTime;

/// Numbers of charge lines. Rows are lines.
public final class LineNumbers {
  private static final int HOUR_SECONDS = 3600;
  private static final byte NO_SUPPLY = Numbers.code(UndeterminedReason.SUPPLY_DAYS_UNKNOWN);
  private static final byte NO_CATEGORY = Numbers.code(UndeterminedReason.CATEGORY_UNKNOWN);
  private static final byte NO_HOUR = Numbers.code(UndeterminedReason.TIME_OF_DAY_UNKNOWN);

  private LineNumbers() {}

  /// What is left of the quantity.
  public static void quantity(Run run, Rows rows, Numbers out) {
    copy(run.view.lines.netQuantity, rows, out);
  }

  /// The unit price.
  public static void price(Run run, Rows rows, Numbers out) {
    copy(run.view.lines.unitPrice, rows, out);
  }

  /// What is left of the amount.
  public static void amount(Run run, Rows rows, Numbers out) {
    copy(run.view.lines.netAmount, rows, out);
  }

  /// What is left of what the fund covers.
  public static void inScope(Run run, Rows rows, Numbers out) {
    copy(run.view.lines.netInScope, rows, out);
  }

  /// Days of supply.
  public static void supplyDays(Run run, Rows rows, Numbers out) {
    short[] days = run.view.lines.supplyDays;
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = days[rows.line[i]];
      out.absent[i] = out.value[i] == 0 ? NO_SUPPLY : 0;
    }
  }

  /// Charge category.
  public static void category(Run run, Rows rows, Numbers out) {
    byte[] category = run.view.lines.chargeCategory;
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = category[rows.line[i]];
      out.absent[i] = out.value[i] == 0 ? NO_CATEGORY : 0;
    }
  }

  /// The day.
  public static void date(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = run.view.day(rows.line[i]);
      out.absent[i] = 0;
    }
  }

  /// The hour of the day.
  public static void hour(Run run, Rows rows, Numbers out) {
    LineColumns lines = run.view.lines;
    for (int i = 0; i < rows.size(); i++) {
      int line = rows.line[i];
      out.value[i] = Math.floorMod(lines.time[line], CivilTime.DAY_SECONDS) / HOUR_SECONDS;
      out.absent[i] = (lines.flags[line] & LineColumns.DATE_ONLY) != 0 ? NO_HOUR : 0;
    }
  }

  private static void copy(long[] column, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = column[rows.line[i]];
      out.absent[i] = 0;
    }
  }
}
