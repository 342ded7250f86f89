package org.mingjian.synth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.synth.city.City;
import org.mingjian.synth.city.Life;
import org.mingjian.synth.claim.PersonClaims;
import org.mingjian.synth.local.CityTables;
import org.mingjian.synth.output.ClaimRows;
import org.mingjian.synth.output.CsvExtract;
import org.mingjian.synth.output.CsvPart;
import org.mingjian.synth.output.CsvTable;
import org.mingjian.synth.output.RegisterRows;
import org.mingjian.synth.output.RowSink;
import org.mingjian.synth.plant.PlantedCases;
import org.mingjian.synth.plant.TruthRow;

/// A city of people nobody ever met, its claims over some months, and violations planted among
/// them. The persons of planted cases come on top of those of the plan.
public final class SyntheticCity {
  private static final int PERSONS_PER_PART = 128;

  private final CityPlan plan;
  private final City city;
  private final Life life;
  private final CityTables tables;
  private final PlantedCases cases;

  /// The city of a plan, under the built-in rules and the city's own tables.
  public SyntheticCity(CityPlan plan) {
    this.plan = plan;
    this.city = City.of(plan.seed(), plan.persons(), plan.months());
    this.life = new Life(city);
    RulePack pack = RulePack.builtIn();
    this.tables = new CityTables(city, pack);
    Release release = new ReleaseBuilder(pack).with(tables.read(pack.schemas())).build();
    this.cases = new PlantedCases(city, release, plan.persons());
  }

  /// What was written: persons with those of planted cases, charge lines, rows of the truth, and
  /// the codes of rules that could not be planted in so few months.
  public record Summary(long persons, long lines, long truthRows, List<String> unplanted) {}

  /// Writes the extract as CSV into a folder, with `local` and `truth.csv`.
  public Summary writeCsv(Path folder, Progress progress) {
    Tally tally = new Tally(progress);
    try (CsvExtract extract = new CsvExtract(folder)) {
      CsvPart registers = new CsvPart();
      writeRegisters(registers);
      extract.append(registers);
      new OrderedWork(plan.threads())
          .run(
              parts(),
              this::csvPart,
              part -> {
                extract.append(part.rows);
                tally.add(part);
              });
    }
    writeBeside(folder, tally);
    return tally.summary();
  }

  private void writeRegisters(RowSink sink) {
    new RegisterRows(sink).write(city.institutions().all());
  }

  private void writeBeside(Path folder, Tally tally) {
    tables.write(folder.resolve("local"));
    CsvTable.write(
        folder.resolve("truth.csv"),
        TruthRow.HEADER,
        tally.truth.stream().distinct().map(TruthRow::fields).toList());
  }

  private int persons() {
    return plan.persons() + cases.count();
  }

  private int parts() {
    return (persons() + PERSONS_PER_PART - 1) / PERSONS_PER_PART;
  }

  private Part csvPart(int number) {
    CsvPart rows = new CsvPart();
    ClaimRows claims = new ClaimRows(rows);
    int first = number * PERSONS_PER_PART;
    int end = Math.min(persons(), first + PERSONS_PER_PART);
    List<TruthRow> truth = new ArrayList<>();
    long lines = 0;
    for (int person = first; person < end; person++) {
      PersonClaims made = person(person, truth);
      claims.write(made);
      lines += made.lineCount();
    }
    return new Part(rows, end - first, lines, truth);
  }

  private PersonClaims person(int number, List<TruthRow> truth) {
    if (number < plan.persons()) {
      return life.claims(number + 1);
    }
    PlantedCases.Case planted = cases.get(number - plan.persons());
    truth.addAll(planted.truth());
    return planted.claims();
  }

  private record Part(CsvPart rows, int persons, long lines, List<TruthRow> truth) {}

  private final class Tally {
    private final Progress progress;
    private final List<TruthRow> truth = new ArrayList<>();
    private long persons;
    private long lines;

    Tally(Progress progress) {
      this.progress = progress;
    }

    void add(Part part) {
      persons += part.persons;
      lines += part.lines;
      truth.addAll(part.truth);
      progress.reached(persons, persons(), lines);
    }

    Summary summary() {
      return new Summary(persons, lines, truth.size(), cases.unplanted());
    }
  }
}
