package org.mingjian.bench.city;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.lake.RowSource;
import org.mingjian.synth.city.City;
import org.mingjian.synth.local.CityTables;
import org.mingjian.synth.output.RowSink;

/// A year of a synthetic city with about so many charge lines, its drugs and consumables by many
/// makers.
public final class BenchCity {
  private static final long SEED = 20_260_630;
  private static final int MONTHS = 12;
  private static final int LINES_PER_PERSON = 68;
  private static final int MAKERS = 500;
  private static final int SOURCES_PER_THREAD = 8;
  private static final String ALLOWED_DRUGS = "disease_drug.csv";

  private final City city;
  private final int persons;
  private final MakerVariants makers = new MakerVariants(MAKERS);

  /// The city that comes nearest to `lines` lines.
  public BenchCity(long lines) {
    persons = Math.toIntExact(Math.max(1, lines / LINES_PER_PERSON));
    city = City.of(SEED, persons, MONTHS);
  }

  /// Its tables and columns: all there are.
  public static Set<String> fields() {
    return Arrays.stream(ExtractTable.values())
        .flatMap(t ->
            Stream.concat(
                Stream.of(t.tableName()),
                t.columns().stream().map(c -> t.tableName() + "." + c.name())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The codes of its items.
  public MakerVariants makers() {
    return makers;
  }

  /// Its rows, in pieces for so many threads.
  public List<RowSource> sources(int threads) {
    int size = persons / (threads * SOURCES_PER_THREAD) + 1;
    List<RowSource> sources = new ArrayList<>();
    for (int first = 1; first <= persons; first += size) {
      sources.add(new CitySource(city, first, Math.min(persons, first + size - 1), makers));
    }
    return sources;
  }

  /// How many live there.
  public int persons() {
    return persons;
  }

  /// The city itself.
  public City city() {
    return city;
  }

  /// Rows that take the place of the city's own, handed on to `sink`; for one thread.
  public RowSink made(RowSink sink) {
    MadeRows made = new MadeRows(makers);
    return row -> sink.row(made.of(row));
  }

  /// Writes its own knowledge tables into a folder. What a registered disease allows, it allows by
  /// every maker.
  public void writeTables(Path folder) {
    new CityTables(city, RulePack.builtIn()).write(folder);
    Path allowed = folder.resolve(ALLOWED_DRUGS);
    try (CsvReader<CsvRecord> in = CsvReader.builder().ofCsvRecord(Files.readString(allowed))) {
      List<CsvRecord> rows = in.stream().toList();
      int codes = rows.getFirst().getFields().indexOf("codes");
      try (CsvWriter out = CsvWriter.builder().build(allowed)) {
        for (CsvRecord row : rows) {
          List<String> fields = new ArrayList<>(row.getFields());
          fields.set(codes, everyMaker(fields.get(codes)));
          out.writeRecord(fields);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String everyMaker(String codes) {
    return Arrays.stream(codes.split(";"))
        .flatMap(code -> makers.of(code).stream())
        .collect(Collectors.joining(";"));
  }
}
