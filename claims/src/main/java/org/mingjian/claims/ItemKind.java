package org.mingjian.claims;

/// What sort of thing a charged item is, read from the shape of its national code. Source:
/// claims-extract §2.
public enum ItemKind {
  /// Western drug: X and 22 more characters.
  WESTERN_DRUG,
  /// Chinese patent drug: Z and 19 more characters.
  PATENT_DRUG,
  /// Piece of traditional Chinese medicine: T and 9 digits.
  TCM_PIECE,
  /// Medical service: 15 digits.
  SERVICE,
  /// Consumable: C and 19 or 26 more characters.
  CONSUMABLE,
  /// No national shape.
  LOCAL;

  /// The kind of a normalised code; see [ItemCode#normalise].
  public static ItemKind of(String code) {
    if (code.isEmpty() || !ItemCode.isLettersAndDigits(code)) {
      return LOCAL;
    }
    int length = code.length();
    return switch (code.charAt(0)) {
      case 'X' -> length == 23 ? WESTERN_DRUG : LOCAL;
      case 'Z' -> length == 20 ? PATENT_DRUG : LOCAL;
      case 'T' -> length == 10 && ItemCode.isDigits(code, 1) ? TCM_PIECE : LOCAL;
      case 'C' -> length == 20 || length == 27 ? CONSUMABLE : LOCAL;
      default -> length == 15 && ItemCode.isDigits(code, 0) ? SERVICE : LOCAL;
    };
  }

  /// Whether items of this kind are drugs with a generic name in their code.
  public boolean isDrug() {
    return this == WESTERN_DRUG || this == PATENT_DRUG;
  }
}
