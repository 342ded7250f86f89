package org.mingjian.cases.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.cases.calendar.Term;
import org.mingjian.cases.procedure.Declared.Fields;
import org.mingjian.cases.procedure.Procedure.Words;

/// Reads one step.
final class StepReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "kind",
          "seats",
          "blind",
          "gathers",
          "by",
          "notBy",
          "limit",
          "expiry",
          "suspension",
          "extension",
          "outcomes");
  private static final Set<String> KINDS =
      Set.of("REVIEW", "EXPLANATION", "HEARING", "PANEL", "HANDLING");

  private final Words words;
  private final Set<String> stepIds;

  StepReader(Words words, Set<String> stepIds) {
    this.words = words;
    this.stepIds = Set.copyOf(stepIds);
  }

  Step read(String id, Declared declared) {
    Fields fields = declared.fields(KEYS);
    Map<String, Outcome> outcomes = outcomes(fields);
    Step step =
        new Step(
            id,
            fields.get("name").localized(),
            work(fields),
            who(fields),
            clock(fields, outcomes.keySet()),
            outcomes,
            fields.isYes("gathers"));
    refuseTies(declared, step);
    return step;
  }

  private Map<String, Outcome> outcomes(Fields fields) {
    OutcomeReader reader = new OutcomeReader(words, stepIds);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    fields
        .get("outcomes")
        .entries(Set.of())
        .forEach((name, outcome) -> outcomes.put(name, reader.read(name, outcome)));
    return outcomes;
  }

  private static Work work(Fields fields) {
    return switch (fields.get("kind").oneOf(KINDS)) {
      case "REVIEW" -> new Work.Review();
      case "EXPLANATION" -> new Work.Explanation();
      case "HEARING" -> new Work.Hearing();
      case "HANDLING" -> new Work.Handling();
      default -> new Work.Panel(fields.get("seats").positive(), fields.isYes("blind"));
    };
  }

  private Who who(Fields fields) {
    Declared by = fields.get("by");
    Set<String> names = Stream.of(CaseRole.values()).map(Enum::name).collect(Collectors.toSet());
    Set<CaseRole> roles =
        by.listOf(names).stream()
            .map(CaseRole::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean ofInstitution = work(fields).isOfInstitution();
    if (roles.isEmpty() || roles.stream().anyMatch(r -> r.isOfInstitution() != ofInstitution)) {
      throw by.error(ofInstitution ? "机构环节只能由机构人员办理，至少一种" : "审核环节不能由机构人员办理，至少一种");
    }
    return new Who(roles, fields.listOf("notBy", stepIds));
  }

  private static Clock clock(Fields fields, Set<String> outcomes) {
    return new Clock(
        term(fields.get("limit")),
        expiry(fields.get("expiry"), outcomes),
        fields.find("suspension").map(StepReader::allowance),
        fields.find("extension").map(StepReader::allowance));
  }

  private static Expiry expiry(Declared declared, Set<String> outcomes) {
    Fields expiry = declared.fields(Set.of("deemed", "escalate", "limit", "then"));
    Optional<Declared> deemed = expiry.find("deemed");
    if (deemed.isPresent()) {
      return new Expiry.Deemed(deemed.get().oneOf(outcomes));
    }
    return new Expiry.Escalated(
        expiry.get("escalate").constant(CaseRole.class),
        term(expiry.get("limit")),
        expiry.get("then").oneOf(outcomes));
  }

  private static Allowance allowance(Declared declared) {
    Fields allowance = declared.fields(Set.of("times", "limit", "by"));
    return new Allowance(
        allowance.get("times").positive(),
        term(allowance.get("limit")),
        allowance.get("by").constant(CaseRole.class));
  }

  private static Term term(Declared declared) {
    return Term.parse(declared.text())
        .orElseThrow(() -> declared.error("值 “" + declared.text() + "” 不合要求，应为时限，如 10工作日、30日"));
  }

  /// A panel must come to a majority: an odd number of seats and two outcomes.
  private static void refuseTies(Declared declared, Step step) {
    List<Outcome> open = step.outcomes().values().stream().filter(o -> !o.silent()).toList();
    if (step.work() instanceof Work.Panel panel && (panel.seats() % 2 == 0 || open.size() != 2)) {
      throw declared.error("合议须有奇数席位和两种结论，这里是 " + panel.seats() + " 席、" + open.size() + " 种");
    }
  }
}
