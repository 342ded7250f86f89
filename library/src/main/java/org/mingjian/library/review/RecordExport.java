package org.mingjian.library.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.library.LibraryError;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.RecordKind;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.library.store.RecordText;
import org.mingjian.values.AreaCode;
import org.mingjian.values.MingjianException;
import org.mingjian.values.WholeFile;

/// Writes the statements of a library as CSV that a spreadsheet edits and an import reads back:
/// every publication, override and repeal, each as last corrected.
///
/// @param library to write
/// @param area whose records; empty for all
/// @param knownAt records learned later are left out
public record RecordExport(LibraryFolder library, Optional<AreaCode> area, Instant knownAt) {
  private static final String HELP = "README.txt";
  // Office programs take a file for UTF-8 only by this.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// Writes `<table>.csv` for each table with records into a folder, and beside them how to edit
  /// them; gives the number of records by table. All files are compared before one is written.
  ///
  /// @param replace whether files there that say something else may be replaced
  /// @throws MingjianException [LibraryError#OCCUPIED] naming a file that may not
  public SortedMap<String, Integer> write(Path folder, boolean replace) {
    SortedMap<String, Integer> written = new TreeMap<>();
    SortedMap<Path, String> texts = new TreeMap<>();
    for (TableSchema table : library.tables().values()) {
      List<LibraryRecord> records = records(table);
      if (!records.isEmpty()) {
        String text = BYTE_ORDER_MARK + RecordText.of(table, records);
        texts.put(folder.resolve(table.name() + ".csv"), text);
        written.put(table.name(), records.size());
      }
    }
    if (!replace) {
      texts.forEach(RecordExport::refuseOther);
    }
    texts.put(folder.resolve(HELP), BYTE_ORDER_MARK + help());
    texts.forEach(RecordExport::write);
    return written;
  }

  /// An editor's changes stand in such a file until they are imported.
  private static void refuseOther(Path file, String text) {
    try {
      if (Files.exists(file) && !text.equals(Files.readString(file))) {
        throw new MingjianException(
            LibraryError.OCCUPIED, file + "：已有别的内容，未覆盖；请换一个目录，或加 --replace");
      }
    } catch (CharacterCodingException e) {
      throw new MingjianException(
          LibraryError.OCCUPIED, file + "：已有别的内容，未覆盖；请换一个目录，或加 --replace", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String help() {
    try (InputStream in = RecordExport.class.getResourceAsStream(HELP)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      WholeFile.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
