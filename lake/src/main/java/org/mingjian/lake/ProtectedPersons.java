package org.mingjian.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingjian.lake.staging.PersonField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.ParquetRows;
import org.mingjian.lake.store.RowOrder;
import org.mingjian.lake.store.Selection;

/// Writes who the persons of an import are, protected, into a file of its own.
final class ProtectedPersons {
  private static final List<PersonField> HASHES =
      Arrays.stream(PersonField.values()).filter(f -> f.name().endsWith("_HASH")).toList();

  private ProtectedPersons() {}

  /// Writes the rows of a partition aside, by person, those that say the same once.
  static void write(Columns rows, Path staging, int partition) throws IOException {
    if (rows.count() == 0) {
      return;
    }
    int[] order = RowOrder.identity(rows.count());
    new RowOrder().sort(order, 0, order.length, (a, b) -> compare(rows, a, b));
    int kept = 1;
    for (int i = 1; i < order.length; i++) {
      if (compare(rows, order[kept - 1], order[i]) != 0) {
        order[kept++] = order[i];
      }
    }
    Path folder = Files.createDirectories(staging.resolve("persons"));
    String file = String.format(Locale.ROOT, "%05d.parquet", partition);
    ParquetRows.write(new Selection(rows, order, kept), folder.resolve(file));
  }

  private static int compare(Columns rows, int a, int b) {
    long[] person = rows.longs(PersonField.PERSON);
    int order = Long.compare(person[a], person[b]);
    for (int i = 0; order == 0 && i < HASHES.size(); i++) {
      byte[][] hash = rows.texts(HASHES.get(i));
      order = Arrays.compareUnsigned(hash[a], hash[b]);
    }
    return order;
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
