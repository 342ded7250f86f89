package org.mingjian.server.desk.docket;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.Dossier;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What of a file is shown to whom. The bureau sees all of it. An institution sees what was decided
/// and on which ground, and what went out or came in, and who of its own people did it; not who at
/// the bureau did it, nor what they wrote for each other; what its own people wrote it sees.
///
/// @param own accounts of the institution's own people
record Discretion(boolean ofInstitution, Procedure procedure, Set<String> own) {
  /// Copies in.
  Discretion {
    own = Collections.unmodifiableSet(new TreeSet<>(own));
  }

  static Discretion towards(Actor actor, Procedure procedure) {
    return new Discretion(!actor.institution().isEmpty(), procedure, Set.of());
  }

  /// The same, where whoever looks knows these people: an institution is shown none but its own.
  Discretion knowing(SortedMap<String, String> persons) {
    return new Discretion(ofInstitution, procedure, persons.keySet());
  }

  /// The account of somebody who did something.
  String person(String person) {
    return isShown(person) ? person : "";
  }

  private boolean isShown(String person) {
    return !ofInstitution || own.contains(person);
  }

  List<CasePage.Happened> timeline(List<Recorded> events) {
    return events.stream().filter(this::isShown).map(this::happened).toList();
  }

  private boolean isShown(Recorded recorded) {
    return !ofInstitution
        || switch (recorded.event()) {
          case CaseEvent.Assigned assigned -> isShown(assigned.person());
          case CaseEvent.Delegated delegated ->
              isShown(delegated.from()) && isShown(delegated.to());
          case CaseEvent.OfPanel panel -> false;
          case CaseEvent.OfClock clock -> false;
          case CaseEvent.Opened opened -> true;
          case CaseEvent.Expired expired -> true;
          case CaseEvent.OutcomeGiven given -> true;
          case CaseEvent.OfFindings findings -> true;
          case CaseEvent.OfPaper paper -> true;
          case CaseEvent.OfMoney money -> true;
        };
  }

  private CasePage.Happened happened(Recorded recorded) {
    return new CasePage.Happened(
        recorded.sequence(),
        recorded.at(),
        person(recorded.person()),
        CaseJson.word(recorded.event().getClass()),
        fields(recorded.event()));
  }

  private JsonNode fields(CaseEvent event) {
    return ofInstitution
            && event instanceof CaseEvent.OutcomeGiven given
            && !isOfInstitution(given.step())
        ? outcome(given)
        : CaseJson.tree(event);
  }

  private static JsonNode outcome(CaseEvent.OutcomeGiven given) {
    Map<String, String> shown = new TreeMap<>();
    shown.put("step", given.step());
    shown.put("outcome", given.outcome());
    shown.put("reason", given.grounds().reason());
    return JsonMapper.shared().valueToTree(shown);
  }

  List<Dossier.Ruling> rulings(List<Dossier.Ruling> rulings) {
    return rulings.stream().map(this::ruling).toList();
  }

  private Dossier.Ruling ruling(Dossier.Ruling ruling) {
    return ofInstitution && !isOfInstitution(ruling.step())
        ? new Dossier.Ruling(
            ruling.step(),
            ruling.outcome(),
            new Grounds(ruling.grounds().reason(), ""),
            ruling.at())
        : ruling;
  }

  private boolean isOfInstitution(String step) {
    return procedure.step(step).map(Step::work).filter(work -> work.isOfInstitution()).isPresent();
  }
}
