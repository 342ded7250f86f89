package org.mingjian.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mingjian.audit.output.FindingFigures;
import org.mingjian.audit.output.FindingStore;
import org.mingjian.audit.output.FindingTotals;
import org.mingjian.audit.output.IndicatorFile;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.output.SortedFindings;
import org.mingjian.audit.report.ReportPage;
import org.mingjian.audit.summary.RejectReason;
import org.mingjian.audit.summary.Source;
import org.mingjian.audit.summary.Summary;
import org.mingjian.audit.summary.SummaryJson;

/// Writes the files of a run and puts them in place together, `summary.json` last.
final class RunFiles {
  private final OutputFolder output;
  private final Source source;

  RunFiles(OutputFolder output, Source source) {
    this.output = output;
    this.source = source;
  }

  SortedFindings writeFindings(FindingStore store) {
    SortedFindings findings = store.sorted(output);
    findings.writeFiles(output);
    return findings;
  }

  /// Writes the rest around the summary that `summarize` makes of what is known by then.
  Summary finish(SortedFindings findings, Function<Written, Summary> summarize) {
    List<RejectReason> rejects =
        RejectedRows.gather(source.rejected(), output.staged(RejectedRows.FILE));
    FindingFigures figures = findings.figures();
    Summary summary = summarize.apply(new Written(figures.totals(), rejects));
    write(ReportPage.FILE, ReportPage.of(summary, figures).html());
    write(SummaryJson.FILE, SummaryJson.write(summary));
    List<String> names = new ArrayList<>(SortedFindings.FILES);
    names.addAll(List.of(IndicatorFile.FILE, RejectedRows.FILE, ReportPage.FILE, SummaryJson.FILE));
    output.publish(names);
    return summary;
  }

  private void write(String name, String text) {
    Path file = output.staged(name);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw OutputFolder.notWritable(file, e);
    }
  }

  /// What is known once findings are sorted and rejects gathered.
  record Written(FindingTotals totals, List<RejectReason> rejects) {}
}
