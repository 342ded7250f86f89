package org.mingjian.knowledge.table;

import java.util.Locale;

/// Codes in the form they are compared in.
final class Codes {
  private Codes() {}

  /// An item code: trimmed, upper case, without the local suffix after `-`.
  static String item(String raw) {
    String code = upper(raw);
    int suffix = code.indexOf('-');
    return suffix < 0 ? code : code.substring(0, suffix);
  }

  /// A diagnosis or operation code: trimmed, upper case.
  static String upper(String raw) {
    return raw.strip().toUpperCase(Locale.ROOT);
  }
}
