package org.mingjian.synth;

import java.nio.file.Path;
import org.mingjian.synth.city.City;
import org.mingjian.synth.city.Life;
import org.mingjian.synth.claim.PersonClaims;
import org.mingjian.synth.output.ClaimRows;
import org.mingjian.synth.output.CsvExtract;
import org.mingjian.synth.output.CsvPart;
import org.mingjian.synth.output.RegisterRows;

/// A city of people nobody ever met, its claims over some months, and violations planted among
/// them.
public final class SyntheticCity {
  private static final int PERSONS_PER_PART = 128;

  private final CityPlan plan;
  private final City city;
  private final Life life;

  /// The city of a plan.
  public SyntheticCity(CityPlan plan) {
    this.plan = plan;
    this.city = City.of(plan.seed(), plan.persons(), plan.months());
    this.life = new Life(city);
  }

  /// What was written.
  public record Summary(long persons, long lines) {}

  /// Writes the extract as CSV into a folder.
  public Summary writeCsv(Path folder, Progress progress) {
    Tally tally = new Tally(progress);
    try (CsvExtract extract = new CsvExtract(folder)) {
      CsvPart registers = new CsvPart();
      new RegisterRows(registers).write(city.institutions().all());
      extract.append(registers);
      int parts = (plan.persons() + PERSONS_PER_PART - 1) / PERSONS_PER_PART;
      new OrderedWork(plan.threads())
          .run(
              parts,
              this::part,
              part -> {
                extract.append(part.rows);
                tally.add(part);
              });
    }
    return new Summary(tally.persons, tally.lines);
  }

  private Part part(int number) {
    CsvPart rows = new CsvPart();
    ClaimRows claims = new ClaimRows(rows);
    int first = number * PERSONS_PER_PART + 1;
    int last = Math.min(plan.persons(), first + PERSONS_PER_PART - 1);
    long lines = 0;
    for (int index = first; index <= last; index++) {
      PersonClaims person = life.claims(index);
      claims.write(person);
      lines += person.lineCount();
    }
    return new Part(rows, last - first + 1, lines);
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
      progress.reached(persons, plan.persons(), lines);
    }
  }
}
