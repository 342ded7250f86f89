package org.mingjian.bench;

import static org.mingjian.bench.BenchTable.rate;
import static org.mingjian.bench.BenchTable.text;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mingjian.bench.phase.Figures;
import org.mingjian.bench.phase.Phase;
import org.mingjian.bench.phase.Workspace;

/// Measures the sections asked for, one process each, and prints a row as soon as it is known.
final class BenchRun {
  private static final double MEGABYTES = 1024;
  private static final int SCALE = 10;
  private static final int RELEASE_FEW = 25_000;
  private static final int RELEASE_MANY = 250_000;
  private static final int RELEASE_MOST = 1_500_000;

  private final Set<String> only;
  private final Workspace workspace;
  private final BenchTable table;

  BenchRun(BenchOptions options, PrintStream out) {
    only = options.only();
    Path work = options.work().toAbsolutePath();
    workspace = new Workspace(work, options.lines(), options.points());
    table = new BenchTable(out);
  }

  void run() throws IOException, InterruptedException {
    ChildProcess.run(Phase.PREPARE, workspace);
    table.row(
        "规模 size", text("%,d lines asked for, %,d points", workspace.lines(), workspace.points()));
    if (only.contains("scan") || only.contains("audit")) {
      audit();
    }
    if (only.contains("sql")) {
      sql();
    }
    if (only.contains("drools")) {
      drools();
    }
    if (only.contains("expression")) {
      expressions();
    }
    if (only.contains("scale")) {
      scale();
    }
    if (only.contains("release")) {
      releases();
    }
    if (only.contains("search")) {
      search();
    }
    if (only.contains("import")) {
      imports();
    }
  }

  private void audit() throws IOException, InterruptedException {
    Figures scan = ChildProcess.run(Phase.SCAN, workspace);
    double lines = scan.get("lines");
    double bare = Math.min(scan.get("seconds_1"), scan.get("seconds_2"));
    table.row("(a) 裸扫描 bare scan, 1 consumer", rate(lines, scan.get("seconds_1")));
    table.row("(a) 裸扫描 bare scan, 2 consumers", rate(lines, scan.get("seconds_2")));
    if (!only.contains("audit")) {
      return;
    }
    Figures judging = ChildProcess.run(Phase.JUDGE, workspace);
    judging(judging, bare);
    Figures kernels = ChildProcess.run(Phase.KERNELS, workspace);
    table.row("    冲抵 netting", text("%.0f ns/line CPU", kernels.get("net_ns")));
    table.row("    规则 all kernels", text("%.0f ns/line CPU", kernels.get("kernel_ns")), "≤ 300");
    Figures whole = ChildProcess.run(Phase.AUDIT, workspace);
    table.row(
        "(b) 连同文件 audit with its files",
        rate(whole.get("lines"), whole.get("seconds"))
            + text(", of which writing %.1f s", whole.get("write_s")));
    memory("    内存 peak RSS, with files", whole);
  }

  private void judging(Figures judging, double bare) {
    double seconds = judging.get("seconds");
    double lines = judging.get("lines");
    table.row(
        "(b) 审核 audit to findings, 2 threads",
        rate(lines, seconds)
            + text(", %.0f rules, %,.0f item codes", judging.get("rules"), judging.get("codes")));
    table.row("    b/a", text("%.2f", bare / seconds), "≥ 0.5");
    double judge = judging.get("judge_cpu_s");
    double compose = judging.get("compose_cpu_s");
    double read = judging.get("cpu_s") - judge - compose;
    table.row(
        "    CPU: 读取 read+net / 规则 judge / 表述 word findings",
        text(
            "%.1f / %.1f / %.1f s; judging %.0f ns/line",
            read, judge, compose, judge * 1e9 / lines));
    table.row("    疑点 findings", text("%,.0f", judging.get("findings")));
    table.row("    编译 compile release", text("%.1f s", judging.get("compile_s")));
    memory("    内存 peak RSS", judging);
  }

  private void memory(String what, Figures figures) {
    table.row(what, text("%.2f GB", figures.get("rss_mb") / MEGABYTES), "≤ 4");
  }

  private void sql() throws IOException, InterruptedException {
    Figures judging = ChildProcess.run(Phase.JUDGE, workspace);
    Figures sql = ChildProcess.run(Phase.SQL, workspace);
    double lines = judging.get("lines");
    table.row("(c) SQL: 冲抵 netting, once", text("%.1f s", sql.get("net_s")));
    for (String rules : new String[] {"10", "25", "all"}) {
      table.row(
          "(c) SQL: " + rules + " rules",
          rate(lines, sql.get("net_s") + sql.get("rules_" + rules)));
    }
    double whole = sql.get("net_s") + sql.get("rules_all");
    table.row("    b/c, all rules", text("%.1f", whole / judging.get("seconds")), "≥ 4");
    table.row(
        "    疑点相同 same findings (count, money) by rule",
        text("%.0f of %.0f rules", sql.get("same_rules"), sql.get("rules")));
    memory("    内存 peak RSS, SQL", sql);
  }

  private void drools() throws IOException, InterruptedException {
    Figures engines = ChildProcess.run(Phase.DROOLS, workspace);
    table.row("(d) 十条规则 ten simple rules, ours", text("%.1f ns/line", engines.get("ours_ns")));
    table.row("(d) 十条规则 ten simple rules, Drools", text("%.0f ns/line", engines.get("drools_ns")));
    table.row(
        "    倍数 ratio", text("%.0f", engines.get("drools_ns") / engines.get("ours_ns")), "≥ 20");
    table.row(
        "    疑点 findings, ours / Drools",
        text("%,.0f / %,.0f", engines.get("ours_findings"), engines.get("drools_findings")));
  }

