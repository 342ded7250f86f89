package org.mingjian.bench.phase;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.bench.drools.ChargedItem;
import org.mingjian.bench.drools.DroolsJudge;
import org.mingjian.bench.drools.ItemPoint;
import org.mingjian.bench.drools.SimpleRules;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.Program;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.knowledge.Release;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// Ten simple rules by our kernels and by Drools: the same lines in memory, one thread, CPU time,
/// the best of some rounds.
public final class RuleEngines {
  private static final int BATCH_LINES = 100_000;
  private static final int OUR_ROUNDS = 30;
  private static final int DROOLS_ROUNDS = 4;

  private final PersonBatch batch;
  private final Dictionaries dictionaries;

  private RuleEngines(PersonBatch batch, Dictionaries dictionaries) {
    this.batch = batch;
    this.dictionaries = dictionaries;
  }

  static Figures measure(Workspace workspace) {
    ReadSettings settings = ReadSettings.defaults().withBatchLines(BATCH_LINES);
    List<PersonBatch> first = new ArrayList<>();
    try (LakeReader reader = LakeReader.open(workspace.lake(), settings)) {
      reader.forEach(
          1,
          batch -> {
            if (first.isEmpty()) {
              first.add(batch);
            }
          });
      return compare(first.getFirst(), reader.dictionaries(), reader.fields(), workspace.release());
    }
  }

  /// Both engines on one batch: nanoseconds a line and findings of each.
  public static Figures compare(
      PersonBatch batch, Dictionaries dictionaries, FieldPresence fields, Release release) {
    List<String> present =
        release.rules().stream()
            .map(rule -> rule.code())
            .filter(SimpleRules.CODES::contains)
            .toList();
    Release simple = release.only(present);
    Figures figures = new Figures().put("lines", batch.lines.count);
    RuleEngines engines = new RuleEngines(batch, dictionaries);
    engines.measureOurs(Program.compile(simple, fields), figures);
    engines.measureDrools(simple, figures);
    return figures;
  }

  private void measureOurs(Program program, Figures figures) {
    Judge judge =
        program.judge(program.bind(dictionaries), DayRange.ALL, org.mingjian.finding.Phase.AFTER);
    long best = Long.MAX_VALUE;
    long findings = 0;
    for (int round = 0; round < OUR_ROUNDS; round++) {
      long begin = ProcessFigures.threadCpu();
      Judgement judgement = judge.judge(batch);
      best = Math.min(best, ProcessFigures.threadCpu() - begin);
      findings = judgement.outcomes().stream().mapToLong(it -> it.outcomes().hits().size()).sum();
    }
    figures.put("rules", program.rules().size());
    figures.put("ours_ns", (double) best / batch.lines.count).put("ours_findings", findings);
  }

  private void measureDrools(Release release, Figures figures) {
    List<ItemPoint> points = SimpleRules.points(release, dictionaries.items());
    long best = Long.MAX_VALUE;
    long findings = 0;
    try (DroolsJudge drools = new DroolsJudge(points)) {
      for (int round = 0; round < DROOLS_ROUNDS; round++) {
        List<ChargedItem> lines = SimpleRules.lines(batch);
        long begin = ProcessFigures.threadCpu();
        findings = drools.judge(lines);
        best = Math.min(best, ProcessFigures.threadCpu() - begin);
      }
    }
    figures.put("points", points.size());
    figures.put("drools_ns", (double) best / batch.lines.count).put("drools_findings", findings);
  }
}
