package org.mingjian.knowledge;

import java.util.List;
import java.util.Optional;

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
    RuleStage stage) {
  /// Copies in.
  public RuleDefinition {
    tables = List.copyOf(tables);
  }

  /// The same rule with other parameters.
  public RuleDefinition with(Parameters other) {
    return copy(other, stage);
  }

  /// The same rule at another stage.
  public RuleDefinition at(RuleStage other) {
    return copy(parameters, other);
  }

  /// Whether what it finds is only counted, never told to a hospital.
  public boolean isShadow() {
    return stage == RuleStage.SHADOW;
  }

  private RuleDefinition copy(Parameters values, RuleStage at) {
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
        at);
  }
}
