package org.mingjian.library.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.official.Accepted;
import org.mingjian.library.release.BuiltRelease;
import org.mingjian.library.release.ReleaseBuild;
import org.mingjian.library.release.ReleaseRequest;
import org.mingjian.values.AreaCode;

/// A library to work on in a test, with the built-in rules.
public final class LibraryBench {
  private static final PackFiles RULES =
      PackFiles.on(LibraryBench.class.getClassLoader(), "rulepack");

  private final Path folder;
  private final SettableClock clock = new SettableClock("2026-07-01T00:00:00Z");

  /// A library below a folder, made at the first import.
  public LibraryBench(Path folder) {
    this.folder = folder;
  }

  /// Its clock.
  public SettableClock clock() {
    return clock;
  }

  /// Where it lies.
  public Path library() {
    return folder.resolve("library");
  }

  /// The library.
  public LibraryFolder open() {
    return LibraryFolder.open(library());
  }

  /// Imports files as national.
  public List<ImportedFile> add(List<Path> files, String... accepted) {
    return KnowledgeImport.run(library(), files, options("000000", accepted));
  }

  /// Imports the text of a file.
  public ImportedFile add(String area, String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      return KnowledgeImport.run(library(), List.of(file), options(area)).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Records rows that name their area, as an import did that knew other rules.
  public void addUnchecked(String table, String text) {
    LibraryFolder library = open();
    TableSchema schema = library.tables().get(table);
    List<LibraryRecord> records = new RecordFile(schema, table, Instant.EPOCH).read(text);
    new PackWriter(library(), library.now(clock).plusMillis(1)).points(table, schema, records);
  }

  /// The release of an area as known now.
  public BuiltRelease release(String area) {
    return release(
        new ReleaseRequest(new AreaCode(area), open().now(clock), false, Optional.empty()));
  }

  /// The release asked for.
  public BuiltRelease release(ReleaseRequest request) {
    return ReleaseBuild.run(open(), request);
  }

  /// Records rules of an area.
  public Optional<PackHeader> rules(String area, PackFiles files) {
    return KnowledgeImport.rules(library(), files, options(area), "本地规则");
  }

  private KnowledgeImport.Options options(String area, String... accepted) {
    return new KnowledgeImport.Options(
        Optional.empty(), new AreaCode(area), new Accepted(Set.of(accepted)), clock, RULES);
  }
}
