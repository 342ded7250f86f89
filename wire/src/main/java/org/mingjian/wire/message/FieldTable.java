package org.mingjian.wire.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All kinds of objects with their fields, from `fields.csv`.
final class FieldTable {
  /// The table of the national wire.
  static final FieldTable NATIONAL = read("fields.csv");

  private static final String NODE = "NODE:";
  private static final int COLUMNS = 4;

  private final Map<String, Kind> kinds;

  private FieldTable(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /// The kind of this name; asking for one that is not in the table is our mistake.
  Kind kind(String name) {
    return Objects.requireNonNull(kinds.get(name), () -> "no kind " + name);
  }

  private static FieldTable read(String resource) {
    try (InputStream in = FieldTable.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return of(new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The table of rows `node,name,type,aliases`.
  private static FieldTable of(List<String> rows) {
    Map<String, List<String[]>> byKind = new LinkedHashMap<>();
    for (String row : rows) {
      String[] cells = row.split(",", COLUMNS);
      byKind.computeIfAbsent(cells[0], unused -> new ArrayList<>()).add(cells);
    }
    Map<String, Kind> kinds = new HashMap<>();
    byKind.forEach((name, own) -> kinds.put(name, kind(name, own)));
    return new FieldTable(kinds);
  }

  private static Kind kind(String name, List<String[]> rows) {
    List<Field> fields = new ArrayList<>();
    Map<String, Kind.Spelling> spellings = new HashMap<>();
    for (String[] cells : rows) {
      Field field = field(fields.size(), cells);
      fields.add(field);
      spellings.put(Kind.compared(field.name()), new Kind.Spelling(field, 0));
    }
    for (int i = 0; i < fields.size(); i++) {
      addAliases(spellings, fields.get(i), rows.get(i)[3]);
    }
    return new Kind(name, fields, spellings);
  }

  private static Field field(int index, String[] cells) {
    String type = cells[2];
    return type.startsWith(NODE)
        ? new Field(index, cells[1], FieldType.NODE, type.substring(NODE.length()))
        : new Field(index, cells[1], FieldType.valueOf(type), "");
  }

  private static void addAliases(
      Map<String, Kind.Spelling> spellings, Field field, String aliases) {
    int rank = 1;
    for (String alias : aliases.split(";", -1)) {
      if (!alias.isEmpty()) {
        spellings.putIfAbsent(alias, new Kind.Spelling(field, rank++));
      }
    }
  }
}
