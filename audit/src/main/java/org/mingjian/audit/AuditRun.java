package org.mingjian.audit;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mingjian.audit.area.AreaProgram;
import org.mingjian.audit.area.UncoveredCounter;
import org.mingjian.audit.output.FindingStore;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.output.RuleBases;
import org.mingjian.audit.output.SortedFindings;
import org.mingjian.audit.summary.Missing;
import org.mingjian.audit.summary.ReleaseMark;
import org.mingjian.audit.summary.RuleSummary;
import org.mingjian.audit.summary.Summary;
import org.mingjian.audit.summary.Timing;
import org.mingjian.engine.RuleState;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Verdict;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;

/// One run: every batch of a source judged by the releases of its areas, the findings written in
/// their one order. The files appear together at the end; a run that ends early leaves those of an
/// earlier run.
public final class AuditRun {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final AuditRequest request;
  private final List<AreaProgram> programs;

  private AuditRun(AuditRequest request, List<AreaProgram> programs) {
    this.request = request;
    this.programs = programs;
  }

  /// Runs and returns what `summary.json` says.
  ///
  /// @throws org.mingjian.values.MingjianException with codes of
  ///   [org.mingjian.audit.output.AuditError], of the engine or of the source
  public static Summary run(AuditRequest request) {
    DayRange days = request.options().period().days();
    return new AuditRun(request, AreaProgram.of(request.releases(), request.batches(), days)).run();
  }

  private Summary run() {
    AuditRequest.Options options = request.options();
    Workers workers = new Workers(() -> new Worker(programs, phase(), uncovered()));
    OutputFolder output = request.output();
    try (FindingStore store = FindingStore.open(output, RuleBases.of(request.releases().all()))) {
      long begin = System.nanoTime();
      request
          .batches()
          .forEach(
              options.threads(),
              batch -> {
                workers.judge(batch, store::add);
                options.progress().judged(batch.lines.count);
              });
      List<Conclusion> conclusions = workers.conclude(programs, store::add);
      long judged = System.nanoTime();
      options.progress().writing();
      RunFiles files = new RunFiles(output, request.source(), hasShadow());
      SortedFindings findings = files.writeFindings(store);
      files.writeIndicators(conclusions);
      return files.finish(findings, summary -> summarize(workers, summary, begin, judged));
    }
  }

  private UncoveredCounter uncovered() {
    return UncoveredCounter.of(
        request.releases(), request.batches(), request.options().period().days());
  }

  private boolean hasShadow() {
    return request.releases().all().stream()
        .flatMap(release -> release.rules().stream())
        .anyMatch(rule -> rule.isEver(RuleStage.SHADOW));
  }

  /// Claims not settled yet are judged before the fund pays.
  private Phase phase() {
    boolean settled = request.batches().fields().missing(List.of("setl_d")).isEmpty();
    return settled ? Phase.AFTER : Phase.DURING;
  }

  private Summary summarize(
      Workers workers, RunFiles.Written written, long beginNanos, long judgedNanos) {
    Period period = request.options().period();
    return new Summary(
        request.source().rows(),
        written.rejects(),
        request.releases().all().stream().map(ReleaseMark::of).toList(),
        workers.uncovered(),
        period.fromText(),
        period.toText(),
        rules(workers, false),
        rules(workers, true),
        written.totals(),
        workers.scope().scope(request.batches().dictionaries().institutions()),
        timing(workers, judgedNanos - beginNanos, System.nanoTime() - judgedNanos));
  }

  /// A rule that is on trial on some days only stands in both lists. The rows of one rule follow
  /// each other, in the order of releases.
  private List<RuleSummary> rules(Workers workers, boolean shadow) {
    Stream<RuleSummary> rows =
        programs.stream().flatMap(program -> rules(program, workers, shadow));
    return programs.size() == 1
        ? rows.toList()
        : rows.sorted(Comparator.comparing(RuleSummary::code)).toList();
  }

  private static Stream<RuleSummary> rules(AreaProgram program, Workers workers, boolean shadow) {
    ReleaseMark mark = ReleaseMark.of(program.program().release());
    return program.program().states().stream()
        .filter(state -> state.rule().isEver(shadow ? RuleStage.SHADOW : RuleStage.ON))
        .map(state -> {
          CountedRule counted = new CountedRule(mark.id(), state.rule().code(), shadow);
          return rule(mark, state, workers.rule(counted));
        });
  }

  private static RuleSummary rule(ReleaseMark release, RuleState state, RuleCounter counter) {
    RuleDefinition rule = state.rule();
    return new RuleSummary(
        release,
        rule.code(),
        rule.text().name(),
        rule.text().logic(),
        rule.number(),
        Verdict.valueOf(rule.verdict()),
        rule.basis().text(),
        counter.judged(),
        counter.undetermined(),
        counter.findings(),
        counter.amountFen(),
        counter.fundFen(),
        missing(state));
  }

  /// What a rule wants and does not have.
  static Missing missing(RuleState state) {
    return switch (state) {
      case RuleState.Assessable assessable -> Missing.NOTHING;
      case RuleState.NotAssessable not -> new Missing(not.tables(), not.fields());
    };
  }

  private Timing timing(Workers workers, long wallNanos, long writeNanos) {
    long judging = Math.min(wallNanos, workers.nanos() / request.options().threads());
    long lines = workers.scope().lines();
    return new Timing(
        request.source().seconds() + (wallNanos - judging) / NANOS,
        judging / NANOS,
        writeNanos / NANOS,
        Math.round(lines * NANOS / Math.max(1, wallNanos)),
        PeakMemory.megabytes());
  }
}
