package org.mingjian.testing.examples;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.knowledge.source.YamlFields;
import org.mingjian.knowledge.source.YamlNode;

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
    return builder.person("P1", this::draft).build();
  }

  private void draft(PersonDraft person) {
    fields.find("sex").ifPresent(sex -> person.sex(Integer.parseInt(sex.text())));
    fields.find("birth").ifPresent(birth -> person.birth(birth.text()));
    for (YamlNode visit : fields.get("visits").items()) {
      new ExampleVisit(visit, each).addTo(person);
    }
  }
}
