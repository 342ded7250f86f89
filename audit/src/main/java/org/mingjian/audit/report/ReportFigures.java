package org.mingjian.audit.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingjian.audit.output.Breakdown;
import org.mingjian.audit.output.Dimension;
import org.mingjian.audit.output.EvidenceJson;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.audit.output.FindingFigures;
import org.mingjian.audit.output.FindingTotals;
import org.mingjian.audit.output.LargeFinding;
import org.mingjian.audit.output.Slice;
import org.mingjian.audit.summary.RejectReason;
import org.mingjian.audit.summary.ReleaseMark;
import org.mingjian.audit.summary.RowCount;
import org.mingjian.audit.summary.RuleSummary;
import org.mingjian.audit.summary.Scope;
import org.mingjian.audit.summary.Summary;
import org.mingjian.audit.summary.Uncovered;
import org.mingjian.audit.summary.Unjudged;
import org.mingjian.claims.extract.RejectionReason;
import org.mingjian.values.LocalizedText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// What the page shows, as JSON. Money in fen; the person number is left out, since a report is
/// handed around.
final class ReportFigures {
  private static final int LARGEST = 10;
  private static final int SHOWN = 15;
  private static final int SHOWN_WHOLE = 200;
  private static final int SHOWN_REJECTS = 60;

  private final JsonGenerator json;

  private ReportFigures(JsonGenerator json) {
    this.json = json;
  }

