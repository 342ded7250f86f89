package org.mingjian.wire.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.ItemCode;
import org.mingjian.values.Decimals;
import org.mingjian.wire.fact.ClaimRow;

/// Tells which uploaded lines of a visit an ask repeats. A hospital numbers orders and charges
/// differently, so a charge is taken for the order of the same item, day and quantity, one for one:
/// counting one twice could accuse.
final class UploadedLines {
  private static final int DATE_LENGTH = "yyyy-MM-dd".length();

  private final Map<List<String>, Integer> orders = new HashMap<>();

  UploadedLines(List<OrderLine> lines) {
    for (OrderLine line : lines) {
      orders.merge(
          List.of(
              ItemCode.normalise(line.item().code()),
              line.at().text().substring(0, DATE_LENGTH),
              Decimals.format(line.quantity(), Decimals.QUANTITY_SCALE)),
          1,
          Integer::sum);
    }
  }

  /// Whether the ask does not have this line; asked once a line.
  boolean isNew(ClaimRow row) {
    String time = row.value("fee_ocur_time");
    List<String> same =
        List.of(
            ItemCode.choose(row.value("hilist_code"), row.value("med_list_codg")),
            time.substring(0, Math.min(DATE_LENGTH, time.length())),
            row.value("cnt"));
    int left = orders.getOrDefault(same, 0);
    if (left > 0) {
      orders.put(same, left - 1);
    }
    return left == 0;
  }
}
