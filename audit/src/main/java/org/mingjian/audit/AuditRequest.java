package org.mingjian.audit;

import java.util.List;
import org.mingjian.audit.output.OutputFolder;
import org.mingjian.audit.summary.Source;
import org.mingjian.claims.BatchSource;
import org.mingjian.knowledge.AreaReleases;
import org.mingjian.knowledge.Release;

/// What a run judges, by what, and where it writes.
///
/// @param batches the claims
/// @param source how they were read
/// @param releases rules and knowledge, of one area or several
/// @param options the rest
/// @param output folder of the files, open; the caller closes it
public record AuditRequest(
    BatchSource batches,
    Source source,
    AreaReleases releases,
    Options options,
    OutputFolder output) {
  /// A request of one release.
  public AuditRequest(
      BatchSource batches, Source source, Release release, Options options, OutputFolder output) {
    this(batches, source, AreaReleases.of(List.of(release)), options, output);
  }

  /// How a run goes about it.
  ///
  /// @param period the days judged
  /// @param threads how many threads judge, at least 1
  /// @param progress told how it gets on
  public record Options(Period period, int threads, Progress progress) {
    /// Refuses less than one thread.
    public Options {
      if (threads < 1) {
        throw new IllegalArgumentException("threads must be at least 1, was " + threads);
      }
    }
  }
}
