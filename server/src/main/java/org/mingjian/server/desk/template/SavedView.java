package org.mingjian.server.desk.template;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;

/// A list as somebody likes to see it.
///
/// @param id 32 hexadecimal digits
/// @param list which one
/// @param filters by their names in the request
/// @param columns in the order they are shown
public record SavedView(
    String id, String list, String name, SortedMap<String, String> filters, List<String> columns) {
  /// The lists there are.
  public static final Set<String> LISTS = Set.of("findings", "cases", "exemptions", "supervision");

  private static final int MOST_NAME = 100;
  private static final int MOST_PARTS = 50;
  private static final int MOST_TEXT = 200;

  /// Copies in; refuses what is no view.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED]
  public SavedView {
    filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
    columns = List.copyOf(columns);
    if (!id.matches("[0-9a-f]{32}") || !LISTS.contains(list)) {
      throw refused(
          "编号应为 32 位十六进制，列表为 an id of 32 hex digits and a list of findings, cases, exemptions,"
              + " supervision: "
              + id
              + " "
              + list);
    }
    if (name.isBlank() || name.length() > MOST_NAME) {
      throw refused("名称为 1 至 " + MOST_NAME + " 字 a name has 1 to " + MOST_NAME);
    }
    if (filters.size() > MOST_PARTS || columns.size() > MOST_PARTS || isLong(filters, columns)) {
      throw refused("条件或列过多、过长 too many filters or columns, or too long");
    }
  }

  private static boolean isLong(Map<String, String> filters, List<String> columns) {
    return filters.entrySet().stream()
            .anyMatch(one -> one.getKey().length() + one.getValue().length() > MOST_TEXT)
        || columns.stream().anyMatch(one -> one.length() > MOST_TEXT);
  }

  private static MingjianException refused(String why) {
    return new MingjianException(DeskError.COMMAND_REFUSED, why);
  }
}
