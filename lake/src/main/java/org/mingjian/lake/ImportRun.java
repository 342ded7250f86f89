package org.mingjian.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLongArray;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.lake.assembly.Codes;
import org.mingjian.lake.assembly.Outcomes;
import org.mingjian.lake.staging.CodingRouting;
import org.mingjian.lake.staging.RejectedRows;
import org.mingjian.lake.staging.RowStager;
import org.mingjian.lake.staging.SealedPersons;
import org.mingjian.lake.staging.Stage;
import org.mingjian.lake.staging.Tally;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.DiskQueue;
import org.mingjian.lake.store.Parallel;
import org.mingjian.lake.store.Spill;

/// One import: reads the sources into staging, puts visits together partition by partition, and
/// publishes the result.
final class ImportRun {
  // A charge line of a full extract, with its share of the other tables.
  private static final int LINE_BYTES = 450;
  private static final int MAX_PARTITION_BITS = 12;
  private static final int MAX_BUCKET_BITS = 8;

  private final LakeFolder folder;
  private final Manifest before;
  private final ImportSettings settings;
  private final List<RowSource> sources;
  private final String importId;
  private final int bucketBits;
  private final int partitionBits;
  private final long totalBytes;
  private final AtomicLongArray doneBytes;
  private final SharedBlocks shared;
  private FormerVisits former = new FormerVisits();

  ImportRun(LakeFolder folder, Manifest before, ImportSettings settings, List<RowSource> sources) {
    this.folder = folder;
    this.before = before;
    this.settings = settings;
    this.sources = sources.stream().sorted(Comparator.comparing(RowSource::name)).toList();
    importId = before.nextImport();
    totalBytes = sources.stream().mapToLong(RowSource::sizeBytes).sum();
    int wanted = bitsFor(totalBytes / LINE_BYTES / settings.partitionLines());
    boolean first = before.imports().isEmpty();
    bucketBits = first ? Math.min(wanted, MAX_BUCKET_BITS) : before.bucketBits();
    partitionBits = Math.clamp(wanted, bucketBits, MAX_PARTITION_BITS);
    doneBytes = new AtomicLongArray(sources.size());
    shared = new SharedBlocks(sources.size());
  }

  /// Makes visits of the lake void beside those that are imported anew.
  ImportRun voiding(FormerVisits visits) {
    former = visits;
    return this;
  }

  private static int bitsFor(long pieces) {
    return pieces <= 1 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(pieces - 1);
  }

  ImportReport run(List<String> skipped) throws IOException {
    Path staging = folder.makeStaging(importId);
    Database.Limits limits =
        new Database.Limits(settings.databaseMegabytes(), staging.resolve("overflow"));
    try (Database database = Database.open(limits);
        DiskQueue disk = new DiskQueue()) {
      return run(staging, new Means(database, disk), skipped);
    } finally {
      LakeFolder.delete(staging, Set.of());
    }
  }

  /// What an import works with.
  private record Means(Database database, DiskQueue disk) {}

  private ImportReport run(Path staging, Means means, List<String> skipped) throws IOException {
    Database database = means.database;
    Tally tally = new Tally(sources.size());
    RejectedRows rejectedRows = new RejectedRows(staging.resolve("rejected.csv"));
    List<Stage> stages = stageAll(staging, rejectedRows);
    List<Spill> routed = route(stages, staging, database);
    LakeCodes codes = LakeCodes.read(folder.root(), before, database);
    if (settings.replacing()) {
      codes.replaceStocks();
    }
    codes.addAll(stages);
    Codes known = new Codes(codes.all(), codes.register(), settings.area());
    stages.forEach(stage -> tally.add(stage.tally()));
    AssemblyPass.Input input =
        new AssemblyPass.Input(stages, routed, stages.stream().map(codes::translation).toList());
    AssemblyPass assembly = new AssemblyPass(input, known, pass(staging, means.disk), rejectedRows);
    List<Manifest.Part> parts = assembly.run(database, tally);
    rejectedRows.close();
    close(stages, routed);
    codes.write(staging.resolve("done"), importId);
    ProtectedPersons.publish(staging, importId, database);
    RejectedFile.write(rejectedRows.path(), staging.resolve("done/imports/" + importId), database);
    LakeFolder.settle(staging, importId, means.disk);
    means.disk.await();
    List<Manifest.Voided> voided = new ArrayList<>(assembly.voided());
    voided.addAll(former.in(folder.root(), before, database));
    return publish(staging, tally, new Added(parts, voided, damages(stages)), skipped);
  }

  private AssemblyPass.Settings pass(Path staging, DiskQueue disk) {
    boolean settled = fields().contains(ExtractTable.SETL_D.tableName());
    List<Outcomes.Source> origins =
        sources.stream().map(one -> Outcomes.Source.of(one.name(), one.fields())).toList();
    return new AssemblyPass.Settings(
        folder.root(),
        before,
        settings,
        staging,
        importId,
        new AssemblyPass.Bits(bucketBits, partitionBits),
        origins,
        settled || before.fields().contains(ExtractTable.SETL_D.tableName()),
        disk);
  }

  private record Added(
      List<Manifest.Part> parts, List<Manifest.Voided> voided, List<FileDamage> damages) {}

