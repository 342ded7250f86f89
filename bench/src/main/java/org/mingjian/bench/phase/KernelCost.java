package org.mingjian.bench.phase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.mingjian.claims.Netting;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Program;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// What netting and all kernels cost a line: batches of the lake in memory, one thread, CPU time,
/// the best of some rounds after warming up.
final class KernelCost {
  private static final int ROUNDS = 8;
  private static final long MOST_LINES = 3_000_000;

  private KernelCost() {}

  static Figures measure(Workspace workspace) {
    try (LakeReader reader = LakeReader.open(workspace.lake(), ReadSettings.defaults())) {
      List<PersonBatch> batches = some(reader);
      long lines = batches.stream().mapToLong(batch -> batch.lines.count).sum();
      Program program = Program.compile(workspace.release(), reader.fields());
      Judge judge =
          program.judge(
              program.bind(reader.dictionaries()), DayRange.ALL, org.mingjian.finding.Phase.AFTER);
      return new Figures()
          .put("net_ns", best(batches, Netting::fill) / lines)
          .put("kernel_ns", best(batches, judge::judge) / lines);
    }
  }

  private static List<PersonBatch> some(LakeReader reader) {
    List<PersonBatch> batches = Collections.synchronizedList(new ArrayList<>());
    AtomicLong lines = new AtomicLong();
    reader.forEach(
        Phase.CPUS,
        batch -> {
          if (lines.getAndAdd(batch.lines.count) < MOST_LINES) {
            batches.add(batch);
          }
        });
    return List.copyOf(batches);
  }

  private static double best(
      List<PersonBatch> batches, java.util.function.Consumer<PersonBatch> work) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = ProcessFigures.threadCpu();
      batches.forEach(work);
      best = Math.min(best, ProcessFigures.threadCpu() - begin);
    }
    return best;
  }
}
