package org.mingjian.bench.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.Program;
import org.mingjian.engine.expression.Expressions;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// Rules written in CEL against the built-in kernels of the same logic and points: the same lines
/// in memory, one thread, CPU time, the best of some rounds.
final class ExpressionCost {
  /// A built-in rule and what it says as an expression.
  private static final Map<String, String> PAIRS =
      Map.of(
          "GZ10000301004000", "person.sex != point.sex",
          "GZ10000101009000", "line.supplyDays > point.max_days",
          "GZ10000102014000", "person.lines(1).sameInstitution().quantity() > point.max_quantity");

  private static final int ROUNDS = 12;
  private static final long MOST_LINES = 1_000_000;

  private final List<PersonBatch> batches = new ArrayList<>();
  private final LakeReader reader;
  private final Figures figures = new Figures();

  private ExpressionCost(LakeReader reader) {
    this.reader = reader;
  }

  static Figures measure(Workspace workspace) {
    try (LakeReader reader = LakeReader.open(workspace.lake(), ReadSettings.defaults())) {
      ExpressionCost cost = new ExpressionCost(reader);
      long[] lines = new long[1];
      reader.forEach(
          1,
          batch -> {
            if (lines[0] < MOST_LINES) {
              cost.batches.add(batch);
              lines[0] += batch.lines.count;
            }
          });
      cost.figures.put("lines", lines[0]);
      Release release = workspace.release();
      PAIRS.forEach((code, when) -> cost.compare(release, code, when));
      return cost.figures;
    }
  }

  private void compare(Release release, String code, String when) {
    Release builtIn = release.only(List.of(code));
    Release written =
        new Release(
            release.sha256(),
            List.of(expression(builtIn.rules().getFirst(), when)),
            release.tables());
    judge(builtIn, code + "_kernel");
    judge(written, code + "_expression");
  }

  private void judge(Release release, String name) {
    Program program = Program.compile(release, reader.fields());
    Judge judge =
        program.judge(
            program.bind(reader.dictionaries()), DayRange.ALL, org.mingjian.finding.Phase.AFTER);
    long best = Long.MAX_VALUE;
    long hits = 0;
    for (int round = 0; round < ROUNDS; round++) {
      hits = 0;
      long begin = ProcessFigures.threadCpu();
      for (PersonBatch batch : batches) {
        hits += hits(judge.judge(batch));
      }
      best = Math.min(best, ProcessFigures.threadCpu() - begin);
    }
    figures.put(name + "_ns", best / figures.get("lines")).put(name + "_hits", hits);
  }

  private static long hits(Judgement judgement) {
    return judgement.outcomes().stream().mapToLong(it -> it.outcomes().hits().size()).sum();
  }

  private static RuleDefinition expression(RuleDefinition rule, String when) {
    Map<String, Parameters.Parameter> parameters = new TreeMap<>();
    parameters.put("when", new Parameters.Parameter(when, "", "bench"));
    return new RuleDefinition(
        "MJ000000-001",
        rule.number(),
        Optional.empty(),
        rule.text(),
        Expressions.TEMPLATE,
        new Parameters(parameters),
        rule.tables(),
        rule.scope(),
        rule.verdict(),
        rule.basis(),
        rule.status(),
        RuleStage.ON);
  }
}
