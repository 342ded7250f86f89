package org.mingjian.testing.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What refunds leave, worked out by hand.
class OracleNettingTest {
  private static final String ITEM = "001101000010000";
  private static final String OTHER = "001101000020000";

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();
  private final List<String> settlements = new ArrayList<>();

  private void line(String key, String time, String item, String quantity, String names) {
    String amount = String.valueOf(10 * Integer.parseInt(quantity));
    lines.add(
        String.join(",", "V1", "P1", time, quantity, "10", amount, key, item, names, "", amount));
  }

  private void settledLine(String key, String quantity, String settlement) {
    String amount = String.valueOf(10 * Integer.parseInt(quantity));
    lines.add(
        String.join(
            ",",
            "V1",
            "P1",
            "2025-01-01",
            quantity,
            "10",
            amount,
            key,
            ITEM,
            "",
            settlement,
            amount));
  }

  private void settlement(String id, String total, String fund, String refunds) {
    settlements.add(
        String.join(
            ",",
            id,
            "V1",
            "P1",
            "1",
            "1980-01-01",
            "310",
            "H1",
            "11",
            "2025-01-01 1" + id + ":00:00",
            total,
            fund,
            refunds));
  }

  private List<String> left() throws Exception {
    return query("SELECT line_key || ' ' || net_quantity / 10000 FROM line WHERE fact ORDER BY 1");
  }

  private List<String> query(String sql) throws Exception {
    lines.addFirst(
        "mdtrt_id,psn_no,fee_ocur_time,cnt,pric,det_item_fee_sumamt,feedetl_sn,hilist_code,"
            + "init_feedetl_sn,setl_id,inscp_amt");
    Files.write(folder.resolve("fee_list_d.csv"), lines);
    Files.writeString(folder.resolve("mdtrt_d.csv"), "mdtrt_id,psn_no,fixmedins_code\nV1,P1,H1\n");
    if (!settlements.isEmpty()) {
      settlements.addFirst(
          "setl_id,mdtrt_id,psn_no,gend,brdy,insutype,fixmedins_code,med_type,setl_time,"
              + "medfee_sumamt,fund_pay_sumamt,init_setl_id");
      Files.write(folder.resolve("setl_d.csv"), settlements);
    }
    try (Oracle oracle = Oracle.open(folder, folder, HostileCase.RULEPACK)) {
      return oracle.column(sql);
    }
  }

  @Test
  void cancelsTheLineItNames() throws Exception {
    line("1", "2025-01-01", ITEM, "3", "");
    line("2", "2025-01-02", ITEM, "3", "");
    line("3", "2025-01-03", ITEM, "-2", "1");
    assertEquals(List.of("1 1.0", "2 3.0"), left());
  }

  @Test
  void cancelsAnotherItemIfItNamesIt() throws Exception {
    line("1", "2025-01-01", ITEM, "3", "");
    line("2", "2025-01-02", OTHER, "-1", "1");
    assertEquals(List.of("1 2.0"), left());
  }

  @Test
  void prefersEqualQuantityAtOrBefore() throws Exception {
    line("1", "2025-01-01", ITEM, "2", "");
    line("2", "2025-01-02", ITEM, "3", "");
    line("3", "2025-01-03", ITEM, "-2", "");
    line("4", "2025-01-04", ITEM, "2", "");
    assertEquals(List.of("2 3.0", "4 2.0"), left());
  }

  @Test
  void spreadsWhatNoSingleLineHolds() throws Exception {
    line("1", "2025-01-01", ITEM, "2", "");
    line("2", "2025-01-02", ITEM, "3", "");
    line("3", "2025-01-03", ITEM, "-4", "");
    assertEquals(List.of("1 1.0"), left());
  }

  @Test
  void reachesForwardOnlyWhenNothingIsBefore() throws Exception {
    line("1", "2025-01-01", ITEM, "-1", "");
    line("2", "2025-01-02", ITEM, "2", "");
    line("3", "2025-01-03", ITEM, "3", "");
    assertEquals(List.of("2 2.0", "3 2.0"), left());
  }

  @Test
  void leavesARefundWithoutPartnerLoose() throws Exception {
    line("1", "2025-01-01", ITEM, "1", "");
    line("2", "2025-01-02", ITEM, "-2", "");
    line("3", "2025-01-02", OTHER, "-1", "");
    assertEquals(
        List.of("2", "3"), query("SELECT line_key FROM line WHERE unmatched ORDER BY line_key"));
  }

  @Test
  void headerRefundCancelsItsSettlementOnlyIfExactlyOpposite() throws Exception {
    settlement("1", "20", "15", "");
    settlement("2", "20", "15", "");
    settlement("3", "-20", "-15", "1");
    settlement("4", "-20", "-14", "2");
    settledLine("a", "2", "1");
    settledLine("b", "2", "2");
    assertEquals(List.of("b 2.0"), left());
  }

  @Test
  void refundWithLinesActsThroughItsLines() throws Exception {
    settlement("1", "20", "15", "");
    settlement("2", "-20", "-15", "1");
    settledLine("a", "2", "1");
    settledLine("b", "-1", "2");
    assertEquals(List.of("a 1.0"), left());
  }

  @Test
  void sharesTheFundAndGivesTheRestToTheLargest() throws Exception {
    settlement("1", "60", "0.20", "");
    settledLine("a", "1", "1");
    settledLine("b", "2", "1");
    settledLine("c", "3", "1");
    assertEquals(List.of("3", "6", "11"), query("SELECT fund FROM line ORDER BY line_key"));
  }
}
