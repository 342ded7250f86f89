package org.mingjian.wire.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.VisitKind;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.Report;
import org.mingjian.wire.fact.RowScan;

/// Rows of a person put together as visits.
class HistoryTest {
  private final List<ClaimRow> rows = new ArrayList<>();
  private final Dictionaries dictionaries = Dictionaries.empty();

  @Test
  void putsAStayTogetherFromEverythingReported() {
    report(
        "2401",
        "{'mdtrtinfo':{'psn_no':'P','mdtrt_id':'V','med_type':'21','insutype':'310',"
            + "'begntime':'2025-03-01 10:00:00'},'diseinfo':[{'diag_code':'I10.x00','maindiag_flag':1}]}");
    report(
        "2301",
        charges("'feedetl_sn':'1','cnt':2", "'feedetl_sn':'2','cnt':-1,'det_item_fee_sumamt':-5"));
    report("2402", "{'dscginfo':{'psn_no':'P','mdtrt_id':'V','endtime':'2025-03-05 09:00:00'}}");
    PersonBatch batch = batch();
    assertEquals(1, batch.visits.count);
    assertEquals(VisitKind.INPATIENT, batch.visits.kindOf(0));
    assertEquals("I10.X00", dictionaries.diagnoses().code(batch.visits.mainDiagnosis[0]));
    assertEquals(4 * 86_400 - 3_600, batch.visits.end[0] - batch.visits.begin[0]);
    assertEquals(10_000, batch.lines.netQuantity[0]);
  }

  @Test
  void letsTheSettlementSayWhetherTheFundPays() {
    report("2204", charges("'feedetl_sn':'1','cnt':1"));
    assertTrue(!batch().lines.isJudged(0) || isScopeUnknown());
    report("2207", settlement("8.00"));
    assertTrue(batch().lines.isJudged(0));
    report("2207", settlement("0"));
    assertTrue(!batch().lines.isJudged(0));
  }

  @Test
  void tellsVisitsOfTheSameNumberAtTwoHospitalsApart() {
    report("2204", charges("'feedetl_sn':'1','cnt':1"));
    ClaimRow own = rows.getFirst();
    rows.add(new ClaimRow(own.table(), "H2", "P", "V", "1", own.day(), own.values()));
    assertEquals(2, History.of(0, rows).visits().size());
    assertEquals(2, batch().visits.count);
  }

  @Test
  void remembersNoVisitWithoutCharges() {
    report("2401", "{'mdtrtinfo':{'psn_no':'P','mdtrt_id':'V','begntime':'2025-03-01'}}");
    assertEquals(0, batch().visits.count);
  }

  private boolean isScopeUnknown() {
    return (batch().lines.flags[0] & LineColumns.SCOPE_UNKNOWN) != 0;
  }

  private void report(String infno, String input) {
    for (ClaimRow row : Report.rows(infno, input)) {
      rows.removeIf(old -> old.table() == row.table() && old.key().equals(row.key()));
      rows.add(row);
    }
  }

  private PersonBatch batch() {
    return new PersonBatchBuilder(dictionaries)
        .person(
            "P",
            person -> History.of(0, rows).visits().forEach(v -> v.addTo(person, new RowScan())))
        .build();
  }

  private static String settlement(String fund) {
    return "{'data':{'psn_no':'P','mdtrt_id':'V','setl_id':'S','setl_time':'2025-03-05 10:00:00',"
        + "'medfee_sumamt':10,'fund_pay_sumamt':"
        + fund
        + "}}";
  }

  private static String charges(String... lines) {
    StringBuilder all = new StringBuilder();
    for (String line : lines) {
      all.append(all.isEmpty() ? "" : ",")
          .append(
              "{'psn_no':'P','mdtrt_id':'V','med_list_codg':'XA11DAW036A001010104127','pric':5,")
          .append(line.contains("sumamt") ? "" : "'det_item_fee_sumamt':10,")
          .append("'fee_ocur_time':'2025-03-02 08:00:00',")
          .append(line)
          .append('}');
    }
    return "{'feedetail':[" + all + "]}";
  }
}
