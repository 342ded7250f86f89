package org.mingjian.server.desk.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Limits;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.procedure.Outcome;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;
import org.mingjian.values.LocalizedText;

/// What can be done to a case, and why not by whoever looks: all of its step. Money and exemptions,
/// which a closed case has too, are named only where they are open.
record OpenActions(Limits limits, CaseDesk desk) {
  private static final CaseCommand SUSPEND = new CaseCommand.Suspend("?");
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
  private static final List<CaseCommand> OF_MONEY =
      List.of(
          new CaseCommand.NotePayout(ANY_DAY, "?"),
          new CaseCommand.CancelPayout("?"),
          new CaseCommand.ChargePenalty(1, "?"),
          new CaseCommand.ReducePenalty(1, "?"),
          new CaseCommand.PayPenalty(1, "?"));
  private static final CaseCommand EXTEND = new CaseCommand.Extend("?");

  List<CasePage.Action> of(CaseFile file, Actor actor) {
    List<CasePage.Action> actions = new ArrayList<>();
    file.step(procedure()).ifPresent(step -> actions.addAll(ofStep(file, actor, step)));
    ofNoStep(file).stream()
        .map(command -> plain(file, actor, command))
        .filter(action -> action.against().isEmpty())
        .forEach(actions::add);
    return actions;
  }

  private Procedure procedure() {
    return limits.procedure();
  }

  private static List<CaseCommand> ofNoStep(CaseFile file) {
    List<CaseCommand> commands = new ArrayList<>(OF_MONEY);
    Amount owed = file.holdings().amount().minus(file.payment().received());
    commands.add(new CaseCommand.ReceiveMoney(owed, "?"));
    file.holdings().byId().values().stream()
        .filter(held -> held.withdrawn().isEmpty())
        .findFirst()
        .map(held -> new CaseCommand.LeaveExemption("?", held.finding().id()))
        .ifPresent(commands::add);
    return commands;
  }

  private List<CasePage.Action> ofStep(CaseFile file, Actor actor, Step step) {
    List<CasePage.Action> actions = new ArrayList<>();
    step.outcomes().values().stream()
        .filter(outcome -> !outcome.silent())
        .forEach(outcome -> actions.add(outcome(file, actor, outcome)));
    actions.add(plain(file, actor, new CaseCommand.Assign(actor.person())));
    Leeway.Of leeway = new Leeway.Of(limits, desk, file, actor);
    actions.add(plain(file, actor, SUSPEND, leeway.suspending(step, SUSPEND)));
    actions.add(plain(file, actor, new CaseCommand.Resume()));
    actions.add(plain(file, actor, EXTEND, leeway.extending(step, EXTEND)));
    return actions;
  }

  /// Asked with a reason and an opinion, since only what they cannot help stands against it.
  private CasePage.Action outcome(CaseFile file, Actor actor, Outcome outcome) {
    Map<String, LocalizedText> reasons = new TreeMap<>();
    Map<String, LocalizedText> names = procedure().words().reasons();
    outcome
        .demands()
        .reasons()
        .forEach(
            code -> reasons.put(code, names.getOrDefault(code, new LocalizedText(code, code))));
    Grounds grounds = new Grounds(reasons.keySet().stream().findFirst().orElse(""), "?");
    Optional<Refusal> against =
        desk.against(
            file, actor, new CaseCommand.GiveOutcome(outcome.id(), grounds, new TreeMap<>()));
    return new CasePage.Action(
        "give-outcome",
        outcome.id(),
        Optional.of(outcome.name()),
        reasons,
        outcome.demands().opinion(),
        against.map(Refusal::name).orElse(""),
        against.map(Refusal::text),
        Optional.empty());
  }

  private CasePage.Action plain(CaseFile file, Actor actor, CaseCommand command) {
    return plain(file, actor, command, Optional.empty());
  }

  private CasePage.Action plain(
      CaseFile file, Actor actor, CaseCommand command, Optional<Leeway> leeway) {
    Optional<Refusal> against = desk.against(file, actor, command);
    return new CasePage.Action(
        CaseJson.word(command.getClass()),
        "",
        Optional.empty(),
        Map.of(),
        false,
        against.map(Refusal::name).orElse(""),
        against.map(Refusal::text),
        leeway);
  }
}
