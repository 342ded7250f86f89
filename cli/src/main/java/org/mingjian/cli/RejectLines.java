package org.mingjian.cli;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.audit.summary.RejectReason;
import org.mingjian.claims.extract.RejectionReason;

/// Rejected rows as lines for a terminal: by reason, each with the first row that has it.
record RejectLines(List<RejectReason> reasons) {
  private static final int SHOWN = 10;
  private static final int VALUE_SHOWN = 40;

  /// The lines, the last one naming where all rejected rows are listed; none if none is rejected.
  List<String> lines(String listing) {
    if (reasons.isEmpty()) {
      return List.of();
    }
    TextTable table =
        new TextTable(
            "被拒绝 rejected>", "首例 first: 文件 file", "行 line>", "字段 column", "值 value", "原因 reason");
    reasons.stream().limit(SHOWN).forEach(reason -> add(table, reason));
    List<String> lines = new ArrayList<>(table.lines());
    int hidden = reasons.size() - SHOWN;
    String more = hidden > 0 ? "还有 " + hidden + " 种原因 more reasons；" : "";
    lines.add(more + "逐行见 every row is listed in " + listing);
    lines.add("");
    return lines;
  }

  private static void add(TextTable table, RejectReason reason) {
    table.add(
        Figures.count(reason.rows()),
        reason.file(),
        reason.example().line(),
        reason.column(),
        shown(reason.example().value()),
        RejectionReason.explained(reason.reason()));
  }

  /// A value on one line of a terminal, whatever is in it.
  private static String shown(String value) {
    String plain = value.replaceAll("\\p{Cntrl}", "␣");
    int end =
        plain.offsetByCodePoints(0, Math.min(VALUE_SHOWN, plain.codePointCount(0, plain.length())));
    return end < plain.length() ? plain.substring(0, end) + "…" : plain;
  }
}
