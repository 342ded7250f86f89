package org.mingjian.bench.phase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.lake.ExtractSources;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.Importer;
import org.mingjian.lake.ParquetHeaders;
import org.mingjian.lake.RowSource;

/// Imports an extract into a fresh lake.
final class Imports {
  private static final String CSV = ".csv";

  private Imports() {}

  /// The extract as [Generation] wrote it.
  static Figures csv(Workspace workspace) {
    return run(workspace.extract(), workspace);
  }

  /// The same tables as Parquet with text columns.
  static Figures parquet(Workspace workspace) {
    Path folder = workspace.scratch("parquet");
    try (Stream<Path> files = Files.list(workspace.extract());
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Files.createDirectories(folder);
      for (Path file : files.filter(it -> it.toString().endsWith(CSV)).toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("truth" + CSV)) {
          Path target = folder.resolve(name.replace(CSV, ".parquet"));
          statement.execute(
              "COPY (FROM read_csv('%s', all_varchar = true)) TO '%s' (FORMAT parquet)"
                  .formatted(file, target));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return run(folder, workspace);
  }

  private static Figures run(Path extract, Workspace workspace) {
    Path lake = workspace.scratch("import");
    ExtractFolder folder = ExtractFolder.open(extract, new ParquetHeaders());
    List<RowSource> sources = ExtractSources.of(folder, folder.terms(Clock.systemDefaultZone()));
    ImportSettings settings = ImportSettings.defaults().withThreads(Phase.CPUS);
    long begin = System.nanoTime();
    new Importer(lake, settings).run(sources);
    return new Figures().put("seconds", Seconds.since(begin));
  }
}
