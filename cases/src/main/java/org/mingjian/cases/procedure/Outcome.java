package org.mingjian.cases.procedure;

import java.util.Optional;
import java.util.Set;
import org.mingjian.finding.Verdict;
import org.mingjian.values.LocalizedText;

/// One way to end a step.
///
/// @param id unique within the step
/// @param name on buttons and in files
/// @param effect what it does to the burden
/// @param next where it leads
/// @param verdicts for which cases it is open
/// @param silent whether it only ever counts as given, when nobody acts
/// @param demands what must come with it
/// @param letter the letter it sends
/// @param disposal where it puts confirmed money
public record Outcome(
    String id,
    LocalizedText name,
    Effect effect,
    Next next,
    Set<Verdict> verdicts,
    boolean silent,
    Demands demands,
    Optional<String> letter,
    Optional<Disposal> disposal) {
  /// Copies in.
  public Outcome {
    verdicts = Set.copyOf(verdicts);
  }

  /// Whether it says that the fund does not pay: not open for what it has paid already.
  public boolean refusesPayment() {
    return effect == Effect.REFUSES || disposal.filter(Disposal.REFUSED::equals).isPresent();
  }
}
