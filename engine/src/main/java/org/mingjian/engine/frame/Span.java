package org.mingjian.engine.frame;

import java.time.LocalDate;
import org.mingjian.values.CivilTime;

/// Calendar windows.
public enum Span {
  /// A day, `2025-03-05`.
  DAY("perDay", "日") {
    @Override
    LocalDate first(LocalDate date) {
      return date;
    }
  },
  /// A month, `2025-03`.
  MONTH("perMonth", "月") {
    @Override
    LocalDate first(LocalDate date) {
      return date.withDayOfMonth(1);
    }
  },
  /// A quarter, `2025-Q1`.
  QUARTER("perQuarter", "季") {
    @Override
    LocalDate first(LocalDate date) {
      return date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
    }
  },
  /// A year, `2025`.
  YEAR("perYear", "年") {
    @Override
    LocalDate first(LocalDate date) {
      return date.withDayOfYear(1);
    }
  };

  private final String parameter;
  private final String zh;

  Span(String parameter, String zh) {
    this.parameter = parameter;
    this.zh = zh;
  }

  abstract LocalDate first(LocalDate date);

  /// The span of a window's text.
  public static Span of(String window) {
    return switch (window.length()) {
      case 4 -> YEAR;
      case 10 -> DAY;
      default -> window.indexOf('Q') < 0 ? MONTH : QUARTER;
    };
  }

  /// The first day of the window a day lies in.
  public int firstDay(int day) {
    return this == DAY ? day : CivilTime.day(first(CivilTime.date(day)));
  }

  /// The text of the window that begins on a day.
  public String text(int firstDay) {
    LocalDate date = CivilTime.date(firstDay);
    String year = date.toString().substring(0, 4);
    return switch (this) {
      case DAY -> date.toString();
      case MONTH -> date.toString().substring(0, 7);
      case QUARTER -> year + "-Q" + ((date.getMonthValue() + 2) / 3);
      case YEAR -> year;
    };
  }

  /// The parameter that limits it.
  public String parameter() {
    return parameter;
  }

  /// Its name.
  public String zh() {
    return zh;
  }
}
