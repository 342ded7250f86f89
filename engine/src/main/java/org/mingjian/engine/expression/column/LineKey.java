package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;

/// What lines of a window share with the line it is about.
public enum LineKey {
  /// The item code.
  ITEM("sameItem"),
  /// The generic drug.
  GENERIC("sameGeneric"),
  /// The class of drug, by the first five characters of its code; of other items their shape.
  CLASS("sameClass"),
  /// The charge category.
  CATEGORY("sameCategory"),
  /// The institution.
  INSTITUTION("sameInstitution"),
  /// The visit.
  VISIT("sameVisit");

  private final String function;

  LineKey(String function) {
    this.function = function;
  }

  /// Its name in an expression.
  public String function() {
    return function;
  }

  int of(View view, int line) {
    return switch (this) {
      case ITEM -> view.lines.item[line];
      case GENERIC -> view.codes.generic()[view.lines.item[line]];
      case CLASS -> view.codes.classification()[view.lines.item[line]];
      case CATEGORY -> view.lines.chargeCategory[line];
      case INSTITUTION -> view.visits.institution[view.lines.visit[line]];
      case VISIT -> view.lines.visit[line];
    };
  }
}
