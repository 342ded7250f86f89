package org.mingjian.bench.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.VisitColumns;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.InsuranceTypes;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.values.CivilTime;

/// Ten rules that look at one line and one point, and what they need as facts.
public final class SimpleRules {
  /// Their codes, in the order the DRL numbers them.
  public static final List<String> CODES =
      List.of(
          "GZ10000101001000",
          "GZ10000101003000",
          "MJ2025-047",
          "GZ10000301003000",
          "GZ10000301009000",
          "MJ2025-029",
          "GZ10000301004000",
          "MJ2025-013",
          "GZ10000102009000",
          "GZ10000102008000");

  private static final Set<String> MATERNITY = Set.of("51", "52", "53");

  private SimpleRules() {}

  /// All their points about items of a source.
  public static List<ItemPoint> points(Release release, CodeDictionary items) {
    List<ItemPoint> points = new ArrayList<>();
    for (RuleDefinition rule : release.rules()) {
      int place = CODES.indexOf(rule.code());
      if (place >= 0) {
        KnowledgeTable table = release.table(rule.tables().getFirst());
        for (int row = 0; row < table.size(); row++) {
          add(points, place, rule, new Row(table, row), items);
        }
      }
    }
    return points;
  }

  private static void add(
      List<ItemPoint> points, int place, RuleDefinition rule, Row row, CodeDictionary items) {
    ItemPoint.Period period =
        new ItemPoint.Period(
            row.table.period(row.row).fromDay(), row.table.period(row.row).toDay());
    ItemPoint.Limit limit = row.limit(rule);
    for (String code : row.table.codes(row.row)) {
      int item = items.find(code);
      if (item > 0) {
        points.add(new ItemPoint(place, item, period, limit));
      }
    }
  }

  /// A row of a table.
  private record Row(KnowledgeTable table, int row) {
    ItemPoint.Limit limit(RuleDefinition rule) {
      String unit = text("unit").isEmpty() ? parameter(rule, "unit") : text("unit");
      return new ItemPoint.Limit(
          number("sex", 0),
          number("min_age", bound(parameter(rule, "minAge"), Long.MIN_VALUE)),
          number("max_age", bound(parameter(rule, "maxAge"), Long.MAX_VALUE)),
          unit.equals("DAY"),
          kinds(),
          has("departments") ? table.set(row, "departments") : List.of());
    }

    private boolean has(String column) {
      return table.schema().columns().stream().anyMatch(it -> it.name().equals(column));
    }

    private String text(String column) {
      return has(column) ? table.text(row, column) : "";
    }

    private long number(String column, long otherwise) {
      return has(column) ? table.number(row, column).orElse(otherwise) : otherwise;
    }

    /// Online and chronic visits pass where ordinary ones do.
    private int kinds() {
      int bits = 0;
      for (String kind : has("kinds") ? table.set(row, "kinds") : List.<String>of()) {
        bits |= VisitKind.valueOf(kind).bit();
      }
      boolean ordinary = (bits & VisitKind.OUTPATIENT.bit()) != 0;
      return ordinary ? bits | VisitKind.INTERNET.bit() | VisitKind.CHRONIC.bit() : bits;
    }

    private static String parameter(RuleDefinition rule, String name) {
      return rule.parameters().has(name) ? rule.parameters().text(name) : "";
    }

    private static long bound(String text, long open) {
      return text.isBlank() ? open : Long.parseLong(text);
    }
  }

  /// The lines of a batch.
  public static List<ChargedItem> lines(PersonBatch batch) {
    List<ChargedItem> facts = new ArrayList<>(batch.lines.count);
    for (int line = 0; line < batch.lines.count; line++) {
      facts.add(fact(batch, line));
    }
    return facts;
  }

  private static ChargedItem fact(PersonBatch batch, int line) {
    LineColumns lines = batch.lines;
    int day = CivilTime.dayOf(lines.time[line]);
    CodeDictionary departments = batch.dictionaries.departments();
    VisitKind kind = batch.visits.kindOf(lines.visit[line]);
    return new ChargedItem(
        lines.item[line],
        day,
        lines.isJudged(line),
        patient(batch, lines.visit[line], day),
        new ChargedItem.Place(
            kind == VisitKind.UNDETERMINED ? 0 : kind.bit(),
            departments.code(lines.department[line]),
            departments.code(lines.executingDepartment[line])));
  }

  private static ChargedItem.Patient patient(PersonBatch batch, int visit, int day) {
    VisitColumns visits = batch.visits;
    int birth = visits.birthDay[visit];
    boolean born = birth != CivilTime.ABSENT;
    String insurance = batch.dictionaries.insuranceTypes().code(visits.insuranceType[visit]);
    String medical = batch.dictionaries.medicalTypes().code(visits.medicalType[visit]);
    return new ChargedItem.Patient(
        visits.sex[visit],
        born ? CivilTime.completedYears(birth, day) : -1,
        born ? day - birth : -1,
        InsuranceTypes.isKnown(insurance) || MATERNITY.contains(medical));
  }
}
