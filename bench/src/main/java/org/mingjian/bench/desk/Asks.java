package org.mingjian.bench.desk;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Asks for something so many times and says how long 95 % of the answers took at most.
///
/// @param times how often
record Asks(Database database, int times, PrintStream out) {
  private static final double MILLI = 1e6;

  /// Asks, in a transaction of a scope each time.
  ///
  /// @param name what the row of the table is called
  void row(String name, Scope scope, Function<DSLContext, Integer> ask) {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      database.inScope(scope, ask::apply);
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "| %s | p50 %.1f ms, p95 %.1f ms, max %.1f ms | ≤ 300 ms |%n",
        name,
        nanos[times / 2] / MILLI,
        nanos[times * 95 / 100] / MILLI,
        nanos[times - 1] / MILLI);
  }
}
