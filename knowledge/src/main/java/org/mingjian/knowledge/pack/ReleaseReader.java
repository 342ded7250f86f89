package org.mingjian.knowledge.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.table.ColumnarTable;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

/// Reads the sections of a release file, side by side since a table may hold a million points.
final class ReleaseReader {
  private final FileChannel channel;
  private final List<ReleaseHead.Place> places;

  ReleaseReader(FileChannel channel) throws IOException {
    this.channel = channel;
    this.places = ReleaseHead.read(channel);
  }

  Release read() {
    SortedMap<String, TableSchema> schemas =
        section(place(ReleaseContent.SCHEMAS), SchemaContent::read);
    List<CompletableFuture<KnowledgeTable>> reading = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (ReleaseHead.Place place : largestTablesFirst()) {
        reading.add(CompletableFuture.supplyAsync(() -> table(place, schemas), threads));
      }
      return new Release(hash(), area(), rules(), tables(schemas, reading));
    }
  }

  /// Its name and whose it is; the tables are not read.
  ReleaseLabel label() {
    return new ReleaseLabel(hash(), area());
  }

  private ReleaseArea area() {
    return section(place(ReleaseContent.AREA), AreaContent::read);
  }

  private List<RuleDefinition> rules() {
    List<RuleDefinition> rules = section(place(ReleaseContent.RULES), RuleContent::read);
    return find(ReleaseContent.TERMS)
        .map(terms -> section(terms, in -> TermContent.read(in, rules)))
        .orElse(rules);
  }

  private ContentHash hash() {
    return ReleaseContent.hash(places.stream().map(ReleaseHead.Place::section).toList());
  }

  private static SortedMap<String, KnowledgeTable> tables(
      SortedMap<String, TableSchema> schemas, List<CompletableFuture<KnowledgeTable>> reading) {
    SortedMap<String, KnowledgeTable> tables = new TreeMap<>();
    for (CompletableFuture<KnowledgeTable> table : reading) {
      KnowledgeTable read = joined(table);
      tables.put(read.schema().name(), read);
    }
    schemas.forEach((name, schema) -> tables.putIfAbsent(name, ColumnarTable.empty(schema)));
    return tables;
  }

  private static KnowledgeTable joined(CompletableFuture<KnowledgeTable> table) {
    try {
      return table.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw e;
    }
  }

  private ReleaseHead.Place place(String name) {
    return find(name).orElseThrow(() -> ContentReader.damaged("缺少 " + name));
  }

  private Optional<ReleaseHead.Place> find(String name) {
    return places.stream().filter(place -> place.section().name().equals(name)).findFirst();
  }

  private List<ReleaseHead.Place> largestTablesFirst() {
    return places.stream()
        .filter(place -> place.section().name().startsWith(ReleaseContent.TABLE))
        .sorted(Comparator.comparing(place -> -place.section().seal().length()))
        .toList();
  }

  private KnowledgeTable table(ReleaseHead.Place place, SortedMap<String, TableSchema> schemas) {
    TableSchema schema =
        schemas.get(place.section().name().substring(ReleaseContent.TABLE.length()));
    if (schema == null) {
      throw ContentReader.damaged("没有 " + place.section().name() + " 的列定义");
    }
    return section(place, in -> ColumnarTable.read(schema, in));
  }

  /// What stands in a section, once its hash has proved that it stands there as it was written.
  private <T> T section(ReleaseHead.Place place, Function<ContentReader, T> content) {
    ContentReader in =
        new ContentReader(channel, place.position(), place.section().seal().length());
    T read;
    try {
      read = content.apply(in);
      in.requireEnd();
    } catch (MingjianException e) {
      // Altered content makes no sense either; what then helps is to hear that it was altered.
      prove(place, in);
      throw ContentReader.damaged(place.section().name() + "：" + e.getMessage());
    }
    prove(place, in);
    return read;
  }

  private static void prove(ReleaseHead.Place place, ContentReader in) {
    String expected = place.section().seal().sha256().hex();
    String found = in.finish().hex();
    if (!found.equals(expected)) {
      throw ContentReader.damaged(
          place.section().name() + "：内容与记录的 SHA-256 不符，记录为 " + expected + "，实为 " + found);
    }
  }
}
