package org.mingjian.testing.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads rule files.
final class RuleFile {
  private RuleFile() {}

  /// All rules of a folder of YAML files, by code in the order of the file names.
  static Map<String, OracleRule> readAll(Path folder) throws IOException {
    Map<String, OracleRule> rules = new LinkedHashMap<>();
    for (Path file : yamlFiles(folder)) {
      OracleRule rule = read(Files.readString(file));
      rules.put(rule.code(), rule);
    }
    return rules;
  }

  /// One rule.
  static OracleRule read(String yaml) {
    Map<?, ?> tree = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return new OracleRule(
        String.valueOf(tree.get("code")),
        String.valueOf(tree.get("template")),
        texts(tree, "tables"),
        parameters(tree),
        texts(tree, "scenes"),
        texts(tree, "insurance"));
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Map<String, String> parameters(Map<?, ?> tree) {
    Map<String, String> values = new LinkedHashMap<>();
    if (tree.get("parameters") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> values.put(String.valueOf(name), value(value)));
    }
    return values;
  }

  private static String value(Object node) {
    Object value = node instanceof Map<?, ?> map ? Objects.requireNonNull(map.get("value")) : node;
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
        : String.valueOf(value);
  }

  private static List<String> texts(Map<?, ?> tree, String key) {
    return tree.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
