package org.mingjian.knowledge.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.table.ColumnarTable;
import org.mingjian.knowledge.table.TableFile;

/// An area's own tables: `<table>.csv` in one folder, UTF-8 or GB18030. Their points are of the
/// layer 市.
///
/// @param tables by name
/// @param unknownFiles names of files there that are no table, to be named once
public record LocalTables(SortedMap<String, KnowledgeTable> tables, List<String> unknownFiles) {
  private static final String CITY = "市";
  private static final Charset OFFICE_CHINESE = Charset.forName("GB18030");

  /// Copies in.
  public LocalTables {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    unknownFiles = List.copyOf(unknownFiles);
  }

  /// No tables.
  public static LocalTables none() {
    return new LocalTables(new TreeMap<>(), List.of());
  }

  /// Reads a folder; none if it does not exist.
  ///
  /// @throws org.mingjian.values.MingjianException
  ///   [org.mingjian.knowledge.KnowledgeError#TABLE_FILE] naming file, row, column, value and what
  ///   is allowed
  public static LocalTables in(Path folder, SortedMap<String, TableSchema> schemas) {
    SortedMap<String, KnowledgeTable> tables = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    for (Path file : files(folder)) {
      TableSchema schema = schemas.get(tableOf(file));
      if (schema == null) {
        unknown.add(file.getFileName().toString());
      } else {
        tables.put(schema.name(), read(file, schema));
      }
    }
    return new LocalTables(tables, unknown);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tableOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : "";
  }

  /// UTF-8 is strict enough to be told from GB18030 by trying.
  private static ColumnarTable read(Path file, TableSchema schema) {
    try {
      return read(file, schema, StandardCharsets.UTF_8);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CharacterCodingException)) {
        throw e;
      }
      return read(file, schema, OFFICE_CHINESE);
    }
  }

  private static ColumnarTable read(Path file, TableSchema schema, Charset charset) {
    String name = "local/" + file.getFileName();
    try (BufferedReader text = Files.newBufferedReader(file, charset)) {
      return new TableFile(schema, name, CITY, false).read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
