package org.mingjian.claims;

import java.util.Locale;

/// Codes of charged items as they are compared. Source: claims-extract §2.
public final class ItemCode {
  private static final int WESTERN_GENERIC = 10;
  private static final int PATENT_GENERIC = 11;

  private ItemCode() {}

  /// The code as it is compared: trimmed, upper case, without the local suffix after `-`.
  public static String normalise(String raw) {
    String code = isNormal(raw) ? raw : raw.strip().toUpperCase(Locale.ROOT);
    int dash = code.indexOf('-');
    return dash > 0 ? code.substring(0, dash).stripTrailing() : code;
  }

  /// The code of a line that may have one in each of two columns, normalised: the one of national
  /// shape, `insuranceCode` (`hilist_code`) if both or neither are; an absent one is empty.
  public static String choose(String insuranceCode, String catalogueCode) {
    String insurance = normalise(insuranceCode);
    String catalogue = normalise(catalogueCode);
    boolean other =
        insurance.isEmpty()
            || (ItemKind.of(insurance) == ItemKind.LOCAL
                && ItemKind.of(catalogue) != ItemKind.LOCAL);
    return other ? catalogue : insurance;
  }

  /// Whether a normalised code has one of the national shapes.
  public static boolean isNational(String code) {
    return ItemKind.of(code) != ItemKind.LOCAL;
  }

  /// What all makers' and packs' codes of one drug share: classification and generic name. Any
  /// other item is its own.
  public static String genericKey(String code) {
    return switch (ItemKind.of(code)) {
      case WESTERN_DRUG -> code.substring(0, WESTERN_GENERIC);
      case PATENT_DRUG -> code.substring(0, PATENT_GENERIC);
      case TCM_PIECE, SERVICE, CONSUMABLE, LOCAL -> code;
    };
  }

  static boolean isDigits(String code, int from) {
    for (int i = from; i < code.length(); i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean isLettersAndDigits(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNormal(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c <= ' ' || c > 'z' || (c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return true;
  }
}
