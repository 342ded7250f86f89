package org.mingjian.cases.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingjian.values.LocalizedText;

/// One step of a procedure.
///
/// @param id unique within the procedure
/// @param name on screens and in letters
/// @param work what is done there
/// @param who may do it
/// @param clock how long they have
/// @param outcomes by id, in the order they are offered
/// @param gathers whether new findings still join a case that stands here
public record Step(
    String id,
    LocalizedText name,
    Work work,
    Who who,
    Clock clock,
    Map<String, Outcome> outcomes,
    boolean gathers) {
  /// Copies in, keeping the order.
  public Step {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }

  /// The outcome of an id.
  public Optional<Outcome> outcome(String outcomeId) {
    return Optional.ofNullable(outcomes.get(outcomeId));
  }

  /// The outcome that counts as given when nobody acts.
  public Outcome silence() {
    return outcome(clock.expiry().outcome()).orElseThrow();
  }
}
