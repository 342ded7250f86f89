package org.mingjian.server.desk.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.database.Columns;

/// What is open and late, 督办: by area, institution, person or step.
public final class Supervision {
  private static final int[] UP_TO = {5, 10, 20};

  private static final String OPEN =
      """
      SELECT %s AS name, CAST(opened AT TIME ZONE 'Asia/Shanghai' AS date) AS opened_day,
        count(*) AS cases, count(*) FILTER (WHERE limit_day = CAST(? AS date) AND NOT suspended) AS due,
        count(*) FILTER (WHERE escalated OR limit_day < CAST(? AS date)) AS overdue,
        sum(amount_fen) AS amount
      FROM desk_case WHERE step <> '' GROUP BY 1, 2 ORDER BY 1, 2
      """;

  private static final String BUREAUS =
      """
      SELECT area_path, min(name) AS name FROM organisation WHERE kind = 'bureau' GROUP BY 1
      """;

  private Supervision() {}

  /// What cases are put together by.
  public enum By {
    /// The area they lie in.
    AREA("area_path"),
    /// The institution they are about.
    INSTITUTION("institution"),
    /// Who has them; empty for nobody.
    PERSON("assignee"),
    /// The step they stand at.
    STEP("step");

    private final String column;

    By(String column) {
      this.column = column;
    }

    /// The one of a word.
    public static Optional<By> find(String word) {
      return Arrays.stream(values())
          .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst();
    }
  }

  /// Open cases that were put together. Money in fen.
  ///
  /// @param name of the area, institution, person or step; empty for cases nobody has
  /// @param due those whose last day is today
  /// @param overdue those that were escalated, or whose last day is over
  /// @param shareOverdue overdue ones among the open ones
  /// @param ages how many are open for 0-5, 6-10, 11-20, 21 and more working days
  /// @param meanDays working days they are open, on average
  public record Group(
      String name,
      long open,
      long due,
      long overdue,
      double shareOverdue,
      List<Long> ages,
      double meanDays,
      long amountFen) {
    /// Copies in.
    public Group {
      ages = List.copyOf(ages);
    }
  }

  /// The groups, those with most overdue first.
  public static List<Group> of(DSLContext sql, By by, LocalDate today, WorkingCalendar calendar) {
    SortedMap<String, Sum> sums = new TreeMap<>();
    Map<LocalDate, Integer> ages = new TreeMap<>();
    for (Record row : sql.fetch(OPEN.formatted(by.column), today.toString(), today.toString())) {
      LocalDate opened = Columns.day(row, "opened_day");
      int age = ages.computeIfAbsent(opened, day -> Math.max(0, calendar.workingDays(day, today)));
      sums.computeIfAbsent(row.get("name", String.class), name -> new Sum()).add(row, age);
    }
    List<Group> groups = new ArrayList<>();
    sums.forEach((name, sum) -> groups.add(sum.group(name)));
    groups.sort(Comparator.comparingLong(Group::overdue).thenComparingLong(Group::open).reversed());
    return groups;
  }

  /// What the bureaus of areas are called, by the path of the area.
  public static SortedMap<String, String> bureaus(DSLContext sql) {
    SortedMap<String, String> names = new TreeMap<>();
    sql.fetch(BUREAUS)
        .forEach(row -> names.put(row.get(0, String.class), row.get(1, String.class)));
    return names;
  }

  private static final class Sum {
    private final long[] ages = new long[UP_TO.length + 1];
    private long open;
    private long due;
    private long overdue;
    private long days;
    private long amountFen;

    void add(Record row, int age) {
      long cases = row.get("cases", Long.class);
      open += cases;
      due += row.get("due", Long.class);
      overdue += row.get("overdue", Long.class);
      amountFen += row.get("amount", Long.class);
      days += cases * age;
      int bucket = 0;
      while (bucket < UP_TO.length && age > UP_TO[bucket]) {
        bucket++;
      }
      ages[bucket] += cases;
    }

    Group group(String name) {
      return new Group(
          name,
          open,
          due,
          overdue,
          (double) overdue / open,
          Arrays.stream(ages).boxed().toList(),
          (double) days / open,
          amountFen);
    }
  }
}
