package org.mingjian.cli;

import java.nio.file.Path;
import org.mingjian.lake.ImportReport;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.SyntheticCity;
import org.mingjian.synth.message.CityMessages;
import org.mingjian.synth.message.MessageFolder;

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

  /// Brings the claims into a lake; `folder` gets the local tables and the truth only.
  ImportReport write(CityOptions city, Path folder, Path lake) {
    SyntheticCity made = new SyntheticCity(city.plan(work.threads()));
    ImportReport report = new Importing(terminal, work).run(made.sources(), lake);
    made.writeTablesAndTruth(folder);
    return report;
  }

  /// Writes the city as messages; returns how many they are.
  int writeMessages(CityOptions city, Path folder) {
    ProgressLine line = terminal.step("报文 messages");
    CityMessages messages = new CityMessages();
    new SyntheticCity(city.plan(work.threads())).write(messages);
    int written = new MessageFolder(folder).write(messages);
    line.done(Figures.count(written));
    return written;
  }
}
