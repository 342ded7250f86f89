package org.mingjian.synth.plant;

/// The windows sums run over: DAY, VISIT, MONTH, YEAR or `nD` for n days up to a line.
record SumWindow(String text, int rollingDays) {
  static SumWindow of(Point point, RuleSheet rule) {
    String own = point.text("window");
    String text = own.isEmpty() ? rule.parameter("window") : own;
    boolean rolling = text.matches("[0-9]+D");
    return new SumWindow(
        text, rolling ? Integer.parseInt(text.substring(0, text.length() - 1)) : 1);
  }

  boolean isVisit() {
    return text.equals("VISIT");
  }

  /// Days from a line to the last day on which another still lies in its window.
  int lastDay() {
    return rollingDays - 1;
  }

  /// Days from a line to a day on which another surely lies in another window; 0 if only another
  /// institution or visit is outside.
  int nextWindow() {
    return switch (text) {
      case "VISIT", "YEAR" -> 0;
      case "MONTH" -> 31;
      default -> rollingDays;
    };
  }
}
