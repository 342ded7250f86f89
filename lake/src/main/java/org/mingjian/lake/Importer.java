package org.mingjian.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.AreaSettings;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.extract.AreaSettingsFile;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.LakeError;
import org.mingjian.lake.store.Parallel;
import org.mingjian.values.MingjianException;

/// Brings the rows of sources into a lake. One import at a time; a killed import leaves nothing but
/// a staging folder and files no manifest lists, which the next import removes.
public final class Importer {
  private final Path lake;
  private final ImportSettings settings;

  /// Imports into the lake at `lake`, which is made if absent.
  public Importer(Path lake, ImportSettings settings) {
    this.lake = lake;
    this.settings = settings;
  }

  /// The tables and columns that a lake holds; none where there is no lake yet.
  public static FieldPresence fieldsOf(Path lake) {
    return new FieldPresence(Manifest.exists(lake) ? Manifest.read(lake).fields() : Set.of());
  }

  /// Imports everything that is not in the lake yet. Raises
  /// [org.mingjian.lake.store.LakeError#LOCKED] if another import is running.
  public ImportReport run(List<RowSource> sources) {
    return run(sources, new FormerVisits());
  }

  /// The same; visits of the lake that are among `former` are void then. Where there is nothing to
  /// import nothing changes.
  public ImportReport run(List<RowSource> sources, FormerVisits former) {
    try {
      Files.createDirectories(lake);
    } catch (IOException e) {
      throw Database.failure("cannot make " + lake, e);
    }
    try (LakeLock lock = LakeLock.on(lake)) {
      return lock.isHeld() ? importAll(sources, former) : nothing(List.of());
    }
  }

  private ImportReport importAll(List<RowSource> sources, FormerVisits former) {
    boolean exists = Manifest.exists(lake);
    Manifest manifest = exists ? Manifest.read(lake) : Manifest.empty(0, settings.area());
    ImportSettings known = settings.ofArea(area(manifest));
    List<RowSource> fresh = manifest.imports().isEmpty() ? sources : unknownTo(manifest, sources);
    List<String> skipped =
        sources.stream().filter(source -> !fresh.contains(source)).map(RowSource::name).toList();
    try {
      LakeFolder folder = new LakeFolder(lake);
      folder.removeLeftovers(manifest);
      return fresh.isEmpty()
          ? nothing(skipped)
          : new ImportRun(folder, manifest, known, fresh).voiding(former).run(skipped);
    } catch (IOException e) {
      throw Database.failure("import into " + lake, e);
    } catch (UncheckedIOException e) {
      throw Database.failure("import into " + lake, new IOException(e.getMessage(), e));
    }
  }

  /// What the lake was told first holds for all that comes later: its rows lie side by side.
  private AreaSettings area(Manifest manifest) {
    AreaSettings first = AreaSettingsFile.of(manifest.area());
    boolean silent = settings.area().equals(AreaSettings.NATIONAL);
    if (manifest.imports().isEmpty() || silent || settings.area().equals(first)) {
      return manifest.imports().isEmpty() ? settings.area() : first;
    }
    throw new MingjianException(
        LakeError.OTHER_SETTINGS,
        "数据湖是按别的 "
            + AreaSettingsFile.NAME
            + " 导入的，改动后请导入到新的湖 the lake was made with other settings, import into a new one: "
            + String.join("; ", first.lines()));
  }

  private List<RowSource> unknownTo(Manifest manifest, List<RowSource> sources) {
    Parallel.run(
        settings.threads(), sources.size(), worker -> number -> sources.get(number).contentHash());
    return sources.stream().filter(source -> !isKnown(manifest, source)).toList();
  }

  private boolean isKnown(Manifest manifest, RowSource source) {
    return settings.replacing()
        ? manifest.lastSaid(source.name(), source.contentHash())
        : manifest.holds(source.contentHash());
  }

  private static ImportReport nothing(List<String> skipped) {
    return new ImportReport("", List.of(), skipped, List.of(), 0);
  }
}
