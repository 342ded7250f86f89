package org.mingjian.claims.extract;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.claims.csv.CsvRecords;
import org.mingjian.values.MingjianException;

/// Walks an extract's folder: its files, and all files below folders named for a table.
final class FolderScan {
  private static final String LOCAL = "local";
  private static final List<String> TEXT_ENDINGS = List.of(".csv", ".txt", ".tsv", ".dat");
  private static final String PARQUET_ENDING = ".parquet";
  private static final String GZIP_ENDING = ".gz";

  private final Path root;
  private final ParquetColumns parquet;
  final List<ExtractFile> files = new ArrayList<>();
  final List<String> ignored = new ArrayList<>();
  final List<FileDamage> damaged = new ArrayList<>();

  FolderScan(Path root, ParquetColumns parquet) {
    this.root = root;
    this.parquet = parquet;
  }

  void run() {
    for (Path entry : entries(root)) {
      String name = entry.getFileName().toString();
      if (Files.isDirectory(entry)) {
        scanFolder(entry, name);
      } else if (!name.equals(AreaSettingsFile.NAME)) {
        scanFile(entry, TableGuess.byName(name));
      }
    }
  }

  private void scanFolder(Path folder, String name) {
    Optional<ExtractTable> table = TableGuess.byName(name);
    if (table.isPresent()) {
      scanParts(folder, table);
    } else if (!name.equals(LOCAL)) {
      ignored.add(nameOf(folder) + "/");
    }
  }

  private void scanParts(Path folder, Optional<ExtractTable> table) {
    for (Path entry : entries(folder)) {
      if (Files.isDirectory(entry)) {
        scanParts(entry, table);
      } else {
        scanFile(entry, table);
      }
    }
  }

  private void scanFile(Path path, Optional<ExtractTable> named) {
    Optional<FileFormat> format = formatOf(path);
    if (format.isEmpty()) {
      ignored.add(nameOf(path));
      return;
    }
    try {
      scanFile(path, named, format.get());
    } catch (IOException e) {
      damaged.add(new FileDamage(nameOf(path), 0, String.valueOf(e.getMessage())));
    }
  }

  private void scanFile(Path path, Optional<ExtractTable> named, FileFormat format)
      throws IOException {
    List<String> header = format == FileFormat.CSV ? textHeader(path) : parquet.read(path);
    Optional<ExtractTable> table = named.or(() -> TableGuess.byHeader(header));
    if (table.isEmpty()) {
      ignored.add(nameOf(path));
    } else if (header.isEmpty()) {
      damaged.add(new FileDamage(nameOf(path), 0, "没有表头 no header"));
    } else {
      files.add(new ExtractFile(table.get(), path, nameOf(path), format, header));
    }
  }

  private static List<String> textHeader(Path path) throws IOException {
    try (CsvRecords records = CsvRecords.open(path)) {
      if (records.header().isEmpty() && records.damage().isPresent()) {
        throw new EOFException(records.damage().get());
      }
      return records.header();
    }
  }

  private static Optional<FileFormat> formatOf(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(PARQUET_ENDING)) {
      return Optional.of(FileFormat.PARQUET);
    }
    String plain =
        name.endsWith(GZIP_ENDING) ? name.substring(0, name.length() - GZIP_ENDING.length()) : name;
    return TEXT_ENDINGS.stream().anyMatch(plain::endsWith)
        ? Optional.of(FileFormat.CSV)
        : Optional.empty();
  }

  /// The entries of a folder that are not hidden, by name.
  private List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(FolderScan::isVisible).sorted().toList();
    } catch (IOException e) {
      throw new MingjianException(
          ExtractError.FOLDER_UNREADABLE, "无法读取目录 cannot list folder " + folder + ": " + e, e);
    }
  }

  private static boolean isVisible(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("_");
  }

  private String nameOf(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
