package org.mingjian.engine.census;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.Dictionaries;
import org.mingjian.finding.Blame;
import org.mingjian.finding.Claim;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Place;
import org.mingjian.finding.RuleMark;
import org.mingjian.finding.Verdict;
import org.mingjian.finding.Wording;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.values.CivilTime;

/// Words a finding about an institution's window. It names no person, visit or line and claims no
/// money.
///
/// @param rule the rule
/// @param window its text; an item tells several findings of one window apart, behind a `|`
/// @param firstDay of the window
record WindowFinding(RuleDefinition rule, String window, int firstDay) {
  private static final String NATION = "国家";
  private static final Claim NOBODY = new Claim("", "", "", "", "");

  /// The institution by code and name, and its area as id.
  record At(String institution, String name, int area) {}

  /// The finding; `more` are further arguments of the message.
  Finding compose(Closing closing, At at, Evidence evidence, Map<String, String> more) {
    Dictionaries codes = closing.dictionaries();
    RuleMark mark = mark(closing);
    Place place = new Place(codes.areas().code(at.area), at.institution, at.name, "", "", "", "");
    String item = more.getOrDefault("item_code", "");
    String subject = item.isEmpty() ? window : window + "|" + item;
    String day = CivilTime.date(firstDay).toString();
    return new Finding(
        Finding.idOf(mark, place, NOBODY, subject),
        mark,
        place,
        NOBODY,
        new Blame("", item, more.getOrDefault("item", ""), "", "", List.of(), day),
        subject,
        0,
        0,
        evidence,
        Wording.of(rule.code(), rule.text().message(), arguments(at, evidence, more)));
  }

  private RuleMark mark(Closing closing) {
    return new RuleMark(
        closing.releaseId(),
        rule.code(),
        rule.text().name(),
        Verdict.valueOf(rule.verdict()),
        closing.phase(),
        "",
        NATION,
        rule.isShadow());
  }

  private Map<String, String> arguments(At at, Evidence evidence, Map<String, String> more) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("institution", at.name.isEmpty() ? at.institution : at.name);
    arguments.put("window", window);
    arguments.put("measured", evidence.comparison().measuredText());
    arguments.put("limit", evidence.comparison().limitText());
    arguments.put("unit", evidence.comparison().unit());
    arguments.putAll(more);
    return arguments;
  }
}
