package org.mingjian.claims.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.claims.FieldPresence;
import org.mingjian.values.MingjianException;

/// A folder with an extract: which file holds which table. Files are recognised by name first
/// (`setl_d.csv`, `setl_d_2025_01.csv.gz`, everything below `setl_d/`), by header otherwise. The
/// folder is looked at once, when opened. Source: claims-extract, opening paragraph and §1.
public final class ExtractFolder {
  private final Path folder;
  private final List<ExtractFile> files;
  private final List<String> ignoredFiles;
  private final List<FileDamage> damaged;
  private final FieldPresence held;

  private ExtractFolder(Path folder, FolderScan scan) {
    this.folder = folder;
    files = List.copyOf(scan.files);
    ignoredFiles = List.copyOf(scan.ignored);
    damaged = List.copyOf(scan.damaged);
    held = new FieldPresence(Set.of());
  }

  private ExtractFolder(ExtractFolder other, FieldPresence held) {
    folder = other.folder;
    files = other.files;
    ignoredFiles = other.ignoredFiles;
    damaged = other.damaged;
    this.held = held;
  }

  /// Looks through `folder`. Throws [ExtractError#FOLDER_UNREADABLE].
  public static ExtractFolder open(Path folder, ParquetColumns parquet) {
    if (Files.isRegularFile(folder)) {
      throw new MingjianException(
          ExtractError.FOLDER_UNREADABLE, "这是文件，应为目录 a file where a folder is wanted: " + folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new MingjianException(
          ExtractError.FOLDER_UNREADABLE, "目录不存在 no such folder: " + folder);
    }
    FolderScan scan = new FolderScan(folder, parquet);
    scan.run();
    return new ExtractFolder(folder, scan);
  }

  /// The same folder as a part of what `held` describes: tables that are held already need not be
  /// in it.
  public ExtractFolder addedTo(FieldPresence held) {
    return new ExtractFolder(this, held);
  }

  /// All files with rows of a known table, by name.
  public List<ExtractFile> files() {
    return files;
  }

  /// The files of one table, by name.
  public List<ExtractFile> files(ExtractTable table) {
    return files.stream().filter(file -> file.table() == table).toList();
  }

  /// Files and folders that are no table.
  public List<String> ignoredFiles() {
    return ignoredFiles;
  }

  /// Columns that no table knows, as `table.column`, each once.
  public Set<String> ignoredColumns() {
    Set<String> result = new TreeSet<>();
    for (ExtractFile file : files) {
      file.unknown().forEach(column -> result.add(file.table().tableName() + "." + column));
    }
    return result;
  }

  /// Files of which nothing can be read.
  public List<FileDamage> damaged() {
    return damaged;
  }

  /// The tables and columns that at least one file has.
  public FieldPresence fields() {
    Set<String> result = new TreeSet<>();
    for (ExtractFile file : files) {
      result.add(file.table().tableName());
      file.known().forEach(column -> result.add(file.table().field(column.index())));
    }
    return new FieldPresence(result);
  }

  /// What the rows are measured against.
  public ExtractTerms terms(Clock clock) {
    return ExtractTerms.of(clock, has(ExtractTable.SETL_D));
  }

  /// Whether a table is here or held already. A folder without any table has none.
  boolean has(ExtractTable table) {
    boolean isHeld = held.missing(List.of(table.tableName())).isEmpty();
    return !files(table).isEmpty() || (isHeld && !files.isEmpty());
  }

  /// The folder with the area's own tables, if there is one.
  public Optional<Path> localTables() {
    Path local = folder.resolve("local");
    return Files.isDirectory(local) ? Optional.of(local) : Optional.empty();
  }

  /// Throws [ExtractError#EXTRACT_INCOMPLETE] with one message that names every missing table and
  /// every missing or repeated column of every file.
  public void requireComplete() {
    List<String> faults = new Completeness(this).faults();
    if (!faults.isEmpty()) {
      throw new MingjianException(
          ExtractError.EXTRACT_INCOMPLETE,
          "数据不完整，无法审核 the extract is incomplete and cannot be audited:\n  "
              + String.join("\n  ", faults));
    }
  }
}
