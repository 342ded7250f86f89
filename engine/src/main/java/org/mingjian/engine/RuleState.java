package org.mingjian.engine;

import java.util.List;
import org.mingjian.knowledge.RuleDefinition;

/// Whether a rule can be judged on a source at all.
public sealed interface RuleState {
  /// The rule.
  RuleDefinition rule();

  /// It can.
  record Assessable(RuleDefinition rule) implements RuleState {}

  /// It cannot: these knowledge tables are empty and these fields are not in the source.
  record NotAssessable(RuleDefinition rule, List<String> tables, List<String> fields)
      implements RuleState {
    /// Copies in.
    public NotAssessable {
      tables = List.copyOf(tables);
      fields = List.copyOf(fields);
    }
  }
}
