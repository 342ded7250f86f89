package org.mingjian.engine.census;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.knowledge.RuleScope;

/// The templates that are counted over all batches, by name.
public final class CensusTemplates {
  private static final String COST_SHARE = "cost-share";
  private static final Map<String, Function<Blueprint, CensusPlan>> SINGLE =
      Map.of(
          "infection-rate",
          StayPlan::ofInfections,
          "readmission-rate",
          StayPlan::ofReadmissions,
          "stock-balance",
          StockPlan::of);

  private CensusTemplates() {}

  /// The names of these templates.
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(SINGLE.keySet());
    names.add(COST_SHARE);
    return names;
  }

  /// Plans for rules of these templates; rules that can be counted in one walk share a plan.
  public static List<CensusPlan> plans(List<Blueprint> blueprints) {
    Map<Walk, List<Blueprint>> walks = new LinkedHashMap<>();
    List<CensusPlan> plans = new ArrayList<>();
    for (Blueprint blueprint : blueprints) {
      if (blueprint.rule().template().equals(COST_SHARE)) {
        walks.computeIfAbsent(Walk.of(blueprint), unused -> new ArrayList<>()).add(blueprint);
      } else {
        plans.add(plan(blueprint));
      }
    }
    walks.values().forEach(rules -> plans.add(CostPlan.of(rules)));
    return plans;
  }

  private static CensusPlan plan(Blueprint blueprint) {
    Function<Blueprint, CensusPlan> factory = SINGLE.get(blueprint.rule().template());
    if (factory == null) {
      throw new IllegalArgumentException("no census template: " + blueprint.rule().template());
    }
    return factory.apply(blueprint);
  }

  /// What rules must share to be counted in one walk: visits and window.
  private record Walk(Set<String> scenes, Set<String> insuranceTypes, String period) {
    static Walk of(Blueprint blueprint) {
      RuleScope scope = blueprint.rule().scope();
      return new Walk(
          scope.scenes(), scope.insuranceTypes(), blueprint.parameters().text("period"));
    }
  }
}
