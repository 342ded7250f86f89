package org.mingjian.bench.phase;

import org.mingjian.lake.ImportSettings;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.Progress;
import org.mingjian.synth.SyntheticCity;

/// Writes a city with planted cases, as `synth` does.
final class Generation {
  private static final int LINES_PER_PERSON = 68;
  private static final int MONTHS = 12;

  private Generation() {}

  /// As CSV, which stays for [Imports].
  static Figures csv(Workspace workspace) {
    Workspace.delete(workspace.extract());
    SyntheticCity city = city(workspace);
    long begin = System.nanoTime();
    SyntheticCity.Summary written = city.writeCsv(workspace.extract(), Progress.silent());
    return new Figures().put("seconds", Seconds.since(begin)).put("lines", written.lines());
  }

  /// Straight into a lake.
  static Figures lake(Workspace workspace) {
    SyntheticCity city = city(workspace);
    ImportSettings settings = ImportSettings.defaults().withThreads(Phase.CPUS);
    long begin = System.nanoTime();
    city.writeLake(workspace.scratch("synth"), settings);
    return new Figures().put("seconds", Seconds.since(begin));
  }

  private static SyntheticCity city(Workspace workspace) {
    int persons = Math.toIntExact(Math.max(1, workspace.lines() / LINES_PER_PERSON));
    return new SyntheticCity(new CityPlan(persons, MONTHS, 1, Phase.CPUS));
  }
}
