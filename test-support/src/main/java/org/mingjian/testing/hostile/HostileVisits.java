package org.mingjian.testing.hostile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Visits with their settlements, diagnoses, operations and lines.
final class HostileVisits {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);

  private final Dice dice;
  private final CodePool pool;
  private final HostileTables tables;
  private final HostileLines lines;
  private final boolean unsettled;
  private int visits;
  private int settlements;

  HostileVisits(Dice dice, CodePool pool, HostileTables tables, RandomClaims.Form form) {
    this.dice = dice;
    this.pool = pool;
    this.tables = tables;
    this.lines = new HostileLines(dice, pool, tables.fees, form.numberedInVisit());
    this.unsettled = form.unsettled();
  }

  /// One visit of a person with about so many lines.
  void add(HostilePerson person, int lineCount) {
    String visit = "V%05d".formatted(++visits);
    LocalDate begin = FIRST.plusDays(beginAfter(person));
    LocalDate end = begin.plusDays(dice.of(List.of(0, 0, 0, 1, 2, 3, 4, 10)));
    CsvRow facts = facts(person, visit, begin, end);
    List<String> settled = settlements(facts, begin, end);
    boolean recorded = settled.isEmpty() || dice.percent(75);
    if (recorded) {
      record(facts, settled.isEmpty() && !unsettled);
    }
    codes(visit, person, begin);
    if (dice.percent(40)) {
      list(facts, begin, end);
    }
    lines.beginVisit();
    charge(facts, settled, new LocalDate[] {begin, end}, lineCount);
  }

  /// Most visits crowd into a few weeks, some follow so late that look-backs are covered.
  private int beginAfter(HostilePerson person) {
    int span = person.isFrequent() ? 2 : 75;
    return switch (dice.between(0, 9)) {
      case 0 -> dice.between(178, 200);
      case 1 -> dice.between(360, 370);
      default -> dice.between(0, span);
    };
  }

  private void charge(CsvRow facts, List<String> settled, LocalDate[] stay, int lineCount) {
    CsvRow head = new CsvRow();
    head.put("mdtrt_id", facts.get("mdtrt_id"));
    head.put("psn_no", facts.get("psn_no"));
    head.put("fixmedins_code", facts.get("fixmedins_code"));
    if (settled.isEmpty() || dice.percent(5)) {
      if (lineCount > 0 && dice.percent(95)) {
        lines.add(head, stay[0], stay[1], lineCount);
      }
      return;
    }
    for (String settlement : settled) {
      head.put("setl_id", dice.percent(85) ? settlement : "");
      lines.add(head, stay[0], stay[1], Math.max(1, lineCount / settled.size()));
    }
  }

  private CsvRow facts(HostilePerson person, String visit, LocalDate begin, LocalDate end) {
    CsvRow facts = new CsvRow();
    facts.put("mdtrt_id", visit);
    facts.put("psn_no", person.id());
    facts.put("gend", person.sex());
    facts.put("brdy", person.birth().toString());
    facts.put("insutype", dice.of("310", "310", "390", "510", "999"));
    facts.put("med_type", medicalType(person));
    boolean pharmacy = facts.get("med_type").equals("41") != dice.percent(4);
    facts.put("fixmedins_code", pharmacy ? "Y01" : dice.of("H01", "H01", "H02"));
    facts.put("pay_loc", dice.of("2", "2", "2", "5", ""));
    facts.put("hosp_lv", dice.of("", "", "02", "05", "10", "3", "三级"));
    facts.put("dise_no", dice.of("", "", "M07800", "M03900", "M99999"));
    facts.put("begntime", begin + dice.of("", " 08:00:00", " 23:59:59"));
    facts.put("begndate", begin.toString());
    facts.put("endtime", end + dice.of("", " 08:00:00", " 10:30:00"));
    facts.put("enddate", end.toString());
    facts.put("vali_flag", "1");
    return facts;
  }

  private String medicalType(HostilePerson person) {
    if (person.isFrequent() && dice.percent(50)) {
      return person.id().equals("P001") ? "21" : "41";
    }
    return dice.of(
        "11", "11", "11", "13", "14", "14", "21", "21", "21", "24", "41", "41", "51", "52", "77");
  }

  private void record(CsvRow facts, boolean alone) {
    CsvRow row = tables.records.add();
    row.putAll(facts);
    row.put("dscg_maindiag_code", dice.percent(40) ? dice.of(pool.diagnoses) : "");
    if (dice.percent(20)) {
      row.put("endtime", "");
      row.put("begntime", "");
    }
    if (alone) {
      row.put("gend", dice.of("1", "2", "9", "0", ""));
      row.put("brdy", dice.percent(50) ? "" : facts.get("brdy"));
      row.put("insutype", dice.of("", facts.get("insutype")));
      row.put("med_type", dice.of("", facts.get("med_type"), facts.get("med_type")));
    }
  }

  private void codes(String visit, HostilePerson person, LocalDate begin) {
    int diagnoses = dice.of(List.of(0, 0, 1, 1, 2, 3));
    boolean tcm = dice.percent(15);
    for (int i = 0; i < diagnoses; i++) {
      CsvRow row = tables.diagnoses.add();
      row.put("mdtrt_id", visit);
      boolean again = person.isFrequent() && dice.percent(60);
      row.put("diag_code", again ? dice.of("J18.900", "J18.000") : dice.of(pool.diagnoses));
      row.put("diag_type", tcm ? dice.of("2", "3") : dice.of("1", "1", "1", "2", ""));
      row.put("maindiag_flag", i == 0 && dice.percent(70) || dice.percent(10) ? "1" : "0");
      row.put("adm_cond_type", dice.of("", "1", "2", "3", "4", "4", "9"));
      row.put("vali_flag", dice.percent(3) ? "0" : "1");
    }
    int operations = dice.of(List.of(0, 0, 1, 2));
    for (int i = 0; i < operations; i++) {
      CsvRow row = tables.operations.add();
      row.put("mdtrt_id", visit);
      row.put("oprn_oprt_code", dice.of(pool.operations));
      row.put("main_oprn_flag", dice.percent(60) ? "1" : "0");
      operate(row, begin);
    }
  }

  private void list(CsvRow facts, LocalDate begin, LocalDate end) {
    CsvRow row = tables.settlementLists.add();
    row.put("setl_id", "L" + facts.get("mdtrt_id"));
    row.put("mdtrt_id", facts.get("mdtrt_id"));
    row.put("gend", dice.of("1", "1", "2", "7", ""));
    row.put("brdy", dice.of("", begin.minusDays(dice.between(-1, 40)).toString(), "1960-05-05"));
    row.put("adm_time", dice.of("", begin.toString(), begin + " 08:00:00", begin + " 08:00:00"));
    row.put("dscg_time", dice.of("", end.toString(), end + " 07:59:59", end + " 10:00:00"));
    row.put("act_ipt_days", dice.of("", "1", "2", "11", "0"));
    row.put("dscg_way", dice.of("1", "1", "1", "8", ""));
    row.put("nwb_bir_wt", dice.of("", "", "3200", "99", "99.5", "100"));
    row.put("vent_used_dura", dice.of("", "", "0/5/30", "1/24/0", "9/0/0", "-"));
    row.put("lv1_nurscare_days", dice.of("", "1", "2"));
    row.put("scd_nurscare_days", dice.of("", "1", "12"));
    row.put("bld_cat", dice.of("", "", "1"));
    row.put("bld_amt", dice.of("", "200"));
    row.put("certno", dice.of("", "990000"));
  }

  /// Mostly on the visit's first days, at hours when charges crowd.
  private void operate(CsvRow row, LocalDate begin) {
    String day = begin.plusDays(dice.between(0, 1)).toString();
    row.put("oprn_oprt_begntime", dice.of("", day, day + " 10:00:00", day + " 10:30:00"));
    row.put("oprn_oprt_endtime", dice.of("", day + " 12:00:00", day + " 14:00:00"));
    row.put("anst_begntime", dice.of("", day + " 09:30:00"));
    row.put("anst_endtime", dice.of("", day + " 14:00:01"));
  }

  private List<String> settlements(CsvRow facts, LocalDate begin, LocalDate end) {
    List<String> ids = new ArrayList<>();
    int count = unsettled ? 0 : dice.of(List.of(0, 1, 1, 1, 1, 2));
    for (int i = 0; i < count; i++) {
      ids.add(settle(facts, end, new BigDecimal(dice.between(0, 60))));
    }
    if (!ids.isEmpty() && dice.percent(15)) {
      refund(facts, end, ids);
    }
    if (!ids.isEmpty() && dice.percent(4)) {
      lastRow().put("refd_setl_flag", dice.of("1", "0"));
    }
    return ids;
  }

  private String settle(CsvRow facts, LocalDate end, BigDecimal fund) {
    CsvRow row = tables.settlements.add();
    row.putAll(facts);
    String id = "S%05d".formatted(++settlements);
    row.put("setl_id", id);
    row.put("setl_time", end.plusDays(dice.between(0, 1)) + dice.of(" 11:00:00", " 12:00:00"));
    row.put("medfee_sumamt", String.valueOf(100 + dice.between(0, 3)));
    row.put("fund_pay_sumamt", dice.percent(15) ? "0" : fund + dice.of("", ".01", ".99"));
    if (dice.percent(30)) {
      row.put("hosp_lv", "");
      row.put("pay_loc", "");
      row.put("begndate", "");
      row.put("enddate", "");
    }
    return id;
  }

  /// A refund settlement: exactly opposite or not, with lines of its own or not, or of nothing.
  private void refund(CsvRow facts, LocalDate end, List<String> ids) {
    CsvRow undone = new CsvRow().putAll(lastRow());
    String id = settle(facts, end.plusDays(1), BigDecimal.ZERO);
    CsvRow row = lastRow();
    boolean opposite = dice.percent(60);
    row.put("medfee_sumamt", "-" + undone.get("medfee_sumamt"));
    String fund = undone.get("fund_pay_sumamt");
    row.put("fund_pay_sumamt", fund.equals("0") ? "0" : "-" + (opposite ? fund : "7"));
    row.put("refd_setl_flag", dice.of("1", "", "0"));
    row.put("init_setl_id", dice.percent(90) ? undone.get("setl_id") : "S99999");
    if (dice.percent(10)) {
      row.put("refd_setl_flag", "1");
      row.put("init_setl_id", "");
    }
    if (dice.percent(50)) {
      tables.settlements.rows().stream()
          .filter(other -> other.get("setl_id").equals(undone.get("setl_id")))
          .forEach(other -> other.put("refd_setl_flag", "1"));
    }
    if (dice.percent(30)) {
      ids.add(id);
    }
  }

  private CsvRow lastRow() {
    return tables.settlements.rows().getLast();
  }
}
