package org.mingjian.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.KernelSet;
import org.mingjian.engine.frame.Prefixes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.kernel.Templates;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.values.MingjianException;

/// A release compiled for the fields a source has: one kernel for every assessable rule. Immutable,
/// shared by threads. Judging one doctor's order or a nation's year is the same call.
public final class Program {
  private final Release release;
  private final List<RuleState> states;
  private final List<RuleDefinition> rules;
  private final KernelSet kernels;

  private Program(
      Release release, List<RuleState> states, List<RuleDefinition> rules, KernelSet kernels) {
    this.release = release;
    this.states = List.copyOf(states);
    this.rules = List.copyOf(rules);
    this.kernels = kernels;
  }

  /// Compiles every rule of the release that the source's fields and the release's tables allow.
  ///
  /// @throws MingjianException [EngineError#TEMPLATE] if a rule names no template of ours
  public static Program compile(Release release, FieldPresence fields) {
    List<RuleState> states =
        release.rules().stream().map(rule -> state(release, rule, fields)).toList();
    Prefixes prefixes = Prefixes.empty();
    List<RuleDefinition> rules = new ArrayList<>();
    List<Kernel> kernels = new ArrayList<>();
    List<RuleGate> gates = new ArrayList<>();
    for (RuleState state : states) {
      if (state instanceof RuleState.Assessable assessable) {
        RuleGate gate = new RuleGate(assessable.rule().scope());
        rules.add(assessable.rule());
        gates.add(gate);
        kernels.add(kernel(release, assessable.rule(), prefixes, gate));
      }
    }
    return new Program(release, states, rules, new KernelSet(kernels, gates, prefixes));
  }

  private static RuleState state(Release release, RuleDefinition rule, FieldPresence fields) {
    List<String> tables = release.missingTables(rule);
    List<String> missing = fields.missing(rule.scope().fields());
    return tables.isEmpty() && missing.isEmpty()
        ? new RuleState.Assessable(rule)
        : new RuleState.NotAssessable(rule, tables, missing);
  }

  private static Kernel kernel(
      Release release, RuleDefinition rule, Prefixes prefixes, RuleGate gate) {
    Map<String, KnowledgeTable> tables = new HashMap<>();
    rule.tables().forEach(name -> tables.put(name, release.table(name)));
    return Templates.find(rule.template())
        .orElseThrow(() ->
            new MingjianException(
                EngineError.TEMPLATE,
                "rule "
                    + rule.code()
                    + " names template "
                    + rule.template()
                    + "; there are "
                    + Templates.names()))
        .create(new Blueprint(rule, tables, prefixes, gate));
  }

  /// The release this was compiled from.
  public Release release() {
    return release;
  }

  /// Every rule of the release with its state, in the release's order.
  public List<RuleState> states() {
    return states;
  }

  /// The assessable rules, in the order of all outcomes.
  public List<RuleDefinition> rules() {
    return rules;
  }

  /// What a source's codes mean to this program; made once a source.
  public BoundCodes bind(Dictionaries dictionaries) {
    return kernels.bind(dictionaries);
  }

  /// A judge for one thread.
  public Judge judge(BoundCodes codes, DayRange range, Phase phase) {
    return new Judge(this, kernels, codes, range, phase);
  }
}
