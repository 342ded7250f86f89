package org.mingjian.server.desk.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;

class WireClaimsTest {
  private static final Span SPAN = Span.of(LocalDate.parse("2026-03-10"));

  @Test
  void putsTheRowsOfAVisitTogether() {
    List<KnownVisit> visits =
        WireClaims.of(
            List.of(
                row(
                    ExtractTable.MDTRT_D,
                    "V1",
                    Map.of("begntime", "2026-03-01 08:00:00", "med_type", "21")),
                row(
                    ExtractTable.SETL_D,
                    "V1",
                    Map.of("medfee_sumamt", "12.50", "fund_pay_sumamt", "9")),
                row(ExtractTable.FEE_LIST_D, "V1", line("B2", "2026-03-02 10:00:00")),
                row(ExtractTable.FEE_LIST_D, "V1", line("B1", "2026-03-01 09:00:00"))),
            SPAN);
    assertEquals(1, visits.size());
    KnownVisit visit = visits.getFirst();
    assertEquals("INPATIENT", visit.kind());
    assertEquals(LocalDate.parse("2026-03-01"), visit.begin());
    assertEquals(1250, visit.amountFen());
    assertEquals(900, visit.fundFen());
    assertEquals(List.of("B1", "B2"), visit.lines().stream().map(KnownVisit.Line::id).toList());
  }

  @Test
  void addsUpTheLinesOfAVisitThatIsNotSettled() {
    List<KnownVisit> visits =
        WireClaims.of(
            List.of(row(ExtractTable.FEE_LIST_D, "V1", line("B1", "2026-03-01 09:00:00"))), SPAN);
    assertEquals(330, visits.getFirst().amountFen());
    assertEquals("UNDETERMINED", visits.getFirst().kind());
  }

  @Test
  void leavesOutWhatIsOlderThanAYear() {
    assertEquals(
        List.of(),
        WireClaims.of(
            List.of(row(ExtractTable.MDTRT_D, "V1", Map.of("begntime", "2025-03-09 08:00:00"))),
            SPAN));
  }

  private static Map<String, String> line(String id, String time) {
    return Map.of("bkkp_sn", id, "fee_ocur_time", time, "det_item_fee_sumamt", "3.30");
  }

  private static ClaimRow row(ExtractTable table, String visit, Map<String, String> values) {
    int day = CivilTime.day(LocalDate.parse("2026-03-01"));
    return new ClaimRow(table, "H1", "P1", visit, values.toString(), day, new TreeMap<>(values));
  }
}
