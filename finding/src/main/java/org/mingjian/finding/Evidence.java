package org.mingjian.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why a rule hit: the facts, the knowledge point as it stood, and the comparison, enough to repeat
/// the judgement without the release.
///
/// @param facts what was seen
/// @param point the value columns of the point, with `basis`; empty for rules without a table
/// @param tally how the measured value follows from the facts
/// @param comparison what was compared
public record Evidence(
    List<Fact> facts, Map<String, String> point, Tally tally, Comparison comparison) {
  /// Copies in, keeping the order.
  public Evidence {
    facts = List.copyOf(facts);
    point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
  }

  /// Judges again from the evidence alone; false means the finding does not follow from it.
  public boolean replays() {
    return tally.gives(facts, comparison.measured()) && comparison.holds();
  }
}
