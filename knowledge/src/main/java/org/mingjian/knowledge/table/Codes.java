package org.mingjian.knowledge.table;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Codes in the form they are compared in.
final class Codes {
  private Codes() {}

  /// Item codes joined by `;`, each once.
  static String items(String written) {
    if (written.indexOf(';') < 0) {
      return item(written);
    }
    Set<String> codes = new LinkedHashSet<>();
    for (String part : written.split(";", -1)) {
      String code = item(part);
      if (!code.isEmpty()) {
        codes.add(code);
      }
    }
    return String.join(";", codes);
  }

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
