package org.mingjian.bench.city;

import java.util.Set;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.lake.RowSource;
import org.mingjian.synth.city.City;
import org.mingjian.synth.city.Life;
import org.mingjian.synth.output.ClaimRows;
import org.mingjian.synth.output.RegisterRows;

/// The claims of some persons of the city as a source to import. Each charge line is under a
/// maker's code.
final class CitySource implements RowSource {
  private static final long BYTES_PER_PERSON = 27_000;

  private final int from;
  private final int to;
  private final City city;
  private final MakerVariants makers;

  /// The persons `from` to `to`; the first person brings the registers too.
  CitySource(City city, int from, int to, MakerVariants makers) {
    this.city = city;
    this.from = from;
    this.to = to;
    this.makers = makers;
  }

  @Override
  public String name() {
    return "city-" + from;
  }

  @Override
  public ExtractTable table() {
    return ExtractTable.FEE_LIST_D;
  }

  @Override
  public Set<String> fields() {
    return BenchCity.fields();
  }

  @Override
  public String contentHash() {
    return "";
  }

  @Override
  public long sizeBytes() {
    return (to - from + 1L) * BYTES_PER_PERSON;
  }

  @Override
  public void read(RowHandler handler, Progress progress) {
    MadeRows made = new MadeRows(makers);
    ClaimRows rows = new ClaimRows(row -> handler.row(made.of(row)));
    if (from == 1) {
      new RegisterRows(handler::row).write(city.institutions().all());
    }
    Life life = new Life(city);
    for (int person = from; person <= to; person++) {
      rows.write(life.claims(person));
    }
  }
}
