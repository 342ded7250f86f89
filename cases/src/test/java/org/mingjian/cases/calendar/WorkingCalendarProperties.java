package org.mingjian.cases.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Against counting day by day, over ten years of calendars nobody has seen.
class WorkingCalendarProperties {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 3653;

  private final Random random = new Random(20260401);

  private WorkingCalendar calendar() {
    return WorkingCalendar.of(
        IntStream.range(FIRST.getYear(), FIRST.getYear() + 10).mapToObj(this::table).toList());
  }

  private YearTable table(int year) {
    TreeMap<LocalDate, String> off = new TreeMap<>();
    TreeMap<LocalDate, String> worked = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
      (weekend(day) ? worked : off).put(day, "节");
    }
    return new YearTable(year, Standing.OFFICIAL, "随机", off, worked);
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static boolean naiveWorking(WorkingCalendar calendar, LocalDate day) {
    YearTable year = calendar.years().get(day.getYear());
    if (year == null) {
      return !weekend(day);
    }
    return year.worked().containsKey(day) || (!weekend(day) && !year.off().containsKey(day));
  }

  /// All days after the start that count, one by one; the limit is the n-th of them.
  private static LocalDate naiveLimit(
      WorkingCalendar calendar, LocalDate start, int days, Pause pause) {
    return start
        .plusDays(1)
        .datesUntil(start.plusDays(4000))
        .filter(day -> naiveWorking(calendar, day))
        .filter(day -> day.isBefore(pause.from()) || !day.isBefore(pause.until()))
        .skip(days - 1L)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void limitsAreThoseCountedDayByDay() {
    WorkingCalendar calendar = calendar();
    for (int i = 0; i < 5000; i++) {
      LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
      int days = 1 + random.nextInt(90);
      LocalDate from = start.plusDays(random.nextInt(60));
      Pause pause = new Pause(from, from.plusDays(random.nextInt(40)));
      Term term = new Term(days, Term.Unit.WORKING_DAY);
      assertEquals(
          naiveLimit(calendar, start, days, pause),
          calendar.limit(start, term, List.of(pause)).day(),
          () -> start + " " + term + " " + pause);
    }
  }

  @Test
  void aLimitIsAsManyWorkingDaysAwayAsItsTermSays() {
    WorkingCalendar calendar = calendar();
    for (int i = 0; i < 2000; i++) {
      LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
      int days = 1 + random.nextInt(60);
      LocalDate end = calendar.limit(start, new Term(days, Term.Unit.WORKING_DAY), List.of()).day();
      assertEquals(days, calendar.workingDays(start, end));
      assertEquals(-days, calendar.workingDays(end, start));
    }
  }

  @Test
  void naturalDaysNeverEndOnADayOff() {
    WorkingCalendar calendar = calendar();
    for (int i = 0; i < 2000; i++) {
      LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
      int days = 1 + random.nextInt(60);
      LocalDate end = calendar.limit(start, new Term(days, Term.Unit.DAY), List.of()).day();
      LocalDate naive = start.plusDays(days);
      while (!naiveWorking(calendar, naive)) {
        naive = naive.plusDays(1);
      }
      assertEquals(naive, end);
    }
  }
}
