package org.mingjian.cases.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.cases.CasesError;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

/// Which days are worked, and when limits end. A value: an edited calendar is another one, and
/// gives other limits. In a year without a table every Saturday and Sunday is off and nothing else.
///
/// @param years the tables by year
public record WorkingCalendar(SortedMap<Integer, YearTable> years) {
  /// The civil time all limits are counted in.
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String NATIONAL = "working-days.csv";

  /// Copies in.
  public WorkingCalendar {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
  }

  /// The calendar of these tables; of two for one year the later counts.
  public static WorkingCalendar of(Collection<YearTable> tables) {
    SortedMap<Integer, YearTable> years = new TreeMap<>();
    tables.forEach(table -> years.put(table.year(), table));
    return new WorkingCalendar(years);
  }

  /// The calendar that comes with the program.
  public static WorkingCalendar national() {
    try (InputStream file = WorkingCalendar.class.getResourceAsStream(NATIONAL)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return parse(NATIONAL, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what [#text] writes.
  ///
  /// @param name the name of the file in messages
  /// @throws MingjianException [CasesError#CALENDAR], with line and column
  public static WorkingCalendar parse(String name, String text) {
    return CalendarText.parse(new SourceFile(name, text, CasesError.CALENDAR));
  }

  /// The whole calendar as CSV, the form it is kept and edited in.
  public String text() {
    return CalendarText.write(this);
  }

  /// Changes whenever a day does.
  public String id() {
    return ContentHash.of(text()).prefix(16);
  }

  /// This calendar with another table for the table's year.
  public WorkingCalendar with(YearTable table) {
    SortedMap<Integer, YearTable> edited = new TreeMap<>(years);
    edited.put(table.year(), table);
    return new WorkingCalendar(edited);
  }

  /// The day it is, in [#ZONE].
  public static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZONE);
  }

  /// Whether a day is worked.
  public boolean isWorking(LocalDate day) {
    Optional<YearTable> table = table(day);
    if (table.filter(year -> year.off().containsKey(day)).isPresent()) {
      return false;
    }
    return !isWeekend(day) || table.filter(year -> year.worked().containsKey(day)).isPresent();
  }

  /// How far the days of a day's year can be relied on.
  public Standing standing(LocalDate day) {
    return table(day).map(YearTable::standing).orElse(Standing.UNKNOWN);
  }

  /// The last day of a term that begins on `start`. The first day that counts is the one after it,
  /// worked or not; days of a pause do not count. Source: 令4号 art. 58.
  public LimitDay limit(LocalDate start, Term term, List<Pause> pauses) {
    LocalDate day = start;
    Standing standing = standing(start);
    int left = term.days();
    while (left > 0 || !isWorking(day)) {
      day = day.plusDays(1);
      standing = standing.weaker(standing(day));
      if (counts(day, term.unit(), pauses)) {
        left--;
      }
    }
    return new LimitDay(day, standing);
  }

  /// The working days after `from`, up to and with `to`; negative where `to` lies before `from`.
  public int workingDays(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDays(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorking).count();
  }

  private boolean counts(LocalDate day, Term.Unit unit, List<Pause> pauses) {
    boolean counted = unit == Term.Unit.DAY || isWorking(day);
    return counted && pauses.stream().noneMatch(pause -> pause.holds(day));
  }

  private Optional<YearTable> table(LocalDate day) {
    return Optional.ofNullable(years.get(day.getYear()));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
