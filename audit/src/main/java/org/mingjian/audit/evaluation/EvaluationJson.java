package org.mingjian.audit.evaluation;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// An evaluation as JSON: `rules`, `total`, `missed`.
public final class EvaluationJson {
  private EvaluationJson() {}

  /// The evaluation as indented JSON.
  public static String write(Evaluation evaluation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonMapper.shared().writerWithDefaultPrettyPrinter().createGenerator(text)) {
      json.writeStartObject();
      json.writeName("rules").writeStartArray();
      evaluation.rules().forEach(rule -> writeScore(json, rule));
      json.writeEndArray();
      json.writeName("total");
      writeScore(json, evaluation.total());
      json.writeName("missed").writeStartArray();
      evaluation.missed().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void writeScore(JsonGenerator json, RuleScore score) {
    json.writeStartObject();
    if (!score.rule().isEmpty()) {
      json.writeStringProperty("code", score.rule());
    }
    json.writeNumberProperty("planted", score.planted());
    json.writeNumberProperty("found", score.found());
    json.writeNumberProperty("missed", score.missed());
    json.writeNumberProperty("recall", rounded(score.recall()));
    json.writeNumberProperty("near_misses", score.nearMisses());
    json.writeNumberProperty("near_misses_hit", score.nearMissesHit());
    json.writeNumberProperty("findings", score.findings());
    json.writeNumberProperty("outside_truth", score.outside());
    json.writeNumberProperty("precision", rounded(score.precision()));
    json.writeEndObject();
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
