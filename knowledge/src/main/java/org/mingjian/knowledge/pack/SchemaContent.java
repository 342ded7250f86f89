package org.mingjian.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Allowed;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;
import org.mingjian.values.LocalizedText;

/// The schemas of tables as content of a release.
final class SchemaContent {
  private SchemaContent() {}

  static void write(Collection<TableSchema> schemas, ContentWriter out) {
    out.number(schemas.size());
    schemas.forEach(schema -> write(schema, out));
  }

  static SortedMap<String, TableSchema> read(ContentReader in) {
    SortedMap<String, TableSchema> schemas = new TreeMap<>();
    int count = in.count(Integer.BYTES);
    for (int i = 0; i < count; i++) {
      TableSchema schema = schema(in);
      schemas.put(schema.name(), schema);
    }
    return schemas;
  }

  private static void write(TableSchema schema, ContentWriter out) {
    out.text(schema.name());
    RuleContent.localized(schema.meaning(), out);
    out.number(schema.localOnly() ? 1 : 0);
    out.texts(schema.key());
    out.number(schema.columns().size());
    for (Column column : schema.columns()) {
      out.text(column.name());
      out.text(column.type().name());
      RuleContent.localized(column.meaning(), out);
      out.number(column.required() ? 1 : 0);
      out.text(column.allowed().of());
      out.text(column.allowed().pattern());
    }
  }

  private static TableSchema schema(ContentReader in) {
    String name = in.text();
    LocalizedText meaning = RuleContent.localized(in);
    boolean localOnly = in.number() == 1;
    List<String> key = in.texts();
    int count = in.count(Integer.BYTES);
    List<Column> columns = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      columns.add(column(in));
    }
    return new TableSchema(name, meaning, localOnly, columns, key);
  }

  private static Column column(ContentReader in) {
    return new Column(
        in.text(),
        RuleContent.constant(TableSchema.Type.class, in.text()),
        RuleContent.localized(in),
        in.number() == 1,
        new Allowed(in.text(), in.text()));
  }
}
