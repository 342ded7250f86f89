package org.mingjian.cli;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.mingjian.audit.AuditRequest;
import org.mingjian.audit.AuditRun;
import org.mingjian.audit.Period;
import org.mingjian.audit.Progress;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.LakeRows;
import org.mingjian.audit.summary.Source;
import org.mingjian.audit.summary.Summary;
import org.mingjian.knowledge.AreaReleases;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// Audits an extract or a lake, showing how it gets on.
final class Auditing {
  private final Terminal terminal;
  private final WorkOptions work;
  private final Period period;

  Auditing(Terminal terminal, WorkOptions work, Period period) {
    this.terminal = terminal;
    this.work = work;
    this.period = period;
  }

  /// Imports the extract into a lake that lives as long as the run, then audits that.
  Summary extract(Path input, ReleaseChoice choice, OutputFolder output) {
    AreaReleases releases = choice.chooseAll(AuditCommand.localBeside(input), terminal);
    Path lake = output.staged("lake");
    long begin = System.nanoTime();
    new Importing(terminal, work).run(input, lake);
    return audit(lake, releases, output, System.nanoTime() - begin);
  }

  /// Audits a lake.
  Summary lake(Path lake, AreaReleases releases, OutputFolder output) {
    return audit(lake, releases, output, 0);
  }

  private Summary audit(Path lake, AreaReleases releases, OutputFolder output, long importNanos) {
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      Source source = LakeRows.source(lake, reader.rows(), importNanos);
      Steps steps = new Steps(terminal, reader.lines());
      AuditRequest.Options options = new AuditRequest.Options(period, work.threads(), steps);
      Summary summary = AuditRun.run(new AuditRequest(reader, source, releases, options, output));
      steps.finish();
      return summary;
    }
  }

  /// Shows judging, then writing.
  private static final class Steps implements Progress {
    private final Terminal terminal;
    private final long whole;
    private final AtomicLong judged = new AtomicLong();
    private ProgressLine line;

    Steps(Terminal terminal, long whole) {
      this.terminal = terminal;
      this.whole = whole;
      this.line = terminal.step("审核 judging");
    }

    @Override
    public void judged(long lines) {
      long done = judged.addAndGet(lines);
      line.reached(done, whole, Figures.count(done) + " 行 lines");
    }

    @Override
    public void writing() {
      line.done(Figures.count(judged.get()) + " 行 lines");
      line = terminal.step("写出 writing");
    }

    void finish() {
      line.done("");
    }
  }
}
