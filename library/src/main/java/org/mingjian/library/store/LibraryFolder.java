package org.mingjian.library.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryError;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.limits.LimitMapping;
import org.mingjian.library.limits.LimitMappings;
import org.mingjian.values.AreaCode;
import org.mingjian.values.MingjianException;
import org.mingjian.values.WholeFile;

/// A library on disk, as `docs/designs/libraries.md` §2 lays it out. Reading takes no lock: packs
/// never change.
public final class LibraryFolder {
  private static final String MARK = "library.yaml";
  private static final String CONTENT = "format: 1\n";

  private final Path folder;
  private final Areas areas;
  private final List<PackHeader> packs;

  private LibraryFolder(Path folder) {
    this.folder = folder;
    this.areas = Areas.parse(text("areas.csv"));
    this.packs = readHeaders();
  }

  /// Opens a library.
  ///
  /// @throws MingjianException [LibraryError#LIBRARY] if there is none, or a damaged one
  public static LibraryFolder open(Path folder) {
    if (!exists(folder)) {
      throw new MingjianException(
          LibraryError.LIBRARY, folder + "：不是规则知识库，缺少 library.yaml；用 knowledge import 新建");
    }
    return new LibraryFolder(folder);
  }

  /// Whether there is a library.
  public static boolean exists(Path folder) {
    return Files.isRegularFile(folder.resolve(MARK));
  }

  /// Makes a library with rules and starter limit mappings, and no points.
  static LibraryFolder create(Path folder, PackFiles rules, Instant now) {
    try {
      Files.createDirectories(folder.resolve("packs"));
      try (InputStream in = LibraryRecord.class.getResourceAsStream("areas.csv")) {
        Files.write(folder.resolve("areas.csv"), in.readAllBytes());
      }
      PackWriter writer = new PackWriter(folder, now);
      writer.rules("国家规则库 national rules", Areas.NATION, rules);
      writer.limits("起步限定文字对照 starter mappings", LimitMappings.starterText());
      WholeFile.write(folder.resolve(MARK), CONTENT);
      return open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the library lies.
  public Path folder() {
    return folder;
  }

  /// The areas it knows.
  public Areas areas() {
    return areas;
  }

  /// All packs, in the order they were recorded.
  public List<PackHeader> packs() {
    return packs;
  }

  /// A time by which all that is recorded is known: now, or when the last pack was recorded, which
  /// may be some milliseconds ahead.
  public Instant now(Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant last = packs.isEmpty() ? now : packs.getLast().recordedAt();
    return last.isAfter(now) ? last : now;
  }

  /// The national rules as known at a time, with their tables, examples and reviews as files.
  ///
  /// @throws MingjianException [LibraryError#LIBRARY] if nothing was known then
  public PackFiles nationalRules(Instant knownAt) {
    return rulePacks(knownAt)
        .filter(pack -> pack.area().equals(Areas.NATION))
        .reduce((earlier, later) -> later)
        .map(pack -> PackFiles.in(path(pack)))
        .orElseThrow(() ->
            new MingjianException(LibraryError.LIBRARY, folder + "：在 " + knownAt + " 时还没有规则"));
  }

  /// The packs of rules known at a time, in the order they were recorded.
  public Stream<PackHeader> rulePacks(Instant knownAt) {
    return packs.stream()
        .filter(pack -> pack.kind() == PackHeader.Kind.RULES)
        .filter(pack -> !pack.recordedAt().isAfter(knownAt));
  }

  /// The newest rules of each area known at a time, as files of rule packs: the nation first, then
  /// by code. Areas use the nation's tables.
  ///
  /// @throws MingjianException [LibraryError#LIBRARY] if nothing was known then
  public SortedMap<AreaCode, PackFiles> ruleFiles(Instant knownAt) {
    PackFiles national = nationalRules(knownAt);
    SortedMap<AreaCode, PackFiles> files =
        new TreeMap<>(Comparator.comparing((AreaCode area) -> area.digits()));
    rulePacks(knownAt)
        .forEach(
            pack -> files.put(pack.area(), new AreaRuleFiles(PackFiles.in(path(pack)), national)));
    files.put(Areas.NATION, national);
    return files;
  }

  /// The tables of the newest rules.
  public SortedMap<String, TableSchema> tables() {
    return LibraryTables.with(RulePack.read(nationalRules(Instant.MAX)).schemas());
  }

  /// The records of a table, in no order.
  public List<LibraryRecord> records(TableSchema table) {
    List<LibraryRecord> records = new ArrayList<>();
    for (PackHeader pack : packs) {
      String path = "packs/" + pack.id() + "/records/" + table.name() + ".csv";
      if (Files.exists(folder.resolve(path))) {
        records.addAll(new RecordFile(table, path, pack.recordedAt()).read(text(path)));
      }
    }
    return records;
  }

  /// The limit mappings known at a time.
  public LimitMappings limits(Instant knownAt) {
    List<LimitMapping> mappings = new ArrayList<>();
    for (PackHeader pack : packs) {
      if (pack.kind() == PackHeader.Kind.LIMITS && !pack.recordedAt().isAfter(knownAt)) {
        String path = "packs/" + pack.id() + "/limits.csv";
        mappings.addAll(LimitMappings.parse(path, text(path)));
      }
    }
    return LimitMappings.of(mappings);
  }

  private Path path(PackHeader pack) {
    return folder.resolve("packs").resolve(pack.id());
  }

  private List<PackHeader> readHeaders() {
    try (Stream<Path> folders = Files.list(folder.resolve("packs"))) {
      return folders
          .map(path -> String.valueOf(path.getFileName()))
          .filter(id -> !id.startsWith("."))
          .map(id -> PackHeader.parse(id, text("packs/" + id + "/pack.yaml")))
          .sorted(
              Comparator.<PackHeader, Instant>comparing(pack -> pack.recordedAt())
                  .thenComparing(pack -> pack.id()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String path) {
    try {
      return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new MingjianException(
          LibraryError.LIBRARY, folder.resolve(path) + "：不能读取 cannot be read", e);
    }
  }

  /// A pack of this content, if there is one.
  Optional<PackHeader> withContent(String sha256) {
    return packs.stream().filter(pack -> pack.sha256().equals(sha256)).findFirst();
  }
}
