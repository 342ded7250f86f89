package org.mingjian.knowledge.pack;

import java.util.Locale;
import java.util.SortedMap;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;

/// The canonical text of schemas: a `tables.yaml` that reads back to them.
final class TableSchemaText {
  private TableSchemaText() {}

  static String of(SortedMap<String, TableSchema> schemas) {
    YamlText yaml = new YamlText();
    yaml.open("tables");
    schemas.values().forEach(schema -> write(schema, yaml));
    return yaml.close().toString();
  }

  private static void write(TableSchema schema, YamlText yaml) {
    yaml.open(schema.name());
    yaml.value("localOnly", Boolean.toString(schema.localOnly()));
    yaml.localized("meaning", schema.meaning());
    yaml.lines("columns", schema.columns().stream().map(TableSchemaText::column).toList());
    yaml.close();
  }

  private static String column(Column column) {
    String words = YamlText.flow("zh", column.meaning().zh(), "en", column.meaning().en());
    String rest =
        YamlText.flow(
            "name", column.name(),
            "type", column.type().name().toLowerCase(Locale.ROOT),
            "required", Boolean.toString(column.required()),
            "of", column.allowed().of(),
            "pattern", column.allowed().pattern());
    return rest.substring(0, rest.length() - 1) + ", meaning: " + words + "}";
  }
}
