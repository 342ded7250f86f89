package org.mingjian.audit.example;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.source.YamlNode;
import org.mingjian.knowledge.table.TableFile;

/// Makes knowledge tables of the points an example gives.
final class ExampleTables {
  private ExampleTables() {}

  static TreeMap<String, KnowledgeTable> of(
      Map<String, TableSchema> schemas, Map<String, YamlNode> points) {
    TreeMap<String, KnowledgeTable> tables = new TreeMap<>();
    points.forEach((name, rows) -> {
      TableSchema schema = schemas.get(name);
      if (schema == null) {
        throw rows.error("没有知识表 “" + name + "”");
      }
      String csv = csv(rows);
      tables.put(name, new TableFile(schema, name, "市", false).read(new StringReader(csv)));
    });
    return tables;
  }

  private static String csv(YamlNode rows) {
    Set<String> columns = new LinkedHashSet<>(List.of("point_id", "object", "codes"));
    List<Map<String, String>> points = new ArrayList<>();
    for (YamlNode row : rows.items()) {
      Map<String, String> point = new LinkedHashMap<>();
      row.entries(Set.of()).forEach((column, value) -> point.put(column, value.text()));
      columns.addAll(point.keySet());
      points.add(point);
    }
    StringBuilder text = new StringBuilder(String.join(",", columns));
    for (Map<String, String> point : points) {
      text.append('\n')
          .append(
              columns.stream()
                  .map(column -> quoted(point.getOrDefault(column, "")))
                  .collect(Collectors.joining(",")));
    }
    return text.append('\n').toString();
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
