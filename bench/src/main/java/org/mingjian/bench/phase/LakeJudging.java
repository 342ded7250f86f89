package org.mingjian.bench.phase;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.Program;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.knowledge.Release;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// Judges a lake to findings that are thrown away: what an audit costs but for its files.
final class LakeJudging {
  private final Program program;
  private final BoundCodes codes;
  private final ThreadLocal<Judge> judges;
  private final LongAdder lines = new LongAdder();
  private final LongAdder judgeCpu = new LongAdder();
  private final LongAdder composeCpu = new LongAdder();
  private final LongAdder findings = new LongAdder();
  private final LongAdder amountFen = new LongAdder();

  private LakeJudging(Program program, BoundCodes codes) {
    this.program = program;
    this.codes = codes;
    judges = ThreadLocal.withInitial(this::judge);
  }

  static Figures measure(Workspace workspace) {
    return measure(workspace, workspace::release);
  }

  static Figures measure(Workspace workspace, Supplier<Release> release) {
    Figures figures = new Figures();
    try (LakeReader reader = LakeReader.open(workspace.lake(), ReadSettings.defaults())) {
      long compiling = System.nanoTime();
      Program program = Program.compile(release.get(), reader.fields());
      BoundCodes codes = program.bind(reader.dictionaries());
      figures.put("compile_s", Seconds.since(compiling)).put("rules", program.rules().size());
      figures.put("codes", reader.dictionaries().items().size());
      LakeJudging judging = new LakeJudging(program, codes);
      AtomicLong cpu = new AtomicLong(-ProcessFigures.processCpu());
      long begin = System.nanoTime();
      reader.forEach(Phase.CPUS, judging::judge);
      figures.put("seconds", Seconds.since(begin));
      figures.put("cpu_s", Seconds.of(cpu.addAndGet(ProcessFigures.processCpu())));
      judging.report(figures);
    }
    return figures;
  }

  private Judge judge() {
    return program.judge(codes, DayRange.ALL, org.mingjian.finding.Phase.AFTER);
  }

  private void judge(PersonBatch batch) {
    long begin = ProcessFigures.threadCpu();
    Judgement judgement = judges.get().judge(batch);
    long judged = ProcessFigures.threadCpu();
    judgement.findings(finding -> {
      findings.increment();
      amountFen.add(finding.amountFen());
    });
    composeCpu.add(ProcessFigures.threadCpu() - judged);
    judgeCpu.add(judged - begin);
    lines.add(batch.lines.count);
  }

  private void report(Figures figures) {
    figures.put("lines", lines.sum()).put("findings", findings.sum());
    figures.put("amount_fen", amountFen.sum());
    figures.put("judge_cpu_s", Seconds.of(judgeCpu.sum()));
    figures.put("compose_cpu_s", Seconds.of(composeCpu.sum()));
  }
}
