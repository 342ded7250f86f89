package org.mingjian.audit.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.mingjian.audit.output.EvidenceJson;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.audit.output.LargeFinding;
import org.mingjian.audit.output.RuleBases;
import org.mingjian.audit.replacement.Change;
import org.mingjian.audit.replacement.ChangeSums;
import org.mingjian.audit.replacement.PlaceChange;
import org.mingjian.audit.replacement.ReleaseChange;
import org.mingjian.audit.replacement.RuleChange;
import org.mingjian.audit.replacement.Sample;
import org.mingjian.audit.summary.Uncovered;
import org.mingjian.knowledge.RuleDefinition;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// What a later release would have changed, as JSON. Money in yuan with two decimals, as in the
/// samples' columns; for the page, whose script counts in fen, in fen. The person number is left
/// out, since a page is handed around.
public final class ChangeJson {
  /// Name of the file.
  public static final String FILE = "compare.json";

  private final JsonGenerator json;
  private final RuleBases bases;
  private final boolean inFen;

  private ChangeJson(JsonGenerator json, ReleaseChange change, boolean inFen) {
    this.json = json;
    this.inFen = inFen;
    bases =
        RuleBases.of(
            List.of(change.before().mark().id(), change.after().mark().id()),
            change.rules().stream().map(RuleChange::rule).toList());
  }

  /// The whole, money in yuan.
  public static String write(ReleaseChange change) {
    return write(change, false);
  }

  /// The whole, money in fen, but the samples' columns, which are shown as they are.
  static String forPage(ReleaseChange change) {
    return write(change, true);
  }

  private static String write(ReleaseChange change, boolean inFen) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
      new ChangeJson(json, change, inFen).all(change);
    }
    return text.toString();
  }

  private void all(ReleaseChange change) {
    json.writeStartObject();
    json.writeStringProperty("before", change.before().mark().id());
    json.writeStringProperty("after", change.after().mark().id());
    side("beforeArea", change.before());
    side("afterArea", change.after());
    json.writeNumberProperty("persons", change.persons());
    json.writeNumberProperty("lines", change.lines());
    json.writeName("sums").writeStartObject();
    sums(change.sums());
    json.writeEndObject();
    JsonFields.array(json, "rules", change.rules(), this::rule);
    JsonFields.array(json, "institutions", change.institutions(), this::place);
    JsonFields.array(json, "departments", change.departments(), this::place);
    json.writeEndObject();
  }

  /// Whose release a side is, and what it does not cover.
  private void side(String name, ReleaseChange.Side side) {
    json.writeName(name).writeStartObject();
    json.writeStringProperty("code", side.mark().areaCode());
    json.writeStringProperty("name", side.mark().areaName());
    JsonFields.array(json, "uncovered", side.uncovered(), this::uncovered);
    json.writeEndObject();
  }

  private void uncovered(Uncovered uncovered) {
    JsonFields.uncovered(json, uncovered);
    money("amount", uncovered.inScopeFen());
  }

  private void rule(RuleChange change) {
    RuleDefinition rule = change.rule();
    json.writeStringProperty("code", rule.code());
    JsonFields.text(json, "name", rule.text().name());
    JsonFields.text(json, "logic", rule.text().logic());
    json.writeStringProperty("verdict", rule.verdict());
    json.writeStringProperty("basis", rule.basis().text());
    standing("before", change.before());
    standing("after", change.after());
    sums(change.sums());
    JsonFields.array(json, "samples", change.samples(), this::sample);
  }

  private void standing(String name, RuleChange.Standing standing) {
    json.writeName(name).writeStartObject();
    json.writeStringProperty("state", standing.state().name());
    json.writeNumberProperty("judged", standing.judged());
    json.writeNumberProperty("undetermined", standing.undetermined());
    standing.shadow().ifPresent(this::shadow);
    json.writeEndObject();
  }

  private void shadow(RuleChange.Shadow shadow) {
    json.writeName("shadow").writeStartObject();
    json.writeNumberProperty("findings", shadow.findings());
    money("amount", shadow.amountFen());
    money("fund", shadow.fundFen());
    json.writeEndObject();
  }

  private void sums(ChangeSums sums) {
    json.writeName("findings").writeStartObject();
    for (Change change : Change.values()) {
      json.writeNumberProperty(change.name(), sums.findings(change));
    }
    json.writeEndObject();
    money("gained", sums.gainedFen());
    money("lost", sums.lostFen());
    money("gainedFund", sums.gainedFundFen());
    money("lostFund", sums.lostFundFen());
  }

  private void money(String name, long fen) {
    if (inFen) {
      json.writeNumberProperty(name, fen);
    } else {
      json.writeNumberProperty(name, BigDecimal.valueOf(fen, 2));
    }
  }

  private void place(PlaceChange place) {
    json.writeStringProperty("institution", place.place().institutionCode());
    json.writeStringProperty("institutionName", place.place().institutionName());
    json.writeStringProperty("department", place.place().departmentCode());
    json.writeStringProperty("departmentName", place.place().departmentName());
    sums(place.sums());
  }

  private void sample(Sample sample) {
    json.writeStringProperty("change", sample.change().name());
    money("moved", sample.movedFen());
    LargeFinding finding = LargeFinding.of(sample.finding(), bases);
    for (FindingColumn column : FindingColumn.all()) {
      if (column != FindingColumn.PSN_NO && column != FindingColumn.EVIDENCE) {
        json.writeStringProperty(column.header(), finding.text(column));
      }
    }
    JsonFields.text(json, "words", finding.message());
    json.writeName("why").writeRawValue(EvidenceJson.write(finding.evidence()));
  }
}
