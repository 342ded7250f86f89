package org.mingjian.synth.plant;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Diagnosis and operation codes inside and outside prefixes.
final class IcdCodes {
  private static final List<String> HARMLESS =
      List.of(
          "R53.x00", "Z76.800", "L60.000", "H52.100", "M79.100", "K07.600", "T14.900", "F45.300");

  private IcdCodes() {}

  /// A diagnosis code that begins with a prefix.
  static String within(String prefix) {
    int dot = prefix.indexOf('.');
    if (prefix.length() < 3) {
      return prefix + "99".substring(prefix.length() - 1) + ".900";
    }
    return dot < 0 ? prefix + ".900" : padded(prefix, dot + 4);
  }

  /// An operation code that begins with a prefix.
  static String withinOperation(String prefix) {
    int dot = prefix.indexOf('.');
    return dot < 0 ? prefix + ".9900" : padded(prefix, dot + 5);
  }

  /// A diagnosis code that begins with none of the prefixes.
  static String outside(Collection<String> prefixes) {
    return HARMLESS.stream().filter(code -> !matches(code, prefixes)).findFirst().orElse("R69.x00");
  }

  /// A code of the same chapter as a prefix that begins with none of the prefixes, or one far off.
  static String beside(String prefix, Collection<String> prefixes) {
    for (int number = 0; number < 100 && !prefix.isEmpty(); number++) {
      String code = String.format(Locale.ROOT, "%c%02d.900", prefix.charAt(0), number);
      if (!matches(code, prefixes)) {
        return code;
      }
    }
    return outside(prefixes);
  }

  /// Whether a code begins with one of the prefixes.
  static boolean matches(String code, Collection<String> prefixes) {
    return prefixes.stream().anyMatch(code::startsWith);
  }

  private static String padded(String prefix, int length) {
    StringBuilder code = new StringBuilder(prefix);
    while (code.length() < length) {
      code.append('0');
    }
    return code.toString();
  }
}
