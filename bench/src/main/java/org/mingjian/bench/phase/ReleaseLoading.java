package org.mingjian.bench.phase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import org.mingjian.bench.city.BenchCity;
import org.mingjian.claims.FieldPresence;
import org.mingjian.engine.Program;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseFile;

/// What it takes until a release file can judge.
final class ReleaseLoading {
  private static final double MEGABYTE = 1 << 20;

  private ReleaseLoading() {}

  /// Writes the file anew: its form is that of this version.
  static Figures write(Workspace workspace) {
    Release release = workspace.release();
    long begin = System.nanoTime();
    ReleaseFile.write(release, workspace.releaseFile());
    Figures figures = new Figures().put("seconds", Seconds.since(begin));
    return figures
        .put("points", release.tables().values().stream().mapToInt(KnowledgeTable::size).sum())
        .put("file_mb", sizeMegabytes(workspace));
  }

  /// Nothing of the project has run in this process before, as in an audit.
  static Figures load(Workspace workspace) {
    FieldPresence fields = new FieldPresence(BenchCity.fields());
    long cpu = ProcessFigures.processCpu();
    long begin = System.nanoTime();
    Release release = ReleaseFile.read(workspace.releaseFile());
    double readSeconds = Seconds.since(begin);
    Program program = Program.compile(release, fields);
    Figures figures = new Figures().put("seconds", Seconds.since(begin));
    figures.put("read_s", readSeconds).put("rules", program.rules().size());
    figures.put("cpu_s", Seconds.of(ProcessFigures.processCpu() - cpu));
    figures.put("rss_ready_mb", ProcessFigures.peakMegabytes());
    figures.put("held_mb", heldMegabytes());
    Reference.reachabilityFence(program);
    return figures;
  }

  static Figures audit(Workspace workspace) {
    long begin = System.nanoTime();
    Figures figures =
        LakeJudging.measure(workspace, () -> ReleaseFile.read(workspace.releaseFile()));
    return figures.put("whole_s", Seconds.since(begin));
  }

  private static double heldMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  private static double sizeMegabytes(Workspace workspace) {
    try {
      return Files.size(workspace.releaseFile()) / MEGABYTE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
