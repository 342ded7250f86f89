package org.mingjian.wire.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.Decimals;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.NationalCodes;

/// A visit as its rows tell it. Whose word counts is as in an extract: the latest settlement's that
/// is no refund, then the record's. Source: docs/designs/audit.md §3. Immutable.
public final class PastVisit {
  private static final Comparator<ClaimRow> BY_TIME =
      Comparator.comparing((ClaimRow row) -> row.value("setl_time")).thenComparing(ClaimRow::key);

  private final String institution;
  private final String id;
  private final Map<ExtractTable, List<ClaimRow>> rows;
  private final Optional<ClaimRow> record;
  private final Optional<ClaimRow> chief;

  private PastVisit(ClaimRow any, Map<ExtractTable, List<ClaimRow>> rows) {
    this.institution = any.institution();
    this.id = any.visit();
    this.rows = rows;
    this.record = of(ExtractTable.MDTRT_D).stream().findFirst();
    this.chief =
        of(ExtractTable.SETL_D).stream()
            .filter(row -> !row.value("refd_setl_flag").equals("1"))
            .max(BY_TIME);
  }

  /// The visit that rows of several messages tell.
  public static PastVisit of(List<ClaimRow> rows) {
    return new PastVisit(rows.getFirst(), VisitRows.of(rows));
  }

  /// Code of the institution.
  public String institution() {
    return institution;
  }

  /// `mdtrt_id`.
  public String id() {
    return id;
  }

  /// Rows of all tables, about this visit only.
  public List<ClaimRow> rows() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /// Adds the visit to a draft of its person.
  public void addTo(PersonDraft person) {
    if (of(ExtractTable.FEE_LIST_D).isEmpty()) {
      // Nothing was charged: there is nothing to judge and nothing to remember.
      return;
    }
    person.visit(id, this::fill);
  }

  private void fill(VisitDraft draft) {
    draft
        .institution(institution, "")
        .institutionType(NationalCodes.institutionType(institution))
        .hospitalLevel(either("hosp_lv"))
        .medicalType(medicalType())
        .payLocation(either("pay_loc"))
        .insuranceType(either("insutype"))
        .areas(either("fix_blng_admdvs"), either("insu_admdvs"))
        .department(record("adm_dept_codg"), record("adm_dept_name"))
        .begin(first(record("begntime"), settled("begndate")))
        .end(first(record("endtime"), settled("enddate")))
        .disease(settled("dise_no"));
    new PastCodings(this).fill(draft);
    addLines(draft, of(ExtractTable.FEE_LIST_D), addSettlements(draft));
  }

  /// Adds the lines that `kept` lets through to a draft of this visit that has no settlements.
  public void addLines(VisitDraft draft, Predicate<ClaimRow> kept) {
    addLines(draft, of(ExtractTable.FEE_LIST_D).stream().filter(kept).toList(), Set.of());
  }

  private void addLines(VisitDraft draft, List<ClaimRow> lines, Set<String> settlements) {
    PastLine.Payer payer = payer();
    Set<String> serials = lines.stream().map(ClaimRow::key).collect(Collectors.toSet());
    PastLine.Ties ties = new PastLine.Ties(serials, settlements);
    for (ClaimRow row : lines) {
      draft.line(
          row.key(),
          line -> {
            PastLine.fill(line, row, payer);
            ties.tie(line, row);
          });
    }
  }

  /// Who paid, where the lines do not say: an unsettled visit leaves it open.
  private PastLine.Payer payer() {
    String fund = settled("fund_pay_sumamt");
    if (fund.isEmpty()) {
      return PastLine.Payer.UNKNOWN;
    }
    boolean nothing = Decimals.parse(fund, Decimals.MONEY_SCALE).orElse(0) == 0;
    return nothing ? PastLine.Payer.PATIENT : PastLine.Payer.FUND;
  }

  private Set<String> addSettlements(VisitDraft draft) {
    List<ClaimRow> settlements = of(ExtractTable.SETL_D);
    if (settlements.isEmpty()) {
      draft.unsettled();
    }
    for (ClaimRow row : settlements) {
      draft.settlement(row.value("setl_id"), settlement -> PastLine.fill(settlement, row));
    }
    return settlements.stream().map(row -> row.value("setl_id")).collect(Collectors.toSet());
  }

  List<ClaimRow> of(ExtractTable table) {
    return rows.getOrDefault(table, List.of());
  }

  String record(String column) {
    return record.map(row -> row.value(column)).orElse("");
  }

  /// Lines of inpatients say their medical type themselves.
  private String medicalType() {
    String type = either("med_type");
    for (ClaimRow row : type.isEmpty() ? of(ExtractTable.FEE_LIST_D) : List.<ClaimRow>of()) {
      type = first(type, row.value("med_type"));
    }
    return type;
  }

  private String settled(String column) {
    return chief.map(row -> row.value(column)).orElse("");
  }

  private String either(String column) {
    return first(settled(column), record(column));
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
