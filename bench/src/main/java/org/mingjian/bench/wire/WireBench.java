package org.mingjian.bench.wire;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.bench.city.BenchCity;
import org.mingjian.bench.city.SyntheticPoints;
import org.mingjian.bench.phase.Figures;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;

/// `./mingjian bench wire`: a server with a release and a city's history, and load upon it.
public final class WireBench {
  private static final int LINES_PER_PERSON = 68;
  private static final int WRONG_USE = 2;
  private static final int CONNECTIONS = 64;
  private static final int WARM_UP_RATE = 300;
  private static final int WARM_UP_SECONDS = 20;
  private static final int USUAL_LINES = 20;

  private final WireOptions options;
  private final WireFolder folder;
  private final PrintStream out;
  private final BenchCity city;

  private WireBench(WireOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    folder = new WireFolder(options.work().toAbsolutePath());
    city = city(options.persons());
  }

  /// Measures what the arguments ask for.
  public static void main(List<String> arguments) throws IOException {
    WireOptions options;
    try {
      options = WireOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(WireOptions.USAGE);
      System.exit(WRONG_USE);
      return;
    }
    new WireBench(options, System.out).run();
  }

  static BenchCity city(int persons) {
    return new BenchCity((long) persons * LINES_PER_PERSON);
  }

  /// Tells how far it is, beside the table.
  static void say(String format, Object... values) {
    System.err.printf(Locale.ROOT, "%tT " + format + "%n", prepended(values));
  }

  private static Object[] prepended(Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = System.currentTimeMillis();
    System.arraycopy(values, 0, all, 1, values.length);
    return all;
  }

  private void run() throws IOException {
    Files.createDirectories(folder.work());
    Path release = release();
    prepareHistory(release);
    try (ServerUnderTest server = ServerUnderTest.start(data(), release, settings());
        LoadProcess load = LoadProcess.start(options.persons())) {
      load.run(
          new LoadProcess.Run(
              server.port(), WARM_UP_RATE, WARM_UP_SECONDS, USUAL_LINES, CONNECTIONS));
      out.println(WireTable.HEAD);
      for (int lines : options.lines()) {
        for (int rate : options.rates()) {
          measure(server, load, rate, lines);
        }
      }
    }
  }

  private Figures measure(ServerUnderTest server, LoadProcess load, int rate, int lines)
      throws IOException {
    ServerUnderTest.Cpu before = server.cpu();
    double loadBefore = load.cpuSeconds();
    Figures figures =
        load.run(new LoadProcess.Run(server.port(), rate, options.seconds(), lines, CONNECTIONS));
    ServerUnderTest.Cpu cpu = server.cpu().since(before);
    figures.put("cpu_server", cpu.server()).put("cpu_database", cpu.database());
    figures.put("cpu_load", load.cpuSeconds() - loadBefore);
    out.println(WireTable.row(lines + " lines, " + rate + "/s", figures));
    return figures;
  }

  private Path data() {
    return folder.data(options.persons());
  }

  /// The city's year ended some time ago; the history reaches back to its begin.
  private Map<String, String> settings() {
    long begin = LocalDate.of(2000, 1, 1).plusDays(city.city().span().fromDay()).toEpochDay();
    long days = LocalDate.now(ZoneOffset.UTC).toEpochDay() - begin + 1;
    return Map.of("MINGJIAN_WIRE_HISTORYDAYS", Long.toString(days));
  }

  private Path release() throws IOException {
    Path file = folder.release(options.points(), false);
    if (Files.exists(file)) {
      return file;
    }
    say("生成版本 making a release of %,d points", options.points());
    city.writeTables(folder.local());
    SyntheticPoints.write(folder.points(options.points()), options.points(), city.makers());
    RulePack pack = RulePack.builtIn();
    Release release =
        new ReleaseBuilder(pack)
            .with(LocalTables.in(folder.local(), pack.schemas()))
            .with(LocalTables.in(folder.points(options.points()), pack.schemas()))
            .build();
    ReleaseFile.write(release, file);
    return file;
  }

  private void prepareHistory(Path release) throws IOException {
    Path loaded = folder.loaded(options.persons());
    if (Files.exists(loaded)) {
      say("历史已有 history kept: %s", Files.readString(loaded).strip());
      return;
    }
    Files.createDirectories(data());
    Files.writeString(data().resolve("institutions.csv"), register(), StandardCharsets.UTF_8);
    long begun = System.nanoTime();
    try (ServerUnderTest server = ServerUnderTest.start(data(), release, settings())) {
      HistoryLoad.Loaded history =
          new HistoryLoad(city, folder.staged(options.persons()))
              .load(options.persons(), server.database());
      String said =
          String.format(
              Locale.ROOT,
              "%,d persons, %,d facts, %.0f s%n",
              options.persons(),
              history.rows(),
              (System.nanoTime() - begun) / 1e9);
      Files.writeString(loaded, said);
      say("历史已载入 history loaded: %s", said.strip());
    }
  }

  private String register() {
    return city.city().institutions().all().stream()
        .map(institution -> institution.code() + ",/" + institution.area() + ",psn_no\n")
        .collect(Collectors.joining("", "institution,area_path,patient_ids\n", ""));
  }
}
