package org.mingjian.knowledge.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.knowledge.table.TableFile;
import org.mingjian.values.MingjianException;

/// Rules, schemas and points as they lie in `tables.yaml`, `rules/*.yaml` and `knowledge/*.csv`.
/// Other files of a pack (`examples/`, `index.txt`) are not read.
///
/// @param schemas of all tables, by name
/// @param rules in no order
/// @param tables that the pack brings points for, by name
public record RulePack(
    SortedMap<String, TableSchema> schemas,
    List<RuleDefinition> rules,
    SortedMap<String, KnowledgeTable> tables) {
  private static final String NATIONAL = "国家";

  /// Copies in.
  public RulePack {
    schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
    rules = List.copyOf(rules);
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /// The national pack on the class path.
  public static RulePack builtIn() {
    return read(PackFiles.on(RulePack.class.getClassLoader(), "rulepack"));
  }

  /// Reads a pack whose points are national.
  ///
  /// @throws MingjianException [KnowledgeError#RULE_FILE], [KnowledgeError#TABLE_FILE] or
  ///   [KnowledgeError#REFERENCE] naming file, place and what is allowed
  public static RulePack read(PackFiles files) {
    SortedMap<String, TableSchema> schemas =
        TableSchemas.read(
            new SourceFile("tables.yaml", files.text("tables.yaml"), KnowledgeError.TABLE_FILE));
    return new RulePack(schemas, rules(files, schemas.keySet()), tables(files, schemas));
  }

  private static List<RuleDefinition> rules(PackFiles files, Set<String> tables) {
    List<RuleDefinition> rules = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (String path : below(files, "rules/", ".yaml")) {
      SourceFile file = new SourceFile(path, files.text(path), KnowledgeError.RULE_FILE);
      RuleDefinition rule = RuleReader.read(file, tables::contains);
      if (!codes.add(rule.code()) || !path.endsWith("/" + rule.code() + ".yaml")) {
        throw new MingjianException(
            KnowledgeError.RULE_FILE, path + "：规则代码 “" + rule.code() + "” 应唯一并与文件名一致");
      }
      rules.add(rule);
    }
    return rules;
  }

  private static SortedMap<String, KnowledgeTable> tables(
      PackFiles files, SortedMap<String, TableSchema> schemas) {
    SortedMap<String, KnowledgeTable> tables = new TreeMap<>();
    below(files, "knowledge/", ".csv").stream()
        .map(path -> table(files, schemas, path))
        .toList()
        .forEach(table -> tables.put(table.schema().name(), table));
    return tables;
  }

  private static KnowledgeTable table(
      PackFiles files, SortedMap<String, TableSchema> schemas, String path) {
    String name = path.substring("knowledge/".length(), path.length() - ".csv".length());
    TableSchema schema = schemas.get(name);
    if (schema == null) {
      throw new MingjianException(
          KnowledgeError.REFERENCE, path + "：tables.yaml 里没有知识表 “" + name + "”");
    }
    try (BufferedReader text = files.reader(path)) {
      return new TableFile(schema, path, NATIONAL, true).read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static List<String> below(PackFiles files, String folder, String ending) {
    return files.paths().stream()
        .filter(path -> path.startsWith(folder) && path.endsWith(ending))
        .sorted()
        .toList();
  }
}
