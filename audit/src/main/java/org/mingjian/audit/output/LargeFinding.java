package org.mingjian.audit.output;

import java.util.Map;
import org.mingjian.finding.Evidence;
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

  /// The text of a column.
  public String text(FindingColumn column) {
    return columns.getOrDefault(column.header(), "");
  }
}
