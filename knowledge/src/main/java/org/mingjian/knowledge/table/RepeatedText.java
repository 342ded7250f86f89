package org.mingjian.knowledge.table;

/// Numbers of a column's texts, with the last one at hand since rows of one kind stand together.
final class RepeatedText {
  private final TextPool pool;
  private String last = "";
  private int number = TextPool.BLANK;

  RepeatedText(TextPool pool) {
    this.pool = pool;
  }

  /// Whether this is the text asked for last.
  boolean isLast(String text) {
    return text.equals(last);
  }

  /// The number of a text.
  int number(String text) {
    if (!text.equals(last)) {
      number = pool.number(text);
      last = text;
    }
    return number;
  }
}
