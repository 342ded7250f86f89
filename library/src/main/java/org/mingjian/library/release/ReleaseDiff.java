package org.mingjian.library.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;

/// What one release says that another does not.
///
/// @param rules that differ, in words
/// @param points that differ, by table, then in the order of their keys
public record ReleaseDiff(List<Change> rules, List<Change> points) {
  private static final Pattern AFTER_KEY = Pattern.compile("(-[0-9a-f]{12})-.*$");

  /// Copies in.
  public ReleaseDiff {
    rules = List.copyOf(rules);
    points = List.copyOf(points);
  }

  /// Something that differs.
  ///
  /// @param kind what became of it
  /// @param where code of the rule, or table
  /// @param what it is
  /// @param before as it was, empty where it was not
  /// @param after as it is, empty where it is no more
  public record Change(Kind kind, String where, String what, String before, String after) {}

  /// What became of something.
  public enum Kind {
    /// It is new.
    ADDED("新增"),
    /// It is gone.
    REMOVED("删除"),
    /// It says something else.
    CHANGED("改变");

    private final String zh;

    Kind(String zh) {
      this.zh = zh;
    }

    /// As people call it.
    public String zh() {
      return zh;
    }
  }

  /// What `b` says that `a` does not, and the other way round.
  public static ReleaseDiff of(Release a, Release b) {
    List<Change> points = new ArrayList<>();
    SortedSet<String> tables = new TreeSet<>(a.tables().keySet());
    tables.addAll(b.tables().keySet());
    tables.forEach(table -> changes(table, points(a, table), points(b, table), points));
    return new ReleaseDiff(RuleChanges.between(a.rules(), b.rules()), points);
  }

  /// A thing and what is said of it.
  private record Said(String what, String text) {}

  private static void changes(
      String where, Map<String, Said> before, Map<String, Said> after, List<Change> changes) {
    SortedSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      Said old = before.getOrDefault(key, new Said("", ""));
      Said now = after.getOrDefault(key, new Said("", ""));
      String what = now.what().isEmpty() ? old.what() : now.what();
      if (!before.containsKey(key)) {
        changes.add(new Change(Kind.ADDED, where, what, "", now.text()));
      } else if (!after.containsKey(key)) {
        changes.add(new Change(Kind.REMOVED, where, what, old.text(), ""));
      } else if (!Objects.equals(old.text(), now.text())) {
        changes.add(new Change(Kind.CHANGED, where, what, old.text(), now.text()));
      }
    }
  }

  /// What is said of each key: all its runs, in the order of time.
  private static Map<String, Said> points(Release release, String name) {
    Map<String, Said> points = new HashMap<>();
    KnowledgeTable table = release.tables().get(name);
    for (int row = 0; table != null && row < table.size(); row++) {
      String key = AFTER_KEY.matcher(table.id(row)).replaceAll("$1");
      Said said = new Said(table.object(row), text(table, row));
      points.merge(
          key, said, (a, b) -> new Said(a.what(), String.join(" | ", sorted(a.text(), b.text()))));
    }
    return points;
  }

  private static List<String> sorted(String a, String b) {
    List<String> runs = new ArrayList<>(List.of(a.split(" \\| ", -1)));
    runs.add(b);
    runs.sort(null);
    return runs;
  }

  private static String text(KnowledgeTable table, int row) {
    StringBuilder text = new StringBuilder();
    EffectivePeriod period = table.period(row);
    text.append(day(period.fromDay())).append('…').append(day(period.toDay()));
    for (Column column : table.schema().columns()) {
      text.append(' ').append(column.name()).append('=').append(table.text(row, column.name()));
    }
    List<String> codes = table.codes(row);
    text.append(" 代码 ").append(codes.size()).append(" 个 #");
    text.append(Integer.toHexString(codes.hashCode()));
    return text.append(' ')
        .append(table.layer(row))
        .append(' ')
        .append(table.basis(row))
        .toString();
  }

  static String day(int day) {
    boolean open = day == EffectivePeriod.ALWAYS.fromDay() || day == EffectivePeriod.ALWAYS.toDay();
    return open ? "–" : CivilTime.date(day).toString();
  }
}
