package org.mingjian.server.desk.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.claims.VisitKind;
import org.mingjian.claims.VisitKinds;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;

/// Visits out of rows that institutions reported.
final class WireClaims {
  private static final int DAY = 10;
  private static final VisitKinds KINDS = VisitKinds.national();

  private final List<ClaimRow> rows;

  private WireClaims(List<ClaimRow> rows) {
    this.rows = rows;
  }

  /// The visits that began in a span of days, by their begin.
  static List<KnownVisit> of(List<ClaimRow> rows, Span span) {
    Map<List<String>, List<ClaimRow>> visits =
        rows.stream()
            .filter(row -> !row.visit().isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.institution(), row.visit()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return visits.values().stream()
        .map(some -> new WireClaims(some).visit())
        .filter(visit -> span.holds(visit.begin()))
        .sorted(Comparator.comparing(KnownVisit::begin).thenComparing(KnownVisit::id))
        .toList();
  }

  private KnownVisit visit() {
    List<KnownVisit.Line> lines =
        of(ExtractTable.FEE_LIST_D)
            .map(WireClaims::line)
            .sorted(Comparator.comparing(KnownVisit.Line::time).thenComparing(KnownVisit.Line::id))
            .toList();
    long settled = sum("medfee_sumamt");
    LocalDate begin = begin();
    return new KnownVisit(
        rows.getFirst().visit(),
        new KnownVisit.Place(
            rows.getFirst().institution(),
            "",
            first("dscg_maindiag_code").orElse(""),
            first("dscg_maindiag_name").orElse("")),
        kind().name(),
        begin,
        first("endtime").or(() -> first("enddate")).map(WireClaims::day).orElse(begin),
        settled == 0 ? lines.stream().mapToLong(KnownVisit.Line::amountFen).sum() : settled,
        sum("fund_pay_sumamt"),
        lines);
  }

  private LocalDate begin() {
    return first("begntime")
        .or(() -> first("begndate"))
        .map(WireClaims::day)
        .orElseGet(() -> CivilTime.date(rows.stream().mapToInt(ClaimRow::day).min().orElseThrow()));
  }

  private VisitKind kind() {
    return first("med_type")
        .map(type -> KINDS.byMedicalType().getOrDefault(type, VisitKind.UNDETERMINED))
        .orElse(VisitKind.UNDETERMINED);
  }

  private Stream<ClaimRow> of(ExtractTable table) {
    return rows.stream().filter(row -> row.table() == table);
  }

  private Optional<String> first(String column) {
    return rows.stream().map(row -> row.value(column)).filter(text -> !text.isEmpty()).findFirst();
  }

  private long sum(String column) {
    return of(ExtractTable.SETL_D).mapToLong(row -> fen(row.value(column))).sum();
  }

  private static KnownVisit.Line line(ClaimRow row) {
    String key = row.value("bkkp_sn");
    long amount = fen(row.value("det_item_fee_sumamt"));
    return new KnownVisit.Line(
        key.isEmpty() ? row.value("feedetl_sn") : key,
        row.value("setl_id"),
        row.value("fee_ocur_time"),
        new KnownVisit.Item(
            row.value("hilist_code"),
            row.value("hilist_name"),
            row.value("bilg_dept_name"),
            row.value("bilg_dr_name")),
        row.value("cnt"),
        row.value("pric"),
        amount,
        fen(row.value("inscp_amt")),
        row.value("cnt"),
        amount);
  }

  private static LocalDate day(String time) {
    return LocalDate.parse(time.substring(0, DAY));
  }

  private static long fen(String yuan) {
    return yuan.isEmpty() ? 0 : new BigDecimal(yuan).movePointRight(2).longValue();
  }
}
