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
  private static final String PROVEN = "proven";
  private static final int LINES_PER_PERSON = 68;
  private static final int WRONG_USE = 2;
  private static final int DIFFERENT_ASKS = 300;

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
  public static void main(List<String> arguments) throws IOException, InterruptedException {
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

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(folder.work());
    Path release = release(false);
    if (options.requestOnly()) {
      int asks = Math.min(options.persons(), DIFFERENT_ASKS);
      List<AskCase> cases = AskCase.of(city, asks, WireRuns.USUAL_LINES);
      new RequestCost(ReleaseFile.read(release), cases).print(out);
      return;
    }
    Path other = release(true);
    prepareHistory(release);
    out.println(WireTable.HEAD);
    out.println(WireTable.said("历史 history", Files.readString(loaded()).strip(), ""));
    int saturation;
    try (LoadProcess load = LoadProcess.start(options.persons())) {
      saturation = measure(release, other, load);
      whatTheDatabaseCosts(release, load);
      soak(release, load, saturation);
    }
  }

  /// All but the soak, on a server with its history.
  private int measure(Path release, Path other, LoadProcess load)
      throws IOException, InterruptedException {
    try (ServerUnderTest server = started(release, load)) {
      WireRuns runs = new WireRuns(server, load, out);
      runs.warmUp();
      runs.rates(options.lines(), options.rates(), options.seconds());
      int saturation = runs.saturation();
      runs.swap(data(), other);
      return saturation;
    } finally {
      Files.deleteIfExists(data().resolve("release"));
      Files.deleteIfExists(data().resolve("release.answer"));
    }
  }

  private ServerUnderTest started(Path release, LoadProcess load) throws IOException {
    long begun = System.nanoTime();
    ServerUnderTest server = ServerUnderTest.start(data(), release, settings(historyDays()));
    double ready = (System.nanoTime() - begun) / 1e9;
    Figures first = load.run(new LoadProcess.Run(server.port(), 1, 1, WireRuns.USUAL_LINES, 1));
    String said =
        String.format(
            Locale.ROOT,
            "%.1f s, of which the first answer %.0f ms",
            ready + first.get("max") / 1e3,
            first.get("max"));
    out.println(WireTable.said("启动到首答 start to first answer", said, "≤ 8 s"));
    return server;
  }

  /// The same load where the database has nothing to say of a person.
  private void whatTheDatabaseCosts(Path release, LoadProcess load) throws IOException {
    try (ServerUnderTest server = ServerUnderTest.start(data(), release, settings(1))) {
      WireRuns runs = new WireRuns(server, load, out);
      runs.warmUp();
      runs.rate(
          "没有历史 without history: ", WireRuns.USUAL_RATE, options.seconds(), WireRuns.USUAL_LINES);
    }
  }

  private void soak(Path release, LoadProcess load, int saturation) throws IOException {
    if (options.soak().isZero()) {
      return;
    }
    try (ServerUnderTest server = ServerUnderTest.start(data(), release, settings(historyDays()))) {
      WireRuns runs = new WireRuns(server, load, out);
      runs.warmUp();
      runs.soak(options.soak(), saturation);
    }
  }

  private Path data() {
    return folder.data(options.persons());
  }

  /// The city's year ended some time ago; the history reaches back to its begin.
  private long historyDays() {
    long begin = LocalDate.of(2000, 1, 1).plusDays(city.city().span().fromDay()).toEpochDay();
    return LocalDate.now(ZoneOffset.UTC).toEpochDay() - begin + 1;
  }

  private static Map<String, String> settings(long historyDays) {
    return Map.of(
        "MINGJIAN_WIRE_HISTORYDAYS", Long.toString(historyDays), "MINGJIAN_WIRE_PROOF", "network");
  }

  private Path loaded() {
    return folder.loaded(options.persons());
  }

  private Path release(boolean other) throws IOException {
    Path file = folder.release(options.points(), other);
    if (Files.exists(file)) {
      return file;
    }
    int points = other ? options.points() - options.points() / 50 : options.points();
    say("生成版本 making a release of %,d points", points);
    city.writeTables(folder.local());
    SyntheticPoints.write(folder.points(points), points, city.makers());
    RulePack pack = RulePack.builtIn();
    Release release =
        new ReleaseBuilder(pack)
            .with(LocalTables.in(folder.local(), pack.schemas()))
            .with(LocalTables.in(folder.points(points), pack.schemas()))
            .build();
    ReleaseFile.write(release, file);
    return file;
  }

  private void prepareHistory(Path release) throws IOException {
    Path loaded = loaded();
    if (Files.exists(loaded)) {
      proveKept(release, loaded);
      say("历史已有 history kept: %s", Files.readString(loaded).strip());
      return;
    }
    Files.createDirectories(data());
    Files.writeString(data().resolve("institutions.csv"), register(), StandardCharsets.UTF_8);
    long begun = System.nanoTime();
    try (ServerUnderTest server = ServerUnderTest.start(data(), release, settings(historyDays()))) {
      HistoryLoad.Loaded history =
          new HistoryLoad(city, folder.staged(options.persons()))
              .load(options.persons(), server.database());
      String said =
          String.format(
              Locale.ROOT,
              "%,d persons, %,d facts, %.0f s, " + PROVEN + "%n",
              options.persons(),
              history.rows(),
              (System.nanoTime() - begun) / 1e9);
      Files.writeString(loaded, said);
      say("历史已载入 history loaded: %s", said.strip());
    }
  }

  /// A history that was loaded before proofs were kept beside the facts.
  private void proveKept(Path release, Path loaded) throws IOException {
    String said = Files.readString(loaded).strip();
    if (said.endsWith(PROVEN)) {
      return;
    }
    try (ServerUnderTest server = ServerUnderTest.start(data(), release, settings(historyDays()))) {
      HistoryLoad.prove(server.database());
    }
    Files.writeString(loaded, said + ", " + PROVEN + "\n");
  }

  private String register() {
    return city.city().institutions().all().stream()
        .map(institution -> institution.code() + ",/" + institution.area() + ",psn_no\n")
        .collect(Collectors.joining("", "institution,area_path,patient_ids\n", ""));
  }
}
