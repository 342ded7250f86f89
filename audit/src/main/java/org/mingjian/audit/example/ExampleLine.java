package org.mingjian.audit.example;

import java.util.Map;
import java.util.Set;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.knowledge.source.YamlNode;

/// Drafts one line of an example.
record ExampleLine(YamlNode node) {
  void addTo(VisitDraft visit) {
    Map<String, YamlNode> all = node.entries(Set.of());
    String name = all.getOrDefault("line", node).text();
    visit.line(name, line -> all.forEach((key, value) -> set(line, key, value)));
  }

  private static void set(LineDraft line, String key, YamlNode value) {
    String text = value.text();
    switch (key) {
      case "line" -> {}
      case "item" -> line.item(text);
      case "at" -> line.at(text);
      case "ordered" -> line.ordered(text);
      case "uploaded" -> line.uploaded(text);
      case "settlement" -> line.settlement(text);
      case "prescription" -> line.prescription(text);
      case "cancels" -> line.cancels(text);
      case "doctor" -> line.doctor(text, "");
      case "dose" -> line.singleDose(text);
      case "frequency" -> line.doseFrequency(text);
      case "department" -> line.department(text, "");
      case "executingDepartment" -> line.executingDepartment(text, "");
      default -> setAmount(line, key, value);
    }
  }

  private static void setAmount(LineDraft line, String key, YamlNode value) {
    String text = value.text();
    switch (key) {
      case "quantity" -> line.quantity(text);
      case "price" -> line.price(text);
      case "amount" -> line.amount(text);
      case "inScope" -> line.inScope(text);
      case "supplyDays" -> line.supplyDays(text.isEmpty() ? 0 : Integer.parseInt(text));
      case "chargeCategory" -> line.chargeCategory(text.isEmpty() ? 0 : Integer.parseInt(text));
      case "scopeUnknown" -> {
        value.oneOf(Set.of("true"));
        line.scopeUnknown();
      }
      default -> throw value.error("费用明细没有键 “" + key + "”");
    }
  }
}
