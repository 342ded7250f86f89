package org.mingjian.wire.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.message.Part;

/// Turns a message that reports something into rows of the claims extract. Source:
/// national-interfaces §3.
public final class FactReader {
  private static final String COUNT = "1";
  private static final String CHANGE = "2";
  private static final String PURCHASE = "3";
  private static final String SALE = "4";
  private static final String OTHER_OUT = "107";

  private final Message message;
  private final RowMaker rows;

  private FactReader(Message message, RowMaker rows) {
    this.message = message;
    this.rows = rows;
  }

  /// The rows of a message; none if it reports nothing we keep.
  ///
  /// @param institution the national code of who reports
  /// @param now stands in for a time that neither row nor envelope gives
  public static List<ClaimRow> read(Message message, String institution, Moment now) {
    Moment sent = message.envelope().sentAt();
    RowMaker rows =
        new RowMaker(
            institution, message.envelope().treatmentArea(), sent.isPresent() ? sent : now);
    new FactReader(message, rows).read();
    return rows.made();
  }

  private void read() {
    switch (message.transaction()) {
      case OUTPATIENT_FEES, INPATIENT_FEES -> fees();
      case OUTPATIENT_SETTLEMENT, INPATIENT_SETTLEMENT -> settlement();
      case ADMISSION -> visit("mdtrtinfo", "admission");
      case DISCHARGE -> visit("dscginfo", "discharge");
      case SETTLEMENT_LIST, SETTLEMENT_LIST_A -> settlementList();
      case STOCK_COUNT -> stock(COUNT, "");
      case STOCK_CHANGE -> stock(CHANGE, "");
      case PURCHASE -> stock(PURCHASE, "");
      case PURCHASE_RETURN -> stock(CHANGE, OTHER_OUT);
      case SALE, SALE_A, SALE_RETURN -> stock(SALE, "");
      case STOCK_DELETION, FEEDBACK, REMIND, WARN, REMIND_HAINAN, WARN_HAINAN -> {
        // Nothing of these is a row.
      }
    }
  }

  private void fees() {
    for (Part line : message.input().nodes("feedetail")) {
      String key = firstFilled(line.text("bkkp_sn"), line.text("feedetl_sn"));
      rows.add(ExtractTable.FEE_LIST_D, line, Owner.of(line), key, "fee_ocur_time");
    }
  }

  /// What is asked for and, where the sender adds it, how the bureau settled it.
  private void settlement() {
    List<Part> parts = new ArrayList<>(message.input().nodes("data"));
    parts.addAll(message.input().nodes("setlinfo"));
    for (Part part : parts) {
      Owner owner = Owner.of(part);
      String id =
          firstFilled(part.text("setl_id"), firstFilled(part.text("chrg_bchno"), owner.visit()));
      rows.add(ExtractTable.SETL_D, part, owner, id, "setl_time", Map.of("setl_id", id));
    }
  }

  private void visit(String node, String step) {
    Part record = message.input().node(node);
    Owner owner =
        new Owner(
            record.text("psn_no"), firstFilled(record.text("mdtrt_id"), record.text("ipt_otp_no")));
    String time = step.equals("admission") ? "begntime" : "endtime";
    rows.add(ExtractTable.MDTRT_D, record, owner, step, time);
    diagnoses("diseinfo", owner, step);
  }

  private void settlementList() {
    Part list = message.input().node("setlinfo");
    Owner owner =
        new Owner(firstFilled(list.text("psn_no"), list.text("hi_no")), list.text("mdtrt_id"));
    String id = list.text("setl_id");
    rows.add(ExtractTable.SETL_LIST_D, list, owner, id, "setl_end_date");
    diagnoses("diseinfo", owner, id);
    diagnoses("opspdiseinfo", owner, id);
    for (Part operation : message.input().nodes("oprninfo")) {
      String key = id + ' ' + operation.text("oprn_oprt_code");
      rows.add(ExtractTable.SETL_LIST_OPRN_D, operation, owner, key, "oprn_oprt_date");
    }
  }

  private void diagnoses(String node, Owner owner, String source) {
    for (Part diagnosis : message.input().nodes(node)) {
      String key = source + ' ' + diagnosis.text("diag_code");
      rows.add(ExtractTable.SETL_LIST_DIAG_D, diagnosis, owner, key, "");
    }
  }

  private void stock(String type, String change) {
    for (String node : List.of("invinfo", "purcinfo", "selinfo", "data")) {
      for (Part goods : message.input().nodes(node)) {
        String kind = firstFilled(change, goods.text("inv_chg_type"));
        String key = contentKey(goods.values(), type);
        rows.add(
            ExtractTable.INVT_D,
            goods,
            Owner.NOBODY,
            key,
            "opt_time",
            Map.of("inv_data_type", type, "inv_chg_type", kind));
        traces(goods);
      }
    }
  }

  private void traces(Part goods) {
    Owner owner = new Owner(goods.text("psn_no"), goods.text("mdtrt_sn"));
    List<Part> traces = goods.nodes("drugtracinfo");
    for (Part trace : traces) {
      rows.add(
          ExtractTable.DRUG_TRAC_D, trace, owner, trace.text("drug_trac_codg"), "sel_retn_time");
    }
    if (traces.isEmpty() && !goods.text("drug_trac_codg").isEmpty()) {
      String code = goods.text("drug_trac_codg");
      rows.add(ExtractTable.DRUG_TRAC_D, goods, owner, code, "", Map.of("drug_trac_codg", code));
    }
  }

  /// A movement has no number of its own.
  private static String contentKey(SortedMap<String, String> values, String type) {
    return ContentHash.of(type, values.toString()).prefix(24);
  }

  private static String firstFilled(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}
