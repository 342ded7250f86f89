package org.mingjian.audit.output;

/// Texts inside SQL statements.
final class Sql {
  private Sql() {}

  /// `text` as a literal.
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
