package org.mingjian.bench.drools;

import java.util.List;

/// A knowledge point about one item as a fact: what it limits is one of the values, the others
/// stand open.
public final class ItemPoint {
  private final int rule;
  private final int item;
  private final Period period;
  private final Limit limit;

  /// A point of the rule at this place among the ten.
  public ItemPoint(int rule, int item, Period period, Limit limit) {
    this.rule = rule;
    this.item = item;
    this.period = period;
    this.limit = limit;
  }

  /// Days in force, both included.
  public record Period(int from, int to) {}

  /// What is allowed.
  ///
  /// @param sex 1 or 2
  /// @param minAge smallest age
  /// @param maxAge largest age
  /// @param inDays whether ages are days
  /// @param kinds bits of the visit kinds
  /// @param departments beginnings of department codes
  public record Limit(
      long sex, long minAge, long maxAge, boolean inDays, int kinds, List<String> departments) {
    /// Copies in.
    public Limit {
      departments = List.copyOf(departments);
    }
  }

  /// Place of the rule.
  public int getRule() {
    return rule;
  }

  /// Dictionary id.
  public int getItem() {
    return item;
  }

  /// First day in force.
  public int getFromDay() {
    return period.from;
  }

  /// Last day in force.
  public int getToDay() {
    return period.to;
  }

  /// See [Limit].
  public long getSex() {
    return limit.sex;
  }

  /// Whether an age, given in years and days, lies outside.
  public boolean forbids(int years, int days) {
    int age = limit.inDays ? days : years;
    return age < limit.minAge || age > limit.maxAge;
  }

  /// Whether visits of this kind are allowed.
  public boolean allows(int kindBit) {
    return (limit.kinds & kindBit) != 0;
  }

  /// Whether the department may use the item.
  public boolean allows(String department) {
    for (String beginning : limit.departments) {
      if (!department.isEmpty() && department.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
