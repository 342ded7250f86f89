package org.mingjian.testing.oracle;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjian.claims.BatchSource;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.ListField;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.Registers;
import org.mingjian.claims.VisitColumns;
import org.mingjian.claims.VisitKind;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.SettlementDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.values.CivilTime;

/// Drafts a batch of what the oracle read, before netting: the engine's netting and rules can be
/// compared with the oracle's without a lake between them.
final class OracleDrafts implements BatchSource {
  private static final Map<String, String> LEVEL_CODES =
      Map.of("3", "02", "2", "05", "1", "08", "", "");

  private static final String LIST_COLUMN = "setl_list_d.";

  private final List<String> listColumns;
  private final Map<String, List<Map<String, String>>> visits;
  private final Map<String, List<Map<String, String>>> settlements;
  private final Map<String, List<Map<String, String>>> lines;
  private final Map<String, List<Map<String, String>>> diagnoses;
  private final Map<String, List<Map<String, String>>> operations;
  private final Map<String, List<Map<String, String>>> conditions;
  private final List<Map<String, String>> licences;
  private final List<Map<String, String>> stocks;
  private final Map<String, List<Map<String, String>>> settlementLists;
  private final List<String> mainOperations;
  private final String coveredFrom;
  private final PersonBatch batch;

  OracleDrafts(Oracle oracle) throws SQLException {
    visits =
        by(
            "psn_no",
            oracle.rows(
                "SELECT v.*, s.surgery_begin, s.surgery_end, k.kind AS institution_kind"
                    + " FROM visit v LEFT JOIN surgery s USING (visit_id)"
                    + " LEFT JOIN institution_kind k USING (fixmedins_code)"));
    conditions = by("visit_id", oracle.rows("SELECT * FROM diagnosis_condition"));
    settlementLists = by("visit_id", oracle.rows("SELECT * FROM settlement_list ORDER BY list_id"));
    stocks =
        oracle.rows(
            "SELECT fixmedins_code, code, day - DATE '2000-01-01' AS day, came_in, went_out,"
                + " last_count[2] AS counted,"
                + " epoch(last_count[1]) - epoch(TIMESTAMP '2000-01-01') AS counted_at"
                + " FROM stock_day ORDER BY day");
    licences =
        oracle.rows(
            "SELECT doctor, fixmedins_code, grade,"
                + " from_day - DATE '2000-01-01' AS first, to_day - DATE '2000-01-01' AS last"
                + " FROM licence");
    settlements =
        by(
            "visit_id",
            oracle.rows(
                "SELECT v.visit_id, s.*, k.undone FROM settlement s JOIN kept_settlement k USING"
                    + " (setl_id) JOIN visit v ON v.mdtrt_id = s.mdtrt_id"));
    lines =
        by(
            "visit_id",
            oracle.rows(
                "SELECT l.*, p.line_key AS cancels, k.sin_dos_dscr, k.used_frqu_dscr FROM net_line l"
                    + " JOIN visit v ON v.visit_id = l.visit_id"
                    + " JOIN kept_line k ON k.line_key = l.line_key AND k.mdtrt_id = v.mdtrt_id"
                    + " LEFT JOIN named n ON n.negative_id = l.line_id"
                    + " LEFT JOIN net_line p ON p.line_id = n.positive_id"));
    diagnoses = by("visit_id", oracle.rows("SELECT * FROM diagnosis ORDER BY visit_id, place"));
    operations = by("visit_id", oracle.rows("SELECT * FROM operation ORDER BY visit_id, place"));
    mainOperations =
        oracle.column("SELECT mdtrt_id FROM visit JOIN operation USING (visit_id) WHERE main");
    listColumns = oracle.column("SELECT field FROM raw_list_column");
    coveredFrom = oracle.column("SELECT from_day FROM covered").getFirst();
    batch = batch();
  }

  @Override
  public Dictionaries dictionaries() {
    return batch.dictionaries;
  }

  @Override
  public FieldPresence fields() {
    Set<String> fields = new HashSet<>(HostileCase.allFields());
    fields.removeIf(field ->
        field.startsWith(LIST_COLUMN)
            && !listColumns.contains(field.substring(LIST_COLUMN.length())));
    return new FieldPresence(fields);
  }

  @Override
  public void forEach(int threads, Consumer<PersonBatch> consumer) {
    consumer.accept(batch);
  }

  /// All persons in one batch, netted by the engine's side.
  private PersonBatch batch() {
    PersonBatchBuilder builder = new PersonBatchBuilder().coveredFrom(coveredFrom);
    stocks.forEach(row -> stock(builder, row));
    licences.forEach(row -> builder.licence(row.get("doctor"), licence(row)));
    visits.keySet().stream().sorted().forEach(id -> builder.person(id, p -> person(p, id)));
    PersonBatch batch = builder.build();
    var texts = batch.identities().read(all(batch.visits.count), all(batch.lines.count));
    for (int v = 0; v < batch.visits.count; v++) {
      if (!mainOperations.contains(texts.visitId(v))) {
        batch.visits.mainOperation[v] = CodeDictionary.ABSENT;
      }
      asTheVisitSays(batch.visits, v, visit(texts.visitId(v)));
    }
    return batch;
  }

  /// Drafts know sex and birth of a person; visits may state them differently.
  private static void asTheVisitSays(VisitColumns columns, int v, Map<String, String> visit) {
    String birth = visit.get("birth");
    columns.sex[v] = (byte) number(visit.get("sex"));
    columns.birthDay[v] =
        birth.isEmpty() ? CivilTime.ABSENT : CivilTime.day(LocalDate.parse(birth));
  }

