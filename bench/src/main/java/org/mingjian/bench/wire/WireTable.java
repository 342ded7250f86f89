package org.mingjian.bench.wire;

import java.util.Locale;
import org.mingjian.bench.phase.Figures;

/// The rows of the table.
final class WireTable {
  static final String HEAD =
      "| 负载 load | 达到 reached | 客户端 client p50, p99, p99.9, max (ms) | 服务内 inside p50, p99, p99.9 (ms) |"
          + " 失败 failed, 迟 late | CPU 服务 server, 数据库 database, 负载 load (cores) | 目标 goal |\n"
          + "|---|---|---|---|---|---|---|";

  private static final int QUICK_RATE = 400;
  private static final int FAST_RATE = 1000;

  private WireTable() {}

  /// What is to be reached; empty where nothing is asked for.
  static String goal(int rate, int lines) {
    if (lines != WireRuns.USUAL_LINES) {
      return "";
    }
    return switch (rate) {
      case QUICK_RATE -> "p99 ≤ 5, inside ≤ 3";
      case FAST_RATE -> "p99 ≤ 15";
      default -> "";
    };
  }

  static String row(String what, Figures figures, String goal) {
    double seconds = figures.get("seconds");
    return String.format(
        Locale.ROOT,
        "| %s | %.0f/s | %.1f, %.1f, %.1f, %.0f | %.1f, %.1f, %.1f | %.0f, %.0f | %.2f, %.2f, %.2f | %s |",
        what,
        figures.get("rate"),
        figures.get("p50"),
        figures.get("p99"),
        figures.get("p999"),
        figures.get("max"),
        figures.get("inside_p50"),
        figures.get("inside_p99"),
        figures.get("inside_p999"),
        figures.get("failed"),
        figures.get("late"),
        figures.get("cpu_server") / seconds,
        figures.get("cpu_database") / seconds,
        figures.get("cpu_load") / seconds,
        goal);
  }

  /// A row that is a sentence.
  static String said(String what, String figure, String goal) {
    return "| " + what + " | " + figure + " | | | | | " + goal + " |";
  }
}
