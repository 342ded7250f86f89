package org.mingjian.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.AreaSettings;
import org.mingjian.claims.extract.AreaSettingsFile;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.lake.ExtractSources;
import org.mingjian.lake.ImportProgress;
import org.mingjian.lake.ImportReport;
import org.mingjian.lake.Importer;
import org.mingjian.lake.RowSource;

/// Imports an extract into a lake, showing how it gets on and naming what it passes over.
final class Importing {
  private final Terminal terminal;
  private final WorkOptions work;

  Importing(Terminal terminal, WorkOptions work) {
    this.terminal = terminal;
    this.work = work;
  }

  ImportReport run(Path input, Path lake) {
    ExtractFolder folder = Extracts.open(input).addedTo(Importer.fieldsOf(lake));
    remark(folder);
    folder.requireComplete();
    List<RowSource> sources = ExtractSources.of(folder, folder.terms(Clock.systemDefaultZone()));
    return run(sources, lake, AreaSettingsFile.in(input));
  }

  ImportReport run(List<RowSource> sources, Path lake) {
    return run(sources, lake, AreaSettings.NATIONAL);
  }

  private ImportReport run(List<RowSource> sources, Path lake, AreaSettings area) {
    Steps steps = new Steps(terminal);
    ImportReport report = new Importer(lake, work.importing(steps).ofArea(area)).run(sources);
    steps.finish();
    report
        .skipped()
        .forEach(file -> terminal.err().println("已在湖中，跳过 already in the lake, skipped: " + file));
    report.damages().forEach(damage -> terminal.err().println(damage.text().zh()));
    return report;
  }

  private void remark(ExtractFolder folder) {
    // The generator lays its truth beside the tables; naming it would only puzzle.
    folder.ignoredFiles().stream()
        .filter(file -> !file.equals("truth.csv"))
        .forEach(file -> terminal.err().println("不是数据表，忽略 ignored, no table: " + file));
    if (!folder.ignoredColumns().isEmpty()) {
      terminal
          .err()
          .println("未知字段，忽略 ignored columns: " + String.join(", ", folder.ignoredColumns()));
    }
    folder.damaged().forEach(damage -> terminal.err().println(damage.text().zh()));
  }

  /// One progress line a phase.
  private static final class Steps implements ImportProgress {
    private static final Map<Phase, String> NAMES = new EnumMap<>(Phase.class);

    static {
      NAMES.put(Phase.READING, "读取 reading");
      NAMES.put(Phase.ASSEMBLING, "整理 assembling");
      NAMES.put(Phase.FINISHING, "落盘 finishing");
    }

    private final Terminal terminal;
    private final Map<Phase, ProgressLine> lines = new EnumMap<>(Phase.class);

    Steps(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public synchronized void advanced(Phase phase, long done, long total) {
      ProgressLine line = lines.computeIfAbsent(phase, this::begin);
      line.reached(done, total, "");
    }

    private ProgressLine begin(Phase phase) {
      finish();
      return terminal.step(NAMES.getOrDefault(phase, phase.name()));
    }

    /// Ends what is shown.
    synchronized void finish() {
      lines.values().forEach(line -> line.done(""));
    }
  }
}