  /// The first damage of each file, in the order of the files.
  private static List<FileDamage> damages(List<Stage> stages) {
    Map<String, FileDamage> first = new TreeMap<>();
    for (Stage stage : stages) {
      for (FileDamage damage : stage.damages()) {
        first.merge(damage.file(), damage, (a, b) -> a.line() <= b.line() ? a : b);
      }
    }
    return List.copyOf(first.values());
  }

  private ImportReport publish(Path staging, Tally tally, Added added, List<String> skipped)
      throws IOException {
    settings.progress().advanced(ImportProgress.Phase.FINISHING, 0, 1);
    List<Manifest.Source> entries = new ArrayList<>();
    List<ImportReport.TableRows> rows = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      List<ImportReport.TableRows> ofSource = rowsOf(s, tally);
      rows.addAll(ofSource);
      entries.add(
          new Manifest.Source(sources.get(s).name(), sources.get(s).contentHash(), ofSource));
    }
    folder.publish(staging);
    Manifest start =
        before.imports().isEmpty() ? Manifest.empty(bucketBits, settings.area()) : before;
    start
        .with(new Manifest.Entry(importId, entries, added.voided), fields(), added.parts)
        .write(folder.root());
    settings.progress().advanced(ImportProgress.Phase.FINISHING, 1, 1);
    long visits = added.parts.stream().mapToLong(part -> part.rows().visits()).sum();
    return new ImportReport(importId, rows, skipped, added.damages, visits);
  }

  private List<ImportReport.TableRows> rowsOf(int source, Tally tally) {
    List<ImportReport.TableRows> result = new ArrayList<>();
    for (ExtractTable table : ExtractTable.values()) {
      Tally.Counts counts = tally.of(source, table);
      if (counts.read() > 0 || table == sources.get(source).table()) {
        result.add(
            new ImportReport.TableRows(
                sources.get(source).name(),
                table.tableName(),
                counts.read(),
                counts.audited(),
                counts.leftOut(),
                counts.rejected()));
      }
    }
    return result;
  }

  private Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    sources.forEach(source -> fields.addAll(source.fields()));
    return fields;
  }

  private List<Stage> stages(Path staging, RejectedRows rejectedRows, int count)
      throws IOException {
    List<Stage> stages = new ArrayList<>();
    Stage.Protection protection = new Stage.Protection(settings.keys(), new SealedPersons());
    for (int i = 0; i < count; i++) {
      Stage.Files files =
          new Stage.Files(
              spill(staging, "person", i),
              spill(staging, "visit", i),
              spill(staging, "key", i),
              partitionBits);
      stages.add(new Stage(files, new Tally(sources.size()), rejectedRows, protection));
    }
    return stages;
  }

  private List<Stage> stageAll(Path staging, RejectedRows rejectedRows) throws IOException {
    int workers = settings.threads();
    List<Stage> stages = stages(staging, rejectedRows, workers);
    List<Integer> largestFirst = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      largestFirst.add(s);
    }
    largestFirst.sort(Comparator.comparingLong(s -> -sources.get(s).sizeBytes()));
    int pieces = Math.max(workers, 2 * sources.size());
    Parallel.run(workers, pieces, worker -> new Staging(stages.get(worker), largestFirst));
    return stages;
  }

  private Spill spill(Path staging, String name, int worker) throws IOException {
    String file = String.format(Locale.ROOT, "%s-%d.rows", name, worker);
    return new Spill(staging.resolve(file), 1 << partitionBits);
  }

  private List<Spill> route(List<Stage> stages, Path staging, Database database)
      throws IOException {
    List<Spill> routed = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      routed.add(spill(staging, "coding", i));
    }
    new CodingRouting(stages, routed, partitionBits)
        .run(new VisitOwners(folder.root(), before, database));
    return routed;
  }

  private static void close(List<Stage> stages, List<Spill> routed) throws IOException {
    for (Stage stage : stages) {
      stage.close();
    }
    for (Spill spill : routed) {
      spill.close();
    }
  }

  /// One thread reading sources.
  private final class Staging implements Parallel.Worker {
    private final Stage stage;
    private final RowStager stager;
    private final List<Integer> order;

    Staging(Stage stage, List<Integer> order) {
      this.stage = stage;
      this.order = order;
      stager = new RowStager(stage, settings.area());
    }

    @Override
    public void work(int number) {
      if (number < sources.size()) {
        read(order.get(number));
      } else if (number < 2 * sources.size()) {
        // Asked for when the import is published; here a thread with nothing to read has time.
        sources.get(order.get(number - sources.size())).contentHash();
      }
    }

    private void read(int s) {
      boolean done = false;
      try {
        RowSource source = sources.get(s);
        RowStager.Origin origin = new RowStager.Origin(s, source.name(), source.table());
        stager.begin(origin);
        // Rows of the register are held against each other as they come.
        boolean inOrder = source.table() == ExtractTable.INSTITUTION_B;
        RowHandler handler = inOrder ? stager : shared.of(origin, stager);
        source.read(handler, bytes -> tell(s, bytes));
        shared.readOne(stager);
        tell(s, source.sizeBytes());
        done = true;
      } finally {
        if (!done) {
          shared.giveUp();
        }
      }
    }

    private void tell(int source, long bytes) {
      doneBytes.set(source, bytes);
      long done = 0;
      for (int i = 0; i < doneBytes.length(); i++) {
        done += doneBytes.get(i);
      }
      settings.progress().advanced(ImportProgress.Phase.READING, done, totalBytes);
    }

    @Override
    public void finish() {
      shared.help(stager);
      try {
        stage.finish();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
