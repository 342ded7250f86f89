package org.mingjian.values;

import java.util.Optional;

/// A 6-digit administrative division or fund pool (`370600`, `370699`). What contains what is never
/// read from the digits: ask [AreaTree].
public record AreaCode(String digits) implements Comparable<AreaCode> {
  /// The whole country, the top of every tree.
  public static final AreaCode NATION = new AreaCode("000000");

  /// Refuses anything but six digits.
  public AreaCode {
    if (!isCode(digits)) {
      throw new IllegalArgumentException("area code must be six digits, was " + digits);
    }
  }

  /// The area with these digits; empty where the text is none.
  public static Optional<AreaCode> find(String text) {
    return isCode(text) ? Optional.of(new AreaCode(text)) : Optional.empty();
  }

  private static boolean isCode(String text) {
    return text.length() == 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// By their digits.
  @Override
  public int compareTo(AreaCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
