package org.mingjian.server.desk.docket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.procedure.Outcome;
import org.mingjian.cases.procedure.Step;

/// What a command that was refused named, and the codes it might have named instead: `“x”, [a, b]`.
final class Allowed {
  private Allowed() {}

  private record Given(String outcome, Grounds grounds) {}

  /// Empty where the refusal is about no code.
  static String instead(Refusal reason, Optional<Step> step, CaseCommand command) {
    return step.flatMap(at -> given(command).flatMap(one -> instead(reason, at, one))).orElse("");
  }

  private static Optional<Given> given(CaseCommand command) {
    if (command instanceof CaseCommand.GiveOutcome give) {
      return Optional.of(new Given(give.outcome(), give.grounds()));
    }
    return command instanceof CaseCommand.GiveOpinion give
        ? Optional.of(new Given(give.outcome(), give.grounds()))
        : Optional.empty();
  }

  private static Optional<String> instead(Refusal reason, Step step, Given given) {
    if (reason == Refusal.NO_SUCH_OUTCOME) {
      return Optional.of(named(given.outcome, outcomes(step)));
    }
    return reason == Refusal.REASON_NEEDED
        ? step.outcome(given.outcome)
            .map(one -> named(given.grounds.reason(), one.demands().reasons()))
        : Optional.empty();
  }

  private static List<String> outcomes(Step step) {
    return step.outcomes().values().stream().filter(one -> !one.silent()).map(Outcome::id).toList();
  }

  private static String named(String given, Collection<String> allowed) {
    return "“" + given + "”, " + new TreeSet<>(allowed);
  }
}
