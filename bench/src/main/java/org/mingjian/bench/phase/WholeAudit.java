package org.mingjian.bench.phase;

import java.util.List;
import org.mingjian.audit.AuditRequest;
import org.mingjian.audit.AuditRun;
import org.mingjian.audit.Period;
import org.mingjian.audit.Progress;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.RuleSummary;
import org.mingjian.audit.summary.Source;
import org.mingjian.audit.summary.Summary;
import org.mingjian.knowledge.Release;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// The audit as a user runs it, with all its files.
final class WholeAudit {
  private WholeAudit() {}

  static Figures measure(Workspace workspace) {
    Release release = workspace.release();
    try (LakeReader reader = LakeReader.open(workspace.lake(), ReadSettings.defaults());
        OutputFolder output = OutputFolder.open(workspace.scratch("audit"))) {
      long begin = System.nanoTime();
      AuditRequest.Options options =
          new AuditRequest.Options(Period.ALL, Phase.CPUS, Progress.SILENT);
      Source source = new Source(List.of(), List.of(), 0);
      Summary summary = AuditRun.run(new AuditRequest(reader, source, release, options, output));
      return new Figures()
          .put("seconds", Seconds.since(begin))
          .put("lines", summary.scope().lines())
          .put("write_s", summary.timing().writeSeconds())
          .put("findings", findings(summary));
    }
  }

  private static double findings(Summary summary) {
    return summary.rules().stream().mapToLong(RuleSummary::findings).sum();
  }
}