  private Map<String, String> visit(String id) {
    return visits.values().stream()
        .flatMap(List::stream)
        .filter(visit -> visit.get("mdtrt_id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void person(PersonDraft draft, String id) {
    visits.get(id).forEach(visit -> draft.visit(visit.get("mdtrt_id"), v -> visit(v, visit)));
  }

  private void visit(VisitDraft draft, Map<String, String> visit) {
    String id = visit.get("visit_id");
    draft
        .institution(visit.get("fixmedins_code"), "")
        .hospitalLevel(LEVEL_CODES.get(visit.get("level")))
        .kind(VisitKind.valueOf(visit.get("kind")))
        .medicalType(visit.get("med_type"))
        .payLocation(visit.get("place_known").equals("true") ? "2" : "")
        .insuranceType(visit.get("insutype"))
        .surgery(time(visit.get("surgery_begin")), time(visit.get("surgery_end")))
        .institutionKind(visit.get("institution_kind"))
        .begin(time(visit.get("begin_time")))
        .end(time(visit.get("end_time")))
        .mainDiagnosis(visit.get("main_diagnosis"))
        .disease(visit.get("disease"))
        .unsettled();
    if (visit.get("diagnosed").equals("true") && visit.get("diagnoses").isEmpty()) {
      draft.tcmDiagnosis();
    }
    of(diagnoses, id).forEach(row -> draft.diagnosis(row.get("code")));
    of(conditions, id)
        .forEach(row -> draft.condition(row.get("code"), number(row.get("condition"))));
    of(settlementLists, id).forEach(row -> draft.settlementList(list(row)));
    of(operations, id).forEach(row -> draft.operation(row.get("code")));
    of(settlements, id).forEach(row -> draft.settlement(row.get("setl_id"), s -> settle(s, row)));
    of(lines, id).forEach(row -> draft.line(row.get("line_key"), l -> line(l, row)));
  }

  private static void stock(PersonBatchBuilder builder, Map<String, String> row) {
    boolean counted = !row.get("counted").isEmpty();
    builder.stock(
        new Registers.StockKey(row.get("fixmedins_code"), row.get("code")),
        new Registers.StockDay(
            number(row.get("day")),
            Long.parseLong(row.get("came_in")),
            Long.parseLong(row.get("went_out")),
            counted ? Long.parseLong(row.get("counted")) : 0,
            counted ? (int) Double.parseDouble(row.get("counted_at")) : CivilTime.ABSENT));
  }

  /// A list's values, of protected fields only that they are filled in.
  private static Map<String, String> list(Map<String, String> row) {
    Map<String, String> values = new java.util.HashMap<>(row);
    for (ListField field : ListField.values()) {
      if (field.isProtected() && !row.get(field.column()).isEmpty()) {
        values.put(field.column(), ListField.FILLED);
      }
    }
    return values;
  }

  private static Registers.Licence licence(Map<String, String> row) {
    return new Registers.Licence(
        row.get("fixmedins_code"),
        number(row.get("grade")),
        number(row.get("first")),
        number(row.get("last")));
  }

  private static void settle(SettlementDraft draft, Map<String, String> row) {
    draft.at(time(row.get("time"))).paid(decimal(row.get("total"), 2), decimal(row.get("fund"), 2));
    if (row.get("refund").equals("true")) {
      draft.refundOf(row.get("undone"));
    }
  }

  private static void line(LineDraft draft, Map<String, String> row) {
    boolean dateOnly = row.get("date_only").equals("true");
    String time = time(row.get("time"));
    draft
        .item(row.get("item"))
        .at(dateOnly ? time.substring(0, 10) : time)
        .quantity(decimal(row.get("quantity"), 4))
        .price(decimal(row.get("price"), 6))
        .amount(decimal(row.get("amount"), 2))
        .settlement(row.get("settled_by"))
        .prescription(row.get("rx"))
        .cancels(row.get("cancels"))
        .department(row.get("department"), "")
        .executingDepartment(row.get("executing_department"), "")
        .supplyDays(number(row.get("supply_days")))
        .chargeCategory(number(row.get("category")))
        .doctor(row.get("doctor"), "")
        .singleDose(row.get("sin_dos_dscr"))
        .doseFrequency(row.get("used_frqu_dscr"))
        .ordered(time(row.get("order_time")))
        .uploaded(time(row.get("upload_time")));
    scope(draft, row);
  }

  private static void scope(LineDraft draft, Map<String, String> row) {
    switch (row.get("in_scope")) {
      case "true" -> draft.inScope(decimal(row.get("scope_amount"), 2));
      case "false" -> draft.selfPaid();
      default -> draft.scopeUnknown();
    }
  }

  private static Map<String, List<Map<String, String>>> by(
      String column, List<Map<String, String>> rows) {
    Function<Map<String, String>, String> key = row -> row.get(column);
    return rows.stream().collect(Collectors.groupingBy(key));
  }

  private static List<Map<String, String>> of(
      Map<String, List<Map<String, String>>> rows, String key) {
    return rows.getOrDefault(key, List.of());
  }

  private static java.util.BitSet all(int count) {
    java.util.BitSet bits = new java.util.BitSet(count);
    bits.set(0, count);
    return bits;
  }

  private static String time(String timestamp) {
    return timestamp.isEmpty() ? "" : timestamp.substring(0, 19);
  }

  private static String decimal(String scaled, int scale) {
    return new java.math.BigDecimal(scaled).movePointLeft(scale).toPlainString();
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
