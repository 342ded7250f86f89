package org.mingjian.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One thing the judgement rests on, as the source had it: a line, a visit, a person.
///
/// @param subject what it is and which: `line:1001`, `visit:V7`, `person`
/// @param values what was seen there, in a fixed order; keys are wire names (`hilist_code`, `cnt`)
public record Fact(String subject, Map<String, String> values) {
  /// Copies in, keeping the order.
  public Fact {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
