package org.mingjian.testing.oracle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one SELECT that a rule is: its template's text with the frames it names and its parameters
/// put in. A frame chooses lines or visits; what the rule's kinds and insurance types cannot
/// decide, and what is of unknown scope, is added to the template's verdicts.
final class RuleStatement {
  private static final List<String> JUDGED_FRAMES =
      List.of("judged_lines", "part_lines", "chronic_drugs", "shaped_lines");
  private static final List<String> OTHER_FRAMES =
      List.of(
          "all_facts",
          "any_lines",
          "diagnosed_visits",
          "coded_visits",
          "operated_visits",
          "main_operated_visits",
          "lightly_ill_stays",
          "listed_visits",
          "live_visits");

  private final OracleRule rule;
  private final boolean scopeKnown;
  private final String template;
  private final RuleScene scene;
  private final boolean clearToo;

  private RuleStatement(OracleRule rule, boolean scopeKnown, boolean clearToo) {
    this.rule = rule;
    this.scopeKnown = scopeKnown;
    this.clearToo = clearToo;
    this.template = StatementText.resource("rule/" + rule.template());
    this.scene = new RuleScene(rule);
  }

  /// Lists findings and undetermined ones. `scopeKnown`: the data tell of every line whether the
  /// fund pays it.
  static RuleStatement of(OracleRule rule, boolean scopeKnown) {
    return new RuleStatement(rule, scopeKnown, false);
  }

  /// Lists all that is judged, what is clear too, whose outcome is of no meaning for windows.
  static RuleStatement ofAllJudged(OracleRule rule, boolean scopeKnown) {
    return new RuleStatement(rule, scopeKnown, true);
  }

  /// The statement.
  String text() {
    return filled(template, new Choice("l.judged", knownLive(), scene.chosen()));
  }

  /// Conditions on the lines and visits a frame chooses.
  private record Choice(String judged, String live, String chosen) {}

  private String filled(String text, Choice choice) {
    return StatementText.filled(text, name -> value(name, choice));
  }

  private Optional<String> value(String name, Choice choice) {
    if (rule.parameters().containsKey(name)) {
      return Optional.of(rule.parameters().get(name));
    }
    if (JUDGED_FRAMES.contains(name) || OTHER_FRAMES.contains(name)) {
      return Optional.of(filled(frame(name), choice));
    }
    String text = part(name, choice);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private String part(String name, Choice choice) {
    return switch (name) {
      case "rule" -> rule.code();
      case "table" -> rule.tables().isEmpty() ? "" : rule.tables().getFirst();
      case "judged" -> choice.judged();
      case "live" -> choice.live();
      case "chosen" -> choice.chosen();
      case "shown" -> clearToo ? "TRUE" : "b.outcome <> 'CLEAR'";
      case "clear_too" -> clearToo ? "TRUE" : "FALSE";
      case "kind_fits" -> scene.kindFits();
      case "line_outcome", "visit_outcome", "indicator_outcome", "window_text" ->
          filled(frame(name), choice);
      case "verdicts" -> scopeKnown || !isOfScope() ? known() : verdicts("scope_unknown");
      case "known" -> known();
      case "blocked" ->
          chosenBy(new Choice("(l.judged OR l.scope_unknown)", "v.live", scene.blocked()));
      case "scope_unknown" ->
          chosenBy(new Choice("l.scope_unknown", "v.live AND v.scope_unknown", scene.chosen()));
      default -> "";
    };
  }

  private String knownLive() {
    return scopeKnown ? "v.live" : "v.live AND NOT v.scope_unknown";
  }

  private String known() {
    return scene.isRestricted() ? verdicts("blocked") : "verdict";
  }

  private String verdicts(String kind) {
    return filled(frame(kind + (isOfLines() ? "_lines" : "_visits")), new Choice("", "", ""));
  }

  private boolean isOfLines() {
    return template.contains("${line_outcome}");
  }

  /// Whether the rule judges what the fund pays, not every fact.
  private boolean isOfScope() {
    return !isOfLines() || JUDGED_FRAMES.stream().anyMatch(this::isNamed);
  }

  private boolean isNamed(String frame) {
    return template.contains("${" + frame + "}");
  }

  private String chosenBy(Choice choice) {
    return Stream.concat(JUDGED_FRAMES.stream(), OTHER_FRAMES.stream())
        .filter(this::isNamed)
        .findFirst()
        .map(name -> filled(frame(name), choice))
        .orElseThrow(() -> new IllegalStateException(rule.template() + " names no frame"));
  }

  private static String frame(String name) {
    return StatementText.resource("frame/" + name.replace('_', '-'));
  }
}
