package org.mingjian.testing.hostile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Charge lines of one visit, and refunds of every kind among them.
final class HostileLines {
  private static final String[] TIMES = {
    " 08:00:00",
    " 08:00:00",
    " 08:00:00",
    " 09:59:59",
    " 10:00:00",
    " 14:00:00",
    " 14:00:01",
    " 16:00:00",
    " 20:00:01",
    " 23:59:59",
    "T00:00:00",
    ""
  };
  private static final String[] QUANTITIES = {
    "1", "1", "1", "2", "3", "0.5", "2.5", "1.0001", "2.4999", "10"
  };
  private static final String[] SINGLE_DOSES = {
    "", "", "0.5g", "500 mg", "1G", "２片", "1-2片", "10ml", "80万单位", "250ug", "每次1粒", "适量", "1支"
  };
  private static final String[] FREQUENCIES = {
    "", "tid", "BID", "每日3次", "一日两次", "q8h", "q5h", "3次/日", "隔日一次", "必要时", "每12小时一次"
  };
  private static final String[] PRICES = {
    "1", "1", "10", "10.01", "10.02", "10.011", "12.34", "12.345678", "0.333333", "9.872", "9.882"
  };

  private static final List<String> ANY_CATEGORY =
      List.of("01", "03", "03", "04", "04", "05", "09", "11", "14", "");
  private static final List<String> EXAMINED = List.of("03", "04", "3", "09", "05", "03");

  private final Dice dice;
  private final CodePool pool;
  private final CsvRows fees;
  private final boolean numberedInVisit;
  private List<String> categories = ANY_CATEGORY;
  private List<String> prescriptions = List.of("");
  private int serial;

  /// `numberedInVisit`: line keys are unique only inside their visit.
  HostileLines(Dice dice, CodePool pool, CsvRows fees, boolean numberedInVisit) {
    this.dice = dice;
    this.pool = pool;
    this.fees = fees;
    this.numberedInVisit = numberedInVisit;
  }

  /// The lines that follow are another visit's.
  void beginVisit() {
    if (numberedInVisit) {
      serial = 0;
    }
  }

  /// Adds `count` lines to the visit that `head` tells of, and some refunds of them.
  void add(CsvRow head, LocalDate begin, LocalDate end, int count) {
    prescriptions = dice.percent(30) ? List.of("R1") : List.of("R1", "R1", "R1", "R2", "");
    categories = dice.percent(40) ? EXAMINED : ANY_CATEGORY;
    List<CsvRow> own = new ArrayList<>();
    List<String> items = items(count);
    for (int i = 0; i < count; i++) {
      own.add(charge(head, dice.of(items), day(begin, end)));
    }
    int refunds = dice.percent(50) ? 0 : 1 + count / 6;
    for (int i = 0; i < refunds; i++) {
      own.add(refund(head, own));
    }
    if (dice.percent(5)) {
      fees.repeat(dice.of(own));
    }
  }

  private List<String> items(int count) {
    List<String> items = new ArrayList<>();
    int distinct = dice.percent(30) ? 60 : Math.max(1, count / 2);
    List<String> source = dice.of(sources());
    for (int i = 0; i < distinct; i++) {
      items.add(source.isEmpty() ? pool.charged(dice) : dice.of(source));
    }
    return items;
  }

  /// What a visit's items are taken from; empty for anything.
  private List<List<String>> sources() {
    List<String> any = List.of();
    return List.of(pool.pieces, pool.drugs, any, any, any, any);
  }

  private LocalDate day(LocalDate begin, LocalDate end) {
    int days = (int) (end.toEpochDay() - begin.toEpochDay());
    return begin.plusDays(dice.percent(4) ? dice.of(List.of(-1, days + 1)) : dice.between(0, days));
  }

  private CsvRow charge(CsvRow head, String item, LocalDate day) {
    CsvRow row = fees.add();
    row.putAll(head);
    number(row);
    row.put("fee_ocur_time", day + dice.of(TIMES));
    row.put(dice.percent(90) ? "hilist_code" : "med_list_codg", item);
    if (dice.percent(10)) {
      otherCode(row);
    }
    if (dice.percent(1)) {
      price(row, "0", "10", "0");
    } else {
      price(row, dice.of(QUANTITIES), dice.of(PRICES), "");
    }
    dress(row, day);
    return row;
  }

