package org.mingjian.cli;

import java.nio.file.Path;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.SyntheticCity;

/// Generates a city, showing how it gets on.
final class Synthesis {
  private final Terminal terminal;
  private final WorkOptions work;

  Synthesis(Terminal terminal, WorkOptions work) {
    this.terminal = terminal;
    this.work = work;
  }

  SyntheticCity.Summary write(CityOptions city, Path folder) {
    CityPlan plan = city.plan(work.threads());
    ProgressLine line = terminal.step("生成 generating");
    SyntheticCity.Summary written =
        new SyntheticCity(plan)
            .writeCsv(
                folder,
                (persons, whole, lines) ->
                    line.reached(persons, whole, Figures.count(lines) + " 行 lines"));
    line.done(Figures.count(written.lines()) + " 行 lines");
    return written;
  }
}
