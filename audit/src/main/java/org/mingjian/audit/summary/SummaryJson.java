package org.mingjian.audit.summary;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.audit.output.FindingTotals;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// A summary as `summary.json`. Money in yuan with two decimals. Source: claims-extract §5; keys
/// beyond the contract: `period`, `read`, `concerned`, `shadow`, the area of a release, per rule
/// `number`, `name_en`, `why_en`, `fund_amount`; where a release is not the nation's `uncovered`;
/// of several releases `releases` in place of `release`, and per rule `release` and `area`.
public final class SummaryJson {
  /// Name of the file.
  public static final String FILE = "summary.json";

  private final JsonGenerator json;

  private SummaryJson(JsonGenerator json) {
    this.json = json;
  }

  /// The summary as indented JSON.
  public static String write(Summary summary) {
    StringWriter text = new StringWriter();
    JsonMapper mapper = JsonMapper.shared();
    try (JsonGenerator json = mapper.writerWithDefaultPrettyPrinter().createGenerator(text)) {
      new SummaryJson(json).writeAll(summary);
    }
    return text.append('\n').toString();
  }

  private void writeAll(Summary summary) {
    json.writeStartObject();
    writeRows(summary.rows());
    writeReleases(summary);
    json.writeName("period").writeStartObject();
    json.writeStringProperty("from", summary.fromDay());
    json.writeStringProperty("to", summary.toDay());
    json.writeEndObject();
    json.writeName("rules").writeStartArray();
    summary.rules().forEach(rule -> writeRule(rule, summary.isOfSeveralReleases()));
    json.writeEndArray();
    writeShadow(summary);
    writeTotals(summary.totals(), summary.scope());
    writeScope(summary.scope());
    writeTiming(summary.timing());
    json.writeEndObject();
  }

  private void writeReleases(Summary summary) {
    if (summary.isOfSeveralReleases()) {
      json.writeName("releases").writeStartArray();
      summary.releases().forEach(this::writeRelease);
      json.writeEndArray();
    } else {
      json.writeName("release");
      writeRelease(summary.releases().getFirst());
    }
    if (!summary.isNational()) {
      json.writeName("uncovered").writeStartArray();
      summary.uncovered().forEach(this::writeUncovered);
      json.writeEndArray();
    }
  }

  private void writeRelease(ReleaseMark release) {
    json.writeStartObject();
    json.writeStringProperty("id", release.id());
    json.writeStringProperty("sha256", release.sha256().hex());
    json.writeStringProperty("area", release.areaCode());
    json.writeStringProperty("area_name", release.areaName());
    json.writeEndObject();
  }

  private void writeUncovered(Uncovered uncovered) {
    json.writeStartObject();
    json.writeStringProperty("follows", uncovered.follows().name());
    json.writeStringProperty("area", uncovered.area());
    json.writeStringProperty("area_name", uncovered.name());
    json.writeNumberProperty("visits", uncovered.visits());
    json.writeNumberProperty("lines", uncovered.lines());
    writeMoney("money", uncovered.inScopeFen());
    json.writeEndObject();
  }

  private void writeRows(List<RowCount> rows) {
    json.writeName("rows").writeStartObject();
    rows.stream()
        .collect(Collectors.groupingBy(RowCount::table, TreeMap::new, Collectors.toList()))
        .forEach(this::writeTable);
    json.writeEndObject();
  }

