package org.mingjian.engine.frame;

import java.util.Set;

/// The insurance types we know. Source: code set `insutype` of the national interfaces.
public final class InsuranceTypes {
  private static final Set<String> KNOWN =
      Set.of(
          "310", "320", "330", "340", "350", "360", "370", "380", "390", "391", "392", "399", "410",
          "510");

  private InsuranceTypes() {}

  /// Whether the code is one of the national set.
  public static boolean isKnown(String code) {
    return KNOWN.contains(code);
  }
}
