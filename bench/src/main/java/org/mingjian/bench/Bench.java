package org.mingjian.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.mingjian.bench.desk.DeskBench;
import org.mingjian.bench.phase.Phase;
import org.mingjian.bench.phase.Workspace;
import org.mingjian.bench.wire.WireBench;

/// The benchmark application: measures each part in a process of its own and prints one table.
///
/// ```
/// ./mingjian bench [--lines 2000000] [--points 200000] [--only scan,audit,sql,drools,expression,import,scale,release,search] [--work DIR]
/// ./mingjian bench wire [--work DIR] …
/// ./mingjian bench desk [--work DIR] [--findings 20000000] …
/// ```
public final class Bench {
  private static final int WRONG_USE = 2;

  private Bench() {}

  /// Runs the benchmarks named by the arguments.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("wire")) {
      WireBench.main(List.of(arguments).subList(1, arguments.length));
      return;
    }
    if (arguments.length > 0 && arguments[0].equals("desk")) {
      DeskBench.main(List.of(arguments).subList(1, arguments.length));
      return;
    }
    BenchOptions options;
    try {
      options = BenchOptions.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(BenchOptions.USAGE);
      System.exit(WRONG_USE);
      return;
    }
    new BenchRun(options, System.out).run();
  }

  /// The program of a child process: one phase, whose figures it prints.
  static final class Child {
    private Child() {}

    /// Arguments: the phase, the work folder, lines, points.
    public static void main(String[] arguments) {
      Phase phase = Phase.valueOf(arguments[0]);
      Workspace workspace = Workspace.of(Arrays.asList(arguments).subList(1, arguments.length));
      phase.measure(workspace).lines().forEach(System.out::println);
    }
  }
}
