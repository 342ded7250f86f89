package org.mingjian.bench.wire;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.bench.city.BenchCity;
import org.mingjian.bench.phase.Figures;

/// A process that makes load: a line in for each run, its figures out. It stays the same for all
/// runs, so that none of them pays for starting it.
final class LoadProcess implements AutoCloseable {
  private static final String END = ".";

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;
  private long first;

  private LoadProcess(Process process) {
    this.process = process;
    in = process.outputWriter(StandardCharsets.UTF_8);
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts one for the persons of a city.
  static LoadProcess start(int persons) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Program.class.getName(), Integer.toString(persons)));
    return new LoadProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /// One run of load.
  ///
  /// @param connections kept open at once
  record Run(int port, int rate, int seconds, int lines, int connections) {}

  /// Begins a run; [#await] has its figures.
  void begin(Run run) throws IOException {
    in.write(
        String.join(
            " ",
            Integer.toString(run.port),
            Integer.toString(run.rate),
            Integer.toString(run.seconds),
            Integer.toString(run.lines),
            Integer.toString(run.connections),
            Long.toString(first)));
    in.newLine();
    in.flush();
    first += (long) run.rate * run.seconds;
  }

  /// What the run that was begun saw.
  Figures await() throws IOException {
    Figures figures = new Figures();
    for (String line = out.readLine(); line != null && !line.equals(END); line = out.readLine()) {
      figures.read(line);
    }
    return figures;
  }

  Figures run(Run run) throws IOException {
    begin(run);
    return await();
  }

  /// Process of the load.
  long process() {
    return process.pid();
  }

  double cpuSeconds() {
    return CpuTimes.seconds(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
  }

  /// The program of the process.
  static final class Program {
    private Program() {}

    /// Argument: persons.
    public static void main(String[] arguments) throws IOException, InterruptedException {
      int persons = Integer.parseInt(arguments[0]);
      BenchCity city = WireBench.city(persons);
      Map<Integer, Asks> asks = new HashMap<>();
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        long[] run = java.util.Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
        Asks bodies = asks.computeIfAbsent((int) run[3], n -> new Asks(city, persons, n));
        OpenLoop load = new OpenLoop((int) run[0], (int) run[4], bodies);
        load.run((int) run[1], (int) run[2], run[5]).figures().lines().forEach(System.out::println);
        System.out.println(END);
      }
    }
  }
}
