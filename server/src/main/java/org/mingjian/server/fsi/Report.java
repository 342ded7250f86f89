package org.mingjian.server.fsi;

import java.util.List;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.Withdrawal;

/// What an institution reports by a message.
///
/// @param rows what it says
/// @param withdrawn what it takes back
public record Report(RawMessage message, List<ClaimRow> rows, List<Withdrawal> withdrawn) {
  /// Copies in.
  public Report {
    rows = List.copyOf(rows);
    withdrawn = List.copyOf(withdrawn);
  }

  /// Whether nothing of the message is kept but itself.
  boolean isEmpty() {
    return rows.isEmpty() && withdrawn.isEmpty();
  }
}
