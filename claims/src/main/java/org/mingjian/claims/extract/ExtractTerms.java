package org.mingjian.claims.extract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.mingjian.values.CivilTime;

/// What rows are measured against: the day after which everything is future, and whether the
/// extract has `setl_d`, without which `mdtrt_d` must say more.
public record ExtractTerms(int todayDay, boolean withSettlements) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /// The terms as of the clock's today in Shanghai.
  public static ExtractTerms of(Clock clock, boolean withSettlements) {
    return new ExtractTerms(
        CivilTime.day(LocalDate.now(clock.withZone(SHANGHAI))), withSettlements);
  }

  /// Whether every row must have a value in this column.
  public boolean isMandatory(ExtractColumn column) {
    return switch (column.need()) {
      case MANDATORY -> true;
      case WITHOUT_SETTLEMENTS -> !withSettlements;
      case ONE_OF, OPTIONAL -> false;
    };
  }
}
