package org.mingjian.lake.staging;

import java.util.Set;
import org.mingjian.claims.ItemCode;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.values.CivilTime;

/// Sums stock movements and counts by institution, item and day.
final class StockStaging {
  private static final ExtractTable TABLE = ExtractTable.INVT_D;
  private static final int INSTITUTION = TABLE.index("fixmedins_code");
  private static final int ITEM = TABLE.index("med_list_codg");
  private static final int TYPE = TABLE.index("inv_data_type");
  private static final int CHANGE = TABLE.index("inv_chg_type");
  private static final int QUANTITY = TABLE.index("cnt");
  private static final int TIME = TABLE.index("opt_time");
  private static final Set<String> IN = Set.of("101", "103", "106", "108");
  private static final Set<String> OUT = Set.of("102", "104", "105", "107");

  private StockStaging() {}

  /// Adds a row to `register`; sales and changes of unknown kind are left out.
  static boolean stage(TypedRow row, Register register) {
    long quantity = row.number(QUANTITY);
    int second = row.time(TIME);
    Register.Movement movement =
        switch (row.text(TYPE)) {
          case "1" -> new Register.Movement(0, 0, quantity, second);
          case "2" -> change(row.text(CHANGE), quantity);
          case "3" -> in(quantity);
          default -> Register.Movement.NONE;
        };
    if (movement.equals(Register.Movement.NONE)) {
      return false;
    }
    String item = ItemCode.normalise(row.text(ITEM));
    int day = CivilTime.dayOf(second);
    register.add(new Register.Stock(row.text(INSTITUTION), item, day), movement);
    return true;
  }

  private static Register.Movement change(String kind, long quantity) {
    if (IN.contains(kind)) {
      return in(quantity);
    }
    return OUT.contains(kind)
        ? new Register.Movement(0, quantity, 0, CivilTime.ABSENT)
        : Register.Movement.NONE;
  }

  private static Register.Movement in(long quantity) {
    return new Register.Movement(quantity, 0, 0, CivilTime.ABSENT);
  }
}
