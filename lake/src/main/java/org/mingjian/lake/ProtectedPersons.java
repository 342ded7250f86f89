package org.mingjian.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.mingjian.lake.staging.PersonField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.ParquetRows;
import org.mingjian.lake.store.RowOrder;
import org.mingjian.lake.store.Selection;

/// Writes who the persons of an import are, protected, into a file of its own.
final class ProtectedPersons {
  private ProtectedPersons() {}

  /// Writes the rows of a partition aside, by person and source, each ciphertext's hash once.
  static void write(Columns rows, Path staging, int partition) throws IOException {
    if (rows.count() == 0) {
      return;
    }
    long[] person = rows.longs(PersonField.PERSON);
    long[] source = rows.longs(PersonField.SOURCE);
    int[] order = RowOrder.identity(rows.count());
    new RowOrder()
        .sort(
            order,
            0,
            order.length,
            (a, b) ->
                person[a] == person[b]
                    ? Long.compare(source[a], source[b])
                    : Long.compare(person[a], person[b]));
    Set<String> seen = new HashSet<>();
    int kept = 0;
    for (int row : order) {
      if (seen.add(key(rows, row))) {
        order[kept++] = row;
      }
    }
    Path folder = Files.createDirectories(staging.resolve("persons"));
    String file = String.format(Locale.ROOT, "%05d.parquet", partition);
    ParquetRows.write(new Selection(rows, order, kept), folder.resolve(file));
  }

  private static String key(Columns rows, int row) {
    StringBuilder key = new StringBuilder(Long.toHexString(rows.longs(PersonField.PERSON)[row]));
    for (PersonField field : PersonField.values()) {
      if (field.name().endsWith("_HASH")) {
        key.append(' ').append(new String(rows.texts(field)[row], StandardCharsets.US_ASCII));
      }
    }
    return key.toString();
  }

  /// Brings what [#write] put aside into one file of the import.
  static void publish(Path staging, String importId, Database database) throws IOException {
    Path folder = staging.resolve("persons");
    if (!Files.exists(folder)) {
      return;
    }
    Path target = staging.resolve("done").resolve(LakeFolder.personsFile(importId));
    Files.createDirectories(target.getParent());
    database.run(
        "COPY (SELECT * FROM read_parquet("
            + Database.literal(folder + "/*.parquet")
            + ")) TO "
            + Database.literal(target)
            + " (FORMAT parquet)");
  }
}
