package org.mingjian.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleTerm;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// The built-in rules, all of which change on one day: whole numbers among their parameters are
/// halved, every third rule is on trial from then on, every fifth off.
record ChangedRelease(List<RuleDefinition> rules) {
  /// The first day on which they stand otherwise.
  static final String FIRST = "2026-05-01";

  /// The day before.
  static final String LAST = "2026-04-30";

  private static final int ON_TRIAL = 3;
  private static final int OFF = 5;

  /// The rules as they stand before.
  static ChangedRelease before() {
    return new ChangedRelease(RulePack.builtIn().rules());
  }

  /// The rules as they stand from the day on.
  static ChangedRelease after() {
    return new ChangedRelease(
        before().rules.stream().flatMap(rule -> changed(rule).stream()).toList());
  }

  /// The rules with both.
  static ChangedRelease whole() {
    int first = CivilTime.day(LocalDate.parse(FIRST));
    List<RuleDefinition> both = new ArrayList<>();
    for (RuleDefinition rule : before().rules) {
      List<RuleTerm> terms = new ArrayList<>();
      terms.add(term(rule, Integer.MIN_VALUE, first - 1));
      changed(rule).ifPresent(later -> terms.add(term(later, first, Integer.MAX_VALUE)));
      both.add(rule.during(terms));
    }
    return new ChangedRelease(both);
  }

  private static RuleTerm term(RuleDefinition rule, int from, int to) {
    return new RuleTerm(new EffectivePeriod(from, to), rule.parameters(), rule.stage());
  }

  private static Optional<RuleDefinition> changed(RuleDefinition rule) {
    if (rule.number() % OFF == 0) {
      return Optional.empty();
    }
    Map<String, Parameters.Parameter> byName = new TreeMap<>();
    rule.parameters()
        .byName()
        .forEach((name, value) ->
            byName.put(
                name,
                new Parameters.Parameter(halved(value.value()), value.unit(), value.source())));
    RuleStage stage = rule.number() % ON_TRIAL == 0 ? RuleStage.SHADOW : RuleStage.ON;
    return Optional.of(rule.with(new Parameters(byName)).at(stage));
  }

  private static String halved(String value) {
    return value.matches("[1-9][0-9]{0,5}") && !value.equals("1")
        ? Integer.toString(Integer.parseInt(value) / 2)
        : value;
  }

  /// Writes the release with the starter points; gives its name for the command line.
  String write(Path file) {
    RulePack builtIn = RulePack.builtIn();
    RulePack pack = new RulePack(builtIn.schemas(), rules, builtIn.tables());
    ReleaseFile.write(new ReleaseBuilder(pack).build(), file);
    return file.toString();
  }
}
