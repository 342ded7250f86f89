package org.mingjian.bench.wire;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.output.RowSink;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;
import org.mingjian.wire.fact.ClaimRow;

/// Rows of the city as the wire would have brought them: fees (2204, 2301) and settlements (2207,
/// 2304) of all, admission and discharge of stays with their diagnoses. For one thread.
final class FactRows implements RowSink {
  private static final Map<ExtractTable, Set<String>> COLUMNS =
      Map.of(
          ExtractTable.FEE_LIST_D,
          Set.of(
              ("feedetl_sn mdtrt_id psn_no fixmedins_code med_type fee_ocur_time rx_drord_no"
                      + " hilist_code med_chrgitm_type chrgitm_lv cnt pric det_item_fee_sumamt"
                      + " inscp_amt fulamt_ownpay_amt bilg_dept_codg bilg_dept_name bilg_dr_code"
                      + " bilg_dr_name acord_dept_codg acord_dept_name sin_dos_dscr used_frqu_dscr"
                      + " prd_days")
                  .split(" ")),
          ExtractTable.SETL_D,
          Set.of(
              ("setl_id mdtrt_id psn_no fixmedins_code gend brdy insutype hosp_lv med_type setl_time"
                      + " begndate enddate medfee_sumamt inscp_amt fund_pay_sumamt hifp_pay acct_pay"
                      + " cash_payamt fix_blng_admdvs insu_admdvs pay_loc")
                  .split(" ")),
          ExtractTable.MDTRT_D,
          Set.of(
              ("mdtrt_id psn_no fixmedins_code gend brdy insutype med_type begntime endtime"
                      + " ipt_otp_no adm_dept_codg adm_dept_name dscg_maindiag_code"
                      + " dscg_maindiag_name")
                  .split(" ")),
          ExtractTable.SETL_LIST_DIAG_D,
          Set.of("mdtrt_id", "diag_type", "maindiag_flag", "diag_code", "diag_name"));

  private final BiConsumer<ClaimRow, String> facts;
  private final Set<String> diagnoses = new HashSet<>();
  private Context visit = new Context("", "", false, 0);

  /// What the rows below a visit do not say themselves.
  private record Context(String person, String institution, boolean isStay, int day) {}

  /// Facts go to `facts`, with the code of the county they lie in.
  FactRows(BiConsumer<ClaimRow, String> facts) {
    this.facts = facts;
  }

  @Override
  public void row(TypedRow row) {
    ExtractTable table = row.table();
    if (table == ExtractTable.MDTRT_D) {
      visit = context(row);
      diagnoses.clear();
    }
    boolean onlyOfStays = table == ExtractTable.MDTRT_D || table == ExtractTable.SETL_LIST_DIAG_D;
    boolean isRepeated =
        table == ExtractTable.SETL_LIST_DIAG_D
            && !diagnoses.add(row.text(table.index("diag_code")));
    if (COLUMNS.containsKey(table) && (visit.isStay || !onlyOfStays) && !isRepeated) {
      facts.accept(fact(row), area());
    }
  }

  private static Context context(TypedRow row) {
    ExtractTable table = row.table();
    return new Context(
        row.text(table.index("psn_no")),
        row.text(table.index("fixmedins_code")),
        row.text(table.index("med_type")).startsWith("2"),
        CivilTime.dayOf(row.time(table.index("begntime"))));
  }

  /// An institution's code begins with its letter and its county.
  private String area() {
    return visit.institution.substring(1, 7);
  }

  private ClaimRow fact(TypedRow row) {
    ExtractTable table = row.table();
    TreeMap<String, String> values = new TreeMap<>();
    for (String column : COLUMNS.getOrDefault(table, Set.of())) {
      int index = table.index(column);
      if (row.isPresent(index)) {
        values.put(column, text(row, index, table.column(index)));
      }
    }
    values.values().removeIf(String::isEmpty);
    String id = values.getOrDefault("mdtrt_id", "");
    return new ClaimRow(
        table, visit.institution, visit.person, id, key(table, values), day(row), values);
  }

  private static String key(ExtractTable table, Map<String, String> values) {
    return switch (table) {
      case FEE_LIST_D -> values.getOrDefault("feedetl_sn", "");
      case SETL_D -> values.getOrDefault("setl_id", "");
      case SETL_LIST_DIAG_D -> "admission " + values.getOrDefault("diag_code", "");
      default -> "admission";
    };
  }

  private int day(TypedRow row) {
    return switch (row.table()) {
      case FEE_LIST_D -> CivilTime.dayOf(row.time(row.table().index("fee_ocur_time")));
      case SETL_D -> CivilTime.dayOf(row.time(row.table().index("setl_time")));
      default -> visit.day;
    };
  }

  private static String text(TypedRow row, int index, ExtractColumn column) {
    return switch (column.type()) {
      case TEXT, CODE, ID -> row.text(index);
      case MONEY -> Decimals.yuan(row.number(index));
      case QUANTITY, PRICE, INTEGER -> Decimals.format(row.number(index), column.type().scale());
      case DATE -> CivilTime.date(row.time(index)).toString();
      case TIME -> CivilTime.text(row.time(index), row.isDateOnly(index));
    };
  }
}
