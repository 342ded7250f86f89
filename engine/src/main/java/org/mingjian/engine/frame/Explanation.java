package org.mingjian.engine.frame;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjian.finding.Evidence;

/// A hit put so that people can follow it.
///
/// @param evidence facts, point, comparison
/// @param arguments what the rule's message is filled with; `item`, `measured`, `limit`, `unit` and
///   `point` are added where a kernel leaves them out, `related` stays empty then
public record Explanation(Evidence evidence, Map<String, String> arguments) {
  /// Copies in.
  public Explanation {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /// An explanation whose message needs only the usual arguments.
  public static Explanation of(Evidence evidence) {
    return new Explanation(evidence, Map.of());
  }
}
