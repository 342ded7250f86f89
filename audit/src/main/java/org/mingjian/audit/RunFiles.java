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
import org.mingjian.engine.census.Conclusion;

/// Writes the files of a run and puts them in place together, `summary.json` last. Those of rules
/// on trial stand apart, and only where the release has such rules.
final class RunFiles {
  private static final List<String> SHADOW = List.of(SortedFindings.SHADOW, IndicatorFile.SHADOW);

  private final OutputFolder output;
  private final Source source;
  private final boolean shadow;

  RunFiles(OutputFolder output, Source source, boolean shadow) {
    this.output = output;
    this.source = source;
    this.shadow = shadow;
  }

  SortedFindings writeFindings(FindingStore store) {
    SortedFindings findings = store.sorted(output);
    findings.writeFiles(output);
    if (shadow) {
      findings.writeShadow(output);
    }
    return findings;
  }

  void writeIndicators(List<Conclusion> conclusions) {
    IndicatorFile.write(of(conclusions, false), output.staged(IndicatorFile.FILE));
    if (shadow) {
      IndicatorFile.write(of(conclusions, true), output.staged(IndicatorFile.SHADOW));
    }
  }

  private static List<Conclusion> of(List<Conclusion> conclusions, boolean shadow) {
    return conclusions.stream().filter(it -> it.rule().isShadow() == shadow).toList();
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
    names.addAll(shadow ? SHADOW : List.of());
    names.addAll(List.of(IndicatorFile.FILE, RejectedRows.FILE, ReportPage.FILE, SummaryJson.FILE));
    output.publish(names, shadow ? List.of() : SHADOW);
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
