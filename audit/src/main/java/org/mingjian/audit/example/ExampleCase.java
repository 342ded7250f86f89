package org.mingjian.audit.example;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.claims.AntibioticGrades;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.Registers;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.knowledge.source.YamlFields;
import org.mingjian.knowledge.source.YamlNode;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// One case of an example file: one person's claims and what a rule makes of them.
public final class ExampleCase {
  static final Set<String> KEYS =
      Set.of(
          "name",
          "expect",
          "blame",
          "amount",
          "sex",
          "birth",
          "coveredFrom",
          "parameters",
          "licences",
          "stock",
          "points",
          "visits");

  private final YamlFields fields;
  private final Map<String, YamlNode> points;
  private final Map<String, YamlNode> each;

  /// Takes the case's fields, the points in force for it by table, and what goes under each visit.
  ExampleCase(YamlFields fields, Map<String, YamlNode> points, Map<String, YamlNode> each) {
    this.fields = fields;
    this.points = Map.copyOf(points);
    this.each = Map.copyOf(each);
  }

  /// The case's name.
  public String name() {
    return fields.text("name");
  }

  /// What the case expects: `HIT`, `CLEAR`, `NOT_APPLICABLE` or `UNDETERMINED:` and a reason.
  public String expects() {
    return fields.text("expect");
  }

  Expectation expectation() {
    Optional<String> amount = fields.find("amount").map(YamlNode::text);
    return new Expectation(fields.text("expect"), fields.texts("blame"), amount);
  }

  Map<String, YamlNode> points() {
    return points;
  }

  /// Values that replace those of the rule's parameters.
  Map<String, String> parameters() {
    Map<String, String> values = new HashMap<>();
    fields
        .find("parameters")
        .ifPresent(node -> node.entries(Set.of()).forEach((k, v) -> values.put(k, v.text())));
    return values;
  }

  /// The claims.
  PersonBatch batch() {
    PersonBatchBuilder builder = new PersonBatchBuilder();
    fields.find("coveredFrom").ifPresent(date -> builder.coveredFrom(date.text()));
    fields.find("licences").ifPresent(all -> all.items().forEach(one -> license(builder, one)));
    fields.find("stock").ifPresent(all -> all.items().forEach(one -> stock(builder, one)));
    return builder.person("P1", this::draft).build();
  }

  private static void license(PersonBatchBuilder builder, YamlNode node) {
    YamlFields licence =
        new YamlFields(node, Set.of("practitioner", "institution", "grade", "from", "to"));
    builder.licence(
        licence.text("practitioner"),
        new Registers.Licence(
            licence.textOrBlank("institution"),
            AntibioticGrades.of(licence.textOrBlank("grade")),
            day(licence.textOrBlank("from"), Integer.MIN_VALUE),
            day(licence.textOrBlank("to"), Integer.MAX_VALUE)));
  }

  private static void stock(PersonBatchBuilder builder, YamlNode node) {
    YamlFields stock =
        new YamlFields(node, Set.of("institution", "item", "day", "in", "out", "counted"));
    int day = CivilTime.day(LocalDate.parse(stock.text("day")));
    boolean counted = stock.find("counted").isPresent();
    builder.stock(
        new Registers.StockKey(stock.text("institution"), stock.text("item")),
        new Registers.StockDay(
            day,
            quantity(stock.textOrBlank("in")),
            quantity(stock.textOrBlank("out")),
            quantity(stock.textOrBlank("counted")),
            counted ? CivilTime.startOf(day) : CivilTime.ABSENT));
  }

  private static long quantity(String text) {
    return Decimals.parse(text, Decimals.QUANTITY_SCALE).orElse(0);
  }

  private static int day(String date, int otherwise) {
    return date.isEmpty() ? otherwise : CivilTime.day(LocalDate.parse(date));
  }

  private void draft(PersonDraft person) {
    fields.find("sex").ifPresent(sex -> person.sex(Integer.parseInt(sex.text())));
    fields.find("birth").ifPresent(birth -> person.birth(birth.text()));
    for (YamlNode visit : fields.get("visits").items()) {
      new ExampleVisit(visit, each).addTo(person);
    }
  }
}
