package org.mingjian.values;

/// A 6-digit administrative division or fund pool (`370600`, `370699`). What contains what is never
/// read from the digits: ask [AreaTree].
public record AreaCode(String digits) {
  /// Refuses anything but six digits.
  public AreaCode {
    if (digits.length() != 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("area code must be six digits, was " + digits);
    }
  }

  @Override
  public String toString() {
    return digits;
  }
}
