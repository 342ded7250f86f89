package org.mingjian.lake.assembly;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.lake.staging.CodingField;
import org.mingjian.lake.staging.LineField;
import org.mingjian.lake.staging.RecordField;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.SettlementField;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.RowOrder;
import org.mingjian.lake.store.Selection;
import org.mingjian.values.CivilTime;

/// The visits of a partition, ordered, and ready to be written month by month.
public final class AssembledVisits {
  private final Partition partition;
  private final Columns visits;
  private final Lists lists;
  private final Codes codes;
  private final Map<Month, int[]> byMonth = new TreeMap<>();
  private int lastDay = CivilTime.ABSENT;
  private int lastMonth;

  AssembledVisits(Partition partition, Columns visits, Lists lists, Codes codes) {
    this.partition = partition;
    this.visits = visits;
    this.lists = lists;
    this.codes = codes;
    order();
  }

  /// The rows of each visit, table by table.
  record Lists(
      RowLists records,
      RowLists settlements,
      RowLists lines,
      RowLists diagnoses,
      RowLists operations,
      RowLists settlementLists) {}

  /// A calendar month.
  public record Month(int year, int month) implements Comparable<Month> {
    @Override
    public int compareTo(Month other) {
      return Integer.compare(year * 12 + month, other.year * 12 + other.month);
    }

    /// `2025-03`.
    @Override
    public String toString() {
      return String.format("%04d-%02d", year, month);
    }
  }

  /// The months that have visits.
  public List<Month> months() {
    return List.copyOf(byMonth.keySet());
  }

  /// The visits of a month, in order.
  public Selection visits(Month month) {
    int[] chosen = byMonth.getOrDefault(month, new int[0]);
    for (int i = 0; i < chosen.length; i++) {
      visits.ints(VisitField.VISIT)[chosen[i]] = i;
    }
    return new Selection(visits, chosen, chosen.length);
  }

  /// The rows of a month's visits, in order, numbered by visit.
  public Selection rows(Month month, RowTag tag) {
    int[] chosen = byMonth.getOrDefault(month, new int[0]);
    RowLists list = list(tag);
    Columns table = partition.table(tag);
    int[] ordinal = table.ints(ordinalField(tag));
    int[] rows = new int[Arrays.stream(chosen).map(v -> list.first[v + 1] - list.first[v]).sum()];
    int count = 0;
    for (int i = 0; i < chosen.length; i++) {
      for (int at = list.first[chosen[i]]; at < list.first[chosen[i] + 1]; at++) {
        ordinal[list.rows[at]] = i;
        rows[count++] = list.rows[at];
      }
    }
    return new Selection(table, rows, count);
  }

  /// Whether some lines or settlements of a month take part in no batch.
  public boolean hasLeftOut(Month month) {
    return leavesOut(month, lists.lines, VisitField.LINES)
        || leavesOut(month, lists.settlements, VisitField.SETTLEMENTS);
  }

  private boolean leavesOut(Month month, RowLists list, VisitField live) {
    return Arrays.stream(byMonth.getOrDefault(month, new int[0]))
        .anyMatch(v -> list.first[v + 1] - list.first[v] > visits.ints(live)[v]);
  }

  private RowLists list(RowTag tag) {
    return switch (tag) {
      case LINE -> lists.lines;
      case SETTLEMENT -> lists.settlements;
      case RECORD -> lists.records;
      case DIAGNOSIS -> lists.diagnoses;
      case OPERATION -> lists.operations;
      case LIST -> lists.settlementLists;
      case KEY, PERSON -> throw new IllegalArgumentException("keys are not written");
    };
  }

  private static Field ordinalField(RowTag tag) {
    return switch (tag) {
      case LINE -> LineField.VISIT;
      case SETTLEMENT -> SettlementField.VISIT;
      case RECORD -> RecordField.VISIT;
      case DIAGNOSIS, OPERATION, LIST -> CodingField.VISIT;
      case KEY, PERSON -> throw new IllegalArgumentException("keys are not written");
    };
  }

  private void order() {
    int[] rows = RowOrder.identity(visits.count());
    new RowOrder().sort(rows, 0, rows.length, this::compare);
    Map<Integer, RowLists> filed = new TreeMap<>();
    for (int visit : rows) {
      int second = filingSecond(visit);
      if (second != CivilTime.ABSENT) {
        filed.computeIfAbsent(monthNumber(second), m -> new RowLists(0, 64)).add(visit);
      }
    }
    filed.forEach((number, list) ->
        byMonth.put(
            new Month(number / 12, number % 12 + 1), Arrays.copyOf(list.rows, list.count())));
  }

  private int monthNumber(int second) {
    int day = CivilTime.dayOf(second);
    if (day != lastDay) {
      lastDay = day;
      LocalDate date = CivilTime.date(day);
      lastMonth = date.getYear() * 12 + date.getMonthValue() - 1;
    }
    return lastMonth;
  }

  /// The second that decides the month: of the latest settlement, else of the begin; absent for a
  /// visit of which nothing is left.
  private int filingSecond(int visit) {
    RowLists settlements = lists.settlements;
    int from = settlements.first[visit];
    int to = settlements.first[visit + 1];
    boolean recorded = lists.records.first[visit + 1] > lists.records.first[visit];
    int[] time = partition.table(RowTag.SETTLEMENT).ints(SettlementField.TIME);
    int latest = CivilTime.ABSENT;
    for (int i = from; i < to; i++) {
      latest = Math.max(latest, time[settlements.rows[i]]);
    }
    boolean begun = latest == CivilTime.ABSENT && recorded;
    return begun ? visits.ints(VisitField.BEGIN)[visit] : latest;
  }

  private int compare(int a, int b) {
    long[] person = visits.longs(VisitField.PERSON);
    if (person[a] != person[b]) {
      return Long.compare(person[a], person[b]);
    }
    int[] begin = visits.ints(VisitField.BEGIN);
    if (begin[a] != begin[b]) {
      return Integer.compare(begin[a], begin[b]);
    }
    int[] institution = visits.ints(VisitField.INSTITUTION);
    String first = codes.text(CodeKind.INSTITUTION, institution[a]);
    int institutions = first.compareTo(codes.text(CodeKind.INSTITUTION, institution[b]));
    byte[][] ids = visits.texts(VisitField.VISIT_ID);
    return institutions != 0 ? institutions : Arrays.compareUnsigned(ids[a], ids[b]);
  }
}
