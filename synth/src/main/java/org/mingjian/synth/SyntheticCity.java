package org.mingjian.synth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.lake.ImportReport;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.Importer;
import org.mingjian.lake.RowSource;
import org.mingjian.synth.city.City;
import org.mingjian.synth.city.Life;
import org.mingjian.synth.claim.Institution;
import org.mingjian.synth.claim.PersonClaims;
import org.mingjian.synth.claim.StockEntry;
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
/// them. The persons of planted cases come on top of those of the plan. The same plan gives the
/// same rows, whatever the threads.
public final class SyntheticCity {
  private static final int PERSONS_PER_PART = 128;
  private static final int PERSONS_PER_SOURCE = 4096;

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

  /// What was written as CSV: persons with those of planted cases, and charge lines.
  public record Summary(long persons, long lines) {}

  /// Writes the extract as CSV into a folder, with `local` and `truth.csv`.
  public Summary writeCsv(Path folder, Progress progress) {
    Tally tally = new Tally(progress);
    try (CsvExtract extract = new CsvExtract(folder)) {
      CsvPart registers = new CsvPart();
      RegisterRows register = new RegisterRows(registers);
      register.write(institutions());
      register.writeStocks(stocks());
      extract.append(registers);
      new OrderedWork(plan.threads())
          .run(
              parts(PERSONS_PER_PART),
              this::csvPart,
              part -> {
                extract.append(part.rows);
                tally.add(part);
              });
      extract.publish();
    }
    writeTablesAndTruth(folder);
    return new Summary(tally.persons, tally.lines);
  }

  /// Brings the claims into a lake without writing them as CSV. Into a lake that has them already
  /// nothing is added.
  public ImportReport writeLake(Path lake, ImportSettings settings) {
    return new Importer(lake, settings).run(sources());
  }

  /// Writes the city's own knowledge tables to `local` and what was planted to `truth.csv` in a
  /// folder.
  public void writeTablesAndTruth(Path folder) {
    tables.write(folder.resolve("local"));
    CsvTable.write(
        folder.resolve("truth.csv"),
        TruthRow.HEADER,
        cases.truth().stream().map(TruthRow::fields).toList());
  }

  /// The claims as sources of rows, whose cut does not depend on the threads.
  public List<RowSource> sources() {
    List<RowSource> sources = new ArrayList<>();
    for (int part = 0; part < parts(PERSONS_PER_SOURCE); part++) {
      int first = part * PERSONS_PER_SOURCE;
      sources.add(new CityRows(this, first, Math.min(persons(), first + PERSONS_PER_SOURCE)));
    }
    return sources;
  }

  /// Hands all rows to `sink`: the registers and stocks, then the claims person by person.
  public void write(RowSink sink) {
    RegisterRows register = new RegisterRows(sink);
    register.write(institutions());
    register.writeStocks(stocks());
    ClaimRows claims = new ClaimRows(sink);
    for (int person = 0; person < persons(); person++) {
      claims.write(person(person));
    }
  }

  /// Codes of rules that could not be planted, mostly because the months are too few.
  public List<String> unplanted() {
    return cases.unplanted();
  }

  List<StockEntry> stocks() {
    return cases.stocks();
  }

  CityPlan plan() {
    return plan;
  }

  List<Institution> institutions() {
    List<Institution> all = new ArrayList<>(city.institutions().all());
    all.addAll(cases.institutions());
    return all;
  }

  /// The claims of a person by number from 0; those of planted cases come last.
  PersonClaims person(int number) {
    return number < plan.persons()
        ? life.claims(number + 1)
        : cases.get(number - plan.persons()).claims();
  }

  private int persons() {
    return plan.persons() + cases.count();
  }

  private int parts(int size) {
    return (persons() + size - 1) / size;
  }

  private Part csvPart(int number) {
    CsvPart rows = new CsvPart();
    ClaimRows claims = new ClaimRows(rows);
    int first = number * PERSONS_PER_PART;
    int end = Math.min(persons(), first + PERSONS_PER_PART);
    long lines = 0;
    for (int person = first; person < end; person++) {
      PersonClaims made = person(person);
      claims.write(made);
      lines += made.lineCount();
    }
    return new Part(rows, end - first, lines);
  }

  private record Part(CsvPart rows, int persons, long lines) {}

  private final class Tally {
    private final Progress progress;
    private long persons;
    private long lines;

    Tally(Progress progress) {
      this.progress = progress;
    }

    void add(Part part) {
      persons += part.persons;
      lines += part.lines;
      progress.reached(persons, persons(), lines);
    }
  }
}
