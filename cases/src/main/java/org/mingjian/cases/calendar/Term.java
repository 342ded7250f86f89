package org.mingjian.cases.calendar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as regulations give it: `10工作日`, `30日`.
///
/// @param days how many, from 1
/// @param unit which days count
public record Term(int days, Unit unit) {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3}) ?(工作日|日)");

  /// Refuses less than one day.
  public Term {
    if (days < 1) {
      throw new IllegalArgumentException("a term has at least one day, was " + days);
    }
  }

  /// The term a text names; empty if it names none.
  public static Optional<Term> parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    return parts.matches()
        ? Optional.of(
            new Term(
                Integer.parseInt(parts.group(1)),
                parts.group(2).equals("日") ? Unit.DAY : Unit.WORKING_DAY))
        : Optional.empty();
  }

  /// As it is written: `10工作日`.
  @Override
  public String toString() {
    return days + unit.zh;
  }

  /// Which days count.
  public enum Unit {
    /// 工作日: every working day.
    WORKING_DAY("工作日"),
    /// 日: every day; a limit that would end on a day off ends on the next working day. Source:
    /// 医疗保障行政处罚程序暂行规定 (令4号) art. 58.
    DAY("日");

    private final String zh;

    Unit(String zh) {
      this.zh = zh;
    }
  }
}
