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
    String status) {
  /// Copies in.
  public RuleDefinition {
    tables = List.copyOf(tables);
  }

  /// The same rule with other parameters.
  public RuleDefinition with(Parameters other) {
    return new RuleDefinition(
        code, number, officialCode, text, template, other, tables, scope, verdict, basis, status);
  }
}
