package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.procedure.Allowance;
import org.mingjian.cases.procedure.Step;

/// Stops, prolongs and ends the clock of a step.
record ClockWork(Scene scene, Step step) {
  Answer suspend(String why) {
    int used = scene.file().stay().stops().times();
    return Answer.unless(
        Scene.first(
            () -> against(step.clock().suspension(), used),
            () -> Scene.unless(!isSuspended(), Refusal.SUSPENDED)),
        new CaseEvent.Suspended(why));
  }

  Answer resume() {
    return Answer.unless(
        Scene.first(
            () -> Scene.unless(isSuspended(), Refusal.NOT_SUSPENDED),
            () -> Scene.unless(grants(step.clock().suspension()), Refusal.ROLE)),
        new CaseEvent.Resumed());
  }

  Answer extend(String why) {
    Optional<Allowance> extension = step.clock().extension();
    Optional<Refusal> refusal = against(extension, scene.file().stay().extensions().size());
    return refusal
        .<Answer>map(Answer.No::new)
        .orElseGet(() -> Answer.yes(new CaseEvent.Extended(extension.orElseThrow().term(), why)));
  }

  Answer expire() {
    return Answer.unless(
        Scene.first(
            () -> Scene.unless(scene.actor().isSystem(), Refusal.ROLE),
            () ->
                Scene.unless(
                    scene.limits().isOver(scene.file(), scene.today()), Refusal.NOT_EXPIRED)),
        new CaseEvent.Expired(step.id()));
  }

  private Optional<Refusal> against(Optional<Allowance> allowance, int used) {
    return Scene.first(
        () ->
            Scene.unless(
                allowance.filter(one -> used < one.times()).isPresent()
                    && !scene.file().position().isEscalated(),
                Refusal.NO_ALLOWANCE),
        () -> Scene.unless(grants(allowance), Refusal.ROLE),
        () -> Scene.unless(!scene.limits().isOver(scene.file(), scene.today()), Refusal.EXPIRED));
  }

  private boolean grants(Optional<Allowance> allowance) {
    return allowance.filter(one -> scene.has(one.by())).isPresent();
  }

  private boolean isSuspended() {
    return scene.limits().isSuspended(scene.file(), scene.today());
  }
}
