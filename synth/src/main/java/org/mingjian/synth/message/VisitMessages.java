package org.mingjian.synth.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TimeText;
import org.mingjian.synth.claim.MedicalType;
import tools.jackson.databind.node.ObjectNode;

/// The messages of one visit, in no order.
final class VisitMessages {
  private static final int MOST_LINES = 100;
  private static final int HOUR = 3600;

  private final List<CityRow> rows;
  private final CityRow record;
  private final CityRow firstSettlement;
  private final boolean stay;
  private final MessageDraft.Sender sender;
  private final Consumer<MessageDraft> out;

  private VisitMessages(List<CityRow> rows, Consumer<MessageDraft> out) {
    this.rows = rows;
    this.out = out;
    this.record = rows.getFirst();
    this.firstSettlement = of(ExtractTable.SETL_D).findFirst().orElseThrow();
    this.stay = MedicalType.isStay(record.value("med_type"));
    this.sender =
        new MessageDraft.Sender(
            record.value("fixmedins_code"),
            firstSettlement.value("fix_blng_admdvs"),
            record.value("insu_admdvs"));
  }

  /// Hands out the messages of a visit.
  ///
  /// @param rows of the visit, its record first
  static void write(List<CityRow> rows, Consumer<MessageDraft> out) {
    VisitMessages visit = new VisitMessages(rows, out);
    visit.arrival();
    visit.lines();
    if (visit.stay) {
      visit.discharge();
      visit.list();
    }
    visit.of(ExtractTable.SETL_D).forEach(visit::settlement);
    rows.forEach(visit::tellSender);
  }

  private Stream<CityRow> of(ExtractTable table) {
    return rows.stream().filter(row -> row.table == table);
  }

  private MessageDraft draft(String infno, String time) {
    return new MessageDraft(infno, second(time), sender);
  }

  private static int second(String text) {
    TimeText time = new TimeText();
    if (!time.read(text)) {
      throw new IllegalArgumentException("not a time: " + text);
    }
    return time.second();
  }

  private void arrival() {
    MessageDraft message = draft(stay ? "2401" : "2203A", record.value("begntime"));
    message.say(stay ? WireNode.ADMISSION : WireNode.OUTPATIENT_VISIT, record);
    of(ExtractTable.SETL_D).forEach(row -> message.say(WireNode.DISEASE, row));
    of(ExtractTable.SETL_LIST_DIAG_D).forEach(row -> message.add(WireNode.VISIT_DIAGNOSIS, row));
    out.accept(message);
  }

  /// What was uploaded at one time goes in one message, if it is not too much.
  private void lines() {
    Map<String, List<CityRow>> batches = new TreeMap<>();
    of(ExtractTable.FEE_LIST_D)
        .forEach(row ->
            batches
                .computeIfAbsent(
                    row.value("upld_time") + ' ' + row.value("setl_id"),
                    unused -> new ArrayList<>())
                .add(row));
    for (List<CityRow> batch : batches.values()) {
      for (int from = 0; from < batch.size(); from += MOST_LINES) {
        lines(batch.subList(from, Math.min(batch.size(), from + MOST_LINES)));
      }
    }
  }

  private void lines(List<CityRow> batch) {
    MessageDraft message = draft(stay ? "2301" : "2204", batch.getFirst().value("upld_time"));
    for (CityRow line : batch) {
      ObjectNode object =
          message.add(stay ? WireNode.INPATIENT_LINE : WireNode.OUTPATIENT_LINE, line);
      message.add(WireNode.LINE_SPLIT, line);
      line.tell("upld_time", message.sentAt());
      if (!stay) {
        object.put("chrg_bchno", batchNumber(line.value("setl_id")));
        tellSettlement(line);
      }
    }
    out.accept(message);
  }

  /// A settlement of outpatients names the batch it settles; a cancellation names none.
  private void tellSettlement(CityRow line) {
    boolean settled =
        of(ExtractTable.SETL_D)
            .anyMatch(row ->
                row.value("setl_id").equals(line.value("setl_id"))
                    && row.value("init_setl_id").isEmpty());
    if (settled) {
      line.tell("setl_id", line.value("setl_id"));
    }
  }

  private static String batchNumber(String settlement) {
    return "B" + settlement.substring(2);
  }

  private void discharge() {
    MessageDraft message = draft("2402", record.value("endtime"));
    message.say(WireNode.DISCHARGE, record);
    out.accept(message);
  }

  private void settlement(CityRow row) {
    if (!row.value("init_setl_id").isEmpty()) {
      settlement(row, stay ? "2305" : "2208", WireNode.CANCELLED);
      row.tell("refd_setl_flag", "1");
    } else if (stay) {
      settlement(row, "2304", WireNode.INPATIENT_SETTLEMENT);
    } else {
      settlement(row, "2207", WireNode.OUTPATIENT_SETTLEMENT);
    }
  }

  private void settlement(CityRow row, String infno, WireNode asked) {
    MessageDraft message = draft(infno, row.value("setl_time"));
    ObjectNode data = message.say(asked, row);
    if (asked == WireNode.OUTPATIENT_SETTLEMENT) {
      data.put("chrg_bchno", batchNumber(row.value("setl_id")));
    }
    message.say(WireNode.SETTLED, row);
    out.accept(message);
  }

  /// A city writes lists for some stays; of the others the newer form tells the codes.
  private void list() {
    List<CityRow> lists = of(ExtractTable.SETL_LIST_D).toList();
    String infno = lists.isEmpty() ? "4101A" : "4101";
    int second = second(firstSettlement.value("setl_time")) + HOUR;
    MessageDraft message = new MessageDraft(infno, second, sender);
    lists.forEach(row -> message.say(WireNode.LIST, row));
    WireNode operation = lists.isEmpty() ? WireNode.LIST_A_OPERATION : WireNode.LIST_OPERATION;
    of(ExtractTable.SETL_LIST_DIAG_D).forEach(row -> message.add(WireNode.LIST_DIAGNOSIS, row));
    of(ExtractTable.SETL_LIST_OPRN_D).forEach(row -> message.add(operation, row));
    message.owner(
        record.value("psn_no"), record.value("mdtrt_id"), firstSettlement.value("setl_id"));
    of(ExtractTable.SETL_LIST_DIAG_D).forEach(this::tellList);
    of(ExtractTable.SETL_LIST_OPRN_D).forEach(this::tellList);
    out.accept(message);
  }

  private void tellList(CityRow row) {
    row.tell("setl_id", firstSettlement.value("setl_id"));
  }

  /// What envelopes and nodes around say of a row.
  private void tellSender(CityRow row) {
    row.tell("mdtrt_id", record.value("mdtrt_id"));
    row.tell("fixmedins_code", sender.institution());
    row.tell("fix_blng_admdvs", sender.area());
    row.tell("insu_admdvs", sender.insuredArea());
  }
}