  private void writeTable(String table, List<RowCount> files) {
    json.writeName(table).writeStartObject();
    for (RowCount file : files) {
      json.writeName(file.file()).writeStartObject();
      json.writeNumberProperty("read", file.read());
      json.writeNumberProperty("audited", file.audited());
      json.writeNumberProperty("left_out", file.leftOut());
      json.writeNumberProperty("rejected", file.rejected());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeRule(RuleSummary rule, boolean ofSeveral) {
    json.writeStartObject();
    if (ofSeveral) {
      json.writeStringProperty("release", rule.release().id());
      json.writeStringProperty("area", rule.release().areaCode());
    }
    writeIdentity(rule);
    json.writeNumberProperty("judged", rule.judged());
    json.writeNumberProperty("hit", rule.findings());
    writeUndetermined(rule.undetermined());
    json.writeNumberProperty("findings", rule.findings());
    writeMoney("amount", rule.amountFen());
    writeMoney("fund_amount", rule.fundFen());
    writeMissing(rule.missing());
    json.writeEndObject();
  }

  private void writeIdentity(RuleSummary rule) {
    json.writeStringProperty("code", rule.code());
    json.writeNumberProperty("number", rule.number());
    json.writeStringProperty("name", rule.name().zh());
    json.writeStringProperty("name_en", rule.name().en());
  }

  private void writeUndetermined(List<Unjudged> undetermined) {
    json.writeName("undetermined").writeStartObject();
    for (Unjudged unjudged : undetermined) {
      json.writeName(unjudged.reason().name()).writeStartObject();
      json.writeNumberProperty("lines", unjudged.rows());
      writeMoney("money", unjudged.amountFen());
      json.writeStringProperty("reason", unjudged.reason().zh());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeMissing(Missing missing) {
    json.writeBooleanProperty("assessable", missing.isNothing());
    json.writeStringProperty("why", missing.text().zh());
    json.writeStringProperty("why_en", missing.text().en());
  }

  /// Rules on trial stand by themselves, so that no sum over `rules` has them.
  private void writeShadow(Summary summary) {
    List<RuleSummary> rules = summary.shadow();
    json.writeName("shadow").writeStartObject();
    json.writeNumberProperty("findings", rules.stream().mapToLong(RuleSummary::findings).sum());
    writeMoney("amount", rules.stream().mapToLong(RuleSummary::amountFen).sum());
    writeMoney("fund_amount", rules.stream().mapToLong(RuleSummary::fundFen).sum());
    json.writeName("rules").writeStartArray();
    rules.forEach(rule -> writeRule(rule, summary.isOfSeveralReleases()));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTotals(FindingTotals totals, Scope scope) {
    json.writeName("totals").writeStartObject();
    json.writeNumberProperty("findings", totals.findings());
    writeMoney("amount_once", totals.onceFen());
    writeMoney("fund_amount_once", totals.fundOnceFen());
    json.writeNumberProperty("persons", scope.persons());
    json.writeNumberProperty("settlements", scope.settlements());
    json.writeNumberProperty("lines", scope.lines());
    writeConcerned(totals);
    json.writeName("windows").writeStartObject();
    json.writeNumberProperty("findings", totals.windows());
    writeMoney("amount", totals.windowFen());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeConcerned(FindingTotals totals) {
    json.writeName("concerned").writeStartObject();
    json.writeNumberProperty("persons", totals.persons());
    json.writeNumberProperty("settlements", totals.settlements());
    json.writeNumberProperty("lines", totals.lines());
    json.writeNumberProperty("institutions", totals.institutions());
    json.writeEndObject();
  }

  private void writeScope(Scope scope) {
    json.writeName("read").writeStartObject();
    json.writeNumberProperty("visits", scope.visits());
    writeMoney("net_amount", scope.netFen());
    writeMoney("in_scope_amount", scope.inScopeFen());
    json.writeStringProperty("first_day", scope.firstDay());
    json.writeStringProperty("last_day", scope.lastDay());
    json.writeName("institutions").writeStartObject();
    scope.institutions().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeTiming(Timing timing) {
    json.writeName("timing").writeStartObject();
    writeSeconds("read_s", timing.readSeconds());
    writeSeconds("audit_s", timing.auditSeconds());
    writeSeconds("write_s", timing.writeSeconds());
    json.writeNumberProperty("lines_per_s", timing.linesPerSecond());
    json.writeNumberProperty("peak_rss_mb", timing.peakRssMegabytes());
    json.writeEndObject();
  }

  private void writeMoney(String name, long fen) {
    json.writeNumberProperty(name, BigDecimal.valueOf(fen, 2));
  }

  private void writeSeconds(String name, double seconds) {
    json.writeNumberProperty(name, BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP));
  }
}
