package org.mingjian.synth.claim;

/// Numbers as texts of fixed width, so that their order as text is their order as numbers.
public final class Serials {
  private Serials() {}

  /// `prefix` followed by `number` with at least `width` digits.
  public static String padded(String prefix, long number, int width) {
    StringBuilder text = new StringBuilder(prefix.length() + width).append(prefix);
    String digits = Long.toString(number);
    for (int i = digits.length(); i < width; i++) {
      text.append('0');
    }
    return text.append(digits).toString();
  }
}
