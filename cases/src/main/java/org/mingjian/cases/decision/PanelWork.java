package org.mingjian.cases.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Outcome;
import org.mingjian.cases.procedure.Step;
import org.mingjian.cases.procedure.Work;

/// Seats a panel, hears its members and takes what most of them say.
record PanelWork(Scene scene, Step step, Work.Panel panel) {
  Answer seat(List<String> members) {
    Bench bench = scene.file().stay().bench();
    boolean fits =
        new HashSet<>(members).size() == members.size()
            && members.stream().noneMatch(bench.seats()::containsKey)
            && bench.seats().size() + members.size() == panel.seats();
    return Answer.unless(
        Scene.first(
            () -> Scene.unless(scene.has(CaseRole.SUPERVISOR), Refusal.ROLE),
            () -> Scene.unless(fits, Refusal.SEATS),
            () ->
                Scene.unless(
                    members.stream().noneMatch(one -> scene.isBarred(step, one)), Refusal.BARRED)),
        new CaseEvent.PanelSeated(members));
  }

  Answer declare() {
    return Answer.unless(againstVoice(), new CaseEvent.NoConflictDeclared(scene.actor().person()));
  }

  Answer leave(String why) {
    return Answer.unless(againstVoice(), new CaseEvent.SeatLeft(scene.actor().person(), why));
  }

  Answer opinion(CaseCommand.GiveOpinion command) {
    Outcomes outcomes = new Outcomes(scene, step);
    Optional<Outcome> outcome = step.outcome(command.outcome()).filter(one -> !one.silent());
    Optional<Refusal> refusal =
        Scene.first(
            () -> scene.againstDeciding(step),
            this::againstVoice,
            () -> Scene.unless(hasDeclared(), Refusal.CONFLICT_NOT_DECLARED),
            () ->
                outcome
                    .map(one -> outcomes.against(one, command.grounds()))
                    .orElse(Optional.of(Refusal.NO_SUCH_OUTCOME)));
    return refusal
        .<Answer>map(Answer.No::new)
        .orElseGet(() -> voiced(outcomes, outcome.orElseThrow(), command.grounds()));
  }

  /// The opinion, and the outcome with it once most seats agree.
  private Answer voiced(Outcomes outcomes, Outcome outcome, Grounds grounds) {
    Bench bench = scene.file().stay().bench();
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.OpinionGiven(scene.actor().person(), outcome.id(), grounds));
    if (bench.voices(outcome.id()) + 1 > panel.seats() / 2
        && outcomes.given(outcome, grounds, heard(bench), new TreeMap<>())
            instanceof Answer.Events decided) {
      events.addAll(decided.events());
    }
    return new Answer.Events(events);
  }

  /// All who gave an opinion, dissenters too: none of them may judge the case again.
  private SortedSet<String> heard(Bench bench) {
    SortedSet<String> heard = new TreeSet<>();
    bench
        .seats()
        .forEach((member, seat) -> {
          if (seat.outcome().isPresent()) {
            heard.add(member);
          }
        });
    heard.add(scene.actor().person());
    return heard;
  }

  private Optional<Refusal> againstVoice() {
    Optional<Bench.Seat> seat = scene.file().stay().bench().seat(scene.actor().person());
    return Scene.first(
        () -> Scene.unless(seat.isPresent(), Refusal.NOT_A_MEMBER),
        () ->
            Scene.unless(
                seat.filter(one -> one.outcome().isPresent()).isEmpty(), Refusal.OPINION_GIVEN));
  }

  private boolean hasDeclared() {
    return scene
        .file()
        .stay()
        .bench()
        .seat(scene.actor().person())
        .filter(Bench.Seat::noConflict)
        .isPresent();
  }
}
