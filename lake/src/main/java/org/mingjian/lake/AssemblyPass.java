package org.mingjian.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingjian.lake.assembly.AssembledVisits;
import org.mingjian.lake.assembly.Assembler;
import org.mingjian.lake.assembly.Codes;
import org.mingjian.lake.assembly.Outcomes;
import org.mingjian.lake.assembly.Partition;
import org.mingjian.lake.staging.LineKeys;
import org.mingjian.lake.staging.PersonHash;
import org.mingjian.lake.staging.RejectedRows;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.Stage;
import org.mingjian.lake.staging.Tally;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.DiskQueue;
import org.mingjian.lake.store.Parallel;
import org.mingjian.lake.store.ParquetRows;
import org.mingjian.lake.store.Selection;
import org.mingjian.lake.store.Spill;

/// The second pass of an import: partition by partition, visits are put together and written.
final class AssemblyPass {
  private final Input input;
  private final Codes codes;
  private final Settings settings;
  private final RejectedRows rejectedRows;
  private final List<Manifest.Part> parts = Collections.synchronizedList(new ArrayList<>());
  private final List<Manifest.Voided> voided = Collections.synchronizedList(new ArrayList<>());
  private final Map<Long, Integer> repetitions = new ConcurrentHashMap<>();
  private final AtomicInteger done = new AtomicInteger();

  AssemblyPass(Input input, Codes codes, Settings settings, RejectedRows rejectedRows) {
    this.input = input;
    this.codes = codes;
    this.settings = settings;
    this.rejectedRows = rejectedRows;
  }

  /// What the first pass left: stages, routed codings and translations of codes, by reading thread.
  record Input(List<Stage> stages, List<Spill> routed, List<int[][]> translations) {}

  /// Leading bits of the person's hash that name bucket and partition.
  record Bits(int bucket, int partition) {}

  /// How and where to write, and what the lake holds before.
  record Settings(
      Path lake,
      Manifest before,
      ImportSettings settings,
      Path staging,
      String importId,
      Bits bits,
      List<Outcomes.Source> sources,
      boolean hasSettlements,
      DiskQueue disk) {}

  /// Writes all parts and returns them; adds what happened to rows to `tally`.
  List<Manifest.Part> run(Database database, Tally tally) {
    findRepetitions();
    Parallel.run(
        settings.settings.threads(),
        1 << settings.bits.partition,
        worker -> new Worker(database.fork(), tally));
    return List.copyOf(parts);
  }

  private void findRepetitions() {
    List<Spill> spills = input.stages.stream().map(Stage::byLineKey).toList();
    Parallel.run(
        settings.settings.threads(),
        1 << settings.bits.partition,
        worker ->
            number -> {
              try {
                repetitions.putAll(LineKeys.repetitions(spills, number));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /// The visits of earlier parts that the new parts hold anew.
  List<Manifest.Voided> voided() {
    return voided.stream().sorted(Comparator.comparing(Manifest.Voided::path)).toList();
  }

  private PersonRange range(int number) {
    return new PersonRange(
        PersonHash.first(number, settings.bits.partition),
        PersonHash.last(number, settings.bits.partition));
  }

  /// One thread.
  private final class Worker implements Parallel.Worker {
    private final Database database;
    private final Tally total;
    private final Tally own = new Tally(settings.sources.size());
    private final TouchedVisits touched;
    private final Assembler.Checks checks =
        new Assembler.Checks(settings.hasSettlements, repetitions);
    private final Outcomes outcomes = new Outcomes(settings.sources, own, rejectedRows);

    Worker(Database database, Tally total) {
      this.database = database;
      this.total = total;
      touched = new TouchedVisits(settings.lake, database, settings.settings.replacing());
    }

    @Override
    public void work(int number) {
      try {
        Partition partition = load(number);
        voided.addAll(touched.fetch(settings.before, range(number), partition));
        AssembledVisits visits =
            new Assembler(partition, new Assembler.Context(codes, outcomes, checks)).assemble();
        ProtectedPersons.write(partition.table(RowTag.PERSON), settings.staging, number);
        for (AssembledVisits.Month month : visits.months()) {
          write(number, month, visits);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      settings
          .settings
          .progress()
          .advanced(
              ImportProgress.Phase.ASSEMBLING,
              done.incrementAndGet(),
              1L << settings.bits.partition);
    }

    @Override
    public void finish() {
      database.close();
      synchronized (total) {
        total.add(own);
      }
    }

    private Partition load(int number) throws IOException {
      long bytes = 0;
      for (Stage stage : input.stages) {
        bytes += stage.byPerson().size(number);
      }
      Partition partition = new Partition(bytes);
      for (int s = 0; s < input.stages.size(); s++) {
        int[][] translation = input.translations.get(s);
        partition.add(input.stages.get(s).byPerson().read(number), translation);
        partition.add(input.routed.get(s).read(number), translation);
      }
      return partition;
    }

    private void write(int number, AssembledVisits.Month month, AssembledVisits visits)
        throws IOException {
      Manifest.Part empty = place(number, month);
      Manifest.Rows rows =
          new Manifest.Rows(
              write(visits.visits(month), empty.file("visits")),
              write(visits.rows(month, RowTag.SETTLEMENT), empty.file("settlements")),
              write(visits.rows(month, RowTag.RECORD), empty.file("records")),
              write(visits.rows(month, RowTag.LINE), empty.file("lines")),
              write(visits.rows(month, RowTag.DIAGNOSIS), empty.file("diagnoses")),
              write(visits.rows(month, RowTag.OPERATION), empty.file("operations")),
              write(visits.rows(month, RowTag.LIST), empty.file("lists")),
              visits.hasLeftOut(month));
      parts.add(empty.holding(rows));
    }

    private Manifest.Part place(int number, AssembledVisits.Month month) {
      int sub = settings.bits.partition - settings.bits.bucket;
      String name =
          sub > 0
              ? String.format(Locale.ROOT, "%s-%03x", settings.importId, number & ((1 << sub) - 1))
              : settings.importId;
      PersonRange range = range(number);
      return new Manifest.Part(
          month.toString(), number >> sub, name, range.first(), range.last(), Manifest.Rows.NONE);
    }

    private int write(Selection rows, String file) throws IOException {
      if (rows.count() > 0) {
        Path path = settings.staging.resolve("done").resolve(file);
        Files.createDirectories(path.getParent());
        ParquetRows.write(rows, path);
        settings.disk.add(path);
      }
      return rows.count();
    }
  }
}
