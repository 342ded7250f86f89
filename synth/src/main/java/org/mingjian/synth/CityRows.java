package org.mingjian.synth;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowHandler;
import org.mingjian.lake.RowSource;
import org.mingjian.synth.claim.PersonClaims;
import org.mingjian.synth.output.ClaimRows;
import org.mingjian.synth.output.CsvShape;
import org.mingjian.synth.output.RegisterRows;
import org.mingjian.values.ContentHash;

/// Some persons of a city as a source of rows for a lake; the first one brings the registers too.
final class CityRows implements RowSource {
  private static final int LINE_BYTES = 430;
  private static final int LINES_PER_PERSON_AND_MONTH = 6;
  private static final int STEP = 256;

  private final SyntheticCity city;
  private final CityPlan plan;
  private final int first;
  private final int end;

  /// Persons `first` to `end - 1` of a city.
  CityRows(SyntheticCity city, int first, int end) {
    this.city = city;
    this.plan = city.plan();
    this.first = first;
    this.end = end;
  }

  @Override
  public String name() {
    return String.format(Locale.ROOT, "synth-%09d", first);
  }

  @Override
  public ExtractTable table() {
    return ExtractTable.FEE_LIST_D;
  }

  @Override
  public Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    for (CsvShape shape : CsvShape.values()) {
      String table = shape.table().tableName();
      fields.add(table);
      shape.columns().forEach(column -> fields.add(table + "." + column));
    }
    return fields;
  }

  @Override
  public String contentHash() {
    String size = plan.persons() + "x" + plan.months();
    return ContentHash.of("synth", size, plan.seed() + "", first + "-" + end).hex();
  }

  @Override
  public long sizeBytes() {
    return (long) (end - first) * plan.months() * LINES_PER_PERSON_AND_MONTH * LINE_BYTES;
  }

  @Override
  public void read(RowHandler handler, Progress progress) {
    if (first == 0) {
      RegisterRows register = new RegisterRows(handler::row);
      register.write(city.institutions());
      register.writeStocks(city.stocks());
    }
    ClaimRows rows = new ClaimRows(handler::row);
    for (int person = first; person < end; person++) {
      PersonClaims claims = city.person(person);
      rows.write(claims);
      if (person % STEP == 0) {
        progress.done(sizeBytes() * (person - first) / (end - first));
      }
    }
  }
}
