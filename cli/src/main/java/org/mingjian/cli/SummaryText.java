package org.mingjian.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.audit.RejectedRows;
import org.mingjian.audit.output.FindingTotals;
import org.mingjian.audit.output.SortedFindings;
import org.mingjian.audit.summary.ReleaseMark;
import org.mingjian.audit.summary.RowCount;
import org.mingjian.audit.summary.RuleSummary;
import org.mingjian.audit.summary.Scope;
import org.mingjian.audit.summary.Summary;
import org.mingjian.audit.summary.Timing;
import org.mingjian.audit.summary.Uncovered;
import org.mingjian.audit.summary.Unjudged;

/// A run's summary as lines for a terminal.
final class SummaryText {
  private static final int RULES_SHOWN = 15;

  private final Summary summary;
  private final List<String> lines = new ArrayList<>();

  SummaryText(Summary summary) {
    this.summary = summary;
  }

  List<String> lines() {
    rows();
    rules();
    totals();
    uncovered();
    shadow();
    timing();
    return lines;
  }

  private void rows() {
    TextTable table =
        new TextTable(
            "文件 file", "表 table", "读入 read>", "审核 audited>", "不参与 left out>", "拒绝 rejected>");
    long[] sums = new long[4];
    for (RowCount row : RowCount.forReading(summary.rows())) {
      long[] counts = {row.read(), row.audited(), row.leftOut(), row.rejected()};
      for (int i = 0; i < sums.length; i++) {
        sums[i] += counts[i];
      }
      addCounts(table, row.file(), row.table(), counts);
    }
    addCounts(table, "合计 total", "", sums);
    lines.addAll(table.lines());
    lines.add("");
    lines.addAll(new RejectLines(summary.rejects()).lines(RejectedRows.FILE));
  }

  private static void addCounts(TextTable table, String file, String name, long[] counts) {
    table.add(
        file,
        name,
        Figures.count(counts[0]),
        Figures.count(counts[1]),
        Figures.count(counts[2]),
        Figures.count(counts[3]));
  }

  private void rules() {
    List<RuleSummary> hit =
        summary.rules().stream()
            .filter(rule -> rule.findings() > 0)
            .sorted(Comparator.comparingLong(RuleSummary::amountFen).reversed())
            .toList();
    if (hit.isEmpty()) {
      lines.add("没有发现疑点 nothing was found");
    } else {
      costliest(hit);
    }
  }

  private void costliest(List<RuleSummary> hit) {
    TextTable table =
        new TextTable(
            "规则 rule", "名称 name", "疑点 findings>", "金额（元）amount, yuan>", "基金（元）fund, yuan>");
    hit.stream().limit(RULES_SHOWN).forEach(rule -> add(table, rule));
    lines.addAll(table.lines());
    int more = hit.size() - RULES_SHOWN;
    if (more > 0) {
      lines.add("… 还有 " + more + " 条规则有疑点，见报告 more rules with findings: see the report");
    }
  }

  private void add(TextTable table, RuleSummary rule) {
    String area = summary.isOfSeveralReleases() ? "（" + rule.release().areaName() + "）" : "";
    table.add(
        rule.code(),
        rule.name().zh() + area,
        Figures.count(rule.findings()),
        Figures.yuan(rule.amountFen()),
        Figures.yuan(rule.fundFen()));
  }

  private void totals() {
    lines.add("");
    scope(summary.scope());
    found(summary.totals());
    lines.add("未能判定 undetermined  " + Figures.count(undetermined()));
    lines.add(
        "规则 rules         可用 assessable "
            + summary.assessableRules().size()
            + " / "
            + summary.rules().size()
            + "，版本 release "
            + summary.releases().stream().map(SummaryText::text).collect(Collectors.joining("，")));
  }

  private void scope(Scope scope) {
    lines.add(
        "审核 looked at     参保人 persons "
            + Figures.count(scope.persons())
            + "，结算 settlements "
            + Figures.count(scope.settlements())
            + "，明细 lines "
            + Figures.count(scope.lines()));
  }

  private void found(FindingTotals totals) {
    lines.add(
        "疑点 findings      "
            + Figures.count(totals.findings())
            + "，涉及金额（每条明细计一次）money once "
            + Figures.yuan(totals.onceFen())
            + " 元 yuan，其中基金 of it fund "
            + Figures.yuan(totals.fundOnceFen()));
  }

  private long undetermined() {
    return summary.rules().stream()
        .flatMap(rule -> rule.undetermined().stream())
        .mapToLong(Unjudged::rows)
        .sum();
  }

  private static String text(ReleaseMark release) {
    return release.id() + "（" + release.areaCode() + " " + release.areaName() + "）";
  }

  /// What no release covers: never silent, or a bureau takes it for clean.
  private void uncovered() {
    if (summary.uncovered().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("没有版本覆盖的地区，这些费用没有按所列一类规则审核 not judged, no release covers the area:");
    lines.addAll(places().lines());
  }

  private TextTable places() {
    TextTable table =
        new TextTable("规则跟随 follows", "地区 area", "就诊 visits>", "明细 lines>", "政策范围内金额 in scope>");
    for (Uncovered some : summary.uncovered()) {
      table.add(
          AreaText.follows(some.follows()),
          AreaText.of(some),
          Figures.count(some.visits()),
          Figures.count(some.lines()),
          Figures.yuan(some.inScopeFen()));
    }
    return table;
  }

  /// Rules on trial, for whoever runs the audit; they are in no line above.
  private void shadow() {
    List<RuleSummary> shadow = summary.shadow();
    if (!shadow.isEmpty()) {
      lines.add(
          "试运行 on trial     规则 rules "
              + shadow.size()
              + "，疑点 findings "
              + Figures.count(shadow.stream().mapToLong(RuleSummary::findings).sum())
              + "，金额 amount "
              + Figures.yuan(shadow.stream().mapToLong(RuleSummary::amountFen).sum())
              + " 元 yuan；只供医保部门，见 for the bureau only: "
              + SortedFindings.SHADOW);
    }
  }

  private void timing() {
    Timing timing = summary.timing();
    lines.add(
        "用时 time          读 read "
            + Figures.seconds(timing.readSeconds())
            + "，审 audit "
            + Figures.seconds(timing.auditSeconds())
            + "，写 write "
            + Figures.seconds(timing.writeSeconds())
            + "，每秒 per second "
            + Figures.count(timing.linesPerSecond())
            + " 行 lines，内存峰值 peak "
            + timing.peakRssMegabytes()
            + " MB");
  }
}
