package org.mingjian.library.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryError;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.RecordKind;
import org.mingjian.library.limits.LimitMapping;
import org.mingjian.library.limits.LimitMappings;
import org.mingjian.library.official.Accepted;
import org.mingjian.library.official.Doubt;
import org.mingjian.library.official.OfficialPoint;
import org.mingjian.library.official.OfficialReader;
import org.mingjian.library.official.OfficialWorkbook;
import org.mingjian.values.AreaCode;
import org.mingjian.values.ErrorCode;
import org.mingjian.values.MingjianException;

/// Puts workbooks, record files, mapping files and rules into a library. What it has already it
/// does not take again.
public final class KnowledgeImport {
  /// A CSV file is one sheet.
  private static final int SHEET = 1;

  private static final Set<ErrorCode> UNREADABLE =
      Set.of(LibraryError.WORKBOOK, LibraryError.RECORD_FILE, KnowledgeError.TABLE_FILE);

  private final LibraryFolder library;
  private final Options options;
  private final PackWriter writer;
  private final SortedMap<String, TableSchema> tables;
  private final OfficialReader reader;
  private final KnownRules rules;
  private final Map<String, KnownRecords> known = new HashMap<>();

  /// How to import.
  ///
  /// @param published publication day of files that no index names
  /// @param area layer of records that name none
  /// @param accepted doubtful places to leave out
  /// @param clock tells when something is recorded
  /// @param builtIn the rules a new library starts with
  public record Options(
      Optional<LocalDate> published,
      AreaCode area,
      Accepted accepted,
      Clock clock,
      PackFiles builtIn) {}

  private KnowledgeImport(LibraryFolder library, Options options) {
    this.library = library;
    this.options = options;
    RulePack rules = RulePack.read(library.nationalRules(Instant.MAX));
    this.tables = LibraryTables.with(rules.schemas());
    this.writer = writer(library, options);
    this.reader = new OfficialReader(rules.rules(), tables);
    this.rules = new KnownRules(library);
  }

  /// Imports files; folders stand for the workbooks and CSV files in them. A library that does not
  /// exist is made.
  ///
  /// @throws MingjianException [LibraryError#IN_USE] or [LibraryError#RECORD_FILE]
  public static List<ImportedFile> run(Path library, List<Path> inputs, Options options) {
    try (LibraryLock ignored = LibraryLock.take(library)) {
      return new KnowledgeImport(openOrCreate(library, options), options).all(inputs);
    }
  }

  /// Records the rules of a pack as those of an area, unless it has them.
  public static Optional<PackHeader> rules(
      Path library, PackFiles rules, Options options, String name) {
    try (LibraryLock ignored = LibraryLock.take(library)) {
      LibraryFolder folder = openOrCreate(library, options);
      Optional<PackHeader> last =
          folder
              .rulePacks(Instant.MAX)
              .filter(pack -> pack.area().equals(options.area()))
              .reduce((earlier, later) -> later);
      String hash = PackWriter.hash(PackWriter.rulesOf(rules));
      return last.map(pack -> pack.sha256().equals(hash)).orElse(false)
          ? Optional.empty()
          : Optional.of(writer(folder, options).rules(name, options.area(), rules));
    }
  }

  private static LibraryFolder openOrCreate(Path library, Options options) {
    return LibraryFolder.exists(library)
        ? LibraryFolder.open(library)
        : LibraryFolder.create(library, options.builtIn(), options.clock().instant());
  }

  /// Writes after all that is there, even if the clock stands before it.
  private static PackWriter writer(LibraryFolder library, Options options) {
    Instant now = library.now(options.clock());
    boolean isFirst = library.packs().isEmpty();
    return new PackWriter(library.folder(), isFirst ? now : now.plusMillis(1));
  }

  private List<ImportedFile> all(List<Path> inputs) {
    List<ImportedFile> imported = new ArrayList<>();
    for (Path file : ImportInputs.files(inputs)) {
      imported.add(readable(file));
    }
    return imported;
  }

  /// The names of the files that these inputs stand for.
  public static Set<String> names(List<Path> inputs) {
    Set<String> names = new TreeSet<>();
    ImportInputs.files(inputs).forEach(file -> names.add(String.valueOf(file.getFileName())));
    return names;
  }