  private void expressions() throws IOException, InterruptedException {
    Figures cost = ChildProcess.run(Phase.EXPRESSION, workspace);
    for (String code : List.of("GZ10000301004000", "GZ10000101009000", "GZ10000102014000")) {
      double kernel = cost.get(code + "_kernel_ns");
      double expression = cost.get(code + "_expression_ns");
      table.row(
          "(g) CEL 与内置 CEL vs built-in, " + code,
          text("%.2f / %.2f ns/line, ×%.2f", expression, kernel, expression / kernel),
          "≤ ×2");
      table.row(
          "    疑点 findings, CEL / built-in",
          text(
              "%,.0f / %,.0f",
              cost.get(code + "_expression_hits"), cost.get(code + "_kernel_hits")));
    }
  }

  private void scale() throws IOException, InterruptedException {
    Figures whole = ChildProcess.run(Phase.JUDGE, workspace);
    Workspace fewerPoints = workspace.withPoints(workspace.points() / SCALE);
    ChildProcess.run(Phase.PREPARE, fewerPoints);
    Figures points = ChildProcess.run(Phase.JUDGE, fewerPoints);
    table.row(
        "(e) 知识点 ×10 points ×10: time, RSS",
        ratio(whole, points, "seconds") + ", " + ratio(whole, points, "rss_mb"),
        "≤ ×1.3 time");
    Workspace fewerLines = workspace.withLines(workspace.lines() / SCALE);
    ChildProcess.run(Phase.PREPARE, fewerLines);
    Figures lines = ChildProcess.run(Phase.JUDGE, fewerLines);
    table.row(
        "(e) 行数 ×10 lines ×10: time, RSS",
        ratio(whole, lines, "seconds") + ", " + ratio(whole, lines, "rss_mb"),
        "×10 time, no memory");
  }

  private static String ratio(Figures large, Figures small, String name) {
    return text("×%.2f", large.get(name) / small.get(name));
  }

  private void search() throws IOException, InterruptedException {
    Workspace own = workspace.withPoints(RELEASE_MANY);
    ChildProcess.run(Phase.PREPARE, own);
    Figures found = ChildProcess.run(Phase.POINT_SEARCH, own);
    table.row(
        text("(i) 检索 search among %,.0f points, CPU: p50, p95", found.get("points")),
        text("%.2f, %.2f ms", found.get("found_p50_ms"), found.get("found_p95_ms")),
        "≤ 100 ms");
    table.row(
        "    逐条 walk through all: p50, p95; ratio of p95",
        text(
            "%.1f, %.1f ms; ×%.0f",
            found.get("walked_p50_ms"), found.get("walked_p95_ms"), found.get("ratio")));
    table.row(
        "    内存 held; made in",
        text("%.1f MB; %.2f s", found.get("held_mb"), found.get("made_s")),
        "≤ 64 MB");
  }

  private void releases() throws IOException, InterruptedException {
    Figures few = release(RELEASE_FEW, "");
    Figures many = release(RELEASE_MANY, "< 1 s");
    release(RELEASE_MOST, "< 5 s, < 600 MB");
    table.row(
        "(h) 审核，知识点 ×10 audit with ten times the points: judging (CPU), whole process",
        text(
            "%s (%s), %s",
            ratio(many, few, "seconds"), ratio(many, few, "cpu_s"), ratio(many, few, "whole_s")),
        "≤ ×1.3");
  }

  /// What a release of so many points takes, and for all but the largest what an audit with it
  /// does.
  private Figures release(int points, String goal) throws IOException, InterruptedException {
    Workspace own = workspace.withPoints(points);
    ChildProcess.run(Phase.PREPARE, own);
    Figures written = ChildProcess.run(Phase.RELEASE_WRITE, own);
    table.row(
        text("(h) 版本 release of %,.0f points: file, written", written.get("points")),
        text("%.1f MB, %.1f s", written.get("file_mb"), written.get("seconds")));
    Figures load = ChildProcess.run(Phase.RELEASE_LOAD, own);
    table.row(
        "    就绪 ready to run: wall (read), CPU",
        text("%.2f s (%.2f), %.2f s", load.get("seconds"), load.get("read_s"), load.get("cpu_s")),
        goal);
    table.row(
        "    内存 memory: held after GC, peak RSS",
        text("%.0f MB, %.0f MB", load.get("held_mb"), load.get("rss_ready_mb")));
    return points == RELEASE_MOST ? load : ChildProcess.run(Phase.RELEASE_AUDIT, own);
  }

  private void imports() throws IOException, InterruptedException {
    Figures synth = ChildProcess.run(Phase.SYNTH_CSV, workspace);
    double lines = synth.get("lines");
    table.row("(f) 生成 synth as CSV", rate(lines, synth.get("seconds")), "≥ 0.1");
    Figures direct = ChildProcess.run(Phase.SYNTH_LAKE, workspace);
    table.row("(f) 生成 synth into a lake", rate(lines, direct.get("seconds")), "≥ 0.4");
    Figures csv = ChildProcess.run(Phase.IMPORT_CSV, workspace);
    table.row("(f) 导入 import from CSV, 38 columns", rate(lines, csv.get("seconds")), "≥ 0.2");
    memory("    内存 peak RSS", csv);
    Figures parquet = ChildProcess.run(Phase.IMPORT_PARQUET, workspace);
    table.row("(f) 导入 import from Parquet", rate(lines, parquet.get("seconds")), "≥ 0.5");
  }
}
