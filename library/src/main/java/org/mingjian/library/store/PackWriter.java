package org.mingjian.library.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.library.LibraryRecord;
import org.mingjian.values.AreaCode;
import org.mingjian.values.ContentHash;

/// Adds packs to a library: a pack is written beside the others and then renamed, so that it is
/// there whole or not at all.
final class PackWriter {
  private static final int HASH_DIGITS = 8;

  private static final System.Logger LOG = System.getLogger(PackWriter.class.getName());

  private final Path packs;
  private Instant next;

  /// Writes packs of a library, the first recorded at this time and each later one after it.
  PackWriter(Path library, Instant first) {
    this.packs = library.resolve("packs");
    this.next = first.truncatedTo(ChronoUnit.MILLIS);
  }

  /// Adds the rules of a pack: tables, rules, examples, reviews; no points.
  PackHeader rules(String name, AreaCode area, PackFiles from) {
    return write("rules", new Draft(PackHeader.Kind.RULES, name, area), rulesOf(from));
  }

  PackHeader limits(String name, String text) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("limits.csv", text);
    return write("limits", new Draft(PackHeader.Kind.LIMITS, name, Areas.NATION), files);
  }

  /// Adds records of one table.
  PackHeader points(String name, TableSchema table, List<LibraryRecord> records) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("records/" + table.name() + ".csv", RecordText.of(table, records));
    LibraryRecord first = records.getFirst();
    String published =
        first.published().map(day -> day.toString().replace("-", "")).orElse("undated");
    AreaCode area = first.area();
    String stem = table.name() + "-" + published;
    return write(stem, new Draft(PackHeader.Kind.POINTS, name, area), files);
  }

  /// The hash of what would be written.
  static String hash(SortedMap<String, String> files) {
    return ContentHash.of(
            files.entrySet().stream()
                .flatMap(file -> List.of(file.getKey(), file.getValue()).stream())
                .toArray(String[]::new))
        .hex();
  }

  private record Draft(PackHeader.Kind kind, String name, AreaCode area) {}

  private static void write(Path folder, SortedMap<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  private PackHeader write(String stem, Draft draft, SortedMap<String, String> files) {
    Instant now = next;
    next = now.plusMillis(1);
    String hash = hash(files);
    String mark = ContentHash.of(hash, draft.area().digits(), now.toString()).prefix(HASH_DIGITS);
    String id = (stem + "-" + mark).toLowerCase(Locale.ROOT);
    PackHeader header = new PackHeader(id, draft.kind(), draft.name(), draft.area(), hash, now);
    Path staging = packs.resolve(".staging-" + id);
    try {
      write(staging, files);
      Files.writeString(staging.resolve("pack.yaml"), header.text());
      Files.move(staging, packs.resolve(id), StandardCopyOption.ATOMIC_MOVE);
      return header;
    } catch (IOException e) {
      remove(staging);
      throw new UncheckedIOException(new IOException(packs.resolve(id) + ": " + e.getMessage(), e));
    }
  }

  /// Removes what could not be completed; what cannot be removed either is never read.
  private static void remove(Path staging) {
    try (Stream<Path> files = Files.walk(staging)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "left behind: " + staging, e);
    }
  }

  /// The rules of a pack as they would be written.
  static SortedMap<String, String> rulesOf(PackFiles from) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String path : from.paths()) {
      if (path.matches("tables\\.yaml|reviews\\.csv|rules/[^/]+|examples/[^/]+")) {
        files.put(path, read(from, path));
      }
    }
    return files;
  }

  private static String read(PackFiles from, String path) {
    try (InputStream in = from.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
