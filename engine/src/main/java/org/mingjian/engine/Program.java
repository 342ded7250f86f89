package org.mingjian.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.engine.census.Census;
import org.mingjian.engine.census.CensusPlan;
import org.mingjian.engine.census.CensusTemplates;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.Asked;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.JudgedAreas;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.KernelSet;
import org.mingjian.engine.frame.Prefixes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.kernel.Templates;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleVariant;
import org.mingjian.values.MingjianException;

/// A release compiled for the fields a source has: one kernel for every way an assessable rule
/// stands. Immutable, shared by threads. Judging one doctor's order or a nation's year is the same
/// call.
public final class Program {
  private final Release release;
  private final List<RuleState> states;
  private final List<RuleDefinition> rules;
  private final KernelSet kernels;
  private final List<CensusPlan> plans;

  private Program(
      Release release, List<RuleState> states, Kernels kernels, List<CensusPlan> plans) {
    this.release = release;
    this.states = List.copyOf(states);
    this.rules = List.copyOf(kernels.rules);
    this.kernels = kernels.set;
    this.plans = List.copyOf(plans);
  }

  /// The kernels with their rules, in one order.
  private record Kernels(List<RuleDefinition> rules, KernelSet set) {}

  /// Compiles every rule of the release that the source's fields and the release's tables allow.
  ///
  /// @throws MingjianException [EngineError#TEMPLATE] if a rule names no template of ours
  public static Program compile(Release release, FieldPresence fields) {
    List<RuleState> states =
        release.rules().stream().map(rule -> state(release, rule, fields)).toList();
    Prefixes prefixes = Prefixes.empty();
    List<RuleDefinition> rules = new ArrayList<>();
    List<KernelSet.Entry> entries = new ArrayList<>();
    List<Blueprint> counted = new ArrayList<>();
    for (RuleVariant variant : assessable(states)) {
      Blueprint blueprint = blueprint(release, variant, prefixes, fields);
      if (CensusTemplates.names().contains(variant.rule().template())) {
        counted.add(blueprint);
      } else {
        rules.add(variant.rule());
        entries.add(entry(blueprint));
      }
    }
    List<CensusPlan> plans = CensusTemplates.plans(counted);
    KernelSet set = new KernelSet(entries, prefixes);
    return new Program(release, states, new Kernels(rules, set), plans);
  }

  private static KernelSet.Entry entry(Blueprint blueprint) {
    RuleVariant variant = blueprint.variant();
    return new KernelSet.Entry(
        kernel(blueprint), blueprint.gate(), variant.rule().scope().follows(), variant.periods());
  }

  private static List<RuleVariant> assessable(List<RuleState> states) {
    return states.stream()
        .filter(RuleState.Assessable.class::isInstance)
        .flatMap(state -> state.rule().variants().stream())
        .toList();
  }

  private static RuleState state(Release release, RuleDefinition rule, FieldPresence fields) {
    List<String> tables = release.missingTables(rule);
    List<String> missing = fields.missing(rule.scope().fields());
    return tables.isEmpty() && missing.isEmpty()
        ? new RuleState.Assessable(rule)
        : new RuleState.NotAssessable(rule, tables, missing);
  }

  private static Blueprint blueprint(
      Release release, RuleVariant variant, Prefixes prefixes, FieldPresence fields) {
    Map<String, KnowledgeTable> tables = new HashMap<>();
    variant.rule().tables().forEach(name -> tables.put(name, release.table(name)));
    return new Blueprint(variant, tables, prefixes, new RuleGate(variant.rule().scope()), fields);
  }

  private static Kernel kernel(Blueprint blueprint) {
    RuleDefinition rule = blueprint.rule();
    return Templates.find(rule.template())
        .orElseThrow(() ->
            new MingjianException(
                EngineError.TEMPLATE,
                "rule "
                    + rule.code()
                    + " names template "
                    + rule.template()
                    + "; there are "
                    + Templates.names()
                    + " and "
                    + CensusTemplates.names()))
        .create(blueprint);
  }

  /// The release this was compiled from.
  public Release release() {
    return release;
  }

  /// Every rule of the release with its state, in the release's order.
  public List<RuleState> states() {
    return states;
  }

  /// The assessable rules that are judged batch by batch, in the order of all outcomes: one that
  /// does not stand alike on all days once for each way it does.
  public List<RuleDefinition> rules() {
    return rules;
  }

  /// What a source's codes mean to this program; made once a source.
  public BoundCodes bind(Dictionaries dictionaries) {
    return kernels.bind(dictionaries);
  }

  /// A judge for one thread, of whatever area.
  public Judge judge(BoundCodes codes, DayRange range, Phase phase) {
    return judge(codes, new Asked(range, JudgedAreas.ALL), phase);
  }

  /// A judge for one thread.
  public Judge judge(BoundCodes codes, Asked asked, Phase phase) {
    List<Census> counted = plans.stream().map(plan -> plan.begin(codes)).toList();
    return new Judge(
        this, new Judge.Work(kernels, kernels.everything(), counted, asked), codes, phase);
  }

  /// Some of the assessable rules, to be chosen once and judged by often.
  public RuleChoice choose(Predicate<RuleDefinition> wanted) {
    return new RuleChoice(kernels.choice(k -> wanted.test(rules.get(k))));
  }

  /// Some rules of a program. Immutable, shared by threads.
  public static final class RuleChoice {
    private final KernelSet.Choice kernels;

    private RuleChoice(KernelSet.Choice kernels) {
      this.kernels = kernels;
    }
  }

  /// A judge of single persons by some rules: it counts nothing, so there is nothing to conclude
  /// from it.
  public Judge judgeAlone(BoundCodes codes, Asked asked, Phase phase, RuleChoice choice) {
    return new Judge(this, new Judge.Work(kernels, choice.kernels, List.of(), asked), codes, phase);
  }

  /// What the rules say that are counted over all batches, once the judges of one source have
  /// judged every batch. The judges are of no use afterwards.
  public List<Conclusion> conclude(List<Judge> judges) {
    if (judges.isEmpty()) {
      return List.of();
    }
    Judge first = judges.getFirst();
    judges.stream().skip(1).forEach(first::addCounts);
    return first.conclude();
  }
}
