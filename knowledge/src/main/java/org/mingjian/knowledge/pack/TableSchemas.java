package org.mingjian.knowledge.pack;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Allowed;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.knowledge.TableSchema.Type;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.knowledge.source.YamlFields;
import org.mingjian.knowledge.source.YamlNode;

/// Reads `tables.yaml`, which says what columns each table has.
final class TableSchemas {
  private static final Set<String> TYPES =
      Stream.of(Type.values())
          .map(type -> type.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> PATTERNS =
      Map.of("VISIT_KIND", "OUTPATIENT|EMERGENCY|CHRONIC|INPATIENT|PHARMACY|INTERNET");

  private TableSchemas() {}

  static SortedMap<String, TableSchema> read(SourceFile file) {
    YamlFields top = new YamlFields(YamlNode.parse(file), Set.of("tables"));
    SortedMap<String, TableSchema> schemas = new TreeMap<>();
    top.get("tables")
        .entries(Set.of())
        .forEach((name, node) -> schemas.put(name, schema(name, node)));
    return Collections.unmodifiableSortedMap(schemas);
  }

  private static TableSchema schema(String name, YamlNode node) {
    YamlFields fields =
        new YamlFields(node, Set.of("rule", "localOnly", "items", "meaning", "key", "columns"));
    boolean localOnly = fields.get("localOnly").oneOf(Set.of("true", "false")).equals("true");
    List<Column> columns =
        fields.get("columns").items().stream().map(TableSchemas::column).toList();
    return new TableSchema(
        name, fields.localized("meaning"), localOnly, columns, key(fields, columns));
  }

  private static List<String> key(YamlFields fields, List<Column> columns) {
    if (fields.find("key").isEmpty()) {
      return TableSchema.USUAL_KEY;
    }
    Set<String> allowed = new TreeSet<>(Set.of("object", "codes"));
    columns.forEach(column -> allowed.add(column.name()));
    return fields.get("key").items().stream().map(node -> node.oneOf(allowed)).toList();
  }

  private static Column column(YamlNode node) {
    YamlFields fields =
        new YamlFields(
            node, Set.of("name", "type", "required", "of", "oneOf", "pattern", "meaning"));
    String type = fields.get("type").oneOf(TYPES);
    boolean required = fields.get("required").oneOf(Set.of("true", "false")).equals("true");
    String of = fields.textOrBlank("of");
    return new Column(
        fields.text("name"),
        Type.valueOf(type.toUpperCase(Locale.ROOT)),
        fields.localized("meaning"),
        required,
        new Allowed(of, pattern(fields, of)));
  }

  private static String pattern(YamlFields fields, String of) {
    if (fields.find("oneOf").isPresent()) {
      return String.join("|", fields.texts("oneOf"));
    }
    return fields.find("pattern").map(YamlNode::text).orElse(PATTERNS.getOrDefault(of, ""));
  }
}
