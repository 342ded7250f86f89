package org.mingjian.audit.output;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Tally;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Evidence as compact JSON and back: `facts`, `point`, `tally`, `comparison`. The order of keys is
/// that of the evidence, so equal evidence gives equal text.
public final class EvidenceJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private EvidenceJson() {}

  /// The evidence as one line of JSON.
  public static String write(Evidence evidence) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      json.writeStartObject();
      writeFacts(json, evidence.facts());
      writeMap(json, "point", evidence.point());
      json.writeName("tally").writeStartObject();
      json.writeStringProperty("kind", evidence.tally().kind().name());
      json.writeStringProperty("key", evidence.tally().key());
      json.writeEndObject();
      writeComparison(json, evidence.comparison());
      json.writeEndObject();
    }
    return text.toString();
  }

  /// The arguments of a wording as one line of JSON.
  static String write(Map<String, String> arguments) {
    StringWriter text = new StringWriter(128);
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      writeObject(json, arguments);
    }
    return text.toString();
  }

  /// Reads what [#write(Evidence)] wrote.
  public static Evidence read(String text) {
    JsonNode node = MAPPER.readTree(text);
    List<Fact> facts = new ArrayList<>();
    for (JsonNode fact : node.path("facts")) {
      facts.add(new Fact(fact.path("subject").stringValue(), map(fact.path("values"))));
    }
    JsonNode tally = node.path("tally");
    JsonNode compared = node.path("comparison");
    return new Evidence(
        facts,
        map(node.path("point")),
        new Tally(
            Tally.Kind.valueOf(tally.path("kind").stringValue()), tally.path("key").stringValue()),
        new Comparison(
            Comparison.Operator.valueOf(compared.path("operator").stringValue()),
            list(compared.path("measured")),
            list(compared.path("limit")),
            compared.path("unit").stringValue()));
  }

  private static void writeFacts(JsonGenerator json, List<Fact> facts) {
    json.writeName("facts").writeStartArray();
    for (Fact fact : facts) {
      json.writeStartObject();
      json.writeStringProperty("subject", fact.subject());
      writeMap(json, "values", fact.values());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeComparison(JsonGenerator json, Comparison comparison) {
    json.writeName("comparison").writeStartObject();
    json.writeStringProperty("operator", comparison.operator().name());
    writeList(json, "measured", comparison.measured());
    writeList(json, "limit", comparison.limit());
    json.writeStringProperty("unit", comparison.unit());
    json.writeEndObject();
  }

  private static void writeMap(JsonGenerator json, String name, Map<String, String> values) {
    json.writeName(name);
    writeObject(json, values);
  }

  private static void writeObject(JsonGenerator json, Map<String, String> values) {
    json.writeStartObject();
    values.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static void writeList(JsonGenerator json, String name, Collection<String> values) {
    json.writeName(name).writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static Map<String, String> map(JsonNode node) {
    Map<String, String> values = new LinkedHashMap<>();
    node.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().stringValue()));
    return values;
  }

  private static List<String> list(JsonNode node) {
    List<String> values = new ArrayList<>();
    node.forEach(value -> values.add(value.stringValue()));
    return values;
  }
}
