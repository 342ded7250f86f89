package org.mingjian.audit.report;

import java.util.List;
import java.util.function.Consumer;
import org.mingjian.audit.summary.Uncovered;
import org.mingjian.values.LocalizedText;
import tools.jackson.core.JsonGenerator;

/// What figures of pages have in common as JSON.
final class JsonFields {
  private JsonFields() {}

  /// A text in both languages.
  static void text(JsonGenerator json, String name, LocalizedText text) {
    json.writeName(name).writeStartObject();
    json.writeStringProperty("zh", text.zh());
    json.writeStringProperty("en", text.en());
    json.writeEndObject();
  }

  /// An array of texts.
  static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeName(name).writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /// An array of objects.
  static <T> void array(JsonGenerator json, String name, List<T> values, Consumer<T> each) {
    json.writeName(name).writeStartArray();
    for (T value : values) {
      json.writeStartObject();
      each.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// What no release covers, but for its money, which each page writes in its own unit.
  static void uncovered(JsonGenerator json, Uncovered uncovered) {
    json.writeStringProperty("follows", uncovered.follows().name());
    json.writeStringProperty("area", uncovered.area());
    json.writeStringProperty("areaName", uncovered.name());
    json.writeNumberProperty("visits", uncovered.visits());
    json.writeNumberProperty("lines", uncovered.lines());
  }
}
