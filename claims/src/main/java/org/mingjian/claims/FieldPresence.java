package org.mingjian.claims;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The tables and columns a source holds, as `table.column` and `table`. A rule that needs one that
/// is not here is not assessable.
public record FieldPresence(Set<String> fields) {
  /// Copies in.
  public FieldPresence {
    fields = Set.copyOf(fields);
  }

  /// Those of `needed` that are not here. An alternative `a|b` is here if one of its sides is.
  public List<String> missing(Collection<String> needed) {
    return needed.stream().filter(field -> !isHere(field)).toList();
  }

  private boolean isHere(String field) {
    for (String side : field.split("\\|", -1)) {
      if (fields.contains(side)) {
        return true;
      }
    }
    return false;
  }
}
