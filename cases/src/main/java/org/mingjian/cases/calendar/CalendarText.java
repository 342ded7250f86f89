package org.mingjian.cases.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.values.MingjianException;
import org.mingjian.values.WrittenDay;

/// A calendar as text: a row for each year (`2026,OFFICIAL,basis`), below it rows for its days
/// (`2026-02-15..2026-02-23,OFF,春节` or `2026-02-14,WORKED,春节`). Lines with `#` are words to the
/// editor.
final class CalendarText {
  private static final String HEADER = "when,kind,words";
  private static final Pattern ROW = Pattern.compile("([^,]*),([^,]*),(.*)");
  private static final Pattern DAYS = Pattern.compile("(.+?)(?:\\.\\.(.+))?");

  private final SourceFile file;
  private final SortedMap<Integer, YearTable> years = new TreeMap<>();

  private CalendarText(SourceFile file) {
    this.file = file;
  }

  static WorkingCalendar parse(SourceFile file) {
    CalendarText reader = new CalendarText(file);
    List<String> lines = file.text().lines().toList();
    for (int number = 0; number < lines.size(); number++) {
      String line = lines.get(number).strip();
      if (!line.isEmpty() && !line.startsWith("#") && !line.equals(HEADER)) {
        reader.read(number, line);
      }
    }
    return new WorkingCalendar(reader.years);
  }

  private void read(int number, String line) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      throw wrong(number, 0, line, "“时间,种类,说明” 三列");
    }
    if (row.group(1).matches("[0-9]{4}")) {
      addYear(number, row);
    } else {
      addDays(number, row);
    }
  }

  private void addYear(int number, Matcher row) {
    int year = Integer.parseInt(row.group(1));
    YearTable table =
        new YearTable(year, standing(number, row), row.group(3), new TreeMap<>(), new TreeMap<>());
    if (years.putIfAbsent(year, table) != null) {
      throw wrong(number, 0, row.group(1), "每年只写一次");
    }
  }

  private Standing standing(int number, Matcher row) {
    return switch (row.group(2)) {
      case "OFFICIAL" -> Standing.OFFICIAL;
      case "PROVISIONAL" -> Standing.PROVISIONAL;
      default -> throw wrong(number, row.start(2), row.group(2), "OFFICIAL 或 PROVISIONAL");
    };
  }

  private void addDays(int number, Matcher row) {
    Matcher days = DAYS.matcher(row.group(1));
    if (!days.matches()) {
      throw wrong(number, 0, row.group(1), WrittenDay.WANTED);
    }
    LocalDate first = day(number, 0, days.group(1));
    LocalDate last =
        Optional.ofNullable(days.group(2))
            .map(text -> day(number, days.start(2), text))
            .orElse(first);
    if (last.isBefore(first)) {
      throw wrong(number, days.start(2), last.toString(), "不早于 " + first);
    }
    first.datesUntil(last.plusDays(1)).forEach(day -> addDay(number, row, day));
  }

  private LocalDate day(int number, int column, String text) {
    return WrittenDay.parse(text).orElseThrow(() -> wrong(number, column, text, WrittenDay.WANTED));
  }

  private void addDay(int number, Matcher row, LocalDate day) {
    Optional<YearTable> table = Optional.ofNullable(years.get(day.getYear()));
    SortedMap<LocalDate, String> off = new TreeMap<>(table.map(YearTable::off).orElse(none()));
    SortedMap<LocalDate, String> worked =
        new TreeMap<>(table.map(YearTable::worked).orElse(none()));
    YearTable year =
        table.orElseThrow(() -> wrong(number, 0, day.toString(), "先写年份行 " + day.getYear()));
    if (off.containsKey(day) || worked.containsKey(day)) {
      throw wrong(number, 0, day.toString(), "每天只写一次");
    }
    kind(number, row, off, worked).put(day, row.group(3));
    years.put(year.year(), new YearTable(year.year(), year.standing(), year.basis(), off, worked));
  }

  private SortedMap<LocalDate, String> kind(
      int number,
      Matcher row,
      SortedMap<LocalDate, String> off,
      SortedMap<LocalDate, String> worked) {
    return switch (row.group(2)) {
      case "OFF" -> off;
      case "WORKED" -> worked;
      default -> throw wrong(number, row.start(2), row.group(2), "OFF（放假）或 WORKED（上班）");
    };
  }

  private static SortedMap<LocalDate, String> none() {
    return new TreeMap<>();
  }

  private MingjianException wrong(int line, int column, String value, String allowed) {
    return file.error(line, column, "值 “" + value + "” 不合要求，应为" + allowed);
  }

  static String write(WorkingCalendar calendar) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    calendar.years().values().forEach(year -> write(text, year));
    return text.toString();
  }

  private static void write(StringBuilder text, YearTable year) {
    row(text, Integer.toString(year.year()), year.standing().name(), year.basis());
    year.off().forEach((day, name) -> row(text, day.toString(), "OFF", name));
    year.worked().forEach((day, name) -> row(text, day.toString(), "WORKED", name));
  }

  private static void row(StringBuilder text, String when, String kind, String words) {
    text.append(when).append(',').append(kind).append(',').append(words).append('\n');
  }
}
