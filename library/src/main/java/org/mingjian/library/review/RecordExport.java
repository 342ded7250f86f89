package org.mingjian.library.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.RecordKind;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.library.store.RecordText;
import org.mingjian.values.AreaCode;

/// Writes the statements of a library as CSV that a spreadsheet edits and an import reads back:
/// every publication, override and repeal, each as last corrected.
///
/// @param library to write
/// @param area whose records; empty for all
/// @param knownAt records learned later are left out
public record RecordExport(LibraryFolder library, Optional<AreaCode> area, Instant knownAt) {
  // Office programs take a file for UTF-8 only by this.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// Writes `<table>.csv` for each table with records into a folder; gives the number of records by
  /// table.
  public SortedMap<String, Integer> write(Path folder) {
    SortedMap<String, Integer> written = new TreeMap<>();
    for (TableSchema table : library.tables().values()) {
      List<LibraryRecord> records = records(table);
      if (!records.isEmpty()) {
        write(folder.resolve(table.name() + ".csv"), RecordText.of(table, records));
        written.put(table.name(), records.size());
      }
    }
    return written;
  }

  private List<LibraryRecord> records(TableSchema table) {
    List<LibraryRecord> all = library.records(table);
    List<AreaCode> areas =
        area.map(List::of)
            .orElseGet(() -> all.stream().map(LibraryRecord::area).distinct().toList());
    List<LibraryRecord> records = new ArrayList<>();
    for (LibraryRecord record : new Fold(areas, knownAt, false).counting(all)) {
      records.add(record.kind() == RecordKind.CORRECT ? asPublished(record) : record);
    }
    return records;
  }

  private static LibraryRecord asPublished(LibraryRecord record) {
    return new LibraryRecord(
        record.area(),
        RecordKind.PUBLISH,
        record.published(),
        record.table(),
        record.point(),
        record.valid(),
        record.recordedAt());
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, BYTE_ORDER_MARK + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
