package org.mingjian.testing.oracle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The one SELECT that a rule is: its template's text with the frames it names and its parameters
/// put in.
final class RuleStatement {
  private static final String NOT_CLEAR = "b.outcome <> 'CLEAR'";
  private static final List<String> FRAMES =
      List.of(
          "judged_lines",
          "part_lines",
          "chronic_drugs",
          "shaped_lines",
          "all_facts",
          "any_lines",
          "diagnosed_visits",
          "operated_visits",
          "lightly_ill_stays",
          "live_visits");

  private final OracleRule rule;
  private final String template;

  RuleStatement(OracleRule rule) {
    this.rule = rule;
    this.template = StatementText.resource("rule/" + rule.template());
  }

  /// The statement for findings and undetermined ones.
  String text() {
    return filled(template, kindFits() + " AND " + insuranceFits(), NOT_CLEAR);
  }

  private String filled(String text, String chosen, String kept) {
    return StatementText.filled(text, name -> value(name, chosen, kept));
  }

  private Optional<String> value(String name, String chosen, String kept) {
    if (rule.parameters().containsKey(name)) {
      return Optional.of(rule.parameters().get(name));
    }
    if (FRAMES.contains(name)) {
      return Optional.of(filled(frame(name), chosen, kept));
    }
    String text = part(name, chosen, kept);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private String part(String name, String chosen, String kept) {
    return switch (name) {
      case "rule" -> rule.code();
      case "table" -> rule.tables().isEmpty() ? "" : rule.tables().getFirst();
      case "chosen" -> chosen;
      case "kept" -> kept;
      case "kind_fits" -> kindFits();
      case "line_outcome", "visit_outcome" -> filled(frame(name), chosen, kept);
      case "verdicts" -> isRestricted() ? blockedOrVerdict(kept) : "verdict";
      case "blocked" -> filled(frame(firstFrame()), blocked(), kept);
      default -> "";
    };
  }

  private String blockedOrVerdict(String kept) {
    boolean lines = template.contains("${line_outcome}");
    return filled(frame(lines ? "blocked_lines" : "blocked_visits"), blocked(), kept);
  }

  private String firstFrame() {
    return FRAMES.stream()
        .filter(name -> template.contains("${" + name + "}"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(rule.template() + " names no frame"));
  }

  private boolean isRestricted() {
    return !rule.scenes().isEmpty() || !rule.insurance().isEmpty();
  }

  private String kindFits() {
    return rule.scenes().isEmpty() ? "TRUE" : "v.kind IN (" + quoted(rule.scenes()) + ")";
  }

  private String insuranceFits() {
    return rule.insurance().isEmpty()
        ? "TRUE"
        : "coalesce(v.insutype IN (" + quoted(rule.insurance()) + "), FALSE)";
  }

  private String blocked() {
    return "("
        + kindFits()
        + " OR v.kind = 'UNDETERMINED') AND ("
        + insuranceFits()
        + " OR NOT v.insurance_known) AND NOT ("
        + kindFits()
        + " AND "
        + insuranceFits()
        + ")";
  }

  private static String quoted(List<String> values) {
    return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
  }

  private static String frame(String name) {
    return StatementText.resource("frame/" + name.replace('_', '-'));
  }
}
