package org.mingjian.bench.phase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.bench.city.BenchCity;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;

/// The folder a benchmark works in, and the size of what it measures.
///
/// @param folder where lakes, extracts and points are kept
/// @param lines charge lines, about
/// @param points synthetic points
public record Workspace(Path folder, long lines, int points) {
  /// As [#arguments] wrote it.
  public static Workspace of(List<String> arguments) {
    return new Workspace(
        Path.of(arguments.get(0)),
        Long.parseLong(arguments.get(1)),
        Integer.parseInt(arguments.get(2)));
  }

  /// For a child process.
  public List<String> arguments() {
    return List.of(folder.toString(), Long.toString(lines), Integer.toString(points));
  }

  /// The same with other points.
  public Workspace withPoints(int other) {
    return new Workspace(folder, lines, other);
  }

  /// The same with other lines.
  public Workspace withLines(long other) {
    return new Workspace(folder, other, points);
  }

  /// The city of this size.
  public BenchCity city() {
    return new BenchCity(lines);
  }

  /// The lake of the city.
  public Path lake() {
    return folder.resolve("lake-" + lines);
  }

  /// The extract of the city as CSV.
  public Path extract() {
    return folder.resolve("csv-" + lines);
  }

  /// The city's own knowledge tables.
  public Path local() {
    return folder.resolve("local");
  }

  /// The synthetic points, as local tables too.
  public Path pointTables() {
    return folder.resolve("points-" + points);
  }

  /// The release of these points.
  public Path releaseFile() {
    return folder.resolve("points-" + points + ".release");
  }

  /// A fresh folder for results.
  public Path scratch(String name) {
    Path scratch = folder.resolve(name);
    delete(scratch);
    return scratch;
  }

  /// The national rules with the starter points, the city's own tables and the synthetic points.
  public Release release() {
    RulePack pack = RulePack.builtIn();
    return new ReleaseBuilder(pack)
        .with(LocalTables.in(local(), pack.schemas()))
        .with(LocalTables.in(pointTables(), pack.schemas()))
        .build();
  }

  /// Removes a folder with all it holds; none is fine.
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
