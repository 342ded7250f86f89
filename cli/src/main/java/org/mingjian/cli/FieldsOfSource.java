package org.mingjian.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// The tables and columns of a source that is only looked at.
final class FieldsOfSource {
  private FieldsOfSource() {}

  /// Those of the extract or lake named; of an extract that has everything if neither is.
  static FieldPresence of(Optional<Path> input, Optional<Path> lake) {
    if (input.isPresent()) {
      return Extracts.open(input.get()).fields();
    }
    return lake.map(FieldsOfSource::ofLake).orElseGet(FieldsOfSource::everything);
  }

  private static FieldPresence ofLake(Path lake) {
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      return reader.fields();
    }
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