  /// A file that cannot be read is kept out like a doubtful one, so that those beside it go in.
  private ImportedFile readable(Path file) {
    try {
      return ImportInputs.isWorkbook(file) ? workbook(file) : text(file);
    } catch (MingjianException e) {
      if (!UNREADABLE.contains(e.code())) {
        throw e;
      }
      return unread(String.valueOf(file.getFileName()), e.display());
    }
  }

  private static ImportedFile unread(String name, String why) {
    return new ImportedFile(
        name,
        "",
        Optional.empty(),
        ImportedFile.Counts.NONE,
        Optional.empty(),
        List.of(new Doubt(name, 0, 0, why)),
        List.of());
  }

  private ImportedFile workbook(Path file) {
    PublicationIndex index = PublicationIndex.beside(file);
    Optional<PublicationIndex.Entry> entry = index.entry(file);
    OfficialWorkbook read = reader.read(file, options.accepted());
    Optional<LocalDate> published =
        entry.flatMap(PublicationIndex.Entry::published).or(options::published);
    Batch batch = batch(read, published);
    if (read.skipped().isEmpty()) {
      entry.ifPresent(expected -> compare(read, expected, batch));
    }
    read.table().ifPresent(table -> add(read, table, batch));
    String what =
        read.rule().map(rule -> rule.text().name().zh()).orElse("")
            + read.table().map(table -> " → " + table.name()).orElse("");
    return batch.record(what, read.table());
  }

  private Batch batch(OfficialWorkbook read, Optional<LocalDate> published) {
    Batch batch = new Batch(read.file(), published, read.points().size(), read.codes());
    batch.doubts.addAll(read.doubts());
    batch.notes.addAll(read.notes());
    read.skipped().forEach(place -> batch.notes.add("按要求略过 " + place));
    return batch;
  }

  private void add(OfficialWorkbook read, TableSchema table, Batch batch) {
    for (OfficialPoint point : read.points()) {
      LibraryRecord record =
          new LibraryRecord(
              options.area(),
              RecordKind.PUBLISH,
              batch.published,
              table,
              point.point(),
              point.valid(),
              Instant.EPOCH);
      batch.add(point.sheet(), point.row(), record);
    }
  }

  private static void compare(OfficialWorkbook read, PublicationIndex.Entry expected, Batch batch) {
    String rule = read.rule().map(found -> found.text().name().zh()).orElse("");
    if (!expected.rule().isEmpty() && !rule.isEmpty() && !rule.equals(expected.rule())) {
      batch.doubt(0, 0, "index.csv 说是 “" + expected.rule() + "”，内容是 “" + rule + "”");
    }
    batch.compare("知识点", expected.points(), read.points().size());
    batch.compare("代码", expected.codes(), read.codes());
  }

  private ImportedFile text(Path file) {
    String text = TextFiles.read(file);
    String name = String.valueOf(file.getFileName());
    if (LimitMappings.isHeader(TextFiles.header(text))) {
      return limits(name, text);
    }
    TableSchema table = table(name);
    List<RecordFile.Row> rows = new RecordFile(table, name, Instant.EPOCH).readEach(text);
    int codes =
        rows.stream()
            .flatMap(row -> row.record().stream())
            .mapToInt(record -> record.point().codes().size())
            .sum();
    Batch batch = new Batch(name, options.published(), rows.size(), codes);
    rows.forEach(row -> add(row, batch));
    return batch.record(table.meaning().zh() + " → " + table.name(), Optional.of(table));
  }

  private void add(RecordFile.Row row, Batch batch) {
    row.problems().forEach(problem -> batch.doubt(SHEET, row.number(), problem));
    row.record().ifPresent(record -> batch.addRow(row.number(), placed(record)));
  }

  private LibraryRecord placed(LibraryRecord record) {
    return new LibraryRecord(
        record.area().equals(Areas.NATION) ? options.area() : record.area(),
        record.kind(),
        record.published().or(options::published),
        record.table(),
        record.point(),
        record.valid(),
        record.recordedAt());
  }

  private TableSchema table(String file) {
    String stem = file.replaceAll("(?i)\\.csv$", "");
    return tables.values().stream()
        .filter(table -> stem.equals(table.name()) || stem.startsWith(table.name() + "."))
        .findFirst()
        .orElseThrow(() ->
            new MingjianException(
                LibraryError.RECORD_FILE,
                file + "：文件名应为 知识表名.csv（或 知识表名.说明.csv），可用 " + tables.keySet()));
  }

