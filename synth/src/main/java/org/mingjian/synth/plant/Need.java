package org.mingjian.synth.plant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.synth.city.Span;
import org.mingjian.synth.claim.Dice;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// The days a script needs: `days` in a row inside one calendar year, the period and the span, with
/// `lead` days of claims before them.
record Need(EffectivePeriod period, int days, int lead, Alignment alignment) {
  /// Whether the days begin with a calendar month, quarter or year.
  enum Alignment {
    /// They begin anywhere.
    NONE,
    /// With a month.
    MONTH,
    /// With a quarter.
    QUARTER,
    /// With a year.
    YEAR;

    boolean allows(LocalDate date) {
      int month = date.getMonthValue();
      return switch (this) {
        case NONE -> true;
        case MONTH -> date.getDayOfMonth() == 1;
        case QUARTER -> date.getDayOfMonth() == 1 && month % 3 == 1;
        case YEAR -> date.getDayOfYear() == 1;
      };
    }
  }

  static Need of(Point point, int days) {
    return new Need(point.period(), days, 0, Alignment.NONE);
  }

  static Need any(int days) {
    return new Need(EffectivePeriod.ALWAYS, days, 0, Alignment.NONE);
  }

  Need after(int leadDays) {
    return new Need(period, days, leadDays, alignment);
  }

  Need aligned(Alignment to) {
    return new Need(period, days, lead, to);
  }

  /// Whether the span has such days.
  boolean fits(Span span) {
    return !starts(span).isEmpty();
  }

  /// One of the first days.
  int pick(Span span, Dice dice) {
    Range range = dice.pick(starts(span));
    return dice.between(range.first, range.last);
  }

  /// First days in a row.
  private record Range(int first, int last) {}

  private List<Range> starts(Span span) {
    int from = Math.max(span.fromDay() + lead, period.fromDay());
    int to = Math.min(span.toDay(), period.toDay()) - days + 1;
    List<Range> starts = new ArrayList<>();
    for (LocalDate month = month(span.fromDay()); day(month) <= to; month = month.plusMonths(1)) {
      boolean fits = alignment == Alignment.NONE || day(month) >= from;
      if (fits && alignment.allows(month)) {
        add(starts, Math.max(from, day(month)), Math.min(to, lastStart(month)));
      }
    }
    return starts;
  }

  /// The last day of a month from which the days stay inside the year.
  private int lastStart(LocalDate month) {
    if (alignment != Alignment.NONE) {
      return day(month);
    }
    int yearEnd = day(LocalDate.of(month.getYear(), 12, 31));
    return Math.min(day(month.plusMonths(1)) - 1, yearEnd - days + 1);
  }

  private static void add(List<Range> starts, int first, int last) {
    if (first <= last) {
      starts.add(new Range(first, last));
    }
  }

  private static LocalDate month(int day) {
    return CivilTime.date(day).withDayOfMonth(1);
  }

  private static int day(LocalDate date) {
    return CivilTime.day(date);
  }
}
