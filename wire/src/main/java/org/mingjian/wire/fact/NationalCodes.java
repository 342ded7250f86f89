package org.mingjian.wire.fact;

import org.mingjian.values.Decimals;

/// What national codes say by their form. Source: national-interfaces §4.9, §6.
public final class NationalCodes {
  private static final String HOSPITAL = "1";
  private static final String PHARMACY = "2";
  private static final int LAST_CATEGORY = 14;

  private NationalCodes() {}

  /// The register's `fixmedins_type` of an institution: its code begins with H or P; empty for a
  /// code of the hospital's own.
  public static String institutionType(String institution) {
    return switch (institution.isEmpty() ? ' ' : institution.charAt(0)) {
      case 'H' -> HOSPITAL;
      case 'P' -> PHARMACY;
      default -> "";
    };
  }

  /// `med_chrgitm_type` or `chrg_type` as a number 1 to 14, with or without leading zero; 0 for
  /// anything else.
  public static int chargeCategory(String text) {
    long category = Decimals.parse(text, 0).orElse(0);
    return category < 0 || category > LAST_CATEGORY ? 0 : (int) category;
  }
}
