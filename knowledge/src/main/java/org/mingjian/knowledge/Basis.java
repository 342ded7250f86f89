package org.mingjian.knowledge;

/// What a rule or point rests on.
///
/// @param document name of the document
/// @param clause article or section
/// @param from first day in force, `yyyy-MM-dd`, empty where not stated
public record Basis(String document, String clause, String from) {
  /// Document and clause as people cite them: 《document》clause.
  public String text() {
    return "《" + document + "》" + clause;
  }
}
