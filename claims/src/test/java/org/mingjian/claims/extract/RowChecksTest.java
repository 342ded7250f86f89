package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowChecksTest {
  private static final ExtractTerms SETTLED = new ExtractTerms(9_000, true);
  private static final ExtractTerms UNSETTLED = new ExtractTerms(9_000, false);

  @Test
  void acceptsAPlausibleLine() {
    assertEquals("", check(line(), SETTLED));
  }

  @Test
  void wantsEveryMandatoryValue() {
    assertEquals("pric VALUE_MISSING", check(without(line(), "pric"), SETTLED));
  }

  @Test
  void wantsOneOfEachGroup() {
    assertEquals("bkkp_sn VALUE_MISSING", check(without(line(), "feedetl_sn"), SETTLED));
    assertEquals("hilist_code VALUE_MISSING", check(without(line(), "hilist_code"), SETTLED));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, 10, ''",
    "-1, 10, -10, ''",
    "1, 0, 0, ''",
    "0, 10, 0, ''",
    "1, 10, -10, det_item_fee_sumamt SIGN_CONTRADICTION",
    "-1, 10, 10, det_item_fee_sumamt SIGN_CONTRADICTION",
    "1, -10, -10, pric NEGATIVE_PRICE",
    "0, 10, 10, cnt AMOUNT_WITHOUT_QUANTITY"
  })
  void weighsQuantityPriceAndAmount(long quantity, long price, long amount, String expected) {
    RowBuffer row = line();
    number(row, "cnt", quantity);
    number(row, "pric", price);
    number(row, "det_item_fee_sumamt", amount);
    assertEquals(expected, check(row, SETTLED));
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, ''",
    "2, ''",
    "9, ''",
    "3, gend UNKNOWN_GENDER",
    "男, gend UNKNOWN_GENDER"
  })
  void knowsTheGenderCodes(String code, String expected) {
    assertEquals(expected, check(text(settlement(), "gend", code), SETTLED));
  }

  @Test
  void asksMoreOfAVisitWhenThereAreNoSettlements() {
    RowBuffer visit = new RowBuffer(ExtractTable.MDTRT_D).clear(2);
    text(text(visit, "mdtrt_id", "M"), "psn_no", "P");
    assertEquals("", check(text(visit, "gend", "x"), SETTLED));
    assertEquals("fixmedins_code VALUE_MISSING", check(visit, UNSETTLED));
  }

  @Test
  void refusesABirthAfterTheSettlement() {
    RowBuffer row = settlement();
    number(row, "brdy", 8_001);
    assertEquals("brdy BORN_AFTER_CHARGE", check(row, SETTLED));
    number(row, "brdy", 8_000);
    assertEquals("", check(row, SETTLED));
  }

  private static RowBuffer line() {
    RowBuffer row = new RowBuffer(ExtractTable.FEE_LIST_D).clear(2);
    text(
        text(text(text(row, "mdtrt_id", "M"), "psn_no", "P"), "feedetl_sn", "F"),
        "hilist_code",
        "X");
    number(row, "fee_ocur_time", 1);
    number(row, "cnt", 10_000);
    number(row, "pric", 1_000_000);
    return number(row, "det_item_fee_sumamt", 100);
  }

  private static RowBuffer settlement() {
    RowBuffer row = new RowBuffer(ExtractTable.SETL_D).clear(2);
    for (String column : "setl_id mdtrt_id psn_no fixmedins_code insutype med_type".split(" ")) {
      text(row, column, "1");
    }
    number(row, "brdy", 0);
    number(row, "setl_time", 8_000 * 86_400 + 5);
    number(row, "medfee_sumamt", 1);
    number(row, "fund_pay_sumamt", 1);
    return text(row, "gend", "1");
  }

  private static RowBuffer without(RowBuffer row, String column) {
    ExtractTable table = row.table();
    RowBuffer copy = new RowBuffer(table).clear(row.line());
    for (ExtractColumn each : table.columns()) {
      boolean kept = row.isPresent(each.index()) && !each.name().equals(column);
      if (kept && each.type().isText()) {
        copy.text(each.index(), row.text(each.index()));
      } else if (kept) {
        copy.number(each.index(), row.number(each.index()));
      }
    }
    return copy;
  }

  private static RowBuffer text(RowBuffer row, String column, String value) {
    return row.text(row.table().index(column), value);
  }

  private static RowBuffer number(RowBuffer row, String column, long value) {
    return row.number(row.table().index(column), value);
  }

  private static String check(RowBuffer row, ExtractTerms terms) {
    return new RowChecks(row.table(), terms)
        .check(row)
        .map(p -> row.table().column(p.column()).name() + " " + p.reason())
        .orElse("");
  }
}
