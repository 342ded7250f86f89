package org.mingjian.wire.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.Decimals;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.NationalCodes;
import org.mingjian.wire.fact.RowScan;

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

  /// Adds the visit to a draft of its person; `scan` is the thread's own.
  public void addTo(PersonDraft person, RowScan scan) {
    if (of(ExtractTable.FEE_LIST_D).isEmpty()) {
      // Nothing was charged: there is nothing to judge and nothing to remember.
      return;
    }
    person.visit(id, draft -> fill(draft, scan));
  }

  private void fill(VisitDraft draft, RowScan scan) {
    VisitWords said = VisitWords.of(chief, record, scan);
    draft
        .institution(institution, "")
        .institutionType(NationalCodes.institutionType(institution))
        .hospitalLevel(said.either(VisitWords.LEVEL))
        .medicalType(medicalType(said))
        .payLocation(said.either(VisitWords.PLACE))
        .insuranceType(said.either(VisitWords.INSURANCE))
        .areas(said.either(VisitWords.TREATED), said.either(VisitWords.INSURED))
        .department(said.record(VisitWords.DEPARTMENT), said.record(VisitWords.DEPARTMENT_NAME))
        .begin(said.begin())
        .end(said.end())
        .disease(said.settled(VisitWords.DISEASE));
    new PastCodings(this).fill(draft, said.record(VisitWords.MAIN_DIAGNOSIS));
    PastLine.Ties ties =
        new PastLine.Ties(of(ExtractTable.FEE_LIST_D), addSettlements(draft, scan));
    addLines(draft, ties, new LineReading(scan, payer(said.settled(VisitWords.FUND))));
  }

  /// Adds the lines that `kept` lets through to a draft of this visit that has no settlements.
  public void addLines(VisitDraft draft, Predicate<ClaimRow> kept, RowScan scan) {
    List<ClaimRow> lines = of(ExtractTable.FEE_LIST_D).stream().filter(kept).toList();
    addLines(draft, new PastLine.Ties(lines, List.of()), new LineReading(scan, payer()));
  }

  /// How lines are read.
  ///
  /// @param payer who paid those that do not say
  private record LineReading(RowScan scan, PastLine.Payer payer) {}

  private static void addLines(VisitDraft draft, PastLine.Ties ties, LineReading reading) {
    for (ClaimRow row : ties.lines()) {
      reading.scan.open(row);
      LineDraft line = draft.line(row.key());
      PastLine.fill(line, reading.scan, reading.payer);
      ties.tie(line, reading.scan);
    }
  }

  private PastLine.Payer payer() {
    return payer(chief.map(row -> row.value("fund_pay_sumamt")).orElse(""));
  }

  /// Who paid, where the lines do not say: an unsettled visit leaves it open.
  private static PastLine.Payer payer(String fund) {
    if (fund.isEmpty()) {
      return PastLine.Payer.UNKNOWN;
    }
    boolean nothing = Decimals.parse(fund, Decimals.MONEY_SCALE).orElse(0) == 0;
    return nothing ? PastLine.Payer.PATIENT : PastLine.Payer.FUND;
  }

  /// The ids of the settlements added.
  private List<String> addSettlements(VisitDraft draft, RowScan scan) {
    List<ClaimRow> settlements = of(ExtractTable.SETL_D);
    if (settlements.isEmpty()) {
      draft.unsettled();
    }
    List<String> ids = new ArrayList<>(settlements.size());
    for (ClaimRow row : settlements) {
      scan.open(row);
      String settlementId = PastLine.settlementOf(scan);
      ids.add(settlementId);
      draft.settlement(settlementId, settlement -> PastLine.fill(settlement, scan));
    }
    return ids;
  }

  List<ClaimRow> of(ExtractTable table) {
    return rows.getOrDefault(table, List.of());
  }

  /// Lines of inpatients say their medical type themselves.
  private String medicalType(VisitWords said) {
    String type = said.either(VisitWords.MEDICAL_TYPE);
    for (ClaimRow row : type.isEmpty() ? of(ExtractTable.FEE_LIST_D) : List.<ClaimRow>of()) {
      type = type.isEmpty() ? row.value("med_type") : type;
    }
    return type;
  }
}
