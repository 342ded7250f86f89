package org.mingjian.server.desk.claim;

import java.time.LocalDate;
import java.util.List;

/// A visit as whoever told of it knows it. Names no person. Money in fen.
///
/// @param id `mdtrt_id`
/// @param kind as [org.mingjian.claims.VisitKind] is written
/// @param begin the day it began
/// @param end the day it ended; the same day where nothing else is known
/// @param fundFen what the fund paid
/// @param lines in the order of their times
record KnownVisit(
    String id,
    Place place,
    String kind,
    LocalDate begin,
    LocalDate end,
    long amountFen,
    long fundFen,
    List<Line> lines) {
  KnownVisit {
    lines = List.copyOf(lines);
  }

  /// Where, and why.
  ///
  /// @param diagnosis code of the main diagnosis, empty where unknown
  record Place(
      String institution, String institutionName, String diagnosis, String diagnosisName) {}

  /// A charge line. Quantity and price as decimals, the price in yuan.
  ///
  /// @param id as findings name it
  /// @param settlement `setl_id`, empty where it has none
  /// @param leftQuantity after refunds
  /// @param leftFen after refunds
  record Line(
      String id,
      String settlement,
      String time,
      Item item,
      String quantity,
      String unitPrice,
      long amountFen,
      long inScopeFen,
      String leftQuantity,
      long leftFen) {}

  /// What was charged, and who ordered it.
  record Item(String code, String name, String department, String doctor) {}
}