  private void otherCode(CsvRow row) {
    if (row.get("med_list_codg").isEmpty()) {
      row.put("med_list_codg", dice.of("LOCAL02", pool.charged(dice)));
    }
  }

  private void dress(CsvRow row, LocalDate day) {
    row.put("rx_drord_no", dice.of(prescriptions));
    row.put("bilg_dept_codg", dice.of("0301", "0301", "A03", "12", ""));
    row.put("acord_dept_codg", dice.of("0302", "A0301", "", ""));
    row.put("bilg_dr_code", dice.of("D1", "D2", "D3", "D4", "D9", ""));
    row.put("sin_dos_dscr", dice.of(SINGLE_DOSES));
    row.put("used_frqu_dscr", dice.of(FREQUENCIES));
    row.put("prd_days", dice.of("1", "2", "3", "7", "8", "2.5", "0", ""));
    row.put("med_chrgitm_type", dice.of(categories));
    row.put("drord_time", dice.of("", "", day + " 08:00:00", day.toString()));
    row.put("upld_time", upload(day));
    row.put("vali_flag", dice.percent(2) ? "0" : "1");
  }

  private String upload(LocalDate day) {
    return switch (dice.between(0, 6)) {
      case 0 -> "";
      case 1 -> day.plusDays(1).toString();
      case 2 -> day.plusDays(1) + " 08:00:00";
      case 3 -> day.plusDays(1) + " 08:00:01";
      case 4 -> day.plusDays(2) + " 08:00:00";
      case 5 -> day.plusDays(2) + " 08:00:01";
      default -> day + " 23:59:59";
    };
  }

  private void number(CsvRow row) {
    serial++;
    row.put("bkkp_sn", "B" + serial % 7 + "-" + serial);
    row.put("feedetl_sn", String.valueOf(serial));
  }

  private void price(CsvRow row, String quantity, String price, String amount) {
    BigDecimal product = new BigDecimal(quantity).multiply(new BigDecimal(price));
    BigDecimal exact = product.setScale(2, RoundingMode.HALF_UP);
    BigDecimal stated =
        dice.percent(5) ? exact.add(new BigDecimal(dice.of("0.05", "0.06"))) : exact;
    BigDecimal money = amount.isEmpty() ? stated : new BigDecimal(amount);
    row.put("cnt", quantity);
    row.put("pric", price);
    row.put("det_item_fee_sumamt", money.toPlainString());
    BigDecimal covered =
        switch (dice.between(0, 9)) {
          case 0 -> BigDecimal.ZERO;
          case 1, 2 -> money.multiply(new BigDecimal("0.7")).setScale(2, RoundingMode.DOWN);
          default -> money;
        };
    row.put("inscp_amt", dice.percent(3) ? "" : covered.toPlainString());
    row.put("fulamt_ownpay_amt", money.subtract(covered).toPlainString());
  }

  private CsvRow refund(CsvRow head, List<CsvRow> own) {
    CsvRow original = dice.of(own);
    CsvRow row = fees.add();
    row.putAll(original);
    row.putAll(head);
    number(row);
    String cut = original.get("cnt").replace("-", "");
    String quantity =
        switch (dice.between(0, 4)) {
          case 0 -> "0.5";
          case 1 -> new BigDecimal(cut).multiply(BigDecimal.TWO).toPlainString();
          default -> cut.equals("0") ? "1" : cut;
        };
    String price = dice.percent(8) ? "77.7" : original.get("pric");
    price(row, "-" + quantity, price, "");
    row.put("vali_flag", "1");
    row.put("init_feedetl_sn", dice.percent(50) ? dice.of(own).get("feedetl_sn") : "");
    if (dice.percent(60)) {
      row.put("init_feedetl_sn", dice.percent(80) ? original.get("feedetl_sn") : "999999");
    }
    String day = row.get("fee_ocur_time").substring(0, 10);
    row.put("fee_ocur_time", LocalDate.parse(day).plusDays(dice.between(-1, 2)) + dice.of(TIMES));
    return row;
  }
}
