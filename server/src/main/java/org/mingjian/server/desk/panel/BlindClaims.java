package org.mingjian.server.desk.panel;

import java.util.List;
import org.mingjian.server.desk.claim.PersonYear;
import org.mingjian.values.LocalizedText;

/// The charges beside a finding as an expert sees them: what was charged, not by whom, where or
/// under which number. Money in fen.
///
/// @param source who knows them, as [PersonYear#source]
/// @param reason why less is shown than could be
/// @param linesInAll how many there are, were they more than are shown
public record BlindClaims(String source, LocalizedText reason, List<Line> lines, int linesInAll) {
  /// Copies in.
  public BlindClaims {
    lines = List.copyOf(lines);
  }

  /// A charge line. Quantity and price as decimals, the price in yuan.
  ///
  /// @param blamed whether it is the finding's
  /// @param related whether the evidence names it
  public record Line(
      String time,
      String item,
      String itemName,
      String quantity,
      String unitPrice,
      long amountFen,
      long inScopeFen,
      boolean blamed,
      boolean related) {
    static Line of(PersonYear.Line line, Blindfold blindfold) {
      return new Line(
          line.time(),
          blindfold.text(line.item()),
          blindfold.text(line.itemName()),
          line.quantity(),
          line.unitPrice(),
          line.amountFen(),
          line.inScopeFen(),
          line.blamed(),
          line.related());
    }
  }

  static BlindClaims of(PersonYear year, Blindfold blindfold) {
    return new BlindClaims(
        year.source(),
        year.reason(),
        year.lines().stream().map(line -> Line.of(line, blindfold)).toList(),
        year.linesInAll());
  }
}
