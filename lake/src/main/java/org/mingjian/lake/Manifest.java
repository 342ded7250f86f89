package org.mingjian.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.claims.AreaSettings;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a lake holds. What is not listed here does not exist, whatever files lie in the folder.
///
/// @param area the settings its rows were read with, as lines of `area_settings.csv`
record Manifest(
    int format,
    int bucketBits,
    List<String> area,
    Set<String> fields,
    List<Entry> imports,
    List<Part> parts) {
  private static final int FORMAT = 3;
  private static final String FILE = "manifest.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Manifest {
    area = List.copyOf(area);
    fields = new TreeSet<>(fields);
    imports = List.copyOf(imports);
    parts = parts.stream().sorted(Comparator.comparing(Part::path)).toList();
  }

  /// One import: its number as text, its sources, and the visits of earlier parts that it holds
  /// anew.
  record Entry(String id, List<Source> sources, List<Voided> voided) {}

  /// Visits of the part at `path` that are void, by ordinal.
  record Voided(String path, List<Integer> visits) {}

  /// A source with its content's hash and where its rows went.
  record Source(String name, String contentHash, List<ImportReport.TableRows> rows) {}

  /// The files, one a table, that one import added for the persons with hashes `first` to `last`,
  /// in one month.
  record Part(String month, int bucket, String name, long first, long last, Rows rows) {
    /// Where the file of a table lies in the lake.
    String file(String table) {
      return table + "/" + path() + ".parquet";
    }

    /// Month, bucket and name, which no other part has.
    String path() {
      return String.format(Locale.ROOT, "month=%s/bucket=%02x/%s", month, bucket, name);
    }

    /// The same place with these rows in it.
    Part holding(Rows written) {
      return new Part(month, bucket, name, first, last, written);
    }
  }

  /// Rows of a part by table; a table without rows has no file. `leftOut` tells whether there are
  /// settlements or lines that take part in no batch.
  record Rows(
      int visits,
      int settlements,
      int records,
      int lines,
      int diagnoses,
      int operations,
      int lists,
      boolean leftOut) {
    /// Rows of one sort.
    int of(RowTag tag) {
      return switch (tag) {
        case LINE -> lines;
        case SETTLEMENT -> settlements;
        case RECORD -> records;
        case DIAGNOSIS -> diagnoses;
        case OPERATION -> operations;
        case LIST -> lists;
        case KEY, PERSON -> 0;
      };
    }

    /// No rows.
    static final Rows NONE = new Rows(0, 0, 0, 0, 0, 0, 0, false);
  }

  static Manifest empty(int bucketBits, AreaSettings area) {
    return new Manifest(FORMAT, bucketBits, area.lines(), Set.of(), List.of(), List.of());
  }

  static boolean exists(Path lake) {
    return Files.exists(lake.resolve(FILE));
  }

  static Manifest read(Path lake) {
    Path file = lake.resolve(FILE);
    if (!Files.exists(file)) {
      throw new MingjianException(
          LakeError.NOT_A_LAKE, "不是数据湖目录 no lake here (no " + FILE + "): " + lake);
    }
    try {
      Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
      if (manifest.format != FORMAT) {
        throw new MingjianException(
            LakeError.NOT_A_LAKE,
            "lake of format " + manifest.format + ", this version reads " + FORMAT + ": " + lake);
      }
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new MingjianException(LakeError.DAMAGED, "damaged manifest: " + file, e);
    }
  }

  /// Replaces the manifest of a lake at once.
  void write(Path lake) {
    Path draft = lake.resolve(FILE + ".new");
    try {
      writeDraft(draft);
      Files.move(
          draft,
          lake.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Database.failure("cannot write " + FILE, e);
    }
  }

  private void writeDraft(Path draft) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer text =
          ByteBuffer.wrap(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
      while (text.hasRemaining()) {
        channel.write(text);
      }
      channel.force(true);
    }
  }

  /// The id the next import gets.
  String nextImport() {
    return String.format(Locale.ROOT, "%06d", imports.size() + 1);
  }

  boolean holds(String contentHash) {
    return !contentHash.isEmpty()
        && imports.stream()
            .flatMap(entry -> entry.sources.stream())
            .anyMatch(source -> source.contentHash.equals(contentHash));
  }

  /// Whether this is the content a source had when it was imported last.
  boolean lastSaid(String name, String contentHash) {
    return imports.stream()
        .flatMap(entry -> entry.sources.stream())
        .filter(source -> source.name.equals(name))
        .reduce((earlier, later) -> later)
        .filter(source -> source.contentHash.equals(contentHash))
        .isPresent();
  }

  /// The visits of a part that are void, by ordinal.
  BitSet voidIn(Part part) {
    BitSet result = new BitSet();
    imports.stream()
        .flatMap(entry -> entry.voided.stream())
        .filter(voided -> voided.path.equals(part.path()))
        .forEach(voided -> voided.visits.forEach(result::set));
    return result;
  }

  /// This with one more import.
  Manifest with(Entry entry, Set<String> moreFields, List<Part> moreParts) {
    Set<String> allFields = new TreeSet<>(fields);
    allFields.addAll(moreFields);
    List<Entry> allImports = new ArrayList<>(imports);
    allImports.add(entry);
    List<Part> allParts = new ArrayList<>(parts);
    allParts.addAll(moreParts);
    return new Manifest(format, bucketBits, area, allFields, allImports, allParts);
  }
}
