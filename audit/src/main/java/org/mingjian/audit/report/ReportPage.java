package org.mingjian.audit.report;

import java.util.List;
import org.mingjian.audit.output.FindingFigures;
import org.mingjian.audit.summary.Summary;

/// The report as one HTML page that needs no network. Holds nothing that differs between two runs
/// over the same data, so no moment and no duration.
public final class ReportPage {
  /// Name of the file.
  public static final String FILE = "report.html";

  static final PageShell SHELL =
      new PageShell(
          "明鉴 · 医保基金审核报告",
          "本报告需要启用脚本；数字也见同一文件夹中的 summary.json 与 findings.csv。This report needs scripts; the figures"
              + " also stand in summary.json and findings.csv.",
          List.of(
              "texts.js",
              "format.js",
              "tables.js",
              "charts.js",
              "largest.js",
              "sections.js",
              "parts.js",
              "page.js"));

  private final String figures;

  private ReportPage(String figures) {
    this.figures = figures;
  }

  /// The page of a run.
  public static ReportPage of(Summary summary, FindingFigures figures) {
    return new ReportPage(ReportFigures.json(summary, figures));
  }

  /// The whole page.
  public String html() {
    return SHELL.html(figures);
  }
}
