package org.mingjian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.audit.RejectedRows;
import org.mingjian.audit.summary.LakeRows;
import org.mingjian.audit.summary.RowCount;
import org.mingjian.lake.ImportReport;

/// What an import did, as lines for a terminal.
record ImportText(ImportReport report, Path lake) {
  List<String> lines() {
    if (report.importId().isEmpty()) {
      return List.of("没有新内容，数据湖未变 nothing new, the lake is as it was");
    }
    List<String> lines = new ArrayList<>(tables().lines());
    lines.add("");
    Path rejected = LakeRows.rejected(lake, report.importId());
    lines.addAll(new RejectLines(RejectedRows.count(rejected)).lines(rejected.toString()));
    lines.add("导入 import " + report.importId() + "，就诊 visits " + Figures.count(report.visits()));
    return lines;
  }

  private TextTable tables() {
    TextTable table =
        new TextTable(
            "文件 file", "表 table", "读入 read>", "导入 imported>", "不参与 left out>", "拒绝 rejected>");
    for (RowCount rows : RowCount.forReading(LakeRows.counts(report.rows()))) {
      table.add(
          rows.file(),
          rows.table(),
          Figures.count(rows.read()),
          Figures.count(rows.audited()),
          Figures.count(rows.leftOut()),
          Figures.count(rows.rejected()));
    }
    return table;
  }
}
