package org.mingjian.knowledge;

import org.mingjian.values.ErrorCode;

/// What can be wrong with rules and knowledge. Whoever edits them must act.
public enum KnowledgeError implements ErrorCode {
  /// A rule file cannot be read as a rule: mend the file at the line named.
  RULE_FILE(2001),
  /// A table file does not follow its schema: mend the row named.
  TABLE_FILE(2002),
  /// A parameter is missing or of the wrong type: mend the rule.
  PARAMETER(2003),
  /// A rule names a table, template or rule that does not exist: mend the rule.
  REFERENCE(2004),
  /// A release file cannot be used: build it again.
  RELEASE_FILE(2005),
  /// Releases that cannot judge together: give one an area, built with one area tree.
  AREA(2006, Category.CALLER);

  private final int number;
  private final Category category;

  KnowledgeError(int number) {
    this(number, Category.DATA);
  }

  KnowledgeError(int number, Category category) {
    this.number = number;
    this.category = category;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Category category() {
    return category;
  }
}
