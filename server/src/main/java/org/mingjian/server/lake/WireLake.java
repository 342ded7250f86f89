package org.mingjian.server.lake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.claims.extract.ExtractTerms;
import org.mingjian.lake.ExtractSources;
import org.mingjian.lake.FormerVisits;
import org.mingjian.lake.ImportReport;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.Importer;
import org.mingjian.lake.ParquetHeaders;
import org.mingjian.lake.RowSource;

/// Brings what the wire reported into a lake. A month that says what it said when it was imported
/// last is passed over; of any other all visits are written anew, and what the lake had of them is
/// void.
public final class WireLake {
  private final Path lake;
  private final ImportSettings settings;

  /// Imports into the lake at `lake`, which is made if absent.
  public WireLake(Path lake, ImportSettings settings) {
    this.lake = lake;
    this.settings = settings.replacingVisits();
  }

  /// Imports the files of an extract that [ReportedExtract] wrote.
  ///
  /// @param extract folder of the files
  /// @param registers folder of tables that no message carries
  public ImportReport run(Path extract, Optional<Path> registers) {
    return run(extract, registers, new FormerVisits());
  }

  /// The same; what the lake has of visits that are among `former` is void then.
  public ImportReport run(Path extract, Optional<Path> registers, FormerVisits former) {
    List<RowSource> sources = new ArrayList<>();
    registers.ifPresent(folder -> sources.addAll(files(folder)));
    sources.addAll(byMonth(files(extract)));
    return new Importer(lake, settings).run(sources, former);
  }

  private static List<RowSource> files(Path folder) {
    ExtractFolder files = ExtractFolder.open(folder, new ParquetHeaders());
    return ExtractSources.of(files, ExtractTerms.of(Clock.systemDefaultZone(), true));
  }

  private static List<RowSource> byMonth(List<RowSource> files) {
    Map<String, List<RowSource>> months =
        files.stream().collect(Collectors.groupingBy(WireLake::month));
    return files.stream()
        .map(file -> (RowSource) new MonthSource(file, months.getOrDefault(month(file), List.of())))
        .toList();
  }

  private static String month(RowSource file) {
    return file.name().substring(file.table().tableName().length());
  }
}
