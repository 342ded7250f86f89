package org.mingjian.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.values.EffectivePeriod;

/// A rule with the seven elements the regulation asks for and what an engine needs. Source:
/// 医保发〔2022〕12号 art. 8.
///
/// @param code national code, or `MJ2025-` and its number where none is public
/// @param number in the 2025 list
/// @param officialCode the national code, where there is one
/// @param text names, definition, logic, message
/// @param template how it is judged
/// @param parameters values the template takes
/// @param tables knowledge tables it reads
/// @param scope what it is for
/// @param verdict VIOLATION, SUSPECTED or INDICATOR
/// @param basis what it rests on
/// @param status how far the logic is official: sentence, definition or reconstructed
/// @param stage whether what it finds is told, or only counted
/// @param terms how it stands on which days, in the order of time, where that differs from day to
///   day; on other days it is off. Parameters and stage are then those of the last term. Empty
///   where it stands on every day as it is
public record RuleDefinition(
    String code,
    int number,
    Optional<String> officialCode,
    RuleText text,
    String template,
    Parameters parameters,
    List<String> tables,
    RuleScope scope,
    String verdict,
    Basis basis,
    String status,
    RuleStage stage,
    List<RuleTerm> terms) {
  /// Copies in.
  public RuleDefinition {
    tables = List.copyOf(tables);
    terms = List.copyOf(terms);
  }

  /// A rule that stands on every day as it is.
  public RuleDefinition(
      String code,
      int number,
      Optional<String> officialCode,
      RuleText text,
      String template,
      Parameters parameters,
      List<String> tables,
      RuleScope scope,
      String verdict,
      Basis basis,
      String status,
      RuleStage stage) {
    this(
        code,
        number,
        officialCode,
        text,
        template,
        parameters,
        tables,
        scope,
        verdict,
        basis,
        status,
        stage,
        List.of());
  }

  /// The same rule with other parameters, on every day.
  public RuleDefinition with(Parameters other) {
    return copy(other, stage, List.of());
  }

  /// The same rule at another stage, on every day.
  public RuleDefinition at(RuleStage other) {
    return copy(parameters, other, List.of());
  }

  /// The same rule standing on each day as the terms say; there is at least one.
  public RuleDefinition during(List<RuleTerm> days) {
    RuleTerm last = days.getLast();
    return copy(last.parameters(), last.stage(), days);
  }

  /// Whether what it finds is only counted, never told to a hospital; of a rule with terms, in the
  /// last of them.
  public boolean isShadow() {
    return stage == RuleStage.SHADOW;
  }

  /// Whether it is at this stage on some day.
  public boolean isEver(RuleStage some) {
    return terms.isEmpty() ? stage == some : terms.stream().anyMatch(term -> term.stage() == some);
  }

  /// The rule as it stands, once for each way it does, in the order of their first days; without
  /// terms itself, on every day.
  public List<RuleVariant> variants() {
    if (terms.isEmpty()) {
      return List.of(new RuleVariant(this, List.of(EffectivePeriod.ALWAYS)));
    }
    Map<RuleDefinition, List<EffectivePeriod>> periods = new LinkedHashMap<>();
    for (RuleTerm term : terms) {
      RuleDefinition rule = copy(term.parameters(), term.stage(), List.of());
      periods.computeIfAbsent(rule, unused -> new ArrayList<>()).add(term.period());
    }
    return periods.entrySet().stream()
        .map(entry -> new RuleVariant(entry.getKey(), entry.getValue()))
        .toList();
  }

  private RuleDefinition copy(Parameters values, RuleStage at, List<RuleTerm> days) {
    return new RuleDefinition(
        code,
        number,
        officialCode,
        text,
        template,
        values,
        tables,
        scope,
        verdict,
        basis,
        status,
        at,
        days);
  }
}