  static String json(Summary summary, FindingFigures figures) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
      new ReportFigures(json).write(summary, figures);
    }
    return text.toString();
  }

  private void write(Summary summary, FindingFigures figures) {
    json.writeStartObject();
    JsonFields.array(json, "releases", summary.releases(), this::release);
    JsonFields.array(json, "uncovered", summary.uncovered(), this::uncovered);
    json.writeStringProperty("from", summary.fromDay());
    json.writeStringProperty("to", summary.toDay());
    scope(summary.scope());
    totals(summary.totals());
    JsonFields.array(json, "rows", RowCount.forReading(summary.rows()), this::row);
    List<RejectReason> rejects = summary.rejects();
    json.writeNumberProperty("rejectReasons", rejects.size());
    JsonFields.array(json, "rejects", rejects.stream().limit(SHOWN_REJECTS).toList(), this::reject);
    JsonFields.array(json, "rules", summary.rules(), this::rule);
    JsonFields.array(json, "shadow", summary.shadow(), this::rule);
    json.writeName("by").writeStartObject();
    for (Dimension dimension : Dimension.values()) {
      breakdown(figures.by(dimension, shown(dimension)));
    }
    json.writeEndObject();
    JsonFields.array(json, "largest", figures.largest(LARGEST), this::largeFinding);
    json.writeEndObject();
  }

  private static int shown(Dimension dimension) {
    return switch (dimension) {
      case INSTITUTION, DEPARTMENT, DOCTOR -> SHOWN;
      case RULE, MONTH, INSURANCE, MEDICAL_TYPE -> SHOWN_WHOLE;
    };
  }

  private void scope(Scope scope) {
    json.writeName("scope").writeStartObject();
    json.writeNumberProperty("persons", scope.persons());
    json.writeNumberProperty("visits", scope.visits());
    json.writeNumberProperty("settlements", scope.settlements());
    json.writeNumberProperty("lines", scope.lines());
    json.writeNumberProperty("net", scope.netFen());
    json.writeNumberProperty("inScope", scope.inScopeFen());
    json.writeStringProperty("first", scope.firstDay());
    json.writeStringProperty("last", scope.lastDay());
    json.writeEndObject();
  }

  private void totals(FindingTotals totals) {
    json.writeName("totals").writeStartObject();
    json.writeNumberProperty("findings", totals.findings());
    json.writeNumberProperty("once", totals.onceFen());
    json.writeNumberProperty("fundOnce", totals.fundOnceFen());
    json.writeNumberProperty("windows", totals.windows());
    json.writeNumberProperty("windowAmount", totals.windowFen());
    json.writeNumberProperty("persons", totals.persons());
    json.writeNumberProperty("settlements", totals.settlements());
    json.writeNumberProperty("lines", totals.lines());
    json.writeNumberProperty("institutions", totals.institutions());
    json.writeEndObject();
  }

  private void row(RowCount row) {
    json.writeStringProperty("table", row.table());
    json.writeStringProperty("file", row.file());
    json.writeNumberProperty("read", row.read());
    json.writeNumberProperty("audited", row.audited());
    json.writeNumberProperty("leftOut", row.leftOut());
    json.writeNumberProperty("rejected", row.rejected());
  }

  private void reject(RejectReason reject) {
    json.writeStringProperty("file", reject.file());
    json.writeStringProperty("column", reject.column());
    JsonFields.text(json, "reason", worded(reject.reason()));
    json.writeNumberProperty("rows", reject.rows());
  }

  /// The reason in words; a reason of another release stands as it is.
  private static LocalizedText worded(String code) {
    return Stream.of(RejectionReason.values())
        .filter(reason -> reason.code().equals(code))
        .map(RejectionReason::text)
        .findFirst()
        .orElse(new LocalizedText(code, code));
  }

  private void release(ReleaseMark release) {
    json.writeStringProperty("id", release.id());
    json.writeStringProperty("sha256", release.sha256().hex());
    json.writeStringProperty("area", release.areaCode());
    json.writeStringProperty("areaName", release.areaName());
  }

  private void uncovered(Uncovered uncovered) {
    JsonFields.uncovered(json, uncovered);
    json.writeNumberProperty("amount", uncovered.inScopeFen());
  }

  private void rule(RuleSummary rule) {
    json.writeStringProperty("release", rule.release().id());
    json.writeStringProperty("code", rule.code());
    json.writeNumberProperty("number", rule.number());
    JsonFields.text(json, "name", rule.name());
    JsonFields.text(json, "logic", rule.logic());
    json.writeStringProperty("verdict", rule.verdict().name());
    json.writeStringProperty("basis", rule.basis());
    json.writeNumberProperty("judged", rule.judged());
    json.writeNumberProperty("findings", rule.findings());
    json.writeNumberProperty("amount", rule.amountFen());
    json.writeNumberProperty("fund", rule.fundFen());
    JsonFields.array(json, "undetermined", rule.undetermined(), this::unjudged);
    JsonFields.texts(json, "tables", rule.missing().tables());
    JsonFields.texts(json, "fields", rule.missing().fields());
  }

  private void unjudged(Unjudged unjudged) {
    String reason = unjudged.reason().name();
    JsonFields.text(
        json,
        "reason",
        new LocalizedText(
            unjudged.reason().zh(), reason.replace('_', ' ').toLowerCase(Locale.ROOT)));
    json.writeNumberProperty("rows", unjudged.rows());
    json.writeNumberProperty("amount", unjudged.amountFen());
  }

  private void breakdown(Breakdown breakdown) {
    json.writeName(breakdown.dimension().name()).writeStartObject();
    json.writeNumberProperty("values", breakdown.values());
    JsonFields.array(json, "slices", breakdown.slices(), this::slice);
    json.writeEndObject();
  }

  private void slice(Slice slice) {
    json.writeStringProperty("code", slice.code());
    json.writeStringProperty("name", slice.name());
    json.writeStringProperty("owner", slice.owner());
    json.writeStringProperty("ownerName", slice.ownerName());
    json.writeNumberProperty("findings", slice.findings());
    json.writeNumberProperty("persons", slice.persons());
    json.writeNumberProperty("amount", slice.amountFen());
    json.writeNumberProperty("once", slice.onceFen());
    json.writeNumberProperty("fundOnce", slice.fundOnceFen());
  }

  private void largeFinding(LargeFinding finding) {
    for (FindingColumn column : FindingColumn.all()) {
      if (column != FindingColumn.PSN_NO && column != FindingColumn.EVIDENCE) {
        json.writeStringProperty(column.header(), finding.text(column));
      }
    }
    JsonFields.text(json, "words", finding.message());
    json.writeName("why").writeRawValue(EvidenceJson.write(finding.evidence()));
  }
}
