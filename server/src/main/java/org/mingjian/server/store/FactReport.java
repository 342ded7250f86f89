package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.fsi.Report;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.Withdrawal;

/// What one message of an institution reports.
///
/// @param message our id of the message
/// @param rows of which the last with the same key holds
/// @param withdrawn what it takes back of what was reported before
/// @param origin the message as it came; absent for what no message of the wire says
/// @param proven whether the sender proved to be the institution
public record FactReport(
    String areaPath,
    String institution,
    String message,
    Instant received,
    List<ClaimRow> rows,
    List<Withdrawal> withdrawn,
    Optional<KeptMessage> origin,
    boolean proven)
    implements WireRecord {
  private static final Set<ExtractTable> CARE =
      Set.of(ExtractTable.MDTRT_D, ExtractTable.SETL_D, ExtractTable.FEE_LIST_D);

  /// Copies in.
  public FactReport {
    rows = List.copyOf(rows);
    withdrawn = List.copyOf(withdrawn);
    origin.ifPresent(kept -> kept.requireFrom(institution));
  }

  /// Rows alone.
  public FactReport(
      String areaPath,
      String institution,
      String message,
      Instant received,
      List<ClaimRow> rows,
      boolean proven) {
    this(areaPath, institution, message, received, rows, List.of(), Optional.empty(), proven);
  }

  /// What a message of the wire reports.
  public static FactReport of(KeptMessage origin, Report report, boolean proven) {
    return new FactReport(
        origin.areaPath(),
        origin.institution(),
        origin.request(),
        origin.received(),
        report.rows(),
        report.withdrawn(),
        Optional.of(origin),
        proven);
  }

  /// Who says where the institution lies has looked who speaks.
  @Override
  public FactReport in(String areas) {
    Optional<KeptMessage> there = origin.map(kept -> kept.in(areas));
    return new FactReport(areas, institution, message, received, rows, withdrawn, there, true);
  }

  /// The same with its message sealed otherwise.
  FactReport from(Optional<KeptMessage> other) {
    return new FactReport(areaPath, institution, message, received, rows, withdrawn, other, proven);
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
