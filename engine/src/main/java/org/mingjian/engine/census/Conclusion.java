package org.mingjian.engine.census;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Finding;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.RuleDefinition;

/// What one rule says once everything is counted; one that does not stand alike on all days has one
/// conclusion for each way it does.
///
/// @param rule the rule
/// @param judged windows judged, the undetermined ones included
/// @param undetermined windows that could not be judged, by reason
/// @param findings its hits, in the order of window and institution
/// @param values the figures behind them
public record Conclusion(
    RuleDefinition rule,
    long judged,
    Map<UndeterminedReason, Long> undetermined,
    List<Finding> findings,
    Values values) {
  /// Copies in.
  public Conclusion {
    Map<UndeterminedReason, Long> copy = new EnumMap<>(UndeterminedReason.class);
    copy.putAll(undetermined);
    undetermined = Collections.unmodifiableMap(copy);
    findings = List.copyOf(findings);
  }
}
