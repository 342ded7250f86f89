package org.mingjian.audit.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.values.LocalizedText;

/// A finding as it is shown in full.
///
/// @param columns texts by the header of [FindingColumn]; empty where the finding says nothing
/// @param message what a person is told
/// @param evidence why
public record LargeFinding(Map<String, String> columns, LocalizedText message, Evidence evidence) {
  /// Copies in.
  public LargeFinding {
    columns = Map.copyOf(columns);
  }

  /// A finding as texts; `bases` tell what rules rest on.
  public static LargeFinding of(Finding finding, RuleBases bases) {
    List<String> texts = FindingRow.of(finding, bases);
    Map<String, String> columns = new HashMap<>();
    for (FindingColumn column : FindingColumn.all()) {
      columns.put(column.header(), texts.get(column.ordinal()));
    }
    return new LargeFinding(columns, finding.wording().text(), finding.evidence());
  }

  /// The text of a column.
  public String text(FindingColumn column) {
    return columns.getOrDefault(column.header(), "");
  }
}
