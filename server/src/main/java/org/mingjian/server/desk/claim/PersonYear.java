package org.mingjian.server.desk.claim;

import java.time.LocalDate;
import java.util.List;
import org.mingjian.values.LocalizedText;

/// What was claimed of the person of a finding: the settlement it is about, line by line, and the
/// year around it, visit by visit. Names no person. Money in fen.
///
/// @param source who knows it: `lake`, `wire`, or `none` where nobody does
/// @param reason why less is shown than could be, such as a lake that cannot be read; empty words
///   where nothing stands in the way
/// @param from first day of the visits
/// @param to last day of the visits
/// @param ownOnly whether visits at other institutions are left out
/// @param lines of the settlement, else of the visit; empty for a finding about neither
/// @param linesInAll how many there are, were they more than are shown
/// @param visits in the order of their begin
public record PersonYear(
    String source,
    LocalizedText reason,
    LocalDate from,
    LocalDate to,
    boolean ownOnly,
    List<Line> lines,
    int linesInAll,
    List<Visit> visits) {
  /// Copies in.
  public PersonYear {
    lines = List.copyOf(lines);
    visits = List.copyOf(visits);
  }

  /// A charge line. Quantities and price as decimals, the price in yuan.
  ///
  /// @param visit whose it is
  /// @param quantity negative for a refund
  /// @param leftQuantity after refunds
  /// @param leftFen after refunds
  /// @param blamed whether it is the finding's
  /// @param related whether the evidence names it
  public record Line(
      String id,
      String visit,
      String settlement,
      String time,
      String item,
      String itemName,
      String department,
      String doctor,
      String quantity,
      String unitPrice,
      long amountFen,
      long inScopeFen,
      String leftQuantity,
      long leftFen,
      boolean blamed,
      boolean related) {
    static Line of(KnownVisit visit, KnownVisit.Line line, boolean blamed, boolean related) {
      return new Line(
          line.id(),
          visit.id(),
          line.settlement(),
          line.time(),
          line.item().code(),
          line.item().name(),
          line.item().department(),
          line.item().doctor(),
          line.quantity(),
          line.unitPrice(),
          line.amountFen(),
          line.inScopeFen(),
          line.leftQuantity(),
          line.leftFen(),
          blamed,
          related);
    }
  }

  /// A visit.
  ///
  /// @param kind `OUTPATIENT`, `INPATIENT`, …
  /// @param blamed whether the finding is about it
  /// @param related whether the evidence names it or a line of it
  public record Visit(
      String id,
      String institution,
      String institutionName,
      String kind,
      LocalDate begin,
      LocalDate end,
      String diagnosis,
      String diagnosisName,
      long amountFen,
      long fundFen,
      int lines,
      boolean blamed,
      boolean related) {
    static Visit of(KnownVisit visit, boolean blamed, boolean related) {
      return new Visit(
          visit.id(),
          visit.place().institution(),
          visit.place().institutionName(),
          visit.kind(),
          visit.begin(),
          visit.end(),
          visit.place().diagnosis(),
          visit.place().diagnosisName(),
          visit.amountFen(),
          visit.fundFen(),
          visit.lines().size(),
          blamed,
          related);
    }
  }
}
