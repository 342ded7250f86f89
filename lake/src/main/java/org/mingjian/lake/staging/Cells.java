package org.mingjian.lake.staging;

import org.mingjian.claims.extract.KnownText;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.values.CivilTime;

/// How values of extract rows are turned into those of the lake.
final class Cells {
  private static final int QUANTITY_UNIT = 10_000;
  private static final int MAX_CATEGORY = 14;

  /// `vali_flag` of a void row.
  static final KnownText ZERO = KnownText.of("0");

  /// A flag that is set.
  static final KnownText ONE = KnownText.of("1");

  private Cells() {}

  /// 1, 2 or 0.
  static int sex(String code) {
    return code.equals("1") ? 1 : code.equals("2") ? 2 : 0;
  }

  /// Days of supply, a part of a day counting as a day; 0 where absent.
  static int supplyDays(long quantity) {
    long days = quantity <= 0 ? 0 : (quantity + QUANTITY_UNIT - 1) / QUANTITY_UNIT;
    return (int) Math.min(days, Short.MAX_VALUE);
  }

  /// The number of a charge category, 0 where it is none of the 14.
  static int category(String code) {
    int value = 0;
    for (int i = 0; i < code.length(); i++) {
      int digit = code.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i > 1) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value > MAX_CATEGORY ? 0 : value;
  }

  /// `adm_cond_type` as a number, 0 where it is none of the four.
  static int condition(String code) {
    return code.length() == 1 && code.charAt(0) >= '1' && code.charAt(0) <= '4'
        ? code.charAt(0) - '0'
        : 0;
  }

  /// A time that is of use only with its time of day; a mere date counts as absent.
  static int exactTime(TypedRow row, int column) {
    return row.isDateOnly(column) ? CivilTime.ABSENT : row.time(column);
  }
}
