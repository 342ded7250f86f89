package org.mingjian.audit.example;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.knowledge.source.YamlFields;
import org.mingjian.knowledge.source.YamlNode;

/// Drafts one visit of an example.
record ExampleVisit(YamlNode node, Map<String, YamlNode> each) {
  private static final Set<String> SETTLEMENT_KEYS =
      Set.of("settlement", "at", "total", "fund", "refundOf");

  void addTo(PersonDraft person) {
    Map<String, YamlNode> all = new HashMap<>(each);
    all.putAll(node.entries(Set.of()));
    String name = all.getOrDefault("visit", node).text();
    person.visit(name, visit -> all.forEach((key, value) -> set(visit, key, value)));
  }

  private void set(VisitDraft visit, String key, YamlNode value) {
    switch (key) {
      case "visit" -> {}
      case "lines" -> value.items().forEach(line -> new ExampleLine(line).addTo(visit));
      case "settlements" -> value.items().forEach(settlement -> settle(visit, settlement));
      case "diagnoses" -> value.texts().forEach(visit::diagnosis);
      case "surgery" -> visit.surgery(value.texts().getFirst(), value.texts().getLast());
      case "lists" -> value.items().forEach(list -> visit.settlementList(texts(list)));
      case "operations" -> value.texts().forEach(visit::operation);
      case "tcmDiagnosis" -> {
        value.oneOf(Set.of("true"));
        visit.tcmDiagnosis();
      }
      case "conditions" ->
          value
              .entries(Set.of())
              .forEach(
                  (code, condition) -> visit.condition(code, Integer.parseInt(condition.text())));
      default -> setText(visit, key, value);
    }
  }

  private static Map<String, String> texts(YamlNode node) {
    Map<String, String> values = new HashMap<>();
    node.entries(Set.of()).forEach((key, value) -> values.put(key, value.text()));
    return values;
  }

  private static void setText(VisitDraft visit, String key, YamlNode value) {
    String text = value.text();
    switch (key) {
      case "institution" -> visit.institution(text, "");
      case "institutionType" -> visit.institutionType(text);
      case "institutionKind" -> visit.institutionKind(text);
      case "hospitalLevel" -> visit.hospitalLevel(text);
      case "medicalType" -> visit.medicalType(text);
      case "payLocation" -> visit.payLocation(text);
      case "insuranceType" -> visit.insuranceType(text);
      case "begin" -> visit.begin(text);
      case "end" -> visit.end(text);
      case "mainDiagnosis" -> visit.mainDiagnosis(text);
      case "disease" -> visit.disease(text);
      default -> throw value.error("就诊没有键 “" + key + "”");
    }
  }

  private static void settle(VisitDraft visit, YamlNode node) {
    YamlFields fields = new YamlFields(node, SETTLEMENT_KEYS);
    visit.settlement(
        fields.text("settlement"),
        settlement -> {
          fields.find("at").ifPresent(at -> settlement.at(at.text()));
          fields
              .find("total")
              .ifPresent(total -> settlement.paid(total.text(), fields.text("fund")));
          fields.find("refundOf").ifPresent(of -> settlement.refundOf(of.text()));
        });
  }
}
