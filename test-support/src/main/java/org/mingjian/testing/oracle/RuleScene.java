package org.mingjian.testing.oracle;

import java.util.List;
import java.util.stream.Collectors;

/// Which visits (`v`) a rule is for, by kind and insurance type, as conditions.
record RuleScene(OracleRule rule) {
  /// Whether the rule is not for all.
  boolean isRestricted() {
    return !rule.scenes().isEmpty() || !rule.insurance().isEmpty();
  }

  /// The visit is one the rule is for.
  String chosen() {
    return isRestricted() ? kindFits() + " AND " + insuranceFits() : "TRUE";
  }

  /// Whether the rule is for the visit cannot be told.
  String blocked() {
    return "(%1$s OR v.kind = 'UNDETERMINED') AND (%2$s OR NOT v.insurance_known) AND NOT (%1$s AND %2$s)"
        .formatted(kindFits(), insuranceFits());
  }

  /// The kind is one the rule is for.
  String kindFits() {
    return rule.scenes().isEmpty() ? "TRUE" : "v.kind IN (" + quoted(rule.scenes()) + ")";
  }

  private String insuranceFits() {
    return rule.insurance().isEmpty()
        ? "TRUE"
        : "coalesce(v.insutype IN (" + quoted(rule.insurance()) + "), FALSE)";
  }

  private static String quoted(List<String> values) {
    return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
  }
}
