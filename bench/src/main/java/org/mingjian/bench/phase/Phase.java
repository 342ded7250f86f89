package org.mingjian.bench.phase;

import java.util.function.Function;

/// What a process can measure.
public enum Phase {
  /// Makes the lake, the city's tables and the points, where they are not there yet.
  PREPARE(Preparation::measure),
  /// Reads the columns an audit reads and does nothing with them.
  SCAN(BareScan::measure),
  /// Judges the lake to findings.
  JUDGE(LakeJudging::measure),
  /// The whole audit with its files.
  AUDIT(WholeAudit::measure),
  /// Netting, kernels and wording alone, in memory, by one thread.
  KERNELS(KernelCost::measure),
  /// The same findings by SQL.
  SQL(SqlAudit::measure),
  /// Ten simple rules against another rule engine.
  DROOLS(RuleEngines::measure),
  /// Rules written in CEL against kernels of the same logic.
  EXPRESSION(ExpressionCost::measure),
  /// Writes the release of the points as a file.
  RELEASE_WRITE(ReleaseLoading::write),
  /// Reads that file and compiles it, as the first thing the process does.
  RELEASE_LOAD(ReleaseLoading::load),
  /// Judges the lake with the release of that file, reading it included.
  RELEASE_AUDIT(ReleaseLoading::audit),
  /// Finds points by texts, as the library's page does, and by a walk.
  POINT_SEARCH(PointFinding::measure),
  /// Writes the city as CSV.
  SYNTH_CSV(Generation::csv),
  /// Writes the city straight into a lake.
  SYNTH_LAKE(Generation::lake),
  /// Imports the CSV.
  IMPORT_CSV(Imports::csv),
  /// Imports the same rows from Parquet.
  IMPORT_PARQUET(Imports::parquet);

  /// Threads every phase may use but those that are about one.
  static final int CPUS = 2;

  private final Function<Workspace, Figures> measurement;

  Phase(Function<Workspace, Figures> measurement) {
    this.measurement = measurement;
  }

  /// Measures in this process.
  public Figures measure(Workspace workspace) {
    Figures figures = measurement.apply(workspace);
    return figures.put("rss_mb", ProcessFigures.peakMegabytes());
  }
}
