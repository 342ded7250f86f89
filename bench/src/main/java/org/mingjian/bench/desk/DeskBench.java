package org.mingjian.bench.desk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DatabaseAddress;
import org.mingjian.server.database.PostgresCluster;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.found.ArrivingRows;
import org.mingjian.server.desk.found.FindingMerge;
import org.mingjian.server.desk.found.MergeAhead;

/// `./mingjian bench desk`: brings so many findings into a database of its own and asks for every
/// list of the desk.
public final class DeskBench {
  private static final int WRONG_USE = 2;
  private static final int CONNECTIONS = 2;
  private static final long PATIENCE_MILLIS = 10_000;
  private static final int BATCH = 50_000;
  private static final long RUN = 1_000_000;
  private static final long AGAIN = 200_000;

  private final DeskOptions options;
  private final PrintStream out;
  private final Path folder;

  private DeskBench(DeskOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.folder = options.work().toAbsolutePath().resolve("desk-" + options.findings());
  }

  /// Measures what the arguments ask for.
  public static void main(List<String> arguments) throws IOException {
    DeskOptions options;
    try {
      options = DeskOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(DeskOptions.USAGE);
      System.exit(WRONG_USE);
      return;
    }
    new DeskBench(options, System.out).run();
  }

  private void run() throws IOException {
    Files.createDirectories(folder);
    try (PostgresCluster cluster =
            PostgresCluster.start(
                folder, options.work().toAbsolutePath().resolve("programs"), options.buffers());
        Database database = Database.open(cluster.address(), CONNECTIONS, PATIENCE_MILLIS)) {
      out.println("| 项目 measured | 结果 figure | 目标 goal |");
      out.println("|---|---|---|");
      loaded(cluster.address(), database).forEach(out::println);
      out.println(
          String.format(Locale.ROOT, "| 疑点导入满库 brought to %,d | ", options.findings())
              + broughtToMany(database)
              + " | ≥ 10,000/s |");
      out.println("| 立案 gathered into cases | " + Gathered.measure(database) + " | |");
      out.println("| 再次导入 brought again | " + broughtAgain(database) + " | ≥ 10,000/s |");
      out.println("| 占用 on disk | " + size(database) + " | |");
      out.println(
          "| 提醒汇总 reminders summed | " + remindersSummed(cluster.address(), database) + " | |");
      Asks asks = new Asks(database, options.asks(), out);
      new DeskLists(asks).measure();
      new FilterLists(asks).measure();
      new ReminderLists(asks).measure();
    }
  }

  /// What the loading said, now or when it was done: some are imported, the rest is made of them in
  /// the database.
  private List<String> loaded(DatabaseAddress address, Database database) throws IOException {
    Path mark = folder.resolve("loaded.txt");
    if (!Files.exists(mark)) {
      long first = Math.min(RUN, options.findings());
      String empty = brought(database, 0, first);
      MadeFindings.make(address, first, options.findings() - first);
      MadeCases.make(database, options.findings() / 2);
      database.inScope(Scope.service(), sql -> sql.execute("ANALYZE finding"));
      Files.write(
          mark, List.of("| 疑点导入空库 findings brought into nothing | " + empty + " | ≥ 10,000/s |"));
    }
    return Files.readAllLines(mark);
  }

  /// Brings some more, each time of a run and to a month of their own.
  private String broughtToMany(Database database) throws IOException {
    Path counter = folder.resolve("runs.txt");
    long run = Files.exists(counter) ? Long.parseLong(Files.readString(counter).strip()) + 1 : 1;
    Files.writeString(counter, Long.toString(run));
    return brought(
        database, MadeFinding.MONTHS + run, Math.min(options.more(), options.findings()));
  }

  /// Brings a run, whose ids lie over the whole range.
  private static String brought(Database database, long number, long all) {
    long begun = System.nanoTime();
    bring(new FindingMerge(database), number, all, all);
    double seconds = (System.nanoTime() - begun) / 1e9;
    return String.format(Locale.ROOT, "%,d in %.0f s, %,.0f/s", all, seconds, all / seconds);
  }

  /// The first run once more: nothing of it is new.
  private String broughtAgain(Database database) {
    long all = Math.min(RUN, options.findings());
    long some = Math.min(AGAIN, all);
    long begun = System.nanoTime();
    bring(new FindingMerge(database), 0, all, some);
    return String.format(Locale.ROOT, "%,.0f/s", some * 1e9 / (System.nanoTime() - begun));
  }

  /// The first `some` of a run of `all`.
  private static void bring(FindingMerge merge, long number, long all, long some) {
    FindingMerge.Run run =
        new FindingMerge.Run(
            number,
            "bench",
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1900, 1, 2),
            IntStream.range(0, MadeFinding.INSTITUTIONS)
                .mapToObj(MadeFinding::institution)
                .toList(),
            IntStream.range(0, MadeFinding.RULES).mapToObj(MadeFinding::rule).toList(),
            Instant.now());
    String reached = FindingMerge.FIRST;
    try (MergeAhead ahead = new MergeAhead(merged -> {})) {
      for (long first = 0; first < some; first += BATCH) {
        ArrivingRows rows = new ArrivingRows();
        long end = Math.min(some, first + BATCH);
        for (long i = first; i < end; i++) {
          rows.add(MadeFinding.of(number, i, all));
        }
        String last = MadeFinding.of(number, end - 1, all).id();
        FindingMerge.Batch batch = new FindingMerge.Batch(rows, reached, last);
        ahead.hand(() -> merge.bring(run, batch, (sql, merged) -> {}));
        reached = last;
      }
      ahead.await();
    }
  }

  /// A quarter as many reminders as there are findings, of ninety days; summed once, as each night
  /// sums nine.
  private String remindersSummed(DatabaseAddress address, Database database) {
    MadeReminders.make(address, database, options.findings() / 4);
    long begun = System.nanoTime();
    int sums = MadeReminders.sum(database);
    return String.format(
        Locale.ROOT, "%,d sums of ninety days in %.1f s", sums, (System.nanoTime() - begun) / 1e9);
  }

  private static String size(Database database) {
    return database.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle(
                    "SELECT pg_size_pretty(sum(pg_table_size(inhrelid))) || ' rows, ' ||"
                        + " pg_size_pretty(sum(pg_indexes_size(inhrelid))) || ' indexes'"
                        + " FROM pg_inherits WHERE inhparent = 'finding'::regclass")
                .into(String.class));
  }
}
