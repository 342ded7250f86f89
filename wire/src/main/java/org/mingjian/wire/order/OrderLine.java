package org.mingjian.wire.order;

import java.util.OptionalLong;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.order.Encounter.Coded;

/// A line of a prescription or an order.
///
/// @param id told apart from every other of its visit: `rx_id`, where it is given twice with a
///   number behind it
/// @param prescriptionId `rx_id` as the sender knows it
/// @param item what is ordered
/// @param at when
/// @param quantity at scale 4, negative for a return
/// @param unitPrice at scale 6
/// @param amountFen of the line
/// @param inScopeFen the part the fund is asked to pay; empty where nobody says
/// @param category `chrg_type`, 0 where absent
/// @param current whether it is ordered now; others are what was ordered before
public record OrderLine(
    String id,
    String prescriptionId,
    Coded item,
    Moment at,
    long quantity,
    long unitPrice,
    long amountFen,
    OptionalLong inScopeFen,
    int category,
    Coded department,
    Coded doctor,
    boolean current) {
  /// The same line, asked about.
  OrderLine asCurrent() {
    return copy(id, true);
  }

  /// The same line by another id.
  OrderLine named(String other) {
    return copy(other, current);
  }

  private OrderLine copy(String other, boolean asked) {
    return new OrderLine(
        other,
        prescriptionId,
        item,
        at,
        quantity,
        unitPrice,
        amountFen,
        inScopeFen,
        category,
        department,
        doctor,
        asked);
  }
}
