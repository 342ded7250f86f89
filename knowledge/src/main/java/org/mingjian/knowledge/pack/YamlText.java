package org.mingjian.knowledge.pack;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.mingjian.values.LocalizedText;

/// Writes the YAML we read, always in the same way: every value quoted, lists on one line.
final class YamlText {
  private final StringBuilder text = new StringBuilder();
  private String indent = "";

  /// Begins a mapping inside.
  YamlText open(String key) {
    text.append(indent).append(key).append(":\n");
    indent += "  ";
    return this;
  }

  /// Ends a mapping inside.
  YamlText close() {
    indent = indent.substring(2);
    return this;
  }

  YamlText value(String key, String value) {
    return raw(key, quoted(value));
  }

  YamlText list(String key, Collection<String> values) {
    return raw(key, values.stream().map(YamlText::quoted).collect(joined()));
  }

  YamlText localized(String key, LocalizedText value) {
    return raw(key, flow("zh", value.zh(), "en", value.en()));
  }

  /// A list of values already written, one a line.
  YamlText lines(String key, List<String> written) {
    if (written.isEmpty()) {
      return raw(key, "[]");
    }
    text.append(indent).append(key).append(":\n");
    written.forEach(line -> text.append(indent).append("  - ").append(line).append('\n'));
    return this;
  }

  YamlText raw(String key, String written) {
    text.append(indent).append(key).append(": ").append(written).append('\n');
    return this;
  }

  /// A mapping on one line, from keys and values in turn.
  static String flow(String... keysAndValues) {
    StringBuilder flow = new StringBuilder("{");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      flow.append(i > 0 ? ", " : "").append(keysAndValues[i]).append(": ");
      flow.append(quoted(keysAndValues[i + 1]));
    }
    return flow.append('}').toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ", "[", "]");
  }

  private static String quoted(String value) {
    String escaped =
        value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return '"' + escaped + '"';
  }
}
