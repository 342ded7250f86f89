package org.mingjian.cases.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.mingjian.cases.Amount;
import org.mingjian.cases.procedure.Effect;
import org.mingjian.cases.procedure.Outcome;
import org.mingjian.cases.procedure.Position;
import org.mingjian.cases.procedure.Step;
import org.mingjian.cases.procedure.Work;

/// Ends steps: whether an outcome may be given, and what it brings with it.
record Outcomes(Scene scene, Step step) {
  Answer give(CaseCommand.GiveOutcome command) {
    Optional<Outcome> outcome = step.outcome(command.outcome()).filter(one -> !one.silent());
    Optional<Refusal> refusal =
        Scene.first(
            () -> scene.againstDeciding(step),
            () -> Scene.unless(!isAtPanel(), Refusal.PANEL_DECIDES),
            () ->
                outcome
                    .map(one -> against(one, command))
                    .orElse(Optional.of(Refusal.NO_SUCH_OUTCOME)));
    return refusal
        .<Answer>map(Answer.No::new)
        .orElseGet(() ->
            given(outcome.orElseThrow(), command.grounds(), scene.persons(), command.amounts()));
  }

  /// The outcome and what it brings with it.
  Answer given(
      Outcome outcome,
      Grounds grounds,
      SortedSet<String> persons,
      SortedMap<String, Amount> amounts) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.OutcomeGiven(step.id(), outcome.id(), grounds, persons, amounts));
    outcome.letter().ifPresent(letter -> events.add(new CaseEvent.LetterDue(letter)));
    return new Answer.Events(events);
  }

  /// Against an outcome on these grounds, whoever gives it.
  Optional<Refusal> against(Outcome outcome, Grounds grounds) {
    return Scene.first(
        () ->
            Scene.unless(
                Position.isOpen(outcome, scene.file().holdings().verdict()),
                Refusal.NOT_FOR_VERDICT),
        () ->
            Scene.unless(
                outcome.demands().reasons().contains(grounds.reason()), Refusal.REASON_NEEDED),
        () ->
            Scene.unless(
                !outcome.demands().opinion() || !grounds.opinion().isBlank(),
                Refusal.OPINION_NEEDED));
  }

  private Optional<Refusal> against(Outcome outcome, CaseCommand.GiveOutcome command) {
    return Scene.first(
        () -> against(outcome, command.grounds()),
        () ->
            Scene.unless(
                scene.file().stay().materials().containsAll(outcome.demands().materials()),
                Refusal.MATERIAL_NEEDED),
        () -> new DisposalWork(scene.file()).against(outcome),
        () -> againstAmounts(outcome, command.amounts()));
  }

  private Optional<Refusal> againstAmounts(Outcome outcome, Map<String, Amount> amounts) {
    Holdings holdings = scene.file().holdings();
    if (amounts.isEmpty()) {
      return Optional.empty();
    }
    boolean inRange =
        step.work() instanceof Work.Review
            && outcome.effect() != Effect.CLEARS
            && amounts.entrySet().stream().allMatch(e -> isWithin(holdings, e));
    return Scene.first(
        () -> Scene.unless(inRange, Refusal.AMOUNT),
        () ->
            Scene.unless(
                holdings.ruled(amounts).live().stream().anyMatch(h -> !h.claimed().isZero()),
                Refusal.NOTHING_LEFT));
  }

  private static boolean isWithin(Holdings holdings, Map.Entry<String, Amount> ruling) {
    return holdings
        .live(ruling.getKey())
        .filter(held -> ruling.getValue().isPartOf(held.claimed()))
        .isPresent();
  }

  private boolean isAtPanel() {
    return step.work() instanceof Work.Panel && !scene.file().position().isEscalated();
  }
}
