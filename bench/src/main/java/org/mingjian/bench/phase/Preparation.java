package org.mingjian.bench.phase;

import java.nio.file.Files;
import java.util.List;
import org.mingjian.bench.city.BenchCity;
import org.mingjian.bench.city.SyntheticPoints;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.Importer;

/// Makes what the other phases measure. The lake is filled straight from the generator.
final class Preparation {
  private Preparation() {}

  static Figures measure(Workspace workspace) {
    BenchCity city = workspace.city();
    if (!Files.exists(workspace.local())) {
      city.writeTables(workspace.local());
    }
    if (!Files.exists(workspace.pointTables())) {
      SyntheticPoints.write(workspace.pointTables(), workspace.points(), city.makers());
    }
    Figures figures = new Figures();
    if (!Files.exists(workspace.lake())) {
      long begin = System.nanoTime();
      ImportSettings settings = ImportSettings.defaults().withThreads(Phase.CPUS);
      new Importer(workspace.lake(), settings).run(List.copyOf(city.sources(Phase.CPUS)));
      figures.put("seconds", Seconds.since(begin));
    }
    return figures;
  }
}
