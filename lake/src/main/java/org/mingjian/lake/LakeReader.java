package org.mingjian.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.PersonBatch;
import org.mingjian.lake.staging.PersonHash;
import org.mingjian.lake.store.ChunkColumns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Parallel;

/// A lake as a source of batches. What it holds is fixed when it is opened; an import that ends
/// later is not seen. Batches are the same whatever the number of threads and parts.
public final class LakeReader implements BatchSource, AutoCloseable {
  private final BatchLoading.Origin origin;
  private final ReadSettings settings;
  private final Database database;

  private LakeReader(BatchLoading.Origin origin, ReadSettings settings, Database database) {
    this.origin = origin;
    this.settings = settings;
    this.database = database;
  }

  /// Opens the lake at `lake`. Raises [org.mingjian.lake.store.LakeError#NOT_A_LAKE] if there is
  /// none.
  public static LakeReader open(Path lake, ReadSettings settings) {
    Manifest manifest = Manifest.read(lake);
    Path overflow = Path.of(System.getProperty("java.io.tmpdir"), "mingjian-overflow");
    Database database = Database.open(new Database.Limits(settings.databaseMegabytes(), overflow));
    Dictionaries dictionaries = LakeCodes.read(lake, manifest, database).dictionaries();
    BatchLoading.Origin origin =
        new BatchLoading.Origin(
            lake, manifest, dictionaries, EarliestLine.day(lake, manifest, database));
    return new LakeReader(origin, settings, database);
  }

  /// What batches are made of: for each table of the lake the columns that are read, as a select
  /// list.
  public static Map<String, String> columns() {
    return Map.of(
        "lines", ChunkColumns.selectList(LineLoading.FIELDS),
        "visits", ChunkColumns.selectList(BatchLoading.VISIT_FIELDS),
        "settlements", BatchLoading.SETTLEMENT_COLUMNS,
        "diagnoses", SliceQueries.TableRows.DIAGNOSES.columns(),
        "operations", SliceQueries.TableRows.OPERATIONS.columns());
  }

  @Override
  public Dictionaries dictionaries() {
    return origin.dictionaries();
  }

  @Override
  public FieldPresence fields() {
    return new FieldPresence(origin.manifest().fields());
  }

  /// Lines in the lake, those that take part in no batch included.
  public long lines() {
    return origin.manifest().parts().stream().mapToLong(part -> part.rows().lines()).sum();
  }

  /// Where the rows of all imports went.
  public List<ImportReport.TableRows> rows() {
    return origin.manifest().imports().stream()
        .flatMap(entry -> entry.sources().stream())
        .flatMap(source -> source.rows().stream())
        .toList();
  }

  @Override
  public void forEach(int threads, Consumer<PersonBatch> consumer) {
    List<PersonRange> ranges =
        new BatchPlan(origin.lake(), origin.manifest(), settings.batchLines(), database).ranges();
    Parallel.run(threads, ranges.size(), worker -> new Reading(ranges, consumer));
  }

  /// What `work` makes of everything the lake has of one person; nothing where it has nothing. The
  /// batch is not used after `work` has ended. Several threads may ask at once.
  public <T> Optional<T> ofPerson(String number, Function<PersonBatch, T> work) {
    long hash = new PersonHash().of(number);
    try (Database own = database.fork()) {
      PersonBatch batch = BatchLoading.load(origin, new PersonRange(hash, hash), own);
      return batch.personCount == 0 ? Optional.empty() : Optional.of(work.apply(batch));
    }
  }

  @Override
  public void close() {
    database.close();
  }

  /// One reading thread.
  private final class Reading implements Parallel.Worker {
    private final List<PersonRange> ranges;
    private final Consumer<PersonBatch> consumer;
    private final Database own = database.fork();

    Reading(List<PersonRange> ranges, Consumer<PersonBatch> consumer) {
      this.ranges = ranges;
      this.consumer = consumer;
    }

    @Override
    public void work(int number) {
      PersonBatch batch = BatchLoading.load(origin, ranges.get(number), own);
      if (batch.personCount > 0) {
        consumer.accept(batch);
      }
    }

    @Override
    public void finish() {
      own.close();
    }
  }
}
