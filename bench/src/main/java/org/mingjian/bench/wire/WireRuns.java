package org.mingjian.bench.wire;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.mingjian.bench.phase.Figures;

/// The runs of load upon one server, each a row of the table.
final class WireRuns {
  static final int USUAL_LINES = 20;
  static final int USUAL_RATE = 400;
  private static final int CONNECTIONS = 64;
  private static final int WARM_UP_RATE = 300;
  private static final int WARM_UP_SECONDS = 60;
  private static final int SEARCH_FROM = 400;
  private static final int SEARCH_TO = 6000;
  private static final double SEARCH_STEP = 1.15;
  private static final int SEARCH_SECONDS = 10;
  private static final int SWAP_SECONDS = 25;
  private static final long SWAP_AFTER_MILLIS = 6_000;
  private static final double REACHED = 0.97;
  private static final double SPOILED = 0.01;
  private static final double SOAK_SHARE = 0.7;
  private static final int SOAK_PARTS = 10;
  private static final double IDLE_CORES = 0.1;
  private static final int LONGEST_REST_SECONDS = 60;

  private final ServerUnderTest server;
  private final LoadProcess load;
  private final PrintStream out;

  WireRuns(ServerUnderTest server, LoadProcess load, PrintStream out) {
    this.server = server;
    this.load = load;
    this.out = out;
  }

  private LoadProcess.Run of(int rate, int seconds, int lines) {
    return new LoadProcess.Run(server.port(), rate, seconds, lines, CONNECTIONS);
  }

  /// The server's compiler works for a while before it is as fast as it gets.
  void warmUp() throws IOException {
    WireBench.say("预热 warming up");
    rate("刚启动 just started: ", WARM_UP_RATE, WARM_UP_SECONDS, USUAL_LINES);
  }

  /// Waits until the server has judged what an overload left behind: it would weigh on the next.
  private void settle() throws IOException {
    for (int second = 0; second < LONGEST_REST_SECONDS; second++) {
      ServerUnderTest.Cpu before = server.cpu();
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      if (server.cpu().since(before).server() < IDLE_CORES) {
        return;
      }
    }
  }

  /// One rate, one length of bodies.
  Figures rate(String name, int rate, int seconds, int lines) throws IOException {
    settle();
    return measured(name, of(rate, seconds, lines));
  }

  private Figures measured(String name, LoadProcess.Run run) throws IOException {
    ServerUnderTest.Cpu before = server.cpu();
    double loadBefore = load.cpuSeconds();
    Figures figures = load.run(run);
    ServerUnderTest.Cpu cpu = server.cpu().since(before);
    figures.put("cpu_server", cpu.server()).put("cpu_database", cpu.database());
    figures.put("cpu_load", load.cpuSeconds() - loadBefore);
    String what = String.format(Locale.ROOT, "%s%d lines, %d/s", name, run.lines(), run.rate());
    out.println(WireTable.row(what, figures, WireTable.goal(run.rate(), run.lines())));
    return figures;
  }

  /// The highest rate that is kept up with next to nothing late; 0 where even the first is not.
  int saturation() throws IOException {
    int best = 0;
    double perRequest = 0;
    for (int rate = SEARCH_FROM; rate < SEARCH_TO; rate = (int) (rate * SEARCH_STEP)) {
      Figures figures = rate("饱和 saturation: ", rate, SEARCH_SECONDS, USUAL_LINES);
      if (!isKeptUp(figures, rate)) {
        break;
      }
      best = rate;
      perRequest = figures.get("cpu_server") / figures.get("requests");
    }
    double alone = perRequest == 0 ? 0 : Runtime.getRuntime().availableProcessors() / perRequest;
    saySaturation(best, alone);
    return best;
  }

  private static boolean isKeptUp(Figures figures, int rate) {
    double spoiled = figures.get("failed") + figures.get("late");
    return figures.get("rate") >= rate * REACHED && spoiled <= figures.get("requests") * SPOILED;
  }

  private void saySaturation(int best, double alone) {
    String text = "%d/s; by the server's CPU alone, database and load elsewhere: %.0f/s";
    out.println(
        WireTable.said(
            "饱和 saturation, 20 lines", String.format(Locale.ROOT, text, best, alone), "≥ 1200/s"));
  }

  /// Another release is put in force while requests come.
  void swap(Path data, Path release) throws IOException, InterruptedException {
    settle();
    load.begin(of(USUAL_RATE, SWAP_SECONDS, USUAL_LINES));
    Thread.sleep(SWAP_AFTER_MILLIS);
    int exit = activate(data, release).waitFor();
    saySwap(exit, load.await());
  }

  private static Process activate(Path data, Path release) throws IOException {
    String mingjian = Path.of(System.getenv("MINGJIAN_HOME"), "mingjian").toString();
    return new ProcessBuilder(
            mingjian, "release", "activate", release.toString(), "--data", data.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void saySwap(int exit, Figures figures) {
    String text =
        "exit %d, %.0f releases answered, failed %.0f, late %.0f, mixed %.0f, slowest %.0f ms";
    Stream<Object> values =
        Stream.of("releases", "failed", "late", "mixed", "max").map(figures::get);
    String found =
        String.format(Locale.ROOT, text, Stream.concat(Stream.of(exit), values).toArray());
    out.println(WireTable.said("换版 release swap at 400/s", found, "2, 0, 0, 0, ≤ 50 ms"));
  }

  /// A long run at most of what the server can do, with its memory.
  void soak(Duration length, int saturation) throws IOException {
    int rate = (int) Math.max(USUAL_RATE / 2.0, saturation * SOAK_SHARE);
    int seconds = Math.toIntExact(length.toSeconds() / SOAK_PARTS);
    for (int part = 1; part <= SOAK_PARTS; part++) {
      measured("长跑 soak " + part + "/" + SOAK_PARTS + ": ", of(rate, seconds, USUAL_LINES));
      String memory =
          String.format(
              Locale.ROOT,
              "RSS server %.0f MB, load %.0f MB",
              CpuTimes.megabytes(server.process()),
              CpuTimes.megabytes(load.process()));
      out.println(WireTable.said("    内存 memory", memory, "flat"));
    }
  }

  /// Every rate with every length, the lightest load first.
  void rates(List<Integer> lines, List<Integer> rates, int seconds) throws IOException {
    List<LoadProcess.Run> runs =
        rates.stream()
            .flatMap(rate -> lines.stream().map(length -> of(rate, seconds, length)))
            .sorted(Comparator.comparingInt(run -> run.rate() * run.lines()))
            .toList();
    for (LoadProcess.Run run : runs) {
      rate("", run.rate(), run.seconds(), run.lines());
    }
  }
}
