package org.mingjian.wire.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.message.Part;

/// Makes rows of what one institution reports, with what its envelope says for all of them.
final class RowMaker {
  private final String institution;
  private final String area;
  private final Moment sent;
  private final List<ClaimRow> made = new ArrayList<>();

  RowMaker(String institution, String area, Moment sent) {
    this.institution = institution;
    this.area = area;
    this.sent = sent;
  }

  List<ClaimRow> made() {
    return made;
  }

  void add(ExtractTable table, Part part, Owner owner, String key, String timeColumn) {
    add(table, part, owner, key, timeColumn, Map.of());
  }

  /// Adds a row of all that `part` says under names of the table's columns; `more` comes on top. An
  /// object that says nothing makes no row.
  void add(
      ExtractTable table,
      Part part,
      Owner owner,
      String key,
      String timeColumn,
      Map<String, String> more) {
    SortedMap<String, String> values = new TreeMap<>(part.values());
    values.keySet().removeIf(column -> table.find(column).isEmpty());
    if (values.isEmpty()) {
      return;
    }
    more.forEach((column, value) -> put(table, values, column, value));
    put(table, values, "psn_no", owner.person());
    put(table, values, "mdtrt_id", owner.visit());
    put(table, values, "fixmedins_code", institution);
    put(table, values, "fix_blng_admdvs", area);
    Moment time = timeColumn.isEmpty() ? Moment.ABSENT : part.time(timeColumn);
    int day = (time.isPresent() ? time : sent).day();
    made.add(new ClaimRow(table, institution, owner.person(), owner.visit(), key, day, values));
  }

  private static void put(
      ExtractTable table, SortedMap<String, String> values, String column, String value) {
    if (!value.isEmpty() && table.find(column).isPresent()) {
      values.put(column, value);
    }
  }
}
