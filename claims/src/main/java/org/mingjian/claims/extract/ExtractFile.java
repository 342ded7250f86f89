package org.mingjian.claims.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A file that holds rows of a table. `name` is its path inside the extract's folder, with `/`;
/// `header` its column names as they stand in it.
public record ExtractFile(
    ExtractTable table, Path path, String name, FileFormat format, List<String> header) {
  /// Copies in.
  public ExtractFile {
    header = List.copyOf(header);
  }

  /// Whether the file has this column.
  public boolean has(ExtractColumn column) {
    return header.stream().anyMatch(name -> name.equalsIgnoreCase(column.name()));
  }

  /// The known columns of the file, by index.
  public List<ExtractColumn> known() {
    return table.columns().stream().filter(this::has).toList();
  }

  /// Column names that the table does not know, as they stand.
  public List<String> unknown() {
    return header.stream().filter(name -> !name.isEmpty() && table.find(name).isEmpty()).toList();
  }

  /// Known columns that stand more than once.
  public List<String> repeated() {
    List<String> seen = new ArrayList<>();
    List<String> result = new ArrayList<>();
    for (String name : header) {
      OptionalInt index = table.find(name);
      if (index.isPresent()) {
        String column = table.column(index.getAsInt()).name();
        (seen.contains(column) ? result : seen).add(column);
      }
    }
    return result;
  }
}
