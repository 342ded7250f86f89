package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.fact.ClaimRow;

/// What one message of an institution reports.
///
/// @param message our id of the message
/// @param rows of which the last with the same key holds
public record FactReport(
    String areaPath, String institution, String message, Instant received, List<ClaimRow> rows)
    implements WireRecord {
  private static final Set<ExtractTable> CARE =
      Set.of(ExtractTable.MDTRT_D, ExtractTable.SETL_D, ExtractTable.FEE_LIST_D);

  /// Copies in.
  public FactReport {
    rows = List.copyOf(rows);
  }

  @Override
  public FactReport in(String areas) {
    return new FactReport(areas, institution, message, received, rows);
  }

  /// Whether it tells of somebody's care, not of stocks alone.
  public boolean isAboutPersons() {
    return rows.stream().anyMatch(row -> CARE.contains(row.table()) && !row.person().isEmpty());
  }

  /// What came of the rows.
  ///
  /// @param added rows that were not known
  /// @param replaced rows that were known otherwise
  /// @param unchanged rows that were known already
  public record Outcome(int added, int replaced, int unchanged) {}
}
