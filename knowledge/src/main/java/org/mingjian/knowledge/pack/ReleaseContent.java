package org.mingjian.knowledge.pack;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.content.ContentWriter;
import org.mingjian.knowledge.content.Seal;
import org.mingjian.knowledge.table.ColumnarTable;
import org.mingjian.values.ContentHash;

/// What a release says, in sections: whose it is, the schemas of all tables, the rules, their terms
/// where there are any, and each table that has points. Releases that say the same have sections of
/// the same bytes, and a release is named by the hash over the names and hashes of its sections.
record ReleaseContent(
    ReleaseArea area, List<RuleDefinition> rules, SortedMap<String, KnowledgeTable> tables) {
  ReleaseContent {
    rules = rules.stream().sorted(Comparator.comparing(RuleDefinition::code)).toList();
  }

  /// The section of the area, the first.
  static final String AREA = "area";

  /// The section of all schemas.
  static final String SCHEMAS = "schemas";

  /// The section of all rules.
  static final String RULES = "rules";

  /// The section of the terms of rules, where a rule has any.
  static final String TERMS = "terms";

  /// How the name of a table's section begins.
  static final String TABLE = "tables/";

  /// A section of what is said.
  ///
  /// @param name of the section
  /// @param seal of its bytes
  record Section(String name, Seal seal) {}

  /// The sections with their seals, in their order.
  List<Section> sections() {
    return names().parallelStream()
        .map(name -> new Section(name, write(name, OutputStream.nullOutputStream())))
        .toList();
  }

  /// Writes a section.
  Seal write(String name, OutputStream stream) {
    ContentWriter out = new ContentWriter(stream);
    switch (name) {
      case AREA -> AreaContent.write(area, out);
      case SCHEMAS ->
          SchemaContent.write(tables.values().stream().map(KnowledgeTable::schema).toList(), out);
      case RULES -> RuleContent.write(rules, out);
      case TERMS -> TermContent.write(rules, out);
      default -> table(name.substring(TABLE.length())).writeTo(out);
    }
    return out.finish();
  }

  /// The name of the release that has these sections.
  static ContentHash hash(Collection<Section> sections) {
    List<String> parts = new ArrayList<>();
    for (Section section : sections) {
      parts.add(section.name());
      parts.add(section.seal().sha256().hex());
    }
    return ContentHash.of(parts.toArray(String[]::new));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(AREA, SCHEMAS, RULES));
    if (rules.stream().anyMatch(rule -> !rule.terms().isEmpty())) {
      names.add(TERMS);
    }
    for (Map.Entry<String, KnowledgeTable> table : tables.entrySet()) {
      if (table.getValue().size() > 0) {
        names.add(TABLE + table.getKey());
      }
    }
    return names;
  }

  private ColumnarTable table(String name) {
    KnowledgeTable table = Objects.requireNonNull(tables.get(name));
    return ColumnarTable.joined(table.schema(), List.of(table));
  }
}
