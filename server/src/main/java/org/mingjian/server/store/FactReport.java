package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import org.mingjian.wire.fact.ClaimRow;

/// What one message of an institution reports.
///
/// @param message our id of the message
/// @param rows of which the last with the same key holds
public record FactReport(
    String areaPath, String institution, String message, Instant received, List<ClaimRow> rows)
    implements WireRecord {
  /// Copies in.
  public FactReport {
    rows = List.copyOf(rows);
  }

  @Override
  public FactReport in(String areas) {
    return new FactReport(areas, institution, message, received, rows);
  }

  /// What came of the rows.
  ///
  /// @param added rows that were not known
  /// @param replaced rows that were known otherwise
  /// @param unchanged rows that were known already
  public record Outcome(int added, int replaced, int unchanged) {}
}
