package org.mingjian.wire.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.message.Part;
import org.mingjian.wire.message.Transaction;

/// Turns a message that reports something into rows of the claims extract. Source:
/// national-interfaces §3.
public final class FactReader {
  private static final String YES = "1";
  private static final String NO = "0";

  private static final int KEY_DIGITS = 24;

  /// Begins the number we give to a line without one.
  private static final String NO_NUMBER = "#";

  /// The key of a cancellation whose answer nobody told.
  private static final String CANCELS = "撤销";

  /// Steps of a visit, and the keys of what is known of them.
  static final String VISIT = "visit";

  static final String ADMISSION = "admission";
  static final String DISCHARGE = "discharge";

  /// A list that says no more than whose it is says nothing.
  private static final Set<String> LIST_KEYS =
      Set.of("setl_id", "mdtrt_id", "psn_no", "hi_no", "fixmedins_code");

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
    RowMaker rows = new RowMaker(institution, message.envelope(), now);
    new FactReader(message, rows).read();
    return rows.made();
  }

  /// What a message takes back of what its institution reported before; nothing, mostly.
  public static List<Withdrawal> withdrawals(Message message) {
    return message.transaction() == Transaction.STOCK_DELETION
        ? StockReader.withdrawals(message.input())
        : List.of();
  }

  private void read() {
    switch (message.transaction()) {
      case OUTPATIENT_FEES, INPATIENT_FEES -> fees();
      case OUTPATIENT_SETTLEMENT, INPATIENT_SETTLEMENT -> settlements();
      case OUTPATIENT_CANCELLATION, INPATIENT_CANCELLATION -> cancellation();
      case OUTPATIENT_VISIT, OUTPATIENT_VISIT_A -> visit("mdtrtinfo", VISIT);
      case ADMISSION -> visit("mdtrtinfo", ADMISSION);
      case DISCHARGE -> visit("dscginfo", DISCHARGE);
      case SETTLEMENT_LIST, SETTLEMENT_LIST_A -> settlementList();
      case STOCK_COUNT -> stock(Movement.COUNT);
      case STOCK_CHANGE -> stock(Movement.CHANGE);
      case PURCHASE -> stock(Movement.PURCHASE);
      case PURCHASE_RETURN -> stock(Movement.PURCHASE_RETURN);
      case SALE, SALE_A -> stock(Movement.SALE);
      case SALE_RETURN -> stock(Movement.SALE_RETURN);
      case STOCK_DELETION, FEEDBACK, REMIND, WARN, REMIND_HAINAN, WARN_HAINAN -> {
        // Nothing of these is a row.
      }
    }
  }

  /// Lines with the split of their costs where the sender adds it. A line that names no visit is of
  /// the one its message is about; where that is none, or several, nobody can tell whose it is.
  private void fees() {
    List<Part> splits = message.input().nodes("result");
    Map<String, Part> split =
        splits.stream()
            .collect(Collectors.toMap(FactReader::serial, part -> part, (first, last) -> last));
    List<Part> told = message.input().nodes("feedetail");
    List<Part> lines = told.isEmpty() ? splits : told;
    Owner only = Owner.only(lines);
    Ordinals ordinals = new Ordinals();
    for (Part line : lines) {
      Owner owner = Owner.of(line).orElse(only);
      if (owner.visit().isEmpty()) {
        line.note("mdtrt_id");
      } else {
        String serial = serial(line);
        fee(line, owner, serial.isEmpty() ? unnumbered(line, ordinals) : serial, split);
      }
    }
  }

  private void fee(Part line, Owner owner, String key, Map<String, Part> split) {
    rows.add(
        new RowMaker.Place(
            ExtractTable.FEE_LIST_D,
            owner,
            key,
            "fee_ocur_time",
            serial(line).isEmpty() ? Map.of("feedetl_sn", key) : Map.of()),
        split.getOrDefault(key, line),
        line);
  }

  /// Unique in a visit, the same before and after settlement.
  private static String serial(Part line) {
    return firstFilled(line.text("feedetl_sn"), line.text("bkkp_sn"));
  }

  /// A number for a line that has none: by what it says, and which of those alike it is.
  private static String unnumbered(Part line, Ordinals ordinals) {
    return ordinals.next(NO_NUMBER + ContentHash.of(line.values().toString()).prefix(KEY_DIGITS));
  }

  /// What is asked for and, where the sender adds it, how the bureau settled it.
  private void settlements() {
    List<Part> asked = message.input().nodes("data");
    List<Part> settled = message.input().nodes("setlinfo");
    for (Part part : settled.isEmpty() ? asked : settled) {
      Part request = asked.isEmpty() ? part : asked.getFirst();
      settlement(settled.isEmpty() ? part : request, part);
    }
  }

  private void settlement(Part asked, Part settled) {
    Owner owner = Owner.of(asked, settled);
    String id = settled.text("setl_id");
    String key = firstFilled(id, firstFilled(asked.text("chrg_bchno"), owner.visit()));
    rows.add(new RowMaker.Place(ExtractTable.SETL_D, owner, key, "setl_time"), asked, settled);
  }

  /// A settlement of its own that takes back the one the request names.
  private void cancellation() {
    Part asked = message.input().node("data");
    Part settled = message.input().node("setlinfo");
    String original = asked.text("setl_id");
    String id = firstFilled(settled.text("setl_id"), CANCELS + original);
    Map<String, String> more =
        Map.of("setl_id", id, "init_setl_id", original, "refd_setl_flag", YES);
    Owner owner = Owner.of(asked, settled);
    rows.add(new RowMaker.Place(ExtractTable.SETL_D, owner, id, "setl_time", more), asked, settled);
  }

  private void visit(String node, String step) {
    Part record = message.input().node(node);
    Owner owner =
        new Owner(
            record.text("psn_no"), firstFilled(record.text("mdtrt_id"), record.text("ipt_otp_no")));
    String time = step.equals(DISCHARGE) ? "endtime" : "begntime";
    rows.add(new RowMaker.Place(ExtractTable.MDTRT_D, owner, step, time), record);
    diagnoses("diseinfo", owner, step, "");
  }

  private void settlementList() {
    Part list = message.input().node("setlinfo");
    Owner owner =
        new Owner(firstFilled(list.text("psn_no"), list.text("hi_no")), list.text("mdtrt_id"));
    String id = list.text("setl_id");
    if (!LIST_KEYS.containsAll(list.values().keySet())) {
      rows.add(new RowMaker.Place(ExtractTable.SETL_LIST_D, owner, id, "setl_end_date"), list);
    }
    diagnoses("diseinfo", owner, id, id);
    diagnoses("opspdiseinfo", owner, id, id);
    message.input().nodes("oprninfo").forEach(operation -> operation(operation, owner, id));
  }

  private void operation(Part operation, Owner owner, String settlement) {
    String key =
        String.join(
            " ",
            settlement,
            operation.text("oprn_oprt_code"),
            firstFilled(operation.text("oprn_oprt_begntime"), operation.text("oprn_oprt_date")));
    Map<String, String> more = Map.of("setl_id", settlement, "main_oprn_flag", mainFlag(operation));
    rows.add(
        new RowMaker.Place(ExtractTable.SETL_LIST_OPRN_D, owner, key, "oprn_oprt_date", more),
        operation);
  }

  /// A list tells the main operation by its kind.
  private static String mainFlag(Part operation) {
    String kind = operation.text("oprn_oprt_type");
    return kind.isEmpty() || kind.equals(YES) ? kind : NO;
  }

  private void diagnoses(String node, Owner owner, String source, String settlement) {
    for (Part diagnosis : message.input().nodes(node)) {
      String key =
          String.join(" ", source, diagnosis.text("diag_code"), diagnosis.text("diag_type"));
      Map<String, String> more = Map.of("setl_id", settlement);
      rows.add(new RowMaker.Place(ExtractTable.SETL_LIST_DIAG_D, owner, key, "", more), diagnosis);
    }
  }

  private void stock(Movement movement) {
    new StockReader(message.input(), rows).read(movement);
  }

  private static String firstFilled(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}
