package org.mingjian.bench;

import java.io.PrintStream;
import java.util.Locale;

/// The table: what was measured, the figure, the goal. Written row by row, since a row may take
/// minutes.
final class BenchTable {
  private final PrintStream out;

  BenchTable(PrintStream out) {
    this.out = out;
    out.println("| 项目 measured | 结果 figure | 目标 goal |");
    out.println("|---|---|---|");
  }

  void row(String what, String figure, String goal) {
    out.println("| " + what + " | " + figure + " | " + goal + " |");
  }

  void row(String what, String figure) {
    row(what, figure, "");
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /// A rate in millions of lines a second.
  static String rate(double lines, double seconds) {
    return text("%.2f M lines/s", lines / seconds / 1e6);
  }
}
