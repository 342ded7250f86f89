package org.mingjian.values;

/// Days on which something is in force, both ends included, as days of [CivilTime]. Open ends are
/// `Integer.MIN_VALUE` and `Integer.MAX_VALUE`.
public record EffectivePeriod(int fromDay, int toDay) {
  /// In force on every day.
  public static final EffectivePeriod ALWAYS =
      new EffectivePeriod(Integer.MIN_VALUE, Integer.MAX_VALUE);

  /// Refuses a period that ends before it begins.
  public EffectivePeriod {
    if (fromDay > toDay) {
      throw new IllegalArgumentException("period ends before it begins: " + fromDay + ".." + toDay);
    }
  }

  /// Whether the period holds `day`.
  public boolean contains(int day) {
    return fromDay <= day && day <= toDay;
  }
}
