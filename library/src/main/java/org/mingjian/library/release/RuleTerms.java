package org.mingjian.library.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleTerm;
import org.mingjian.library.LibraryError;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.fold.EffectivePoint;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.store.Areas;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;
import org.mingjian.values.MingjianException;

/// How rules stand day by day, as the layers of an area say it.
final class RuleTerms {
  private final Map<String, List<EffectivePoint>> parameters;
  private final Map<String, List<EffectivePoint>> states;
  private final Map<String, List<EffectivePoint>> off;
  private final Areas areas;
  private final int knownDay;

  RuleTerms(Fold fold, List<LibraryRecord> parameters, List<LibraryRecord> states, Areas areas) {
    this.parameters = byRule(fold.effective(parameters));
    this.states = byRule(fold.effective(states));
    this.off = byRule(fold.switchedOff(states));
    this.areas = areas;
    this.knownDay = CivilTime.day(LocalDate.ofInstant(fold.knownAt(), ReleaseRequest.CHINA));
  }

  private static Map<String, List<EffectivePoint>> byRule(List<EffectivePoint> points) {
    Map<String, List<EffectivePoint>> byRule = new HashMap<>();
    for (EffectivePoint point : points) {
      byRule.computeIfAbsent(rule(point), code -> new ArrayList<>()).add(point);
    }
    return byRule;
  }

  private static String rule(EffectivePoint point) {
    return point.record().point().values().getFirst();
  }

  /// The rule with its terms, or, where a day is asked for, as it stands on that day; empty where
  /// it is off on all of them.
  ///
  /// @throws MingjianException [LibraryError#GATE] if a layer states a parameter the rule lacks,
  ///   for days that are not over
  Optional<RuleDefinition> inForce(RuleDefinition rule, Optional<LocalDate> on) {
    List<RuleTerm> terms = on.map(day -> onDay(rule, day)).orElseGet(() -> all(rule));
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    RuleTerm first = terms.getFirst();
    boolean alike = on.isPresent() || first.period().equals(EffectivePeriod.ALWAYS);
    return Optional.of(
        alike ? rule.with(first.parameters()).at(first.stage()) : rule.during(terms));
  }

  private List<RuleTerm> onDay(RuleDefinition rule, LocalDate date) {
    int day = CivilTime.day(date);
    return term(rule, new EffectivePeriod(day, day)).stream().toList();
  }

  private List<RuleTerm> all(RuleDefinition rule) {
    List<Integer> turns = List.copyOf(turns(rule.code()));
    List<RuleTerm> terms = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      int last = i + 1 == turns.size() ? EffectivePeriod.ALWAYS.toDay() : turns.get(i + 1) - 1;
      term(rule, new EffectivePeriod(turns.get(i), last)).ifPresent(term -> join(term, terms));
    }
    return terms;
  }

  /// The days on which something may change.
  private NavigableSet<Integer> turns(String code) {
    NavigableSet<Integer> turns = new TreeSet<>(Set.of(EffectivePeriod.ALWAYS.fromDay()));
    for (Map<String, List<EffectivePoint>> said : List.of(parameters, states, off)) {
      for (EffectivePoint point : said.getOrDefault(code, List.of())) {
        turns.add(point.period().fromDay());
        if (point.period().toDay() < EffectivePeriod.ALWAYS.toDay()) {
          turns.add(point.period().toDay() + 1);
        }
      }
    }
    return turns;
  }

  /// Days between which nothing changes are one term.
  private static void join(RuleTerm next, List<RuleTerm> terms) {
    if (!terms.isEmpty()) {
      RuleTerm before = terms.getLast();
      boolean joins =
          before.period().toDay() + 1 == next.period().fromDay()
              && before.parameters().equals(next.parameters())
              && before.stage() == next.stage();
      if (joins) {
        terms.removeLast();
        EffectivePeriod both =
            new EffectivePeriod(before.period().fromDay(), next.period().toDay());
        terms.add(new RuleTerm(both, next.parameters(), next.stage()));
        return;
      }
    }
    terms.add(next);
  }

  /// How the rule stands on days that are all alike; empty where it is off.
  private Optional<RuleTerm> term(RuleDefinition rule, EffectivePeriod days) {
    if (!on(off, rule, days).isEmpty()) {
      return Optional.empty();
    }
    RuleStage stage =
        on(states, rule, days).stream().findFirst().map(RuleTerms::stage).orElse(rule.stage());
    return Optional.of(new RuleTerm(days, parameters(rule, days), stage));
  }

  private static List<EffectivePoint> on(
      Map<String, List<EffectivePoint>> said, RuleDefinition rule, EffectivePeriod days) {
    return said.getOrDefault(rule.code(), List.of()).stream()
        .filter(point -> point.period().contains(days.fromDay()))
        .toList();
  }

  private static RuleStage stage(EffectivePoint point) {
    boolean shadow = point.record().point().values().get(1).equals(RuleStage.SHADOW.name());
    return shadow ? RuleStage.SHADOW : RuleStage.ON;
  }

  private Parameters parameters(RuleDefinition rule, EffectivePeriod days) {
    Map<String, Parameters.Parameter> byName = new TreeMap<>(rule.parameters().byName());
    for (EffectivePoint point : on(parameters, rule, days)) {
      String name = point.record().point().values().get(1);
      Parameters.Parameter before = byName.get(name);
      if (before == null && point.period().toDay() < knownDay) {
        // The rule was rewritten since: what a layer said of days gone by is of no use, and no
        // harm.
        continue;
      }
      if (before == null) {
        throw new MingjianException(
            LibraryError.GATE, "规则 " + rule.code() + " 没有参数 “" + name + "”，可用 " + byName.keySet());
      }
      byName.put(name, parameter(point, before));
    }
    return new Parameters(byName);
  }

  /// The value of an area, with the layer it comes from as its source.
  private Parameters.Parameter parameter(EffectivePoint point, Parameters.Parameter before) {
    LibraryRecord record = point.record();
    List<String> values = record.point().values();
    String layer = areas.layer(record.area()) + " " + areas.name(record.area());
    String unit = values.get(3).isEmpty() ? before.unit() : values.get(3);
    return new Parameters.Parameter(
        values.get(2), unit, layer + "：" + record.point().origin().basis());
  }
}