  private ImportedFile limits(String name, String text) {
    List<LimitMapping> mappings = LimitMappings.parse(name, text);
    mappings.forEach(mapping -> MappingCheck.refuseUnfit(tables, name, mapping));
    int rows = mappings.size();
    SortedMap<String, String> files = new TreeMap<>(Map.of("limits.csv", text));
    boolean same = library.withContent(PackWriter.hash(files)).isPresent();
    Optional<PackHeader> pack = same ? Optional.empty() : Optional.of(writer.limits(name, text));
    ImportedFile.Counts counts =
        new ImportedFile.Counts(rows, 0, same ? 0 : rows, same ? rows : 0, 0);
    return new ImportedFile(
        name, "限定文字对照 limit mappings", options.published(), counts, pack, List.of(), List.of());
  }

  private KnownRecords known(TableSchema table) {
    return known.computeIfAbsent(table.name(), name -> new KnownRecords(library.records(table)));
  }

  /// What a row said.
  private record Said(int row, List<Object> meaning) {}

  /// The records of one file on their way into the library.
  private final class Batch {
    private final String file;
    private final Optional<LocalDate> published;
    private final int points;
    private final int codes;
    private final Map<LibraryRecord.Identity, Said> said = new HashMap<>();
    private final List<LibraryRecord> fresh = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int old;

    Batch(String file, Optional<LocalDate> published, int points, int codes) {
      this.file = file;
      this.published = published;
      this.points = points;
      this.codes = codes;
    }

    /// Adds a row of a CSV file, unless it speaks of no rule or an earlier row of the file says
    /// something else of the same.
    void addRow(int row, LibraryRecord record) {
      Optional<String> objection = rules.objection(record);
      Said other = said.putIfAbsent(record.identity(), new Said(row, record.meaning()));
      if (objection.isPresent()) {
        doubt(SHEET, row, objection.get());
      } else if (other == null) {
        add(SHEET, row, record);
      } else if (!other.meaning.equals(record.meaning())) {
        String key = String.join("、", record.table().key());
        doubt(
            SHEET,
            row,
            "与第 " + other.row + " 行同是“" + name(record) + "”（" + key + " 与公布日相同），内容却不同；只能有一行");
      }
    }

    private static String name(LibraryRecord record) {
      return String.join(" ", record.key().parts());
    }

    void add(int sheet, int row, LibraryRecord record) {
      KnownRecords before = known(record.table());
      if (before.knows(record)) {
        old++;
        return;
      }
      Optional<String> objection = before.objection(record);
      if (objection.isPresent()) {
        doubt(sheet, row, objection.get());
      } else {
        fresh.add(record);
      }
    }

    void doubt(int sheet, int row, String problem) {
      Doubt doubt = new Doubt(file, sheet, row, problem);
      if (options.accepted().contains(doubt)) {
        notes.add("按要求略过 " + doubt.place());
      } else {
        doubts.add(doubt);
      }
    }

    void compare(String what, int expected, int found) {
      if (expected >= 0 && expected != found) {
        doubt(0, 0, what + " " + found + " 个，index.csv 说 " + expected + " 个");
      }
    }

    /// Overrides hold from the day they state and need none of publication.
    private int undated() {
      return (int)
          fresh.stream()
              .filter(record -> record.published().isEmpty() && !record.kind().isOverride())
              .count();
    }

    ImportedFile record(String what, Optional<TableSchema> table) {
      boolean takes = doubts.isEmpty() && !fresh.isEmpty();
      Optional<PackHeader> pack =
          takes ? table.map(found -> writer.points(file, found, fresh)) : Optional.empty();
      pack.ifPresent(header ->
          fresh.forEach(
              record -> known(record.table()).add(record.recordedAt(header.recordedAt()))));
      ImportedFile.Counts counts =
          pack.isPresent()
              ? new ImportedFile.Counts(points, codes, fresh.size(), old, undated())
              : new ImportedFile.Counts(points, codes, 0, old, 0);
      return new ImportedFile(file, what, published, counts, pack, doubts, notes);
    }
  }
}
