package org.mingjian.claims.extract;

import java.util.Set;

/// A column of an extract table; `index` is its place among the table's columns here, not in a
/// file.
public record ExtractColumn(int index, String name, FieldType type, Need need) {
  private static final Set<String> PERSONAL =
      Set.of("psn_name", "certno", "tel", "addr", "emp_name");

  private static final Set<String> ENDS = Set.of("enddate", "endtime", "dscg_time");

  /// Whether the column says when something ended, so that the year 9999 stands for "not yet".
  public boolean isEnd() {
    return ENDS.contains(name);
  }

  /// Whether the day may come after today: the end of a registration, which is a date, while what
  /// has happened to a person ended at a time.
  public boolean mayLieAhead() {
    return isEnd() && type == FieldType.DATE;
  }

  /// Whether the value says who a person is, beyond the person number. Such values are never shown
  /// or kept in clear.
  public boolean isPersonal() {
    return PERSONAL.contains(name);
  }

  /// How much a table needs a column.
  public enum Need {
    /// Without it the extract is refused; a row without a value is rejected.
    MANDATORY,
    /// Mandatory where the extract has no `setl_d`, else optional.
    WITHOUT_SETTLEMENTS,
    /// One of a group, of which a table and each of its rows needs one.
    ONE_OF,
    /// May be absent; rules that need it are not assessable.
    OPTIONAL
  }
}
