package org.mingjian.server.desk.letter;

import org.mingjian.values.ErrorCode;

/// What can be wrong with letters.
public enum LetterError implements ErrorCode {
  /// A template of an area cannot be used: correct the file and line that are named.
  TEMPLATE(4361, Category.CALLER),
  /// No font with Chinese characters is there: install one, or name one in the settings. The letter
  /// can be had as DOCX.
  NO_FONT(4362, Category.CAPACITY),
  /// There is no such letter of the case.
  NO_LETTER(4363, Category.CALLER);

  private final int number;
  private final Category category;

  LetterError(int number, Category category) {
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
